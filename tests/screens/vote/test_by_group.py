"""The vote by group on a screen: asked before the first dot, by one key, and shown when the vote is closed."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.vote.by_group import NONE_SHOWN, QUESTION
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound, SetVoteRules
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_vote

BOB = Person("Bob", Role.PARTICIPANT)


@pytest.fixture
async def open_vote(did):
    await did(HOST, SetVoteRules(1, 2), OpenRound("themes", by_group=True))


def mine(sitting):
    return own_vote(sitting.app.seat.board, sitting.app.seat.own)


async def test_the_first_dot_asks_for_the_group_and_is_given_with_it(sit, open_vote) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.press("right")
    await ana.sees(QUESTION)
    assert open_round(ana.app.seat.board.workshop).turnout == 0
    await ana.press("2")
    await ana.until(lambda: (mine(ana).group, mine(ana).ballot) == ("family", {"T1": 1}))
    await ana.press("right", "down", "3")
    await ana.until(lambda: mine(ana).ballot == {"T1": 2, "T2": 3})


async def test_whoever_would_rather_not_say_is_not_asked_again(sit, open_vote) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.press("right", "0")
    await ana.until(lambda: (mine(ana).group, mine(ana).ballot) == ("", {"T1": 1}))
    await ana.press("right")
    await ana.until(lambda: mine(ana).ballot == {"T1": 2})


async def test_another_group_can_be_named_while_it_is_open(sit, open_vote) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.press("g")
    await ana.sees("before your first dot")
    await ana.press("right", "2")
    await ana.until(lambda: mine(ana).group == "family")
    await ana.press("g", "3")
    await ana.until(lambda: (mine(ana).group, mine(ana).ballot) == ("provider", {"T1": 1}))


async def test_the_result_by_group_is_one_key_away_and_says_where_none_may_be_shown(sit, did, open_vote) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await did(BOB, CastBallot({"T2": 1}, "lived"))
    await ana.press("right", "2")
    await ana.until(lambda: mine(ana).group == "family")
    await did(HOST, CloseRound())
    await ana.sees("The result of R1")
    await ana.press("g")
    await ana.sees(NONE_SHOWN[:40])


async def test_a_facilitator_opens_a_vote_by_group_with_g(sit) -> None:
    fay = await sit("Fay", Role.FACILITATOR, "vote themes")
    await fay.press("o")
    await fay.type("t 4 2 g")
    await fay.press("enter")
    await fay.until(lambda: bool(open_round(fay.app.seat.board.workshop)))
    running = open_round(fay.app.seat.board.workshop)
    assert (running.dots, running.cap, running.by_group) == (4, 2, True)
