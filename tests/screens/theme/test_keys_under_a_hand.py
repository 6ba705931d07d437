"""What a key means does not change under a hand: digits, the ► and what is marked stand still, whatever others do."""

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme
from wtfc_tui.stages.theme.rules import THEMES

SID = Person("Sid", Role.SCRIBE)


def theme_of(room, statement):
    return room.workshop[STATEMENTS][statement].theme


def beside(sitting):
    """What stands beside the digits."""
    return [line.split()[1] for line in sitting.lines if line[:4].strip() in ("1", "2", "3")]


async def inside(sit):
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("right")
    await sam.until(lambda: sam.screen.mode == "theme.inside")
    return sam


async def test_digits_stand_still_while_others_file_start_and_rename(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    assert beside(sam) == ["T1", "T2", "T3"]
    await did(
        SID, PutStatements(("S5", "S6"), "T3"), CreateTheme("notworking", "Still to sort"), RenameTheme("T2", "I wait")
    )
    await sam.sees("T2 I wait  (renamed meanwhile)")
    await sam.sees("new   0")
    assert beside(sam) == ["T1", "T2", "T3"]
    await sam.press("3")
    await sam.until(lambda: theme_of(room, "S4") == "T3")


async def test_a_digit_follows_its_theme_into_another_and_one_that_was_taken_away_files_nothing(
    room, sit, did, pile
) -> None:
    await did(SID, CreateTheme("notworking", "I still have to sort", ("S5", "S6")))
    sam = await sit("Sam", Role.SCRIBE, "theme")
    assert beside(sam) == ["T4", "T1", "T2"]
    await did(SID, Undo())
    await did(HOST, MergeThemes("T3", "T2"))
    await sam.sees("(taken away meanwhile)")
    await sam.sees("is part of it now)")
    await sam.press("1")
    await sam.sees("That theme was taken away meanwhile: choose another.")
    assert theme_of(room, "S4") is None
    await sam.press("3")
    await sam.until(lambda: theme_of(room, "S4") == "T3")


async def test_undo_gives_the_card_back_with_its_digits_so_that_the_next_one_puts_it_right(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("2")
    await sam.sees("S5   “Still to sort 5”")
    await did(SID, PutStatements(("S6",), "T3"))
    await sam.press("u", "1")
    await sam.until(lambda: theme_of(room, "S4") == "T1")
    await sam.sees("S5   “Still to sort 5”")
    assert theme_of(room, "S5") is None


async def test_what_an_undo_moves_back_into_a_theme_is_in_the_hand_too(room, sit, pile) -> None:
    sam = await inside(sit)
    await sam.press("1")
    await sam.until(lambda: theme_of(room, "S1") == "T2")
    await sam.press("left", "u")
    await sam.sees("S1   “Words of somebody")
    await sam.sees("in T1")
    await sam.press("2")
    await sam.until(lambda: theme_of(room, "S1") == "T3")
    await sam.sees("S4   “Still to sort 4”")


async def test_an_undo_inside_a_theme_puts_the_mark_at_what_came_back(room, sit, did, pile) -> None:
    await did(HOST, PutStatements(("S4", "S5"), "T1"))
    sam = await inside(sit)
    await sam.press("down", "x", "x")
    await sam.sees("2 marked")
    await sam.sees("S5   “Still to sort 5”")
    await sam.press("1")
    await sam.until(lambda: theme_of(room, "S5") == "T2")
    await sam.press("u")
    await sam.until(lambda: theme_of(room, "S5") == "T1")
    assert sam.screen.marked == {"S4", "S5"}


async def test_what_others_take_from_under_a_mark_costs_one_key_and_moves_nothing_else(room, sit, did, pile) -> None:
    await did(HOST, PutStatements(("S4", "S5"), "T1"))
    sam = await inside(sit)
    await did(SID, PutStatements(("S1",), "T3"))
    await sam.until(lambda: sam.screen.members.chosen == "S4")
    await sam.press("1")
    await sam.sees("The statement where ► was is no longer in this theme: nothing is done.")
    assert theme_of(room, "S4") == "T1"
    await sam.press("1")
    await sam.until(lambda: theme_of(room, "S4") != "T1")


async def test_the_mark_goes_along_with_a_merged_theme_and_says_so_when_its_theme_is_taken_away(
    room, sit, did, pile
) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("down")
    await did(SID, MergeThemes("T3", "T2"))
    await sam.until(lambda: sam.screen.themes.chosen == "T3")
    await sam.press("enter")
    await sam.until(lambda: theme_of(room, "S4") == "T3")
    await did(SID, CreateTheme("notworking", "I go away again"))
    await sam.sees("I go away again")
    await sam.press("end")
    await did(SID, Undo())
    await sam.until(lambda: sam.screen.themes.chosen == "T1")
    await sam.press("enter")
    await sam.sees("The theme where ► was is no longer there: nothing is done.")
    assert theme_of(room, "S5") is None


async def test_a_theme_being_looked_for_is_the_one_that_is_found_whatever_others_rename(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("slash")
    await sam.type("pillar")
    await sam.until(lambda: sam.screen.themes.chosen == "T2")
    await did(SID, PutStatements(("S4",), "T3"))
    await sam.press("enter")
    await sam.sees("Enter once more does it all the same, Esc leaves it: Somebody put")
    assert theme_of(room, "S4") == "T3"
    await sam.press("enter")
    await sam.until(lambda: theme_of(room, "S4") == "T2")


async def test_inside_a_theme_nothing_is_skipped_and_enter_files_nothing(room, sit, pile) -> None:
    sam = await inside(sit)
    await sam.press("s")
    await sam.sees("Nothing is skipped in here")
    await sam.press("enter")
    await sam.sees("/ moves it to another theme")
    await sam.press("left")
    await sam.sees("S4   “Still to sort 4”")
    assert theme_of(room, "S4") is None


async def test_merge_offers_the_other_themes_alone_the_likely_ones_first(room, sit, did) -> None:
    await did(HOST, CreateTheme("notworking", "I wait and never know who is coming"))
    sam = await sit("Sam", Role.FACILITATOR, "theme")
    await sam.press("m")
    await sam.sees("To be merged: I never know who is coming or when (T1)")
    assert [row.key for row in sam.screen.themes.rows] == ["T4", "T2", "T3"]
    await sam.press("escape")
    await sam.until(lambda: sam.screen.mode == "theme")
    assert sam.screen.themes.chosen == "T1"
    await sam.press("m", "enter")
    await sam.until(lambda: room.workshop[THEMES]["T1"].into == "T4")
    await sam.sees("has all of “I never")
