"""The host's command as it is typed: with a server on the folder and without, the same answers."""

import asyncio
import json
import os
import signal
import stat
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

import pytest

from server.command.main import main

WTFC = [sys.executable, "-c", "import sys; from server.command.main import main; sys.exit(main())"]


@dataclass
class Answered:
    returncode: int
    stdout: str
    stderr: str


def wtfc(folder: Path, *words: str, given: str = "") -> Answered:
    """In this process, which is ten times as quick; the servers and some of the tests have processes of their own."""
    streams = [TextIOWrapper(BytesIO(text), "utf-8", newline="") for text in (given.encode(), b"", b"")]
    with patch("sys.stdin", streams[0]), redirect_stdout(streams[1]), redirect_stderr(streams[2]):
        try:
            status = main([*words, "--data", str(folder)])
        except SystemExit as ended:
            status = int(ended.code or 0)
    for stream in streams:
        stream.flush()
    return Answered(status, *(stream.buffer.getvalue().decode() for stream in streams[1:]))


class Running:
    """`wtfc serve` on a free port, ready."""

    def __init__(self, folder: Path, *words: str) -> None:
        line = [*WTFC, *(words or ("serve", "--host", "127.0.0.1", "--port", "0")), "--data", str(folder)]
        self.process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.first = self.process.stdout.readline()
        self.second = self.process.stdout.readline()
        assert self.first.startswith("ready "), self.process.communicate()

    @property
    def port(self) -> int:
        return int(self.first.split()[2])

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        self.process.send_signal(number)
        assert self.process.stdout
        assert self.process.stderr
        with self.process.stdout, self.process.stderr:  # Not `communicate`, which forgets what readline had read ahead.
            out, err = self.process.stdout.read(), self.process.stderr.read()
        return self.process.wait(30), out, err


@pytest.fixture(params=["alone", "served"])
def folder(request, tmp_path):
    """A data folder, which a server has or has not."""
    folder = tmp_path / "data"
    if request.param == "alone":
        yield folder
        return
    server = Running(folder)
    yield folder
    status, _, err = server.stop()
    assert (status, err) == (0, "")


def test_a_new_workshop_has_four_codes_that_are_the_same_every_time_they_are_asked_for(folder):
    made = json.loads(wtfc(folder, "new", "Carers in Llŷn, 2026", "--json").stdout)
    asked = json.loads(wtfc(folder, "codes", "carers-in-llyn-2026", "--json").stdout)
    assert made == asked
    assert made["slug"] == "carers-in-llyn-2026"
    assert list(made["codes"]) == ["facilitator", "scribe", "participant", "wall"]
    assert len(set(made["codes"].values())) == 4


def test_a_code_that_is_rotated_is_another_and_the_others_stay(folder):
    made = json.loads(wtfc(folder, "new", "Carers", "--json").stdout)["codes"]
    after = json.loads(wtfc(folder, "codes", "carers", "--rotate", "scribe", "--json").stdout)["codes"]
    assert [role for role in made if made[role] != after[role]] == ["scribe"]


def test_which_code_was_rotated_is_said(folder):
    wtfc(folder, "new", "Carers")
    told = wtfc(folder, "codes", "carers", "--rotate", "Scribe").stdout
    assert [line.split(":")[0].strip() for line in told.splitlines() if line.endswith("(new)")] == ["scribe"]
    assert told.endswith("Only the code for scribe has changed: the old one lets nobody in any more.\n")
    assert "new" not in wtfc(folder, "codes", "carers").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("codes", "nope"),
        ("do", "nope", "status"),
        ("card", "nope"),
        ("verify", "nope"),
        ("backup", "nope"),
        ("person", "nope", "P07"),
    ],
)
def test_a_workshop_that_is_not_there_is_told_with_the_folder_and_the_way_to_another(folder, words):
    answer = wtfc(folder, *words)
    assert (answer.returncode, answer.stdout) == (4, "")
    assert f"in {folder}" in answer.stderr
    assert "--data DIR" in answer.stderr
    assert "joining card" not in answer.stderr


def test_the_demo_names_one_default_folder(tmp_path):
    told = " ".join(wtfc(tmp_path, "demo", "--help").stdout.split())
    assert (told.count("./demo-data"), "WTFC_DATA" in told) == (1, False)


def test_what_is_done_is_told(folder):
    wtfc(folder, "new", "Carers")
    assert wtfc(folder, "do", "carers", "add", "working", "“My sister” [b] --json", "--person", "P07").returncode == 0
    told = wtfc(folder, "do", "carers", "statements", "--json")
    assert "“My sister” [b] --json" not in told.stderr
    assert wtfc(folder, "list").stdout == "carers: Carers, gather\n"


def test_wrong_things_are_one_sentence_with_the_status_of_their_kind(folder):
    wtfc(folder, "new", "Carers")
    for words, status in [
        (("codes", "nope"), 4),
        (("codes", "../../etc/passwd"), 4),
        (("do", "nope", "status"), 4),
        (("do", "carers", "frobnicate"), 2),
        (("do", "carers", "show", "S99"), 4),
        (("new", "Carers"), 3),
        (("new", "Other", "--slug", "../x"), 2),
        (("new", "字"), 2),
        (("codes", "carers", "--rotate", "king"), 2),
        (("frobnicate",), 2),
        (("serve", "--port", "99999"), 2),
        ((), 2),
    ]:
        answer = wtfc(folder, *words)
        assert (answer.returncode, answer.stdout) == (status, ""), (words, answer)
        assert answer.stderr.strip().count("\n") == 0, answer.stderr
        assert "Traceback" not in answer.stderr


