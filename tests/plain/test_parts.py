"""The parts that guides share."""

import pytest

from wtfc_tui.plain.parts import choice, number, theme_typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3", 3), ("+3", 3), ("0", 0), ("-3", None), ("x", None), ("²", None), ("1234567", None)],
)
def test_a_number(typed, meant):
    assert number(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("1", 0), ("3", 2), ("0", None), ("4", None), ("", None), ("²", None)])
def test_a_choice_is_one_of_what_was_listed(typed, meant):
    assert choice(typed, 3) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("2", "T7"), ("t3", "T3"), ("T12", "T12"), ("3", None), ("t", None), ("tea", None), ("", None)]
)
def test_a_theme_is_named_by_its_place_or_its_id(typed, meant):
    assert theme_typed(typed, ["T3", "T7"]) == meant
