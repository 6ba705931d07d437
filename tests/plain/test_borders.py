"""Who may know whom in line mode: no circles, a guide knows no conversation, and no stage is named here."""

import ast
from pathlib import Path

import pytest

from wtfc_tui import plain
from wtfc_tui.plain.steering import DOES
from wtfc_tui.plain.words import WORDS
from wtfc_tui.stages import STAGES, STEPS, TASKS

FOLDER = Path(plain.__file__).parent
PLAIN = "wtfc_tui.plain"
MODULES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.py")}
GUIDES = sorted({guide.__module__ for stage in STAGES for guide in stage.guides})
A_GUIDE_MAY_KNOW = (
    f"{PLAIN}.guide", f"{PLAIN}.parts", "wtfc_tui.views", "wtfc_tui.domain", "wtfc_tui.live.seat", "wtfc_tui.stages.",
)  # fmt: skip


def imported(tree: ast.Module) -> set[str]:
    """All that it imports, for types only or not, at the top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == PLAIN:
            found |= {f"{PLAIN}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def known(module: str) -> set[str]:
    """The modules of line mode that it knows."""
    return {name.removeprefix(f"{PLAIN}.") for name in imported(MODULES[module]) if name.startswith(f"{PLAIN}.")}


def test_there_is_no_circle_not_even_for_types():
    left = {module: known(module) for module in MODULES}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    assert left == {}


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_knows_its_seat_the_views_and_the_parts_and_no_conversation(guide):
    tree = ast.parse((FOLDER.parent.parent / f"{guide.replace('.', '/')}.py").read_text(encoding="utf-8"))
    strange = {name for name in imported(tree) if name.startswith("wtfc_tui") and not name.startswith(A_GUIDE_MAY_KNOW)}
    assert strange == set()


@pytest.mark.parametrize("part", ["parts", "guide"])
def test_what_guides_are_made_of_knows_no_stage_and_no_conversation(part):
    may_know = tuple(one for one in A_GUIDE_MAY_KNOW if "stages" not in one)
    strange = {name for name in imported(MODULES[part]) if name.startswith("wtfc_tui") and not name.startswith(may_know)}
    assert strange == set()


def test_line_mode_imports_no_stage():
    assert {name for tree in MODULES.values() for name in imported(tree) if name.startswith("wtfc_tui.stages")} == set()


def test_nothing_in_line_mode_names_a_stage():
    """Not in a string either, where a word stands alone; help's sentences may give one as an example."""
    of_stages = {*TASKS.by_word, *(step.key for step in STEPS), "sort", "cluster", "room", "ideas"}
    naming = {
        module
        for module, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in of_stages
    }
    assert naming == set()


def test_every_word_for_anywhere_does_something():
    assert list(DOES) == list(dict.fromkeys(word.name for word in WORDS.values()))
