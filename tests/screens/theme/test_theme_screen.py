"""Sorting on a screen: one statement in hand, a theme by digit, word or list, and many at once from inside a theme."""

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements
from wtfc_tui.stages.theme.rules import THEMES

SID = Person("Sid", Role.SCRIBE)


async def test_what_others_put_never_changes_what_lies_in_ones_hand(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.sees("S4")
    await did(SID, PutStatements(("S5",), "T1"), CreateTheme("notworking", "I am new here"))
    await sam.sees("4 of 6 sorted")
    assert sam.app.seat.here.holding == "S4"
    await sam.press("up", "enter")
    await sam.sees("has “Still to sort 4” now (S4, T1) · u takes it back")


async def test_what_somebody_else_files_out_of_ones_hand_takes_one_key_with_it_and_never_the_next_card(
    room, sit, did, pile
) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await did(SID, PutStatements(("S4",), "T2"))
    await sam.sees("Somebody put “Still to sort 4” into “I am passed from pillar to post")
    await sam.press("1")
    await sam.sees("S5   “Still to sort 5”")
    assert [room.workshop[STATEMENTS][one].theme for one in ("S4", "S5")] == ["T2", None]
    await sam.press("up", "enter")
    await sam.until(lambda: room.workshop[STATEMENTS]["S5"].theme == "T1")


async def test_the_chosen_theme_stays_chosen_when_themes_arrive(sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("down", "down")
    await sam.until(lambda: sam.screen.themes.chosen == "T3")
    await did(SID, CreateTheme("notworking", "I am new here"))
    await sam.sees("I am new here")
    assert sam.screen.themes.chosen == "T3"
    assert sam.screen.themes.has_focus


async def test_a_half_typed_title_is_not_touched_by_what_others_do(sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.type("I am half")
    await did(SID, PutStatements(("S4",), "T1"), CreateTheme("notworking", "I am new here"))
    await sam.sees("I am new here")
    assert sam.screen.ask.text == "I am half"
    assert sam.screen.ask.has_focus


async def test_leaving_a_question_changes_nothing_and_gives_the_keys_back(room, sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    for key in ("n", "slash", "r", "m"):
        await sam.press(key)
        await sam.until(lambda: sam.screen.mode == "theme.asking")
        await sam.type("1 u s")
        await sam.press("escape")
        await sam.until(lambda: sam.screen.mode == "theme" and sam.screen.themes.has_focus)
    assert room.workshop[STATEMENTS]["S4"].theme is None
    assert len(room.workshop[THEMES]) == 3


async def test_a_refused_title_stays_to_be_mended(sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n", "enter")
    await sam.sees("needs words")
    assert sam.screen.mode == "theme.asking"
    await sam.type("I am told nothing")
    await sam.press("enter")
    await sam.sees("“I am told nothing” started with “Still to sort 4” (S4, T4)")


async def test_skipped_statements_come_again_at_the_end(sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    held = []
    for _ in range(4):
        held.append(sam.app.seat.here.holding)
        await sam.press("s")
        await sam.until(lambda: sam.app.seat.here.holding != held[-1])
    assert held == ["S4", "S5", "S6", "S4"]


async def test_several_are_marked_and_moved_at_once_and_come_back_at_once(room, sit, did, pile) -> None:
    await did(HOST, PutStatements(("S4", "S5"), "T1"))
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("right")
    await sam.until(lambda: sam.screen.mode == "theme.inside")
    await sam.press("space", "space")
    await sam.sees("2 marked")
    await sam.press("slash")
    await sam.type("t2")
    await sam.press("enter")
    await sam.sees("has 2 statements now (S1, S4, T2)")
    assert [room.workshop[STATEMENTS][one].theme for one in ("S1", "S4", "S5")] == ["T2", "T2", "T1"]
    await sam.press("u")
    await sam.until(lambda: room.workshop[STATEMENTS]["S4"].theme == "T1")
    assert room.workshop[STATEMENTS]["S1"].theme == "T1"


async def test_a_statement_taken_out_is_dealt_again(room, sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("right")
    await sam.until(lambda: sam.screen.mode == "theme.inside")
    await sam.press("o")
    await sam.sees("taken out ·")
    await sam.until(lambda: room.workshop[STATEMENTS]["S1"].theme is None)
    await sam.press("left")
    await sam.until(lambda: sam.app.seat.here.holding == "S1")


async def test_with_everything_sorted_the_pile_with_the_themes_is_still_the_one_that_is_shown(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    assert "NOT WORKING   3 of 3 sorted" in sam.text
    assert "T1" in sam.text


async def test_a_participant_who_presses_what_sorts_is_told_whose_it_is(room, sit, pile) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "theme")
    assert ana.app.seat.here.holding == ""
    assert not {"n new", "r rename", "m merge", "1 2 3 put", "u undo"} & set(ana.last_line.strip().split(" · "))
    for key in ("1", "enter", "s", "n", "r", "m", "slash"):
        await ana.press(key)
        await ana.sees("As a participant you cannot do that here")
        assert ana.screen.mode == "theme"
        ana.screen.tell("")
    assert len(room.workshop[THEMES]) == 3


async def test_where_no_theme_has_the_words_looked_for_it_says_so(sit, did) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await did(HOST, AddStatement("notworking", "Nobody rings"))
    await sam.sees("Nobody rings")
    await sam.press("slash")
    await sam.sees("Put “Nobody rings” into:")
    await sam.type("zebra")
    await sam.sees("No theme has these words.")
