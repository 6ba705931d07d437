"""Where nothing is written, words that somebody types there change nothing, and they are told what the keys do."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.grid.rules import calling
from wtfc_tui.stages.vote.records import OpenRound
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_ballot

ANA = Person("Ana", Role.PARTICIPANT)
WORDS = ("hello my daughter helps", "I waited 3 hours + 2", "lull", "accept", "usual bus")


@pytest.mark.parametrize("words", WORDS)
async def test_words_that_are_typed_at_a_vote_give_no_dots_and_take_nothing_back(room, sit, did, words) -> None:
    await did(HOST, OpenRound("themes"))
    await did(ANA, AddStatement("working", "My neighbour looks in"))
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.type(words)
    await ana.sees("You are voting: → gives a dot, ← takes one back.")
    assert not own_ballot(ana.app.seat.board, ana.app.seat.own)
    assert room.workshop[STATEMENTS]["S4"].stands
    await ana.press("right")
    await ana.until(lambda: dict(own_ballot(ana.app.seat.board, ana.app.seat.own)) == {"T1": 1})


async def test_a_word_with_two_letters_that_close_a_vote_closes_none(room, sit, did) -> None:
    await did(HOST, OpenRound("themes"))
    fran = await sit("Fran", Role.FACILITATOR, "vote themes")
    await fran.type("accepted")
    await fran.sees("You are voting")
    assert open_round(room.workshop)


@pytest.mark.parametrize("step", ["vote themes", "theme", "grid"])
async def test_no_letter_takes_back_what_a_participant_said(room, sit, did, step) -> None:
    await did(HOST, AddIdea("T1", "delia", "Text the rota"))
    await did(ANA, AddStatement("working", "My neighbour looks in"))
    ana = await sit("Ana", Role.PARTICIPANT, step)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        if letter not in "l":  # Looks into a theme, and changes nothing.
            await ana.press(letter)
            await ana.pilot.pause()
            ana.screen._worded_at = 0.0  # Each letter by itself.
    assert room.workshop[STATEMENTS]["S4"].stands
    assert not calling(room.workshop, "I1")
