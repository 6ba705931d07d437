"""Sorting with a screen each: two on the same pile, one key a statement, and everything can be taken back."""

import pytest

from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.rules import THEMES

SAID = (
    "I wait all morning for a carer and nobody rings",
    "Nobody tells me when they will be late",
    "The bus does not stop near the day centre any more",
    "Different people every week, I have to explain it all again",
    "I have to fill in the same form for everybody",
    "I cannot leave the house without somebody",
)
TITLES = ("I never know who is coming or when", "I cannot get out on my own")


@pytest.fixture
async def pile(place):
    """Six statements of six people, none sorted, two themes, and the workshop at theming."""
    said = [AddStatement("notworking", words, f"P{number:02d}") for number, words in enumerate(SAID, start=1)]
    await place.given(*said, *(CreateTheme("notworking", title) for title in TITLES), SetStep("theme"))
    return place


def dealt(terminal) -> str:
    """The statement on top, by its id."""
    return terminal.lines[4].split()[0]


async def test_two_on_the_same_pile_are_dealt_different_statements(pile):
    sam = await pile.terminal("Sam", "scribe", "NOT WORKING", "S1  “I wait all morning")
    sid = await pile.terminal("Sid", "scribe", "S2  “Nobody tells me", "Sam is sorting here too")
    await sam.shows("Sid is sorting here too")
    held = set()
    for _ in range(2):
        for screen, other in ((sam, sid), (sid, sam)):
            mine = dealt(screen)
            assert mine != dealt(other)
            held.add(mine)
            screen.press("1")
            await screen.shows(f"now ({mine}, T")
            await screen.until(lambda screen=screen, mine=mine: dealt(screen) != mine, "the next statement")
    assert len(held) == 4
    await sam.shows("4 of 6 sorted · 2 to go")
    await sid.shows("4 of 6 sorted · 2 to go")


async def test_a_digit_puts_the_statement_and_undo_deals_it_again(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait all morning", "1  T")
    first = sam.line_with("   1  T").split()[1]
    await sam.typed("1", f"now (S1, {first})", "1 of 6 sorted", "S2  “Nobody tells")
    await sam.typed("u", "is in no theme again", "0 of 6 sorted", "S1  “I wait all morning")
    other = sam.line_with("   2  T").split()[1]
    await sam.typed("2", f"now (S1, {other})", "S2  “Nobody tells")
    await sam.typed("u", "S1  “I wait all morning")
    assert pile.room().workshop[STATEMENTS]["S1"].theme is None


async def test_digits_pressed_faster_than_the_screen_put_one_statement_after_the_other(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait all morning", "1  T")
    await sam.typed("111", "3 of 6 sorted · 3 to go", "S4  “Different")
    sorted_ones = {key for key, one in pile.room().workshop[STATEMENTS].items() if one.theme}
    assert sorted_ones == {"S1", "S2", "S3"}


async def test_a_theme_starts_from_the_statement_and_is_told_to_the_others(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait")
    sid = await pile.terminal("Sid", "scribe", "S2  “Nobody")
    await sam.typed(
        "nI am not told anything<Enter>",
        "(S1, T3) · u takes it back",
        "T3 I am not told anything",
    )
    await sid.shows("Sam put “I wait all", "T3 I am not told anything")
    assert "best as" not in sam.text
    await sam.typed("nTransport<Enter>", "“Transport” started with", "best as")


async def test_a_theme_is_found_by_a_part_of_its_title(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait", "T1 I never know", "T2 I cannot get out")
    await sam.typed("/get out", "into: get out")
    await sam.until(lambda: not any("T1 I never" in line[:40] for line in sam.lines[12:22]), "T1 to be left out")
    await sam.typed("<Enter>", "now (S1, T2) · u takes it back")
    await sam.typed("/zzz<Enter>", "No theme has these words: fewer letters find more, Esc leaves it.")
    await sam.typed("<Esc>", "1 2 3 put")
    assert pile.room().workshop[STATEMENTS]["S1"].theme == "T2"


async def test_a_theme_is_looked_into_and_statements_leave_it_together(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait", "T1 I never know")
    for number in (1, 2, 3):
        await sam.typed("<Up><Enter>", f"now (S{number}, T1)")
    await sam.typed("<Right>", "n split")
    await sam.typed("  ", "2 marked")
    await sam.typed("nI get no answer<Enter>", "“I get no answer” started with 2 statements (S1, S2, T3)")
    members = {key: one.theme for key, one in pile.room().workshop[STATEMENTS].items() if one.theme}
    assert members == {"S1": "T3", "S2": "T3", "S3": "T1"}


async def test_themes_are_renamed_and_merged_and_both_can_be_undone(pile):
    fran = await pile.terminal("Fran", "facilitator", "S1  “I wait", "T1 I never know", "T2 I cannot")
    await fran.typed("<Up><Enter>", "now (S1, T1)")
    await fran.typed("r", "“I never know who is …” is to be called: I never know who is coming or when")
    await fran.typed(
        "<Backspace>" * len(" or when") + "<Enter>", "“I never know who is coming” is its title now (T1) · u takes it back"
    )
    await fran.typed("m", "Merge “I never know who is …” into:", "To be merged: I never know who is coming (T1)")
    await fran.typed("get out<Enter>", "has all of “I never")
    await fran.until(lambda: pile.room().workshop[STATEMENTS]["S1"].theme == "T2", "S1 in T2")
    await fran.typed("u", "is a theme again")
    await fran.until(lambda: pile.room().workshop[STATEMENTS]["S1"].theme == "T1", "S1 home again")
    fran.press("u")
    await fran.until(lambda: pile.room().workshop[THEMES]["T1"].title == TITLES[0], "the old title")


async def test_who_only_looks_is_dealt_nothing_so_that_nothing_is_kept_from_those_who_sort(pile):
    """A room of participants comes along to the sorting: every statement is still there for the one scribe."""
    for name in ("Ana", "Bob", "Cai", "Dot", "Eve", "Flo"):
        looking = await pile.terminal(name, "participant", "Scribes and facilitators are sorting.")
        assert looking.lines[-1].strip() == "Tab pile · → look in · Esc menu · F1 help · F3 read"
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait all morning", "0 of 6 sorted · 6 to go")
    assert "sorting here too" not in sam.text
    await sam.typed("111111", "6 of 6 sorted · 0 to go", "Nothing is left to sort in this pile.")


async def test_the_last_statement_lies_before_one_person_and_the_other_is_told_so(pile):
    sam = await pile.terminal("Sam", "scribe", "S1  “I wait")
    await sam.typed("11111", "S6  “I cannot leave", "5 of 6 sorted")
    sid = await pile.terminal("Sid", "scribe", "What is left of this pile lies before others. Tab goes to the next one.")
    await sam.typed("1", "Nothing is left to sort in this pile.")
    await sid.shows("Nothing is left to sort in this pile.")
