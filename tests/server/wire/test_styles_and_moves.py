"""The shortest way from one style or place to another ends at the other, and is never longer than the plain one."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.wire.moves import move
from server.wire.style import BOLD, DIM, PLAIN, applied, change

styles = st.builds(
    lambda front, back, marks: front | back << 5 | marks << 10,
    st.integers(0, 16),
    st.integers(0, 16),
    st.integers(0, 63),
)


@given(old=styles | st.none(), new=styles, believed=styles)
def test_a_change_of_style_ends_in_the_new_style(old: int | None, new: int, believed: int) -> None:
    sequence = change(old, new)
    start = believed if old is None else old
    assert (applied(start, sequence[2:-1]) if sequence else start) == new


@given(old=styles, new=styles)
def test_a_change_is_never_longer_than_starting_afresh(old: int, new: int) -> None:
    assert len(change(old, new)) <= len(change(None, new))


def test_ending_bold_keeps_dim() -> None:
    assert applied(BOLD | DIM, change(BOLD | DIM, DIM)[2:-1]) == DIM


def test_wider_colours_become_the_nearest_of_the_sixteen() -> None:
    assert applied(PLAIN, "38;2;255;0;0") in (applied(PLAIN, "31"), applied(PLAIN, "91"))
    assert applied(PLAIN, "48;5;4") == applied(PLAIN, "44")
    assert applied(PLAIN, "38;5") == PLAIN


places = st.tuples(st.integers(0, 23), st.integers(0, 79))


@given(start=places, end=places, column_known=st.booleans())
def test_a_move_arrives_and_costs_no_more_than_an_absolute_one(
    start: tuple[int, int], end: tuple[int, int], column_known: bool, emulator: Any
) -> None:
    terminal = emulator()
    terminal.feed(f"\x1b[{start[0] + 1};{start[1] + 1}H")
    way = move(start[0], start[1] if column_known else None, *end)
    terminal.feed(way)
    assert (terminal.cursor.y, terminal.cursor.x) == end
    assert len(way) <= len(f"\x1b[{end[0] + 1};{end[1] + 1}H")
