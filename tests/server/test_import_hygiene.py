"""What a clean interpreter has really loaded: verbs and lines must start in a blink, and work where no terminal is."""

import subprocess
import sys

import pytest

HELP = "from server.command.main import main"
VERB = """
import sys, tempfile
from server.command.main import main
folder = tempfile.mkdtemp()
main(["new", "Carers", "--data", folder])
main(["do", "carers", "status", "--data", folder])
"""
SERVED = """
import asyncio, tempfile
from pathlib import Path
import asyncssh
from server.host.serving import serving
from wtfc_tui.assemble import open_hub
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.live.codes import codes

async def run():
    folder = Path(tempfile.mkdtemp())
    hub = await open_hub(folder)
    await hub.create("carers", CreateWorkshop("carers", "Carers"))
    known = await codes(hub.store, "carers")
    async with serving(hub, folder) as server:
        options = dict(username="carers+Ana", password=known["scribe"], known_hosts=None, client_keys=None, config=None)
        async with asyncssh.connect("127.0.0.1", server.port, **options) as connection:
            assert (await connection.run("status")).exit_status == 0
            assert (await connection.run(input="status\\nquit\\n")).exit_status == 0

asyncio.run(run())
"""


@pytest.mark.parametrize(
    ("program", "never"),
    [
        ("from server.command.main import main", ("textual", "asyncssh")),
        (VERB, ("textual", "asyncssh")),
        (SERVED, ("textual",)),
    ],
    ids=["the command's help", "a verb of the host", "a verb and a line over SSH"],
)
def test_nothing_is_loaded_that_is_not_needed(program, never):
    tell = "import sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    ran = subprocess.run(
        [sys.executable, "-c", f"{program}\n{tell}"], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    loaded = ran.stdout.splitlines()[-1].split()
    assert [name for name in never if name in loaded] == []
