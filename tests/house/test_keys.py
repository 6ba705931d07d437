"""The table of keys: nothing that a terminal, a window or a browser takes for itself, nothing that only some can press."""

import importlib
import pkgutil
import re
from collections import Counter

import pytest
from textual.binding import Binding

import screens
from screens.keys import EVERYWHERE, WHERE_ONE_TYPES, Key, KeyTable
from screens.stages import KEYS, TABLES

ROWS = [("everywhere", key) for key in (*EVERYWHERE, *WHERE_ONE_TYPES)]
ROWS += [(mode, key) for mode, keys in KEYS.items() for key in keys]
IDS = [f"{mode} {key.label} {key.does}" for mode, key in ROWS]
TYPING = {
    "lobby", "timer", "gather", "gather.mending", "theme.asking", "vote.asking", "chefs", "chefs.mending", "reading.asking",
}  # fmt: skip
"""Modes in which letters are words."""
SAME_AS_ANOTHER_KEY = {f"ctrl+{letter}" for letter in "hijm"} | {"ctrl+left_square_bracket"}
TAKEN_BY_THE_TERMINAL = {f"ctrl+{letter}" for letter in "csqzv"} | {"ctrl+space", "ctrl+at", "f11", "f12", "insert"}
FORBIDDEN = SAME_AS_ANOTHER_KEY | TAKEN_BY_THE_TERMINAL | {f"ctrl+{digit}" for digit in range(10)}
NOT_EVERYWHERE = re.compile(r"(shift|ctrl|alt)\+(up|down|left|right|home|end|pageup|pagedown)|f\d+")
"""May be there, and never as the only way."""
NEVER_TOGETHER = re.compile(r"ctrl\+shift\+.*|ctrl\+alt\+.*|alt\+.*|.*\+enter")


def names(key: Key) -> list[str]:
    return key.keys.split(",") if key.keys else []


@pytest.mark.parametrize(("mode", "key"), ROWS, ids=IDS)
def test_no_key_is_one_that_never_arrives_or_means_something_else(mode: str, key: Key) -> None:
    assert FORBIDDEN.isdisjoint(names(key))
    assert not [name for name in names(key) if NEVER_TOGETHER.fullmatch(name)]


@pytest.mark.parametrize(("mode", "key"), ROWS, ids=IDS)
def test_no_key_that_some_lack_is_the_only_way(mode: str, key: Key) -> None:
    assert not names(key) or [name for name in names(key) if not NOT_EVERYWHERE.fullmatch(name)]


@pytest.mark.parametrize(("mode", "key"), ROWS, ids=IDS)
def test_every_key_says_what_it_does_in_a_word_and_in_a_sentence(mode: str, key: Key) -> None:
    assert key.label
    assert 0 < len(key.does) <= 16
    assert key.help.endswith(".")


@pytest.mark.parametrize("mode", KEYS)
def test_no_key_means_two_things_in_one_mode(mode: str) -> None:
    counts = Counter(name for key in KEYS[mode] for name in names(key))
    assert {name for name, count in counts.items() if count > 1} == set()


@pytest.mark.parametrize("mode", sorted(TYPING))
def test_letters_do_nothing_but_type_where_something_is_typed(mode: str) -> None:
    printable = re.compile(r".|space|slash|plus|minus|equals_sign|question_mark|backspace|delete|home|end|left|right")
    assert [name for key in KEYS[mode] for name in names(key) if printable.fullmatch(name)] == []


@pytest.mark.parametrize("mode", KEYS)
def test_escape_always_leads_out(mode: str) -> None:
    table = next(table for table in TABLES if mode in table.modes)
    assert mode == "lobby" or table.key_in(mode, "escape") is not None


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_screen_names_its_keys_on_the_last_line_and_on_a_stage_tells_what_it_is_for(table: KeyTable) -> None:
    assert table.last_line(table.name)
    assert not table.on_a_stage or (table.title and table.about.endswith("."))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_mode_but_the_first_has_a_heading_on_the_help_page(table: KeyTable) -> None:
    assert [name for name, mode in table.modes.items() if not mode.heading] == [table.name]


def test_a_mode_under_another_screens_name_is_refused() -> None:
    with pytest.raises(ValueError, match="called vote"):
        KeyTable("vote", {"vote": TABLES[0].modes["lobby"], "chefs.asking": TABLES[0].modes["lobby"]})


def test_no_screen_binds_a_key_that_the_table_does_not_know() -> None:
    known = {name for _, key in ROWS for name in names(key)}
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and thing.__module__.startswith("screens"):
                bound = list(Binding.make_bindings(vars(thing).get("BINDINGS", ())))
                assert {binding.key for binding in bound} <= known, thing
