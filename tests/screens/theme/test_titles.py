"""Titles: read whole wherever one decides about them, and kept while they are half-typed."""

import pytest

from screens.theme.asked import WHERE, WORDS
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, RenameTheme
from wtfc_tui.stages.theme.rules import THEMES

LONG = "I am asked the same questions by everybody who comes, and nobody ever writes the answers down for the next one"
"""Nearly as long as a title may be."""


def said(lines):
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_a_title_is_whole_beside_its_digit_and_in_the_list(sit, did, pile, size) -> None:
    await did(HOST, RenameTheme("T1", LONG))
    sam = await sit("Sam", Role.SCRIBE, "theme", size=size)
    top = next(at for at, line in enumerate(sam.lines) if line.startswith(" Themes"))
    assert LONG in said(line[6 : size[0] - 17] for line in sam.lines[:top])
    width = sam.screen.panes.width_of_themes
    assert LONG[: None if size[1] > 20 else 80] in said(line[7 : width - 8] for line in sam.lines[top + 1 : -3])


async def test_a_theme_to_be_merged_is_read_whole_while_its_place_is_chosen(sit, did, pile) -> None:
    await did(HOST, RenameTheme("T1", LONG))
    sam = await sit("Sam", Role.FACILITATOR, "theme", size=(60, 20))
    await sam.press("m")
    await sam.sees("Merge “")
    assert f"To be merged: {LONG} (T1)" in said(sam.lines)


@pytest.mark.parametrize(
    ("keys", "where", "words"),
    [
        (("n",), "new S4", "I am half"),
        (("r",), "rename T1", "I never know who is coming or when at night"),
        (("right", "x", "n"), "split T1 S1", "I am half"),
        (("slash",), "find S4", "pillar"),
        (("m",), "merge T1", "pillar"),
    ],
)
async def test_half_typed_words_are_there_again_after_the_line_dropped(room, sit, pile, keys, where, words) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press(*keys)
    await sam.until(lambda: sam.screen.mode == "theme.asking")
    await sam.type(words.removeprefix(sam.screen.ask.text))
    await sam.app.drafts.keep_now()
    kept = await sam.app.seat.drafts()
    assert (kept[WHERE], kept[WORDS]) == (where, words)
    sam.app.seat.leave()
    again = await sit("Sam", Role.SCRIBE, "theme")
    await again.until(lambda: again.screen.mode == "theme.asking")
    assert again.screen.ask.text == words
    assert again.screen.asking.where == where
    await again.sees("What you were typing is here again")


async def test_what_was_left_by_esc_is_there_when_the_same_is_asked_again_and_nowhere_else(room, sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.type("I am half")
    await sam.press("escape", "r")
    await sam.until(lambda: sam.screen.mode == "theme.asking")
    assert sam.screen.ask.text == room.workshop[THEMES]["T1"].title
    await sam.press("escape", "n")
    await sam.until(lambda: sam.screen.ask.text == "I am half")
    await sam.press("enter")
    await sam.until(lambda: room.workshop[STATEMENTS]["S4"].theme == "T4")
    await sam.press("n")
    await sam.until(lambda: sam.screen.mode == "theme.asking")
    assert sam.screen.ask.text == ""
    await sam.app.drafts.keep_now()
    assert (await sam.app.seat.drafts()).get(WORDS, "") == ""


async def test_a_title_is_started_with_the_statement_that_is_named_even_when_somebody_filed_it_meanwhile(
    room, sit, did, pile
) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.sees("New theme of “Still to sort 4”, as “I …”:")
    await sam.type("I wait")
    await did(HOST, CreateTheme("notworking", "I was quicker", ("S4",)))
    await sam.press("enter")
    await sam.sees("Enter once more does it all the same, Esc leaves it: Somebody put")
    assert sam.screen.ask.text == "I wait"
