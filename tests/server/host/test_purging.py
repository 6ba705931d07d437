"""A workshop's words are kept until a day: it is told before, and then the host purges them, seeing first what goes."""

from datetime import UTC, datetime

import pytest

from server.host.requests import perform
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import KeepWords
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.keeping import warning

SLUG = "carers-2026"
SAM = Person("Sam", Role.SCRIBE)
UNTIL = "2999-03-01"


async def asked(door, what: str = "purge", **details):
    return await perform(door.hub, {"ask": what, "slug": SLUG, **details})


@pytest.fixture
async def said(door):
    room = await door.hub.room(SLUG)
    for person, command in (
        (SAM, Join()), (HOST, KeepWords(UNTIL)),
        (SAM, AddStatement("notworking", "Zqx never know who comes", "P07")),
        (SAM, AddStatement("working", "Zqxtea", "P08")),
        (SAM, CorrectStatement("S1", "Zqx never know who is coming")),
        (SAM, CreateTheme("notworking", "Zqx never know who is coming", ("S1",))),
        (SAM, CreateTheme("working", "I have company", ("S2",))),
    ):  # fmt: skip
        await room.do(person, command)
    return door


def later(door, moment: datetime) -> None:
    """It is then that moment for the host, and for everybody inside."""
    door.hub.clock = lambda: moment


async def test_first_it_says_in_numbers_what_would_go_and_what_would_stay(said):
    answer = await asked(said)
    assert "kept here until 1 March 2999" in answer.text
    assert "words of 2 statements with 1 earlier version and 1 title or idea that repeat them (T1)" in answer.text
    assert "No contact details" in answer.text
    assert "1 theme" in answer.text
    assert "the names of 1 person who came in" in answer.text
    assert (answer.data["statements"], answer.data["repeating"], answer.data["dry_run"]) == (2, ["T1"], True)
    assert "Nothing has been changed" in answer.text


async def test_before_the_day_it_is_refused_unless_that_is_said(said):
    answer = await asked(said, yes=True)
    assert answer.status == 3
    assert "--early" in answer.error
    assert (await asked(said, yes=True, early=True)).status == 0


async def test_on_the_day_the_words_go_and_counts_and_titles_stay(said):
    later(said, datetime(2999, 3, 1, tzinfo=UTC))
    answer = await asked(said, yes=True)
    assert answer.status == 0, answer.error
    workshop = (await said.hub.room(SLUG)).workshop
    assert [(one.text, one.theme) for one in workshop[STATEMENTS].values()] == [(ERASED, "T1"), (ERASED, "T2")]
    assert [one.title for one in workshop[THEMES].values()] == [ERASED, "I have company"]
    assert b"Zqx" not in b"".join(path.read_bytes() for path in said.folder.rglob("*") if path.is_file())
    assert (await asked(said)).data["statements"] == 0
    assert (await asked(said, "verify")).status == 0


@pytest.mark.parametrize(
    ("day", "told"),
    [(datetime(2999, 1, 15, tzinfo=UTC), ""), (datetime(2999, 2, 15, tzinfo=UTC), "until 1 March 2999 only"),
     (datetime(2999, 3, 2, tzinfo=UTC), "wtfc purge carers-2026")],
)  # fmt: skip
async def test_from_a_month_before_the_host_is_told(said, day, told):
    later(said, day)
    for what in ("list", "keeping"):
        text = (await asked(said, what)).text
        assert told in text
        assert bool(told) == ("words of" in text)


def test_it_is_told_with_the_same_words_until_the_day():
    told = {warning(SLUG, UNTIL, datetime(2999, 2, day, tzinfo=UTC)) for day in range(1, 28)}
    assert len(told) == 1


async def test_whoever_runs_the_day_is_told_and_nobody_else(door):
    room = await door.hub.room(SLUG)
    await room.do(HOST, KeepWords(UNTIL))
    room.clock = lambda: datetime(2999, 2, 20, tzinfo=UTC)
    for role, told in ((Role.FACILITATOR, True), (Role.SCRIBE, False), (Role.PARTICIPANT, False)):
        seat = await room.join(Person("Fay", role), "screen")
        assert ("1 March 2999" in seat.warning) is told
