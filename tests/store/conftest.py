"""A desk at which people act on a workshop in a real store: what a room does, without seats. The engine is a parameter: what
is tested in this folder every engine must keep; what only one has to keep is in that engine's own folder."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.commands import CastBallot, Command, CreateWorkshop
from wtfc_tui.domain.decide import decide
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.people import HOST, Person, Role
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.asking import Asking
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.protocol import Store
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.todays_shape import TODAY

START = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
FACILITATOR = Person("Fran", Role.FACILITATOR)
FRAN, ANA = FACILITATOR, Person("Ana", Role.PARTICIPANT)
TWO_DAYS: tuple[tuple[Person, do.Command], ...] = (
    (FRAN, do.Join()),
    (ANA, do.Join()),
    (FRAN, do.TakeLead()),
    (FRAN, do.StartTimer(60)),
    (FRAN, do.StopTimer()),
    (ANA, do.AddStatement("notworking", "I wait for the bus", group="family")),
    (ANA, do.CorrectStatement("S1", "I wait an hour for the bus", "I forgot how long")),
    (ANA, do.WithdrawStatement("S1")),
    (ANA, do.Undo()),
    (FRAN, do.CallEverybody("theme")),
    (FRAN, do.CreateTheme("notworking", "I wait", ("S1",))),
    (FRAN, do.RenameTheme("T1", "I wait and wait")),
    (FRAN, do.CreateTheme("notworking", "I am stuck")),
    (FRAN, do.OpenRound("themes")),
    (ANA, do.CastBallot({"T1": 2})),
    (FRAN, do.EnterRoomDots({"T1": 3, "T2": 1}, 2, "provider")),
    (ANA, do.CastBallot({"T1": 1, "T2": 2})),
    (FRAN, do.CloseRound()),
    (FRAN, do.Spotlight("T2")),
    (ANA, do.AddIdea("T1", "jamie", "A lift from a neighbour")),
    (ANA, do.RewordIdea("I1", "A lift from neighbours")),
    (ANA, do.WithdrawIdea("I1")),
    (ANA, do.Undo()),
    (FRAN, do.PlaceIdea("I1", 2, 9)),
    (ANA, do.Shout("I1", "higher")),
    (FRAN, do.MergeThemes("T2", "T1")),
    (FRAN, do.Undo()),
    (FRAN, do.OpenRound("ideas")),
    (ANA, do.CastBallot({"I1": 3})),
)
"""A workshop in which everything happens that can."""
ENGINES: dict[str, Callable[..., Store]] = {"sqlite": lambda place, **more: SqliteStore(place, TODAY, **more)}
Engine = Callable[..., Store]
Opened = Callable[..., Awaitable[Any]]


@dataclass
class Desk:
    store: Store
    slug: str
    workshop: Workshop = field(default_factory=Workshop)
    clock: Iterator[datetime] = field(
        default_factory=lambda: (START + timedelta(milliseconds=passed) for passed in itertools.count())
    )

    async def do(self, command: Command, person: Person = FACILITATOR) -> Workshop:
        """Decided, saved, taken over; a refusal changes nothing."""
        recorded, after = await self.decided(command, person)
        if recorded and isinstance(command, CreateWorkshop):
            await self.store.create(self.slug, recorded, after)
        elif recorded:
            await self.store.append(self.slug, self.workshop.seq, recorded, after)
        self.workshop = after
        return after

    async def decided(self, command: Command, person: Person = FACILITATOR) -> tuple[list[Recorded], Workshop]:
        key, running = "", self.workshop.open_round
        if isinstance(command, CastBallot) and running:
            key = await self.store.ballot_key(self.slug, running.id, person.id)
        at = next(self.clock)
        decision = decide(self.workshop, command, Asking(person, at, key))
        if isinstance(decision, Refused):
            return [], self.workshop
        recorded = [
            Recorded(seq, at, decision.actor, event) for seq, event in enumerate(decision.events, self.workshop.seq + 1)
        ]
        return recorded, fold(recorded, self.workshop)

    async def reloaded(self) -> Workshop:
        return fold(await self.store.read_after(self.slug))


@pytest.fixture
def two_days() -> tuple[tuple[Person, Command], ...]:
    return TWO_DAYS


@pytest.fixture
def desk_in() -> Callable[[Store, str], Desk]:
    return Desk


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """`engine(place)`: a store of this engine that is not open yet."""
    return ENGINES[request.param]


@pytest.fixture
async def opened(engine: Engine, tmp_path: Path) -> AsyncIterator[Opened]:
    """`await opened()`: one more store at the same place as `store`, open. They are all closed at the end."""
    async with AsyncExitStack() as stack:

        async def opened(place: Path = tmp_path / "data", **more: Any) -> Store:
            store = engine(place, **more)
            await store.open()
            stack.push_async_callback(store.close)
            return store

        yield opened


@pytest.fixture
async def store(opened: Opened) -> Store:
    opening: Store = await opened()
    return opening


@pytest.fixture
async def desk(store: Store) -> Desk:
    """A new workshop."""
    desk = Desk(store, "carers-2026")
    await desk.do(CreateWorkshop("carers-2026", "Carers in Anglesey", "carers", "Anglesey"), HOST)
    return desk
