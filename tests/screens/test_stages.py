"""The list of the stages' screens: what stands in it is there, what is there stands in it, and no stage knows another."""

import ast
from pathlib import Path

import pytest

import screens
from screens.stages import SCREENS, SHEETS, STAGES
from wtfc_tui.stages import PROCESS

HERE = Path(screens.__file__).parent


def imported_by(folder: Path) -> set[str]:
    nodes = [node for path in folder.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return names | {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}


def test_every_folder_with_a_screen_of_a_stage_is_in_the_list() -> None:
    assert {path.parent.name for path in HERE.glob("*/screen.py")} == set(STAGES)


def test_every_step_of_the_process_uses_a_tool_that_has_a_screen() -> None:
    assert {step.tool for step in PROCESS.steps} <= set(SCREENS)


def test_every_stage_says_how_it_looks() -> None:
    assert [sheet for sheet in SHEETS if not (HERE / sheet).exists()] == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_knows_another_nor_the_list_nor_the_app(stage: str) -> None:
    others = {f"screens.{other}" for other in STAGES if other != stage}
    strange = {"screens.stages", "screens.app"} | others
    assert [
        name for name in imported_by(HERE / stage) if any(name == one or name.startswith(f"{one}.") for one in strange)
    ] == []


@pytest.mark.parametrize("path", sorted(HERE.glob("*.py")) + sorted(HERE.glob("*/*.py")), ids=lambda path: path.name)
def test_what_every_screen_uses_names_no_stage(path: Path) -> None:
    """The frame, the keys, the menu and the parts serve stages that are not there yet."""
    own = path.name == "stages.py" or path.parent.name in STAGES
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert own or words & set(STAGES) == set()
