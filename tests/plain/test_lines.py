"""Wrapping to 72 cells, losing nothing."""

from hypothesis import given
from hypothesis import strategies as some
from rich.cells import cell_len

from wtfc_tui.domain.words import clean
from wtfc_tui.plain.lines import WIDTH, wrapped


@given(some.text(max_size=400))
def test_no_line_is_too_long_and_no_letter_is_lost(text):
    text = clean(text).text
    lines = wrapped([text])
    assert all(cell_len(line) <= WIDTH for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_what_follows_on_is_set_in():
    assert wrapped(["word " * 20]) == ["word " * 13 + "word", "  " + "word " * 5 + "word"]


def test_a_word_without_end_is_cut_at_the_edge():
    assert [len(line) for line in wrapped(["x" * 100])] == [72, 32]


def test_an_empty_line_is_none():
    assert wrapped(["", " "]) == []
