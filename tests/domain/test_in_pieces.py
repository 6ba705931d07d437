"""Words that are too long for one thing are cut into several, and nothing of them is lost."""

from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.words import clean, in_pieces


def test_at_the_ends_of_sentences_else_at_a_comma_else_between_words() -> None:
    assert in_pieces("I wait. Nobody rings! So I pay.", 22) == ["I wait. Nobody rings!", "So I pay."]
    assert in_pieces("I wait, nobody rings and I pay", 12) == ["I wait,", "nobody rings", "and I pay"]
    assert in_pieces("“I wait.” Nobody rings", 15) == ["“I wait.”", "Nobody rings"]
    assert in_pieces("xxxxxx", 4) == ["xxxx", "xx"]


@given(st.text(alphabet="ab ,.!”", max_size=200).map(lambda text: clean(text).text), st.integers(1, 30))
def test_no_piece_is_too_long_and_together_they_are_the_text(text: str, limit: int) -> None:
    pieces = in_pieces(text, limit)
    assert all(len(piece) <= limit for piece in pieces)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
