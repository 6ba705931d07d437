"""Colours by role, from the terminal's own sixteen; each look draws every role or none."""

import pytest
from rich.color import Color, ColorType
from rich.style import Style

from screens.looks import ASCII, HIGH_CONTRAST, LOOKS, NONE, PALETTES, STANDARD
from screens.widgets.colours import COLOUR, PLAIN, QUESTIONS, ROLES, Palette
from screens.widgets.lines import Span, strip_of
from wtfc_tui.domain.settings import QUESTION_NAMES


def test_every_look_says_in_what_it_is_drawn() -> None:
    assert set(PALETTES) == set(LOOKS) == {STANDARD, NONE, HIGH_CONTRAST, ASCII}


def test_there_is_a_hue_for_each_question_and_no_two_have_the_same() -> None:
    assert tuple(QUESTION_NAMES) == QUESTIONS
    assert len({COLOUR.roles[one] for one in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_colours_are_the_terminals_own_sixteen(role: str) -> None:
    style = Style.parse(COLOUR.style(role))
    assert style.color is not None
    assert style.color.type is ColorType.STANDARD
    assert style.color in [Color.from_ansi(number) for number in range(16)] or style.color.number in range(16)
    assert style.bgcolor is None


@pytest.mark.parametrize("look", [NONE, HIGH_CONTRAST, ASCII])
def test_the_other_looks_draw_no_role(look: str) -> None:
    base = PALETTES[look].base
    assert [PALETTES[look].style(f"bold {role}") for role in sorted(ROLES)] == [f"{base} bold".strip()] * len(ROLES)


def test_a_palette_draws_every_role_or_none() -> None:
    with pytest.raises(ValueError, match="each of these"):
        Palette(roles={"here": "cyan"})


def test_equal_lines_in_two_looks_are_two_strips() -> None:
    spans = (Span("2 Gather", "bold here"),)
    assert strip_of(spans, 10, COLOUR)._segments[0].style == Style.parse("bold cyan")
    assert strip_of(spans, 10, PLAIN)._segments[0].style == Style.parse("bold")
