"""For all tests: how hard the properties try, what is not run for want of a program, and a story to tell: people, what they
did, what came of it.
"""

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, NoReturn

import pytest
from hypothesis import HealthCheck, settings

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.vote.rules import open_round

pytest_plugins = ["tests.company", "tests.rooms"]
"""Houses and rooms with people in them, for whichever test asks for one."""

settings.register_profile("fast", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", parent=settings.get_profile("fast"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


TOOLS = Path(__file__).with_name("tools.txt")
NOT_RUN = "not run: "
ALL_TOOLS = "WTFC_ALL_TOOLS"
"""Set where every tool is there, as on the build machine: to lack one is then a failure."""


def not_run(why: str) -> NoReturn:
    """The only way out of a test. It is said aloud at the end of the run, whatever else is shown."""
    pytest.skip(NOT_RUN + why)


@pytest.fixture(scope="session", name="not_run")
def not_run_fixture() -> Callable[[str], NoReturn]:
    """For what this machine lets nobody do, such as mounting a disk: no package brings it, so it fails nowhere."""
    return not_run


@pytest.fixture(scope="session")
def needs() -> Callable[[str], str]:
    """`needs("plink")`: where that program is. Without it the test is not run, or fails where all tools should be there."""
    lines = [line.split() for line in TOOLS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    packages = dict(lines)

    def path(program: str) -> str:
        package = packages[program]
        if found := shutil.which(program):
            return found
        if os.environ.get(ALL_TOOLS):
            pytest.fail(f"{program} is missing: install the package {package}", pytrace=False)
        not_run(f"{program} is missing, install the package {package}")

    return path


FIRST = ("tests/house/", "tests/pictures/")
"""What fails most often before a push is tried first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


def pytest_unconfigure(config: pytest.Config) -> None:
    """After everything else that is shown, so that nobody overlooks it."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(config, "workerinput"):
        return
    told = [str(report.longrepr[2]) for report in reporter.stats.get("skipped", ()) if isinstance(report.longrepr, tuple)]
    for reason, count in sorted(Counter(told).items()):
        tests = "1 test" if count == 1 else f"{count} tests"
        reporter.write_line(f"{tests} {reason.removeprefix('Skipped: ')}", yellow=True, bold=True)


class Story:
    """One workshop in memory: who did what, and what came of it. A refusal is an answer too."""

    people: ClassVar = {
        "host": HOST, "fran": Person("Fran", Role.FACILITATOR), "femi": Person("Femi", Role.FACILITATOR),
        "sam": Person("Sam", Role.SCRIBE), "ana": Person("Ana", Role.PARTICIPANT), "bob": Person("Bob", Role.PARTICIPANT),
        "wall": Person("Wall", Role.WALL),
    }  # fmt: skip

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
        self.workshop = Workshop()
        self.log: list[Recorded] = []
        self.given("host", CreateWorkshop("carers", "Carers in Anglesey", "carers", "Anglesey"))

    def key(self, name: str) -> str:
        """Where this person's ballot lies in the open round, as the store would say it."""
        running = open_round(self.workshop)
        return hashlib.sha256(f"{running.id} {self.people[name].id}".encode()).hexdigest() if running else ""

    def when(self, name: str, command: Command) -> tuple[Event, ...] | Refused:
        """What comes of it; the workshop has moved on if it was not refused."""
        self.now += timedelta(seconds=1)
        decision = PROCESS.decide(self.workshop, command, Asking(self.people[name], self.now, self.key(name)))
        if isinstance(decision, Refused):
            return decision
        numbered = enumerate(decision.events, self.workshop.seq + 1)
        recorded = [Recorded(seq, self.now, decision.actor, event) for seq, event in numbered]
        self.log += recorded
        self.workshop = PROCESS.fold(recorded, self.workshop)
        return decision.events

    def given(self, name: str, *commands: Command) -> "Story":
        """What happened before: nothing of it may be refused."""
        for command in commands:
            answer = self.when(name, command)
            assert not isinstance(answer, Refused), answer.sentence
        return self

    def refused(self, name: str, command: Command) -> str:
        """The sentence with which it is refused."""
        before = self.workshop
        answer = self.when(name, command)
        assert isinstance(answer, Refused), f"not refused: {answer}"
        assert self.workshop is before
        return answer.sentence


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture(scope="session")
def new_story() -> type[Story]:
    """For properties, which need a new one for each example."""
    return Story
