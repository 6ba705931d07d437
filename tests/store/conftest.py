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

from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.joining import GiveOwnCode, Join, KeepDoor
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.causes.records import AddCause, CorrectCause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.day.records import CallEverybody, Spotlight, StartTimer, StopTimer, TakeLead
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea, Shout
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, WithdrawThing
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.plan.records import AddAction, ChangeAction, WithdrawAction
from wtfc_tui.stages.setup.records import CreateWorkshop, KeepWords
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, WithdrawSuccess
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, RenameTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound, SetVoteRules
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.store.protocol import Store
from wtfc_tui.store.sqlite.engine import SqliteStore

START = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
FACILITATOR = Person("Fran", Role.FACILITATOR)
FRAN, ANA = FACILITATOR, Person("Ana", Role.PARTICIPANT)
TWO_DAYS: tuple[tuple[Person, Command], ...] = (
    (FRAN, Join()),
    (ANA, Join()),
    (FRAN, GiveOwnCode(ANA.id)),
    (FRAN, KeepDoor("remove", ANA.id)),
    (FRAN, TakeLead()),
    (FRAN, StartTimer(60)),
    (FRAN, StopTimer()),
    (ANA, AddStatement("notworking", "I wait for the bus", group="family")),
    (ANA, CorrectStatement("S1", "I wait an hour for the bus", "I forgot how long")),
    (FRAN, MoveStatement("S1", "future", "P8", "provider")),
    (FRAN, Undo()),
    (ANA, GiveConsent(part=True, quote=False)),
    (FRAN, WordConsent("contact", "You may ring me")),
    (FRAN, KeepWords("2030-01-01")),
    (ANA, WithdrawStatement("S1")),
    (ANA, Undo()),
    (ANA, Redo()),
    (ANA, Undo()),
    (FRAN, AddStatement("notworking", "Nobody rings back", "P9", source="interview")),
    (FRAN, CallEverybody("theme")),
    (FRAN, CreateTheme("notworking", "I wait", ("S1", "S2"))),
    (FRAN, RenameTheme("T1", "I wait and wait")),
    (FRAN, CreateTheme("notworking", "I am stuck")),
    (FRAN, SetVoteRules(fewest=2)),
    (FRAN, OpenRound("themes")),
    (ANA, CastBallot({"T1": 2})),
    (FRAN, EnterRoomDots({"T1": 3, "T2": 1}, 2, "provider")),
    (ANA, CastBallot({"T1": 1, "T2": 2})),
    (FRAN, CloseRound(even_so=True)),
    (FRAN, CallEverybody("in place")),
    (ANA, AddCause("T2", "The rota changes late")),
    (ANA, AddCause("T2", "Six people cover all", "C1", root=True)),
    (ANA, AddCause("T2", "Nobody is asked")),
    (ANA, CorrectCause("C2", "Six people cover everything")),
    (ANA, MarkRoot("C2", False)),
    (ANA, MoveCause("C2", None)),
    (ANA, TieCause("C1", ("S2",))),
    (ANA, WithdrawCause("C3")),
    (ANA, Undo()),
    (FRAN, AddSuccess("T2", "providers", "We ring")),
    (FRAN, CorrectSuccess("G1", "We ring the day before")),
    (FRAN, WithdrawSuccess("G1")),
    (FRAN, Undo()),
    (ANA, AddThing("T2", "A rota by e-mail", "the church", "partly")),
    (ANA, DescribeThing("E1", reach="works")),
    (ANA, WithdrawThing("E1")),
    (ANA, Undo()),
    (FRAN, CallEverybody("chefs")),
    (FRAN, Spotlight("T2")),
    (ANA, AddIdea("T1", "jamie", "A lift from a neighbour")),
    (ANA, RewordIdea("I1", "A lift from neighbours")),
    (ANA, WithdrawIdea("I1")),
    (FRAN, Undo()),
    (ANA, Undo()),
    (FRAN, AddIdea("T1", "delia", "A timetable")),
    (FRAN, PlaceIdea("I1", 2, 9)),
    (FRAN, PickFor("Mrs Ahmed", "I1", "family")),
    (ANA, PickIdea("I1")),
    (ANA, Shout("I1", "higher")),
    (FRAN, MergeThemes("T2", "T1")),
    (FRAN, Undo()),
    (FRAN, AddAction("I1", "Ring the bus firm", "Jo", "2030-01-01")),
    (FRAN, ChangeAction("A1", who="Al")),
    (FRAN, WithdrawAction("A1")),
    (FRAN, Undo()),
    (FRAN, UpdateAction("A1", "They ring back")),
    (FRAN, Undo()),
    (FRAN, Redo()),
    (FRAN, SettleAction("A1", "cannot", "There is no bus")),
    (FRAN, SetVoteRules(fewest_of_group=1)),
    (FRAN, OpenRound("themes", by_group=True)),
    (ANA, CastBallot({"T1": 2}, "family")),
    (FRAN, CloseRound(even_so=True)),
    (FRAN, CallEverybody("vote ideas")),
    (FRAN, OpenRound("ideas")),
    (ANA, CastBallot({"I1": 3})),
)
"""A workshop in which everything happens that can."""
ENGINES: dict[str, Callable[..., Store]] = {"sqlite": lambda place, **more: SqliteStore(place, SHAPE, **more)}
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
        key, running = "", open_round(self.workshop)
        if isinstance(command, CastBallot) and running:
            key = await self.store.ballot_key(self.slug, running.id, person.id)
        at = next(self.clock)
        decision = PROCESS.decide(self.workshop, command, Asking(person, at, key))
        if isinstance(decision, Refused):
            return [], self.workshop
        recorded = [
            Recorded(seq, at, decision.actor, event) for seq, event in enumerate(decision.events, self.workshop.seq + 1)
        ]
        return recorded, PROCESS.fold(recorded, self.workshop)

    async def reloaded(self) -> Workshop:
        return PROCESS.fold(await self.store.read_after(self.slug))


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
