"""A whole small workshop on every surface is as it was when somebody last read it through with care."""

import difflib
import re
from importlib import import_module

import pytest

from tests.house import trace
from tests.house.playing import Played
from wtfc_tui.stages import STAGES, TOGETHER

MOST_SHOWN = 120


@pytest.fixture(scope="module")
def played() -> Played:
    return trace.played(TOGETHER)


@pytest.mark.parametrize("part", trace.PARTS)
def test_every_surface_shows_what_the_golden_trace_shows(part: str, played: Played) -> None:
    lines = difflib.unified_diff(trace.golden()[part], list(trace.part(part, played)), "golden", "now", lineterm="", n=1)
    shown = [line[:300] for line in lines]
    more = [f"and {len(shown) - MOST_SHOWN} lines more"] if len(shown) > MOST_SHOWN else []
    said = "\n".join(["", *shown[:MOST_SHOWN], *more, f"If it is meant so, read it, and keep it: {trace.WRITE_IT}"])
    assert not shown, said


def test_the_examples_give_every_command_and_bring_about_every_event(played: Played) -> None:
    assert {type(one.command) for one in played.given if one.recorded} == set(TOGETHER.process.deciders)
    assert {type(recorded.event) for _, recorded in played.recorded} == set(TOGETHER.process.rows)


def test_each_stage_has_an_example_that_gives_its_own_commands() -> None:
    assert {id(one.STAGE) for one in _stages()} == set(map(id, STAGES))
    for stage in _stages():
        name = stage.__package__.rpartition(".")[2]
        given = {type(command) for _, command in trace.EXAMPLES[name].EXAMPLE}
        missing = set(stage.STAGE.decides) - given - {type(command) for _, command in trace.EXAMPLES["theme"].EXAMPLE}
        assert missing == set(), f"not in the example of {name}"


def _stages() -> list:
    return [import_module(f"wtfc_tui.stages.{name}") for name in trace.IN_TURN]


def test_nobody_who_may_not_be_known_is_named_anywhere_in_the_trace() -> None:
    """Participants are known as people who came, to whom a new own code was given or something done at the door, and who
    committed to an idea; nothing else that anybody sees leads to one of them."""
    seen = {part: lines for part, lines in trace.golden().items() if part not in ("written", "help", "own", "misfits")}
    named = [f"{part}: {line}" for part, lines in seen.items() for line in lines if re.search(r"participant:\w", line)]
    came = ("PersonJoined", "OwnCode", "KeepDoor", "IdeaPicked", "people", "── the workshop", "{'id': 'participant:")
    assert [line for line in named if not any(word in line for word in came)] == []
