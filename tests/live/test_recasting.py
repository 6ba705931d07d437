"""A ballot that is given anew changes nothing that anybody else can see: no revision, no number, no news, no turnout."""

import asyncio
from typing import Any

import pytest

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages import PROCESS, speak
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.view import vote_view
from wtfc_tui.verbs.reply import Reply

LOOKS = ("status --json", "log --json", "votes --json", "who --json", "export json", "export csv", "show R1 --json")


@pytest.fixture
async def voting(table: Any) -> Any:
    fran = await table.facilitator()
    await table.given(fran, CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"), OpenRound("themes"))
    ana = await table.sit("Ana")
    await table.given(ana, CastBallot({"T1": 1}))
    return table


async def looked(seat: Any) -> list[Reply]:
    return [await speak(seat, line) for line in LOOKS]


@pytest.mark.parametrize("dots", [{"T1": 2}, {"T2": 1}, {}])
async def test_nobody_sees_that_a_ballot_was_given_anew(voting: Any, quiet: Any, dots: dict[str, int]) -> None:
    ana = voting.room.seats[1]
    others = [voting.room.seats[0], await voting.sit("Bob"), await voting.sit("Wall", Role.WALL)]
    for one in others:
        await quiet(one)
    before = [(one.board.revision, await looked(one)) for one in others]
    waiting = [asyncio.ensure_future(one.news()) for one in others]
    await voting.given(ana, CastBallot(dots), CastBallot({"T1": 3}), CastBallot(dots))
    await asyncio.sleep(0)
    assert [one.done() for one in waiting] == [False] * 3, "nobody is even woken"
    assert [(one.board.revision, await looked(one)) for one in others] == before
    await voting.given(voting.room.seats[0], AddStatement("working", "Tea"))
    assert [len((await one).events) for one in waiting[1:]] == [1, 1]
    assert (await speak(others[1], "log 1 --json")).data[0]["seq"] == before[1][1][1].data[-1]["seq"] + 1


async def test_the_same_persons_other_window_shows_it(voting: Any, quiet: Any) -> None:
    ana, again = voting.room.seats[1], await voting.sit("Ana", face="plain")
    await quiet(again)
    waiting = asyncio.ensure_future(again.news())
    await voting.given(ana, CastBallot({"T2": 2}))
    await waiting
    assert vote_view(again.board, again.own, again.person, again.came).items[1].mine == 2


async def test_the_numbers_are_the_same_when_the_room_is_opened_anew(voting: Any, store: Any) -> None:
    ana = voting.room.seats[1]
    await voting.given(ana, CastBallot({"T1": 2}), CastBallot({"T1": 3}), AddStatement("working", "Tea"))
    for close in (False, True):
        if close:
            await voting.given(voting.room.seats[0], CloseRound(even_so=True))
        room = voting.room
        again = Room(PROCESS, store, room.slug, await store.recall(room.slug, 100))
        assert [(one.seq, one.event) for one in again.recent] == [(one.seq, one.event) for one in room.recent]
        assert again.workshop == room.workshop


async def test_only_whoever_runs_the_day_is_told_who_has_voted(voting: Any) -> None:
    fran, ana = voting.room.seats
    await voting.given(fran, CastBallot({"T1": 1}))
    bob = await voting.sit("Bob")
    assert [one.name for one in await fran.voters()] == ["Fran", "Ana"]
    with pytest.raises(Refused):
        await ana.voters()
    told = await speak(fran, "vote who")
    assert told.data == {"voted": ["Ana", "Fran (facilitator)"], "not_yet": ["Bob"], "here": 2}
    assert told.text.endswith("2 participants here now: does that fit the heads in the room?")
    assert bob.board.workshop == ana.board.workshop
