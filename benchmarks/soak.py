"""Many people for minutes, with faults thrown in; then: is everything there that anybody was told is saved?

python -m benchmarks.soak --minutes 10 --sessions 100 --kills 2
"""

import argparse
import asyncio
import json
import random
import tempfile
from pathlib import Path

from benchmarks.soak_faults import Faults
from benchmarks.soak_people import Person, Tally, people
from benchmarks.soak_server import SLUG, SoakServer

SAMPLE_SECONDS = 10.0


async def _soak(minutes: float, sessions: int, kills: int, folder: Path) -> int:
    server, tally = SoakServer(folder), Tally()
    codes = server.new_workshop()
    crowd = await people(sessions, server, tally)
    await server.start()
    faults = Faults(server, crowd, codes, tally)
    tasks = [asyncio.create_task(one) for one in (*(person.run() for person in crowd), *faults.running())]
    rss: list[float] = []
    sampling = asyncio.create_task(_sample(server, crowd, rss))
    for part in range(kills + 1):
        await asyncio.sleep(minutes * 60 / (kills + 1))
        if part < kills:
            await server.kill()
            tally.faults["server killed"] += 1
            await server.start()
    for task in [*tasks, sampling]:
        task.cancel()
    await asyncio.gather(*tasks, sampling, return_exceptions=True)
    status = await server.stop()
    return _report(server, tally, rss, status)


async def _sample(server: SoakServer, crowd: list[Person], rss: list[float]) -> None:
    while True:
        await asyncio.sleep(SAMPLE_SECONDS)
        rss.append(server.megabytes())
        here = sum(person.inside for person in crowd)
        print(
            f"  {len(rss) * SAMPLE_SECONDS:5.0f} s  {here:3} inside  {rss[-1]:5.0f} MB  {server.cpu_seconds():6.1f} s CPU",
            flush=True,
        )


def _report(server: SoakServer, tally: Tally, rss: list[float], status: int) -> int:
    exported = json.loads(server.wtfc("do", SLUG, "export", "json"))
    there = {one["id"]: one["text"] for one in exported["statements"]}
    missing = {key: text for key, text in tally.acknowledged.items() if there.get(key) != text}
    print(f"\nacknowledged {len(tally.acknowledged)}, in the export {len(there)}, missing or changed {len(missing)}")
    print(f"verify: {server.wtfc('verify', SLUG).strip()}")
    print(
        f"server ended with {status}; RSS {rss[0]:.0f} MB at first, {max(rss):.0f} MB at most, {rss[-1]:.0f} MB at the end"
    )
    for name, seconds in sorted(tally.times.items()):
        print(f"{name:<14} {len(seconds):>6} times   p50 {_part(seconds, 50):7.1f} ms   p95 {_part(seconds, 95):7.1f} ms")
    for title, counts in (("faults", tally.faults), ("clients saw", tally.seen), ("journal", server.journal_errors())):
        print(f"{title}: {', '.join(f'{name} {count}' for name, count in sorted(counts.items())) or 'nothing'}")
    for key, text in list(missing.items())[:10]:
        print(f"MISSING {key}: {text!r}, and there is {there.get(key)!r}")
    return 1 if missing or status else 0


def _part(seconds: list[float], percent: int) -> float:
    return sorted(seconds)[min(len(seconds) * percent // 100, len(seconds) - 1)] * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--sessions", type=int, default=40)
    parser.add_argument("--kills", type=int, default=1, help="kill -9 and start again, so many times")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    random.seed(chosen.seed)
    with tempfile.TemporaryDirectory() as name:
        return asyncio.run(_soak(chosen.minutes, chosen.sessions, chosen.kills, Path(name) / "data"))


if __name__ == "__main__":
    raise SystemExit(main())
