"""Whatever people do, in whatever order: the board is what one made from scratch would be, also after the server was
restarted, and what is somebody's own is theirs alone."""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as some

from wtfc_tui.analysis.word_index import Titles, WordIndex
from wtfc_tui.domain.events import Boxed, ClosesBox, Recorded, blanked
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import PROCESS, speak
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.view import TITLES
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_ballot
from wtfc_tui.store.failures import Behind
from wtfc_tui.store.protocol import Recalled, Store
from wtfc_tui.views.board import Board

PEOPLE = {"Fran": Role.FACILITATOR, "Sam": Role.SCRIBE, "Ana": Role.PARTICIPANT, "Bob": Role.PARTICIPANT}
DOING = (
    "add working tea {n}", "add not I wait {n} --person P0{n}", "add future calm --group family", "correct S{n} I wait {m}",
    "withdraw S{n}", "theme new not I wait {n} S{n}", "theme rename T{n} I wait {m}", "theme merge T{n} T{m}",
    "theme split T{n} apart S{m}", "put S{n} T{m}", "put S{n} -", "vote open themes", "vote open ideas",
    "vote close --even-so",
    "vote cast T{n}=1 T{m}=2", "vote cast I{n}=1", "vote cast none", "vote room T{n}=2 --people {m}",
    "idea T{n} jamie sing {m}", "correct I{n} dance {m}", "withdraw I{n}", "place I{n} {m} {n}", "place I{n} -",
    "nudge I{n} up", "shout I{n} higher", "shout I{n} left", "heed I{n}", "undo", "undo", "undo", "stage {key}",
    "spotlight T{n}", "lead take", "lead drop",
)  # fmt: skip
LOOKING = (
    "status", "statements", "themes", "ideas", "grid", "votes", "log 300", "export json", "export csv", "export md",
    *(f"show {letter}{n}" for letter in "STIR" for n in (1, 2, 3)), "show P01", "suggest S1",
)  # fmt: skip


