"""Nothing but a short name ever becomes a file name."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.slugs import check_slug, is_slug, slug_from


@pytest.mark.parametrize("slug", ["a", "carers-2026", "0", "a" * 60])
def test_short_names_of_letters_digits_and_inner_hyphens_are_taken(slug: str) -> None:
    assert check_slug(slug) == slug


@pytest.mark.parametrize(
    "typed", ["", "-a", "a-", "../../etc/passwd", "A", "a b", "a.b", "a/b", "ａ", "a\n", "a\x00", "a" * 61, "é", "con:"]
)
def test_everything_else_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        check_slug(typed)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Carers in Llŷn, 2026", "carers-in-llyn-2026"),
        ("  What’s working?  ", "whats-working"),
        ("../../etc/passwd", "etc-passwd"),
        ("x" * 59 + " y", "x" * 59),
    ],
)
def test_a_title_gives_a_short_name(title: str, slug: str) -> None:
    assert slug_from(title) == slug


def test_a_title_without_latin_letters_asks_for_a_name() -> None:
    with pytest.raises(Refused, match="--slug"):
        slug_from("اردو")


@given(st.text())
def test_whatever_the_title_a_made_name_is_a_good_one(title: str) -> None:
    with suppress(Refused):
        assert is_slug(slug_from(title))
