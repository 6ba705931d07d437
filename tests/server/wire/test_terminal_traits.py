"""What a client says of its terminal is believed only where it is on the list."""

import pytest

from server.wire.traits import allowed_environment, clamped, terminal_traits


@pytest.mark.parametrize("term", [None, "", "dumb", "xterm\x1b]0;x\x07", "$(id)", "a" * 41, "x y"])
def test_a_terminal_without_a_decent_name_has_no_screen(term: str | None) -> None:
    assert terminal_traits(term, {}).dumb


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "screen", "tmux-256color", "putty", "linux", "vt100"])
def test_common_terminals_have_a_screen(term: str) -> None:
    assert not terminal_traits(term, {}).dumb


def test_colour_is_left_out_where_it_is_not_wanted() -> None:
    assert terminal_traits("xterm", {}).colour
    assert terminal_traits("xterm", {"NO_COLOR": ""}).colour
    assert not terminal_traits("xterm", {"NO_COLOR": "1"}).colour
    assert not terminal_traits("vt100", {}).colour


@pytest.mark.parametrize(
    ("env", "ascii_only"),
    [({"LANG": "C"}, True), ({"LANG": "en_GB.ISO-8859-1"}, True), ({"LANG": "en_GB.UTF-8"}, False), ({}, False),
     ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False), ({"LC_CTYPE": "UTF-8"}, False)],
)  # fmt: skip
def test_letters_beyond_ascii_are_sent_unless_the_locale_says_otherwise(env: dict[str, str], ascii_only: bool) -> None:
    assert terminal_traits("xterm", env).ascii_only is ascii_only


def test_only_listed_variables_with_harmless_values_are_heard() -> None:
    said = {"LD_PRELOAD": "x.so", "LANG": "en_GB.UTF-8", "LC_ALL": "\x1b[2J", "TEXTUAL": "1", "COLORTERM": "truecolor"}
    assert allowed_environment(said) == {"LANG": "en_GB.UTF-8", "COLORTERM": "truecolor"}


def test_a_flood_of_variables_is_not_read_to_its_end() -> None:
    assert allowed_environment({**{f"X{n}": "" for n in range(10_000)}, "LANG": "C"}) == {}


def test_sizes_are_clamped() -> None:
    assert [clamped(0, 0), clamped(1, 1), clamped(65535, 2**32 - 1)] == [(80, 24), (20, 5), (300, 120)]
