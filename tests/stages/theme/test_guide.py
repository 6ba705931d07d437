"""Theming in line mode: one statement after the other, themes by number."""

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.rules import THEMES


def theme_of(talker, statement):
    return talker.seat.board.workshop[STATEMENTS][statement].theme


async def sorting(house, name="Sol"):
    sol = await house.talker(name, Role.SCRIBE)
    return sol, await sol.says("theme", "2")


async def test_a_statement_is_dealt_with_its_number_and_the_themes_with_theirs(themed):
    sol, heard = await sorting(themed)
    assert heard[0] == "2 of 4: “nobody rings” (S2, P02)"
    assert heard[1] == "1 of 2: T1 I wait and nobody rings, 1 statement (shares nobody, rings)"
    assert sol.prompt == "Put S2 where? "


async def test_a_number_an_id_or_a_new_title_puts_it_and_the_next_one_comes(themed):
    sol, _ = await sorting(themed)
    heard = await sol.says("1")
    assert heard[:2] == ["S2 is in T1, now 2 statements.", "3 of 4: “I pay” (S3, P01)"]
    assert (await sol.says("t2"))[0] == "S3 is in T2, now 1 statement."
    heard = await sol.says("new I sit in the dark")
    assert heard[:2] == ["S4 is in T3, now 1 statement.", "Nothing is left to sort in not working."]
    assert [theme_of(sol, one) for one in ("S2", "S3", "S4")] == ["T1", "T2", "T3"]
    assert sol.seat.board.workshop[THEMES]["T3"].title == "I sit in the dark"


async def test_what_was_skipped_comes_again_at_the_end(themed):
    sol, _ = await sorting(themed)
    assert "(S3, P01)" in (await sol.says("skip"))[0]
    assert "(S2, P02)" in (await sol.says("2", "2"))[1]


async def test_undo_brings_the_statement_back_into_the_hand(themed):
    sol, _ = await sorting(themed)
    heard = await sol.says("1", "undo")
    assert heard[:2] == ["Undone: “nobody rings” is in no theme again (S2).", "2 of 4: “nobody rings” (S2, P02)"]
    assert theme_of(sol, "S2") is None


async def test_two_people_are_dealt_different_statements(themed):
    sol, _ = await sorting(themed)
    sue, _ = await sorting(themed, "Sue")
    assert (sol.prompt, sue.prompt) == ("Put S2 where? ", "Put S3 where? ")


async def test_what_somebody_else_has_put_meanwhile_stays_where_it_is(themed):
    sol, _ = await sorting(themed)
    await themed.verbs("put S2 T2")
    heard = await sol.says("1")
    assert heard[0] == "S2 has been taken care of by somebody else meanwhile."
    assert theme_of(sol, "S2") == "T2"


async def test_a_wrong_answer_says_what_would_be_right_and_asks_again(themed):
    sol, _ = await sorting(themed)
    assert (await sol.says("perhaps"))[0].startswith("“perhaps” is not an answer here: type a number, a theme such as T3")
    assert (await sol.says("t9"))[0] == "There is no T9: they go up to T2 so far."
    assert sol.prompt == "Put S2 where? "


async def test_all_themes_are_told_on_request(themed):
    await themed.verbs(*(f"theme new not I am number {n}" for n in range(3, 8)))
    sol, heard = await sorting(themed)
    assert len([line for line in heard if " of 7: " in line]) == 3
    assert len([line for line in await sol.says("all") if " of 7: " in line]) == 7
    await sol.says("7")
    assert theme_of(sol, "S2")


async def test_participants_hear_the_themes_and_are_told_who_sorts(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    heard = await pat.says("go theme")
    assert "T2 I am poorer: 0 statements, 0 people" in heard
    assert pat.prompt.startswith("What now?")


async def test_after_a_dropped_line_the_same_pile_is_on(themed):
    sol, _ = await sorting(themed)
    sol.seat.leave()
    sol = await themed.talker("Sol", Role.SCRIBE)
    assert sol.prompt == "Put S2 where? "


@pytest.mark.parametrize("word", ["theme", "sort", "cluster", "go theme", "go sort", "go cluster", "3", "go 3"])
async def test_other_words_for_it_lead_there_too(themed, word):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("back", word)
    assert sol.prompt == "Which pile? (1 to 3): "
    assert "You are at: theme, put statements into themes, one after the other." in await sol.says("where")


async def test_a_title_that_ends_in_an_id_is_a_title(themed):
    sol, _ = await sorting(themed)
    await sol.says("new I wait, as in S3")
    assert (theme_of(sol, "S2"), theme_of(sol, "S3")) == ("T3", None)
    assert sol.seat.board.workshop[THEMES]["T3"].title == "I wait, as in S3"


async def test_back_goes_to_the_choice_of_a_pile(themed):
    sol, _ = await sorting(themed)
    await sol.says("back")
    assert sol.prompt == "Which pile? (1 to 3): "
