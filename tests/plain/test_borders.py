"""Who may know whom in line mode: no circles, a guide knows no conversation, and the stages are named in one place."""

import ast
from pathlib import Path

import pytest

from wtfc_tui.domain.workshop import STAGES
from wtfc_tui.plain import stages
from wtfc_tui.plain.steering import DOES
from wtfc_tui.plain.words import WORDS

FOLDER = Path(stages.__file__).parent
MODULES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.py")}
PLAIN = "wtfc_tui.plain"
GUIDES = [guide.__module__.removeprefix(f"{PLAIN}.") for guide in stages.GUIDES.values()]
A_GUIDE_MAY_KNOW = (f"{PLAIN}.guide", f"{PLAIN}.parts", "wtfc_tui.views", "wtfc_tui.domain", "wtfc_tui.live.seat")


def imported(module: str) -> set[str]:
    """All that it imports, for types only or not, at the top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == PLAIN:
            found |= {f"{PLAIN}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def known(module: str) -> set[str]:
    """The modules of line mode that it knows."""
    return {name.removeprefix(f"{PLAIN}.") for name in imported(module) if name.startswith(f"{PLAIN}.")}


def test_there_is_no_circle_not_even_for_types():
    left = {module: known(module) for module in MODULES}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    assert left == {}


@pytest.mark.parametrize("guide", [*GUIDES, "parts", "guide"])
def test_a_guide_could_stand_in_the_folder_of_its_stage(guide):
    strange = {name for name in imported(guide) if name.startswith("wtfc_tui") and not name.startswith(A_GUIDE_MAY_KNOW)}
    assert strange == set()


def test_only_the_list_of_guides_knows_one():
    knowing = {module for module in MODULES if known(module) & set(GUIDES)}
    assert knowing == {"stages"}


def test_nothing_but_its_guide_names_a_stage():
    """Not in a string either, where a word stands alone; help's sentences may give one as an example."""
    naming = {
        module
        for module in MODULES.keys() - {*GUIDES, "stages"}
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Constant) and node.value in (*STAGES, "sort", "cluster", "room", "ideas")
    }
    assert naming == set()


def test_every_word_for_anywhere_does_something():
    assert list(DOES) == list(dict.fromkeys(word.name for word in WORDS.values()))
