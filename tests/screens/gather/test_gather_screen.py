"""The scribe's home: the caret never leaves the words, typing lays nothing out, and what others do touches nothing typed."""

import pytest
from textual.screen import Screen

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement

SID = Person("Sid", Role.SCRIBE)


@pytest.fixture
def layouts(monkeypatch) -> list[Screen]:
    """One entry for each time that a screen is laid out."""
    counted: list[Screen] = []
    refresh = Screen._refresh_layout

    def counting(self, *args, **options):
        counted.append(self)
        return refresh(self, *args, **options)

    monkeypatch.setattr(Screen, "_refresh_layout", counting)
    return counted


async def test_the_caret_is_in_the_words_from_the_first_moment(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    assert sam.screen.words.has_focus
    await sam.type("hello")
    assert sam.screen.words.text == "hello"


async def test_typing_never_lays_anything_out(sit, layouts) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("I wait")
    layouts.clear()
    await sam.type(" all morning for a carer and nobody rings to say they are late, and then nobody comes at all")
    await sam.press("left", "left", "backspace", "home", "up", "end", "enter")
    await sam.sees("S4 saved")
    assert layouts == []


async def test_what_others_do_lays_nothing_out_and_touches_neither_text_nor_caret_nor_focus(sit, did, layouts) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("half a sentence")
    await sam.press("left", "left", "left")
    words = sam.screen.words
    before = (words.text, words.caret, words.terminal_cursor)
    layouts.clear()
    await did(SID, *(AddStatement("working", f"Number {number}", "P09") for number in range(5)))
    await did(HOST, WithdrawStatement("S1"))
    await sam.sees("Number 4")
    assert (words.text, words.caret, words.terminal_cursor) == before
    assert words.has_focus
    assert layouts == []


async def test_held_updates_wait_until_they_are_let_in(sit, did) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f7")
    await sam.sees("Held: nothing moves until you press F7 or Ctrl+R again.")
    assert sam.lines[0].endswith("held")
    await did(SID, AddStatement("working", "While you were reading"))
    await sam.pilot.pause()
    assert "While you were reading" not in sam.text
    assert "3 statements" in sam.text
    await sam.press("ctrl+r")
    await sam.sees("While you were reading")
    assert sam.lines[0].endswith("saved")


async def test_ones_own_saving_is_seen_even_while_others_are_held(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f7")
    await sam.type("mine")
    await sam.press("enter")
    await sam.sees("S4 saved")


async def test_a_refused_statement_stays_in_the_field(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("   ")
    await sam.press("enter")
    await sam.sees("A statement needs words: type some and press Enter again.")
    assert sam.screen.words.text == "   "


async def test_the_limit_is_said_while_typing_and_not_a_letter_more_is_taken(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    sam.screen.words.write("x" * (STATEMENT_LIMIT - 2))
    await sam.type("ab")
    await sam.sees(f"full: make it two (at most {STATEMENT_LIMIT})")
    await sam.type("c")
    assert len(sam.screen.words.text) == STATEMENT_LIMIT


async def test_ones_own_last_words_are_not_called_up_over_something_half_typed(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("mine")
    await sam.press("enter")
    await sam.sees("S4 saved")
    await sam.type("half")
    await sam.press("up")
    assert sam.screen.words.text == "half"
    assert sam.screen.mending is None


async def test_a_participant_is_asked_for_no_code(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    assert "Person" not in ana.text
    assert "Ctrl+N" not in ana.last_line
    await ana.press("ctrl+n", "ctrl+p")
    await ana.type("mine")
    assert ana.screen.words.text == "mine"


async def test_what_others_say_does_not_touch_a_person_who_is_being_typed(sit, did) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("ctrl+p")
    await sam.type("p2")
    await did(HOST, AddStatement("working", "My neighbour looks in", "P30"))
    await sam.sees("My neighbour looks in")
    assert sam.screen.who.text == "p2"