class Remembering:
    """A store of one workshop that is quick enough for hundreds of days. Of secret words its log keeps only that they were
    said, and the box gives them back until it is closed."""

    def __init__(self) -> None:
        self.log: list[Recorded] = []
        self.box: dict[int, Recorded] = {}
        self.short_of_space = False

    def of_votes(self, slug: str) -> tuple[str, ...]:
        return ()

    async def slugs(self) -> list[str]:
        return ["carers"] if self.log else []

    async def create(self, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
        self.log = list(recorded)

    async def append(self, slug: str, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
        if expected_seq != len(self.log):
            raise Behind("Somebody else's change came first: try again.")
        self.log += [blanked(one) for one in recorded]
        self.box |= {one.seq: one for one in recorded if isinstance(one.event, Boxed)}
        if any(isinstance(one.event, ClosesBox) for one in recorded):
            self.box = {}

    async def read_after(self, slug: str, seq: int = 0) -> list[Recorded]:
        return [one if one.seq not in self.box else self._filled(one) for one in self.log if one.seq > seq]

    async def recall(self, slug: str, last: int = 0) -> Recalled:
        return Recalled(None, (), await self.read_after(slug))

    def _filled(self, one: Recorded) -> Recorded:
        words = self.box[one.seq].event
        assert isinstance(one.event, Boxed)
        assert isinstance(words, Boxed)
        return Recorded(one.seq, one.at, one.actor, one.event.with_secret(words.box_key, words.secret))

    async def ballot_key(self, slug: str, box: str, person: str) -> str:
        return hashlib.sha256(f"{box} {person}".encode()).hexdigest()

    async def ballot_keys(self, slug: str, box: str, people: Sequence[str]) -> dict[str, str]:
        return {person: await self.ballot_key(slug, box, person) for person in people}

    async def setting(self, slug: str, name: str) -> Any:
        return None


def now() -> datetime:
    return datetime(2026, 3, 2, 9, tzinfo=UTC)


async def all_seats(room: Room) -> dict[str, Seat]:
    seats = {name: await room.join(Person(name, role), "verb") for name, role in PEOPLE.items()}
    return cast("dict[str, Seat]", seats)


async def answers(seat: Seat) -> list[Any]:
    """What looking tells, in words and as data."""
    return [await speak(seat, line + ending) for line in LOOKING for ending in ("", " --json")]


DAYS = some.lists(
    some.tuples(
        some.sampled_from(list(PEOPLE)), some.sampled_from(DOING), some.integers(1, 4), some.integers(1, 4),
        some.sampled_from([step.key for step in PROCESS.steps]),
    ),
    max_size=60,
)  # fmt: skip
BEGINNING = (
    ("Sam", "add not I wait --person P01"), ("Ana", "add working tea"), ("Sam", "theme new not I wait S1"),
    ("Sam", "theme new not I pay"), ("Ana", "idea T1 jamie sing"), ("Bob", "idea T2 delia ring"),
)  # fmt: skip


async def after_a_day(day: Sequence[tuple[str, str, int, int, str]]) -> tuple[Room, dict[str, Seat], Store]:
    store = cast(Store, Remembering())
    room = await Hub(PROCESS, store, now).create("carers", CreateWorkshop("carers", "Carers"))
    seats = await all_seats(room)
    for name, line in BEGINNING:
        assert (await speak(seats[name], line)).error == ""
    await answers(seats["Fran"])  # From here on everything that is counted is brought along.
    for name, line, n, m, key in day:
        await speak(seats[name], line.format(n=n, m=m, key=key))
        _ = [seat.own.ids(kind) for seat in seats.values() for kind in PROCESS.kinds]
    return room, seats, store


def answered(board: Board, reckoning: Any) -> Any:
    """What was counted; of words, which texts and themes are like each text that there is."""
    counted = board[reckoning]
    if isinstance(counted, Titles):
        return None
    if not isinstance(counted, WordIndex):
        return counted
    texts = [(one.text, one.question) for one in board.workshop[STATEMENTS].values()]
    return [(counted.nearest(*one, 0.1), counted.groups_like(*one, board[TITLES])) for one in texts]


@settings(max_examples=40)
@given(day=DAYS)
def test_the_board_after_any_day_is_the_one_made_from_scratch(day: Any) -> None:
    async def hold() -> None:
        room, _, _ = await after_a_day(day)
        fresh = Board.of(room.workshop)
        assert room.board.workshop == fresh.workshop
        kept = list(room.board._kept)
        assert [answered(room.board, one) for one in kept] == [answered(fresh, one) for one in kept]

    asyncio.run(hold())


@settings(max_examples=20)
@given(day=DAYS)
def test_a_room_that_is_opened_again_is_the_same_and_answers_the_same(day: Any) -> None:
    async def hold() -> None:
        room, seats, store = await after_a_day(day)
        again = await Hub(PROCESS, store, now).room("carers")
        assert again.workshop == room.workshop
        assert list(again.recent) == list(room.recent)
        reopened = await all_seats(again)
        for name in PEOPLE:
            told = zip(await answers(seats[name]), await answers(reopened[name]), strict=True)
            assert [(before, after) for before, after in told if before != after] == []

    asyncio.run(hold())


@settings(max_examples=40)
@given(day=DAYS)
def test_what_a_seat_calls_its_own_is_this_persons_and_all_of_it(day: Any) -> None:
    async def hold() -> None:
        room, seats, _ = await after_a_day(day)
        running = open_round(room.workshop)
        for name, role in PEOPLE.items():
            person, own = Person(name, role).id, seats[name].own
            for kind in PROCESS.kinds:
                theirs = [one.id for one in room.workshop.standing(kind) if one.maker == person]
                assert list(own.ids(kind)) == theirs, (name, kind.name)
            key = hashlib.sha256(f"{running.id} {person}".encode()).hexdigest() if running else ""
            cast_so_far = running.ballots.get(key, {}) if running else {}
            assert own_ballot(seats[name].board, own) == cast_so_far

    asyncio.run(hold())


async def test_a_whole_day_on_the_disk_is_the_same_when_its_room_is_opened_again(table: Any, store: Any) -> None:
    seats = await all_seats(table.room)
    told = [
        ("Fran", "stage vote themes"),
        ("Fran", "vote open themes"),
        ("Ana", "vote cast T1=3"),
        ("Bob", "vote cast T2=1"),
    ]
    more = [
        ("Fran", "vote close --even-so"),
        ("Ana", "shout I1 higher"),
        ("Sam", "place I1 3 8"),
        ("Fran", "vote open ideas"),
    ]
    for name, line in (*BEGINNING, *told, *more, ("Ana", "vote cast I2=2"), ("Ana", "idea T1 jamie hum"), ("Ana", "undo")):
        assert (await speak(seats[name], line)).error == "", line
    again = Room(PROCESS, store, "carers", await store.recall("carers"), now)
    assert again.workshop == table.room.workshop
    assert list(again.recent) == list(table.room.recent)
    reopened = await all_seats(again)
    for name in PEOPLE:
        for line in LOOKING:
            assert await speak(reopened[name], line) == await speak(seats[name], line), (name, line)
    assert own_ballot(reopened["Ana"].board, reopened["Ana"].own) == {"I2": 2}
    assert own_ballot(reopened["Bob"].board, reopened["Bob"].own) == {}
