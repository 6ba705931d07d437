"""Big letters: what people write here can be written in them, each as itself, and what cannot is never begun."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.wall import letters
from screens.wall.letters import BIG, LINES, TWICE
from server.wire.plain_letters import plain
from tests.screens.wall.big import read

SIGNS = string.ascii_letters + string.digits + "“”’–…£&?!"
WELSH = "âêîôûŵŷÂÊÎÔÛŴŶ"
WORDS = st.text(st.sampled_from(SIGNS + WELSH), min_size=1, max_size=12)


@pytest.mark.parametrize("sign", [*string.printable.strip(), *WELSH, *"áàéïöçñąś“”‘’–—…·•£€°"])
def test_every_letter_of_these_parts_is_drawn(sign: str) -> None:
    assert any(row for row in letters.drawn(sign, BIG))


@pytest.mark.parametrize("size", [BIG, TWICE])
@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_what_is_written_is_read_as_it_was_meant(size: int, text: str) -> None:
    rows = letters.drawn(text, size)
    assert len(rows) == LINES[size]
    assert read(rows).casefold() == text.casefold(), "but an Ô is as low as an ô"


def test_an_address_is_read_without_doubt() -> None:
    looks = {sign: letters.drawn(sign, BIG) for sign in "0OoQ1lI5S8B2Z-–._"}
    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize("text", ["中文", "I wait 🙂", "да"])
def test_what_is_on_no_sheet_cannot_be_drawn(text: str) -> None:
    assert letters.cells(text, BIG) is None
    assert letters.folded(text, 100, BIG) is None


@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join), st.integers(60, 200))
def test_rows_are_no_wider_than_they_may_be_and_hold_all_words_in_order(text: str, width: int) -> None:
    rows = letters.folded(text, width, BIG)
    if rows is not None:
        assert " ".join(rows) == text
        assert all((letters.cells(row, BIG) or 0) <= width for row in rows)


def test_in_ascii_the_halves_of_a_cell_are_still_told_apart() -> None:
    rows = [plain(row) for row in letters.drawn("Nobody rings", BIG)]
    assert set("".join(rows)) == set('#m" ')
