"""The server of a soak: `wtfc serve` in a process of its own, killed, started again, looked at from outside."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from benchmarks.figures import resident

SLUG = "soak"
_WTFC = [sys.executable, "-c", "import sys; from server.command.main import main; sys.exit(main())"]


class SoakServer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.up = asyncio.Event()
        self.process: asyncio.subprocess.Process

    def wtfc(self, *words: str) -> str:
        done = subprocess.run([*_WTFC, *words, "--data", str(self.folder)], capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    def new_workshop(self) -> dict[str, str]:
        codes: dict[str, str] = json.loads(self.wtfc("new", "Soak", "--slug", SLUG, "--json"))["codes"]
        return codes

    async def start(self) -> None:
        line = [*_WTFC, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.folder)]
        self.process = await asyncio.create_subprocess_exec(*line, stdout=asyncio.subprocess.PIPE)
        assert self.process.stdout
        self.port = int((await self.process.stdout.readline()).split()[2])
        self.up.set()

    async def kill(self) -> None:
        self.up.clear()
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 60)

    # ── from outside ──

    def megabytes(self) -> float:
        try:
            return resident(self.process.pid) / 2**20
        except (OSError, IndexError):
            return 0.0

    def cpu_seconds(self) -> float:
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def journal_errors(self) -> Counter[str]:
        """Everything worse than information, by where it comes from and what went wrong."""
        found: Counter[str] = Counter()
        for path in (self.folder / "log").glob("wtfc.jsonl*"):
            for row in map(json.loads, path.read_text("utf-8").splitlines()):
                if row["level"] not in ("DEBUG", "INFO"):
                    where = f"in {row['places'][-1]}" if row.get("places") else ""
                    found[" ".join(f"{row['level']} {row['what']} {row.get('error', '')} {where}".split())] += 1
        return found
