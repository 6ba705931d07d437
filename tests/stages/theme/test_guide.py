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


async def test_briefly_a_statement_is_dealt_with_the_likeliest_theme_and_no_id_is_read_aloud(themed):
    sol, heard = await sorting(themed)
    assert heard[-2:] == ["“nobody rings”", "1: I wait and nobody rings"]
    assert sol.prompt == "Where? "


async def test_in_full_whose_it_is_and_more_themes_are_told(themed):
    sol, _ = await sorting(themed)
    heard = await sol.says("full", "skip", "skip", "skip")
    assert heard == [
        "“nobody rings” (S2, P02; 3 of 4 to go)",
        "1: I wait and nobody rings, 1 statement, 1 person",
        "2: I am poorer, 0 statements, 0 people",
    ]


async def test_more_tells_other_themes_and_then_that_there_are_none(themed):
    sol, _ = await sorting(themed)
    assert await sol.says("more") == ["2: I am poorer"]
    assert await sol.says("more") == ["There are no others."]


async def test_a_number_a_beginning_an_id_or_a_new_title_puts_it_and_the_next_one_comes(themed):
    sol, _ = await sorting(themed)
    heard = await sol.says("1")
    assert heard[:2] == ["In: I wait and nobody rings", "“I pay”"]
    assert (await sol.says("i am"))[0] == "In: I am poorer"
    heard = await sol.says("new I sit in the dark")
    assert heard[:2] == ["In: I sit in the dark", "Nothing is left to sort in not working."]
    assert [theme_of(sol, one) for one in ("S2", "S3", "S4")] == ["T1", "T2", "T3"]
    assert sol.seat.board.workshop[THEMES]["T3"].title == "I sit in the dark"


async def test_what_was_skipped_comes_again_at_the_end(themed):
    sol, _ = await sorting(themed)
    assert (await sol.says("skip"))[0] == "“I pay”"
    assert (await sol.says("2", "2"))[1] == "“nobody rings”"


async def test_undo_brings_the_statement_back_into_the_hand(themed):
    sol, _ = await sorting(themed)
    heard = await sol.says("1", "undo")
    assert heard[:2] == ["Undone: “nobody rings” is in no theme again (S2).", "“nobody rings”"]
    assert theme_of(sol, "S2") is None


async def test_two_people_are_dealt_different_statements(themed):
    sol, _ = await sorting(themed)
    sue, _ = await sorting(themed, "Sue")
    assert [talker.conversation.guide.holding for talker in (sol, sue)] == ["S2", "S3"]


async def test_what_somebody_else_has_put_meanwhile_stays_where_it_is(themed):
    sol, _ = await sorting(themed)
    await themed.verbs("put S2 T2")
    heard = await sol.says("1")
    assert heard[0].startswith("“nobody rings” has been taken care of")
    assert theme_of(sol, "S2") == "T2"


async def test_a_wrong_answer_says_what_would_be_right_and_asks_again(themed):
    sol, _ = await sorting(themed)
    assert (await sol.says("perhaps"))[0].startswith("“perhaps” is not an answer here: type a theme's number, words of its")
    assert (await sol.says("t9"))[0] == "There is no T9: they go up to T2 so far."
    assert (await sol.says("9"))[0] == "No theme of this pile has the number 9: all tells them."
    assert theme_of(sol, "S2") is None


async def test_where_several_titles_begin_so_all_of_them_are_told_and_nothing_is_put(themed):
    await themed.verbs("theme new not I am poor and alone")
    sol, _ = await sorting(themed)
    assert await sol.says("I am poor") == ["Several fit: type a number.", "2: I am poorer", "3: I am poor and alone"]
    assert theme_of(sol, "S2") is None
    await sol.says("I am poor a")
    assert theme_of(sol, "S2") == "T3"


async def test_a_theme_keeps_its_number_when_others_are_merged_away_and_it_is_no_ids_number(themed):
    await themed.verbs("theme new working I am well", "theme new not I am new", "theme merge T4 T2")
    sol, _ = await sorting(themed)
    assert await sol.says("all") == ["1: I wait and nobody rings", "3: I am new"]
    await sol.says("3")
    assert theme_of(sol, "S2") == "T4"


async def test_all_themes_are_told_on_request(themed):
    await themed.verbs(*(f"theme new not I am number {n}" for n in range(3, 8)))
    sol, _ = await sorting(themed)
    assert len(await sol.says("all")) == 7
    await sol.says("7")
    assert theme_of(sol, "S2") == "T7"


async def test_participants_hear_the_themes_and_are_told_who_sorts(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    heard = await pat.says("go theme")
    assert "T2 I am poorer: 0 statements, 0 people" in heard
    assert pat.prompt.startswith("What now?")


async def test_after_a_dropped_line_the_same_pile_is_on(themed):
    sol, _ = await sorting(themed)
    sol.seat.leave()
    sol = await themed.talker("Sol", Role.SCRIBE)
    assert (sol.prompt, sol.conversation.guide.holding) == ("Where? ", "S2")


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


async def test_the_statement_is_heard_again_with_its_pile_and_how_many_are_left(themed):
    sol, _ = await sorting(themed)
    for word in ("repeat", "where", "repeat"):
        heard = await sol.says("all", word)
        assert heard[:2] == ["“nobody rings”", "not working, 3 of 4 to go."]
    assert (await sol.says("full", "all", "repeat"))[:2] == [
        "“nobody rings” (S2, P02; 3 of 4 to go)", "not working, 3 of 4 to go."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "theme"),
    [("nobody rings", "T1"), ("POORER", "T2"), ("small moments", "T3"), ("moments small", "T3"), ("miss the moment", "T3")],
)
async def test_words_of_a_title_wherever_they_stand_put_it_there(themed, typed, theme):
    await themed.verbs("theme new not I miss the small moments")
    sol, _ = await sorting(themed)
    await sol.says(typed)
    assert theme_of(sol, "S2") == theme


@pytest.mark.parametrize("typed", ["the", "I want", "stop", "no", "small buses"])
async def test_words_that_tell_no_title_from_another_put_nothing(themed, typed):
    await themed.verbs("theme new not I miss the small moments and nobody can stop it")
    sol, _ = await sorting(themed)
    assert "is not an answer here" in (await sol.says(typed))[0]
    assert theme_of(sol, "S2") is None


async def test_words_that_stand_in_several_titles_are_asked_about_with_numbers(themed):
    await themed.verbs("theme new not We are all poorer")
    sol, _ = await sorting(themed)
    assert await sol.says("poorer") == ["Several fit: type a number.", "2: I am poorer", "3: We are all poorer"]


async def test_the_same_title_in_another_pile_is_another_theme(themed):
    await themed.verbs("theme new working I sleep well")
    sol, _ = await sorting(themed)
    await sol.says("new I sleep well")
    assert theme_of(sol, "S2") == "T4"


async def test_new_alone_says_what_to_type(themed):
    sol, _ = await sorting(themed)
    assert await sol.says("new") == ["Type new and a title, such as: new I never know who is coming."]


@pytest.mark.parametrize("word", ["not working", "notworking", "Not", "2"])
async def test_a_pile_is_chosen_by_the_word_that_was_read(themed, word):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme", word)
    assert sol.conversation.guide.holding == "S2"


async def test_next_does_not_choose_a_pile_and_says_so(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    heard = " ".join(await sol.says("theme", "next"))
    assert heard.startswith("next goes nowhere before you have chosen: type 1, 2 or 3, or working,")
