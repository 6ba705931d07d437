"""Whoever comes from the full screen, or wants to go there, is told how, and finds what was half-typed."""

import pytest

from tests.company import Talker
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS

OFFER = "screen brings the full screen back."


@pytest.mark.parametrize(
    ("terminal", "preference", "offered"), [(True, "", True), (False, "plain", True), (False, "", False)]
)
async def test_the_full_screen_is_offered_to_those_who_can_have_it(house, terminal, preference, offered):
    seat = await house.seat("Sol", Role.SCRIBE, "plain")
    if preference:
        await seat.prefer("face", preference)
    sol = Talker(seat, terminal)
    assert (OFFER in await sol.starts()) == offered
    assert (OFFER in await sol.says("help")) == offered


async def left_in_the_full_screen(house, name, role, **fields):
    seat = await house.seat(name, role, "screen")
    for field, text in fields.items():
        await seat.keep_draft(field.replace("_", "."), text)
    seat.leave()
    sol = Talker(await house.seat(name, role, "plain"))
    return sol, await sol.starts()


async def test_a_half_typed_statement_is_mentioned_once_and_goes_on_where_it_was(house):
    half = {"gather_words": "I wait all morn", "gather_person": "P07 family", "gather_question": "notworking"}
    sol, heard = await left_in_the_full_screen(house, "Sol", Role.SCRIBE, **half)
    assert "Half-typed in the full screen: “I wait all morn” draft goes on with it." in heard
    heard = await sol.says("draft")
    assert (heard[-1], sol.prompt) == (
        "“I wait all morn” “again” saves it as it is; or type it better.", "P07, not working 1 of 2: "
    )  # fmt: skip
    assert (await sol.says("again"))[0] == "S1 saved."
    statement = sol.seat.board.workshop[STATEMENTS]["S1"]
    assert (statement.person, statement.group, statement.text) == ("P07", "family", "I wait all morn")
    assert {field: text for field, text in (await sol.seat.drafts()).items() if text and "." in field} == {
        "gather.person": "P07 family", "gather.question": "notworking"
    }  # fmt: skip
    assert await sol.says("draft") == ["Nothing half-typed waits from the full screen."]


async def test_it_may_be_typed_anew_and_is_kept_over_a_dropped_line_until_then(house):
    sol, _ = await left_in_the_full_screen(house, "Pat", Role.PARTICIPANT, gather_words="Wai", gather_question="future")
    await sol.says("draft")
    sol.seat.leave()
    pat = Talker(await house.seat("Pat", Role.PARTICIPANT, "plain"))
    assert any("“Wai” “again” sends" in line for line in await pat.starts())
    await pat.says("3", "Waiting less")
    assert [one.text for one in pat.seat.board.workshop.standing(STATEMENTS)] == ["Waiting less"]


async def test_a_half_typed_idea_goes_on_under_its_theme_and_lens(themed):
    half = {"chefs_idea": "A rota that", "chefs_theme": "T2", "chefs_lens": "jamie"}
    pat, heard = await left_in_the_full_screen(themed, "Pat", Role.PARTICIPANT, **half)
    assert any("“A rota that”" in line for line in heard)
    await pat.says("draft")
    assert pat.prompt == "T2, Jamie: "
    assert (await pat.says("A rota that is kept"))[0] == "I1 saved."
    assert await pat.says("again") == ["There is nothing to send again."]


async def test_words_sent_again_where_they_are_no_answer_stay_kept(house):
    sol, _ = await left_in_the_full_screen(house, "Sol", Role.SCRIBE, gather_words="I wait")
    assert sol.prompt.startswith("Which person?")
    await sol.says("draft", "again")
    assert not list(sol.seat.board.workshop.standing(STATEMENTS))
    await sol.says("P07")
    assert (await sol.says("again"))[0] == "S1 saved."


async def test_nothing_is_offered_while_the_full_screen_is_still_open(house):
    screen = await house.seat("Sol", Role.SCRIBE, "screen")
    await screen.keep_draft("gather.words", "I wait")
    sol = Talker(await house.seat("Sol", Role.SCRIBE, "plain"))
    assert not any("Half-typed" in line for line in await sol.starts())
