"""Typing lines, with a terminal and without: what is a line, what is echoed, what is swallowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.faces.line_editor import LONGEST, LineEditor, Typed


def typed(*pieces: bytes, terminal: bool = True) -> Typed:
    editor = LineEditor(terminal)
    all_of_it = [editor.feed(piece) for piece in pieces]
    return Typed(
        tuple(line for one in all_of_it for line in one.lines),
        "".join(one.echo for one in all_of_it),
        any(one.ended for one in all_of_it),
    )


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
@pytest.mark.parametrize("terminal", [True, False])
def test_a_line_ends_with_whatever_the_client_sends(end, terminal):
    assert typed(b"one" + end + b"two" + end, terminal=terminal).lines == ("one", "two")


def test_a_return_and_its_newline_in_two_packets_are_one_line_end():
    assert typed(b"one\r", b"\ntwo\r", b"\n").lines == ("one", "two")


def test_without_a_terminal_nothing_is_echoed():
    assert typed(b"one\n", terminal=False).echo == ""


def test_with_a_terminal_letters_are_echoed():
    assert typed("Llŷn\r".encode()).echo == "Llŷn\n"


def test_backspace_takes_the_last_letter_away_on_the_screen_too():
    assert typed(b"ab\x7fc\r") == Typed(("ac",), "ab\b \bc\n")


def test_backspace_takes_both_cells_of_a_wide_letter():
    assert typed("字\x7f\r".encode()) == Typed(("",), "字\b \b\b \b\n")


def test_backspace_on_an_empty_line_does_nothing():
    assert typed(b"\x7f\x7fa\r") == Typed(("a",), "a\n")


def test_control_u_takes_the_line_away():
    assert typed(b"wrong\x15right\r").lines == ("right",)


def test_control_c_gives_up_the_line_and_a_second_one_goes():
    assert typed(b"half\x03next\r") == Typed(("next",), "half\nnext\n")
    assert typed(b"\x03\x03").ended


def test_control_d_goes_only_from_an_empty_line():
    assert typed(b"\x04").ended
    assert not typed(b"a\x04").ended


@pytest.mark.parametrize(
    "keys", [b"\x1b[A", b"\x1b[1;5D", b"\x1bOP", b"\x1b[200~", b"\x1bx", b"\x1b]0;title\x07", b"\x1b[?61;6c"]
)
def test_other_keys_and_the_terminals_own_answers_are_swallowed(keys):
    assert typed(b"a" + keys + b"b\r") == Typed(("ab",), "ab\n")


def test_a_sequence_in_two_packets_is_swallowed_whole():
    assert typed(b"a\x1b[", b"Ab\r").lines == ("ab",)


def test_a_pound_sign_split_over_two_packets_arrives_whole():
    assert typed(b"\xc2", b"\xa35\r").lines == ("£5",)


def test_windows_1252_is_read_where_it_is_no_utf_8():
    assert typed(b"\xa35 a week\r").lines == ("£5 a week",)


def test_a_line_has_a_greatest_length():
    assert len(typed(b"x" * (LONGEST + 100) + b"\r").lines[0]) == LONGEST


def test_what_was_typed_without_a_line_end_is_not_lost_at_the_end_of_the_input():
    editor = LineEditor(terminal=False)
    editor.feed(b"one\ntwo")
    assert editor.rest() == "two"


@given(st.lists(st.binary(max_size=30), max_size=10), st.booleans())
def test_no_escape_byte_is_ever_echoed_and_none_gets_into_a_line_of_a_terminal(pieces, terminal):
    result = typed(*pieces, terminal=terminal)
    assert not set(result.echo) & {chr(code) for code in [*range(8), *range(11, 32), *range(127, 160)]}
    if terminal:
        assert not any("\x1b" in line for line in result.lines)
