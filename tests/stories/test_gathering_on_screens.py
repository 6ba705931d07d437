"""Gathering with a screen each: two scribes at full speed, and nobody's hands are ever in anybody's way."""

import json
from itertools import zip_longest

from wtfc_tui.stages.gather.rules import STATEMENTS

HALF = "I wait all morning for a carer"


async def test_what_the_other_scribe_saves_arrives_while_ones_own_words_and_caret_stay(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    sid = await place.terminal("Sid", "scribe", "Latest")
    await sam.typed(HALF + "<Left><Left><Left>", f"│ {HALF}")
    row = sam.lines.index(f" │ {HALF}")
    await sam.until(lambda: sam.cursor == (3 + len(HALF) - 3, row), "the caret three letters back")
    caret = sam.cursor
    await sid.typed("My neighbour looks in every evening<Enter>", "S1 saved")
    await sam.shows("1 statement · 1 person", "S1 P02  working     My neighbour looks in every evening")
    assert (sam.lines[row], sam.cursor) == (f" │ {HALF}", caret)
    await sam.typed("new ", "I wait all morning for a canew rer")
    assert sam.cursor == (caret[0] + 4, row)


async def test_two_scribes_type_through_each_other_and_every_word_is_kept(place):
    """Letter by letter in turns, Enter and all: as two people at one table do."""
    sam = await place.terminal("Sam", "scribe", "Latest")
    sid = await place.terminal("Sid", "scribe", "Latest")
    sid.press("<Ctrl+P>P20 family<Enter>")
    await sid.shows("Person P20 family")
    one = [f"Sam hears number {number} from somebody who waits" for number in range(5)]
    other = [f"Sid hears number {number} from somebody who is tired" for number in range(5)]
    for left, right in zip_longest("".join(f"{words}\r" for words in one), "".join(f"{words}\r" for words in other)):
        sam.press(left or "")
        sid.press(right or "")
    for screen in (sam, sid):
        await screen.until(lambda: len(place.room().workshop[STATEMENTS]) == 10, "ten statements")
        await screen.shows("10 statements · 2 people")
    kept = [statement.text for statement in place.room().workshop[STATEMENTS].values()]
    assert sorted(kept) == sorted(one + other)
    said = place.room().workshop[STATEMENTS].values()
    by_person = {statement.person for statement in said if statement.text.startswith("Sid")}
    assert by_person == {"P20"}


async def test_enter_is_all_a_scribe_needs_for_one_person_after_another(place):
    sam = await place.terminal("Sam", "scribe", "► WORKING")
    await sam.typed("My neighbour<Enter>", "working 1 of 2")
    await sam.typed("The day centre<Enter>", "working 2 of 2", "► NOT WORKING")
    await sam.typed("Waiting<Enter>", "not working 1 of 2")
    await sam.typed("The bus<Enter>", "not working 2 of 2", "► FUTURE")
    await sam.typed("To be asked<Enter>", "P01 has everything. Who is next? Enter: P02")
    await sam.typed("<Enter>", "Person P02", "► WORKING", "working 0 of 2")


async def test_ones_own_words_are_mended_and_withdrawn_without_a_mouse(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    sid = await place.terminal("Sid", "scribe", "Latest")
    await sam.typed("I weight all morning<Enter>", "S1 saved")
    await sid.typed("My neighbour looks in<Enter>", "S2 saved")
    await sam.typed("<Up>", "Mending S1", "│ I weight all morning")
    await sam.typed("<Home>" + "<Right>" * 7 + "<Backspace>" * 4 + "ai", "│ I wait all morning")
    await sam.typed("<Enter>", "mended (S1)", "S1 P01  working     I wait all morning")
    await sid.shows("I wait all morning")
    await sid.typed("<Up>", "Mending S2")  # His own, not the one that was touched last.
    await sid.typed("<Ctrl+D>", "withdrawn (S2) · Ctrl+U brings it back", "1 statement · 1 person")
    await sam.shows_not("My neighbour looks in")
    await sid.typed("<Ctrl+U>", "2 statements")
    await sam.shows("S2 P02  working     My neighbour looks in")
    shown = json.loads(await place.said("Fran", "facilitator", "show S1 --json"))
    assert [old["text"] for old in shown["thing"]["earlier"]] == ["I weight all morning"]


async def test_a_refusal_is_a_sentence_and_the_words_stay(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    await sam.typed("<Enter>", "A statement needs words: type some and press Enter again.")
    await sam.typed("<Ctrl+P>Mrs Jones<Enter>", "is not a person code: type P and a number, such as P07.")
    assert "Mrs Jones" in sam.line_with("Person")
    await sam.typed("<Backspace>" * 9 + "p7 lived<Enter>", "Person P07 lived")
    await sam.typed("I am tired<Enter>", "S1 saved · P07")


async def test_what_a_participant_types_is_nobodys_on_any_screen_or_verb(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    ana = await place.terminal("Anastasia", "participant", "In your own words")
    await ana.typed("I cannot get out on my own<Enter>", "S1 saved")
    await sam.shows("I cannot get out on my own")
    await sam.typed("<Esc>", "What happened")
    sam.press_choice("What happened")
    await sam.shows("(S1) to working")
    assert "Anastasia added" not in sam.raw.decode()
    for verb in ("show S1 --json", "statements --json", "export json", "log --json"):
        told = await place.said("Fran", "facilitator", verb)
        before_ana_came_in = [line for line in told.split('{"seq"') if "came as" not in line]
        assert "nastasia" not in "".join(before_ana_came_in), verb


async def test_a_family_and_a_word_with_a_joiner_are_kept_as_they_were_typed(place):
    words = "👨‍👩‍👧‍👦 می\u200cخواهم"
    sam = await place.terminal("Sam", "scribe", "Latest")
    await sam.typed(f"{words}<Enter>", "S1 saved")
    assert [statement.text for statement in place.room().workshop[STATEMENTS].values()] == [words]
