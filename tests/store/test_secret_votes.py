"""Votes are in the box and never in the log: changed, taken back, and found again after a reload."""

from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import BallotCast, CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.store.failures import NotOpen
from wtfc_tui.store.protocol import Store

ANA, BOB = Person("Ana", Role.PARTICIPANT), Person("Bob", Role.PARTICIPANT)


@pytest.fixture
async def voting(desk: Any) -> Any:
    """Two themes and an open vote."""
    await desk.do(CreateTheme("notworking", "I wait for the bus"))
    await desk.do(CreateTheme("notworking", "I am tired"))
    await desk.do(OpenRound("themes"))
    return desk


async def ballots(desk: Any) -> list[tuple[str, BallotCast]]:
    """As the log gives them: who did it, and what."""
    log = await desk.store.read_after(desk.slug)
    return [(one.actor, one.event) for one in log if isinstance(one.event, BallotCast)]


async def test_a_persons_key_is_the_same_until_the_close_and_another_in_each_round(voting: Any, store: Store) -> None:
    first = await store.ballot_key(voting.slug, "R1", ANA.id)
    assert first == await store.ballot_key(voting.slug, "R1", ANA.id)
    assert first != await store.ballot_key(voting.slug, "R1", BOB.id)
    await voting.do(CloseRound(even_so=True))
    with pytest.raises(NotOpen):
        await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(OpenRound("themes"))
    assert first != await store.ballot_key(voting.slug, "R2", ANA.id)


async def test_ballots_cast_changed_and_taken_back_are_the_same_after_a_reload(voting: Any) -> None:
    await voting.do(CastBallot({"T1": 3}), ANA)
    await voting.do(CastBallot({"T2": 1}), BOB)
    await voting.do(CastBallot({"T1": 1, "T2": 1}), ANA)
    await voting.do(CastBallot({}), BOB)
    await voting.do(EnterRoomDots({"T1": 4}, 4))
    assert voting.workshop[ROUNDS]["R1"].turnout == 2
    assert await voting.reloaded() == voting.workshop


async def test_reading_on_from_an_earlier_place_learns_of_a_ballot_taken_back(voting: Any, store: Store) -> None:
    earlier = await voting.do(CastBallot({"T1": 3}), ANA)
    await voting.do(CastBallot({}), ANA)
    event = (await store.read_after(voting.slug, earlier.seq))[0].event
    assert isinstance(event, BallotCast)
    assert event.dots == {}
    assert event.voter in earlier[ROUNDS]["R1"].ballots


async def test_after_the_close_the_log_says_nothing_of_who_voted_and_for_what(voting: Any) -> None:
    await voting.do(CastBallot({"T1": 3}), ANA)
    assert [(actor, cast.dots) for actor, cast in await ballots(voting)] == [("", {"T1": 3})]
    await voting.do(CloseRound(even_so=True))
    assert [(actor, cast.voter, cast.dots) for actor, cast in await ballots(voting)] == [("", "", {})]
    assert (await voting.reloaded())[ROUNDS]["R1"].results == voting.workshop[ROUNDS]["R1"].results
