"""What a change may cost in bytes, at 80 by 24."""

from collections.abc import Callable
from typing import Any

import pytest

from server.wire.far import Far, Place
from server.wire.output import Output
from server.wire.screen import Screen

Draw = Callable[..., bytes]
ITEMS = [f"S{n} P{n % 9:02} not working  The bus {n * 7919} does not stop near the day centre" for n in range(60, 0, -1)]


@pytest.fixture
def draw() -> Draw:
    """Writes to a screen model and gives the bytes of the frame."""
    screen = Screen(80, 24)
    output, far = Output(screen), Far(80, 24)

    def draw(data: str, cursor: Place | None = None, limit: int | None = None) -> bytes:
        output.feed(data)
        return far.frame(screen, cursor, limit).data

    return draw


def band(items: list[str], top: int, left: int = 1, width: int = 80) -> str:
    return "".join(f"\x1b[{top + at};{left}H{item[:width].ljust(width)}" for at, item in enumerate(items))


@pytest.mark.parametrize("top", [1, 6])
@pytest.mark.parametrize("rows", [12, 18])
@pytest.mark.parametrize("newest_first", [True, False])
def test_a_new_row_of_a_list_costs_its_text_and_sixty(draw: Draw, top: int, rows: int, newest_first: bool) -> None:
    draw("\x1b[24;1HEnter save" + band(ITEMS[:rows], top), (3, 2))
    new = "S61 P01 working  My neighbour looks in"
    after = [new, *ITEMS[: rows - 1]] if newest_first else [*ITEMS[1:rows], new]
    assert len(draw(band(after, top), (3, 2))) <= len(new) + 60


def test_words_that_arrive_cost_themselves_and_sixty_their_code_and_colour_and_the_count_above_them_included(
    draw: Draw, emulator: Any
) -> None:
    def row(number: int, words: str) -> str:
        return f"\x1b[0m \x1b[90mS{number}      not working \x1b[0m{words.ljust(61)}"

    def rows(numbers: range, words: str = "The bus does not stop") -> str:
        return "".join(f"\x1b[{14 + at};1H{row(number, words)}" for at, number in enumerate(numbers))

    words, cursor = "rings why late does by centre nobody", (18, 6)
    terminal = emulator()
    before = "\x1b[7;3HWhat they said: The bus\x1b[13;3HLatest · 150" + rows(range(150, 141, -1)) + "\x1b[24;1HEnter save"
    terminal.feed(draw(before, cursor))
    frame = draw("\x1b[13;3HLatest · 151" + rows(range(151, 142, -1)) + "\x1b[14;1H" + row(151, words), cursor)
    terminal.feed(frame)
    assert len(frame) <= len(words) + 60
    lines = terminal.text().splitlines()
    assert [lines[12].strip(), lines[13][:10].split()[0], lines[23].strip()] == ["Latest · 151", "S151", "Enter save"]
    assert (terminal.cursor.x, terminal.cursor.y) == cursor


def test_after_the_last_column_the_next_place_is_told_and_not_assumed(draw: Draw, emulator: Any) -> None:
    terminal = emulator()
    terminal.feed("\x1b[?7l")
    terminal.feed(draw("\x1b[5;77Hedge", (79, 4)))
    assert (terminal.cursor.x, terminal.cursor.y) == (79, 4)
    terminal.feed(draw("\x1b[5;76H>", (78, 4)))
    assert (terminal.cursor.x, terminal.text().splitlines()[4][74:]) == (78, " >edge")


def test_after_a_letter_of_doubtful_width_the_next_one_is_placed(draw: Draw) -> None:
    frame = draw("\x1b[5;1Ha\N{WHITE HEAVY CHECK MARK}bc").decode()
    assert frame.split("\N{WHITE HEAVY CHECK MARK}")[1].startswith(("\x1b[5;4H", "\r\x1b[3C"))


def test_of_two_panes_only_one_scrolls_and_the_cheaper_way_is_taken(draw: Draw) -> None:
    left, right = [item[:38] for item in ITEMS[:15]], [item[:38] for item in ITEMS[20:35]]
    draw(band(left, 5, 1, 38) + band(right, 5, 42, 38))
    cost = len(draw(band(["brand new", *left[:-1]], 5, 1, 38)))
    redrawn = sum(len(item) for item in left) + 15 * 4
    assert cost <= redrawn


def test_typing_costs_a_byte_also_after_a_frame_elsewhere(draw: Draw) -> None:
    draw("\x1b[3;4Hhell", (7, 2))
    draw("\x1b[24;1Hsaved", (7, 2))
    assert draw("\x1b[3;8Ho", (8, 2)) == b"o"


def test_a_space_at_the_end_costs_a_byte_like_any_letter(draw: Draw) -> None:
    draw("\x1b[3;4Hhello", (8, 2))
    assert draw("\x1b[3;4Hhello ", (9, 2)) == b" "


def test_inside_the_text_a_letter_a_step_and_a_backspace_cost_twelve_at_most(draw: Draw) -> None:
    words = "I wait all morning for a carer and nobody rings to say they are late"
    draw(f"\x1b[3;4H{words}", (30, 2))
    assert len(draw("", (29, 2))) <= 12
    assert len(draw(f"\x1b[3;4H{words[:26]}x{words[26:]}", (30, 2))) <= 12
    assert len(draw(f"\x1b[3;4H{words} ", (29, 2))) <= 12


def test_a_selection_that_moves_costs_its_mark_and_number_only(draw: Draw) -> None:
    draw(band([f"  {item}" for item in ITEMS[:10]], 5))
    draw(f"\x1b[5;1H► \x1b[7mS60\x1b[0m{ITEMS[0][3:]}")
    cost = len(draw(f"\x1b[5;1H  S60{ITEMS[0][3:]}\x1b[6;1H► \x1b[7mS59\x1b[0m{ITEMS[1][3:]}"))
    assert cost <= 60


def test_a_screen_that_is_right_costs_nothing(draw: Draw) -> None:
    draw(band(ITEMS[:20], 1), (3, 2))
    assert draw(band(ITEMS[:20], 1), (3, 2)) == b""


def test_a_limited_frame_brings_the_row_under_the_cursor_first_and_the_rest_later(draw: Draw) -> None:
    draw("", (5, 20))
    first = draw(band(ITEMS[:20], 1) + "\x1b[21;1Hecho", (5, 20), 10)
    assert b"echo" in first
    assert b"S59" not in first
    rest = b"".join(draw("", (5, 20), 10) for _ in range(20))
    assert all(item.split()[0].encode() in first + rest for item in ITEMS[:20])
