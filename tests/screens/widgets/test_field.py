"""The field: a caret between graphemes, a size that never depends on the text, and only changed lines are painted again."""

from collections.abc import AsyncIterator

import pytest
from textual.app import App, ComposeResult
from textual.events import Key, Paste

from screens.widgets.field import Field

FAMILY, THUMB = "👨‍👩‍👧‍👦", "👍🏽"
MIXED = f"aŵ{FAMILY}e\u0301{THUMB}z"
STOPS = [0, 1, 2, 2 + len(FAMILY), 4 + len(FAMILY), 4 + len(FAMILY) + len(THUMB), len(MIXED)]


class Sheet(App[None]):
    CSS = "Field { height: 3; width: 20; }"

    def __init__(self) -> None:
        super().__init__()
        self.field = Field("words", limit=200, bar="│ ")
        self.said: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.field

    def on_mount(self) -> None:
        self.field.focus()

    def on_field_submitted(self, message: Field.Submitted) -> None:
        self.said.append(message.text)


@pytest.fixture
async def sheet() -> AsyncIterator[tuple[Field, object]]:
    app = Sheet()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        yield app.field, pilot


async def test_the_caret_steps_over_graphemes_and_never_into_one(sheet) -> None:
    field, pilot = sheet
    field.write(MIXED)
    stops = [field.caret]
    while field.caret:
        await pilot.press("left")
        stops.append(field.caret)
    assert stops == STOPS[::-1]
    for stop in STOPS[1:]:
        await pilot.press("right")
        assert field.caret == stop


async def test_backspace_and_delete_take_a_whole_grapheme(sheet) -> None:
    field, pilot = sheet
    field.write(MIXED)
    await pilot.press("backspace", "backspace", "backspace")
    assert field.text == f"aŵ{FAMILY}"
    await pilot.press("home", "right", "right", "delete")
    assert field.text == "aŵ"
    await pilot.press("delete", "end", "delete")
    assert field.text == "aŵ"


async def test_letters_go_in_where_the_caret_is(sheet) -> None:
    field, pilot = sheet
    await pilot.press(*"ac", "left", "b", "end", "d", "home", "z")
    assert (field.text, field.caret) == ("zabcd", 1)


async def test_the_real_cursor_stands_at_the_caret_also_behind_wide_letters_and_in_the_next_line(sheet) -> None:
    field, pilot = sheet
    assert field.terminal_cursor == (2, 0)
    field.write("日本")
    assert field.terminal_cursor == (6, 0)
    field.write("one two three four five")
    assert field.terminal_cursor.y == 1
    await pilot.press("up")
    assert field.terminal_cursor.y == 0
    await pilot.press("home")
    assert field.terminal_cursor == (2, 0)


async def test_a_paste_is_one_line_and_stops_at_the_limit(sheet) -> None:
    field, pilot = sheet
    field.post_message(Paste("one\r\ntwo\n\n three"))
    await pilot.pause()
    assert field.text == "one two three"
    field.post_message(Paste("x" * 1000))
    await pilot.pause()
    assert len(field.text) == 200


async def test_enter_submits_and_leaves_the_text_to_whoever_asked(sheet) -> None:
    field, pilot = sheet
    await pilot.press(*"abc", "enter")
    await pilot.pause()
    assert field.app.said == ["abc"]
    assert field.text == "abc"


async def test_control_characters_are_never_typed(sheet) -> None:
    field, pilot = sheet
    await pilot.press("ctrl+y", "f9", "ctrl+j", "insert", "a")
    assert field.text == "a"


@pytest.mark.parametrize("words", [FAMILY, "می\u200cخواهم", "1\ufe0f\u20e3", THUMB, "e\u0301"])
async def test_what_the_keyboard_sends_letter_by_letter_stays_one_thing(sheet, words) -> None:
    field, pilot = sheet
    for letter in words:
        field.post_message(Key(letter, letter))
    await pilot.pause()
    assert field.text == words


@pytest.mark.parametrize("hidden", ["\u202e", "\u2028", "\ue000", "\U000e0041", "\u200b"])
async def test_what_hides_or_turns_words_round_is_not_typed(sheet, hidden) -> None:
    field, pilot = sheet
    field.post_message(Key(hidden, hidden))
    await pilot.press("a")
    assert field.text == "a"


async def test_a_letter_repaints_its_line_and_no_other(sheet, monkeypatch) -> None:
    field, pilot = sheet
    field.write("one two three four five six")
    painted: list[tuple[int, ...]] = []
    monkeypatch.setattr(field, "repaint", lambda *rows: painted.append(rows))
    await pilot.press("x")
    await pilot.press("left")
    await pilot.press("backspace")
    assert painted == [(1,), (1,), (1,)]


async def test_a_long_text_scrolls_to_the_caret_and_the_field_keeps_its_size(sheet) -> None:
    field, pilot = sheet
    size = field.size
    field.write(" ".join(f"word{number}" for number in range(30)))
    assert 0 <= field.terminal_cursor.y < 3
    await pilot.press("home")
    assert field.terminal_cursor == (2, 0)
    assert field.size == size


WORD_BY_WORD = [
    ("ctrl+left", "one two three", 8), ("alt+left", "one two three", 8), ("alt+b", "one two three", 8),
    ("ctrl+w", "one two ", 8), ("alt+backspace", "one two ", 8), ("ctrl+backspace", "one two ", 8),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "caret"), WORD_BY_WORD)
async def test_a_word_back_and_a_word_away_by_whatever_the_terminal_sends(sheet, key, text, caret) -> None:
    field, _ = sheet
    field.write("one two three")
    assert field.typed(Key(key, None))
    assert (field.text, field.caret) == (text, caret)


@pytest.mark.parametrize(
    ("key", "text", "caret"),
    [
        ("ctrl+right", "one two three", 3), ("alt+right", "one two three", 3), ("alt+f", "one two three", 3),
        ("ctrl+delete", " two three", 0), ("alt+d", " two three", 0), ("ctrl+k", "", 0),
    ],
)  # fmt: skip
async def test_a_word_on_a_word_away_and_the_rest_away(sheet, key, text, caret) -> None:
    field, _ = sheet
    field.write("one two three", 0)
    assert field.typed(Key(key, None))
    assert (field.text, field.caret) == (text, caret)


async def test_words_may_stand_apart_and_beginning_and_end_are_no_trap(sheet) -> None:
    field, pilot = sheet
    field.write("one   two  ")
    await pilot.press("ctrl+left")
    assert field.caret == 6
    await pilot.press("ctrl+left", "ctrl+left", "ctrl+w")
    assert (field.text, field.caret) == ("one   two  ", 0)
    await pilot.press("ctrl+right", "ctrl+right", "ctrl+right", "ctrl+right", "ctrl+delete", "ctrl+k")
    assert (field.text, field.caret) == ("one   two  ", 11)
    await pilot.press("ctrl+w", "ctrl+w", "ctrl+w")
    assert field.text == ""
