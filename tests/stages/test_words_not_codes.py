"""What people are told names a thing by its words or its title; its code stands behind in brackets, if at all."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.stages.whole_process import a_whole_process, brought_in
from wtfc_tui.domain.events import public_event
from wtfc_tui.domain.rows import NotUndone, Telling
from wtfc_tui.stages import PROCESS
from wtfc_tui.views.policy import public

STAGES = Path(__file__).parents[2] / "wtfc_tui" / "stages"
RULES = [one for one in sorted([*STAGES.glob("*/rules.py"), *STAGES.glob("*/happened.py")]) if one.parent.name != "setup"]
"""Setting up speaks of what stands in a file."""
_ASIDE = re.compile(r"“[^”]*”|\([^()]*\)|such as [A-Z]\d+(?: [A-Z]\d+)*")
_CODE = re.compile(r"\b[STEIGCA]\d+\b")
_NAMES_A_THING = ("id", "item", "theme", "idea", "statement", "before", "after", "into", "round")
"""Fields of events and records that hold the code of a thing."""


def bare_codes(sentence: str) -> list[str]:
    """Outside quotes and brackets, but for examples of what to type."""
    return _CODE.findall(_ASIDE.sub("", sentence))


@pytest.fixture(scope="module")
def whole(new_story: Any) -> Any:
    return a_whole_process(new_story())


def told(whole: Any) -> Iterator[tuple[type, str]]:
    """Every sentence that the row of an event has, for every event of the whole story and of an import of it."""
    workshop = public(whole.workshop)
    for one in [*whole.log, *brought_in(whole.workshop)]:
        event, row = type(one.event), PROCESS.rows[type(one.event)]
        shown = public_event(one)
        for most in (False, True):
            yield event, PROCESS.told(shown, workshop, whole=most)
        yield from ((event, line) for line in PROCESS.taken_back([shown.event], workshop))
        if isinstance(row.undo, NotUndone):
            yield event, row.undo.says(one.event, Telling(whole.workshop, PROCESS.steps, one.actor))


def test_no_news_and_no_answer_to_undo_names_a_thing_by_its_code_alone(whole: Any) -> None:
    bare = {(event.__name__, line) for event, line in told(whole) if bare_codes(line)}
    assert bare == set()


def sentences(file: Path) -> Iterator[tuple[int, str]]:
    """Every sentence that rules fill in, with a code where a thing's goes. What is said of an import's file is of codes."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    of_files = {part for node in ast.walk(tree) if isinstance(node, ast.Yield) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and node not in of_files:
            parts: list[object] = [
                part.value if isinstance(part, ast.Constant) else filled_in(part.value) for part in node.values
            ]
            sentence = "".join(map(str, parts))
            if re.sub(r"\bS1\b|\bin\b|[,… ]", "", sentence):  # Codes alone are what comes into brackets.
                yield node.lineno, sentence


def filled_in(value: ast.expr) -> str:
    return "S1" if isinstance(value, ast.Attribute) and value.attr in _NAMES_A_THING else "…"


@pytest.mark.parametrize("file", RULES, ids=lambda one: f"{one.parent.name}/{one.stem}")
def test_no_refusal_of_a_rule_names_a_thing_by_its_code_alone(file: Path) -> None:
    assert [(line, sentence) for line, sentence in sentences(file) if bare_codes(sentence)] == []