def test_an_export_comes_in_again_from_standard_input(folder):
    wtfc(folder, "new", "Carers")
    wtfc(folder, "do", "carers", "add", "working", "The bell ringers")
    exported = wtfc(folder, "do", "carers", "export", "json")
    wtfc(folder, "new", "Again", "--slug", "again")
    would = wtfc(folder, "do", "again", "import", "--dry-run", given=exported.stdout)
    assert "again would be called “Carers”." in would.stdout
    done = wtfc(folder, "do", "again", "import", given=exported.stdout)
    assert (done.returncode, done.stdout.strip().endswith("again is now called “Carers”.")) == (0, True)
    assert "The bell ringers" in wtfc(folder, "do", "again", "statements").stdout


def test_the_data_folder_may_come_from_the_environment(tmp_path):
    line = [*WTFC, "new", "Carers"]
    subprocess.run(line, env={**os.environ, "WTFC_DATA": str(tmp_path / "there")}, check=True, capture_output=True)
    assert (tmp_path / "there" / "carers.db").exists()


def test_a_path_longer_than_a_sockets_may_be_does_not_matter(tmp_path):
    folder = tmp_path / ("a" * 100) / ("b" * 100)
    server = Running(folder)
    assert wtfc(folder, "new", "Carers").returncode == 0
    assert wtfc(folder, "list").stdout == "carers: Carers, gather\n"
    assert server.stop()[0] == 0


def test_what_lies_in_the_folder_is_its_owners_alone(tmp_path):
    folder = tmp_path / "data"
    server = Running(folder)
    wtfc(folder, "new", "Carers")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    server.stop()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {name: mode for name, mode in modes.items() if mode & 0o077} == {}


def test_the_host_key_is_made_once_and_its_fingerprint_is_told(tmp_path):
    first, second = Running(tmp_path / "data"), None
    first.stop()
    second = Running(tmp_path / "data")
    second.stop()
    assert first.second == second.second
    assert first.second.startswith("host key SHA256:")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_server_stops_cleanly_and_leaves_no_socket(tmp_path, number):
    server = Running(tmp_path / "data")
    assert server.stop(number) == (0, "Stopping.\n", "")
    assert not (tmp_path / "data" / "host.sock").exists()


def test_a_second_server_on_the_folder_is_refused_with_a_sentence(tmp_path):
    server = Running(tmp_path / "data")
    second = wtfc(tmp_path / "data", "serve", "--port", "0")
    assert second.returncode == 5
    assert second.stderr.startswith("wtfc: Another server (process ")
    server.stop()


def test_a_port_that_is_taken_is_refused_with_a_sentence(tmp_path):
    server = Running(tmp_path / "one")
    second = wtfc(tmp_path / "two", "serve", "--host", "127.0.0.1", "--port", str(server.port))
    assert second.returncode == 5
    assert second.stderr.count("\n") == 1
    assert "Traceback" not in second.stderr
    server.stop()


def test_a_server_that_was_killed_leaves_nothing_in_the_way(tmp_path):
    folder = tmp_path / "data"
    server = Running(folder)
    wtfc(folder, "new", "Carers")
    server.process.kill()
    server.process.communicate()
    assert wtfc(folder, "list").stdout == "carers: Carers, gather\n"
    assert Running(folder).stop()[0] == 0


def test_the_demo_says_for_each_role_what_to_paste_and_uses_the_folder_again(tmp_path):
    told = []
    for _ in range(2):
        demo = Running(tmp_path / "demo", "demo", "--port", "0")
        _, out, err = demo.stop(signal.SIGINT)
        assert err == ""
        told.append(out.replace(str(demo.port), "PORT"))
    assert told[0] == told[1]
    for role, name in [("facilitator", ""), ("scribe", ""), ("participant", ""), ("wall", "+Wall")]:  # No two have one name.
        assert f"  {role:<12} ssh -p PORT carers-2026{name}@127.0.0.1\n" in told[0]
    assert told[0].count(" code ") == 4


def test_every_command_has_a_line_of_help(tmp_path):
    told = wtfc(tmp_path, "--help").stdout
    for name in (
        "serve",
        "demo",
        "new",
        "list",
        "codes",
        "open",
        "do",
        "door",
        "remove",
        "key",
        "card",
        "backup",
        "restore",
        "verify",
        "doctor",
    ):
        assert f"\n    {name} " in told
        assert wtfc(tmp_path, name, "--help").returncode == 0


def test_a_card_says_where_the_running_server_really_is(tmp_path):
    server = Running(tmp_path)
    wtfc(tmp_path, "new", "Carers")
    shown = wtfc(tmp_path, "card", "carers")
    assert f"ssh -p {server.port} carers@127.0.0.1" in shown.stdout
    assert shown.stderr == "127.0.0.1 is reached from this machine only: --address gives the card another one.\n"
    shown = wtfc(tmp_path, "card", "carers", "--address", "council.example", "--html")
    assert f"ssh -p {server.port} carers@council.example" in shown.stdout
    assert shown.stderr == ""
    server.stop()


def test_a_card_without_a_server_is_made_with_a_warning_beside_it(tmp_path):
    wtfc(tmp_path, "new", "Carers")
    shown = wtfc(tmp_path, "card", "carers", "--address", "council.example")
    assert "ssh -p 2222 carers@council.example" in shown.stdout
    assert shown.stderr.startswith("No server is running on ")


async def test_verbs_of_the_host_and_over_ssh_are_one_workshop(door):
    process = await asyncio.create_subprocess_exec(
        *WTFC, "do", "carers-2026", "add", "working", "Said by the host", "--data", str(door.folder)
    )
    assert await process.wait() == 0
    assert "Said by the host" in (await door.ssh("statements")).out
