"""Sizes, names and manners of the source and of the tests."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest

LONGEST_FILE = 300
LONGEST_FUNCTION = 30
FILES_STILL_TOO_LONG: dict[str, int] = {}
FUNCTIONS_STILL_TOO_LONG = {"server/command/joining_card.py: ways": 34}
"""From before the ceiling: they may become shorter and never longer, and leave the list once they are under it."""
SPEAKS_ON_STANDARD_OUTPUT = "server/command/"
MIRROR_NO_FOLDER = {"stories", "house", "pictures"}


def functions(file: Any) -> list[Any]:
    return [node for node in ast.walk(file.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def calls(file: Any) -> list[ast.Call]:
    return [node for node in ast.walk(file.tree) if isinstance(node, ast.Call)]


def check_ceiling(lengths: dict[str, int], ceiling: int, still_too_long: dict[str, int]) -> None:
    too_long = {name: length for name, length in lengths.items() if length > still_too_long.get(name, ceiling)}
    assert too_long == {}, f"More than {ceiling} lines: what can be said elsewhere?"
    no_longer = [name for name in still_too_long if lengths.get(name, 0) <= ceiling]
    assert no_longer == [], "Under the ceiling now, or gone: take them off the list."


def test_no_file_is_too_long_to_read_at_once(sources: Any, tests: Any, docs: Any) -> None:
    lengths = {file.name: file.text.count("\n") for file in [*sources, *tests, *docs]}
    check_ceiling(lengths, LONGEST_FILE, FILES_STILL_TOO_LONG)


def test_no_function_is_longer_than_a_screen(sources: Any, docs: Any) -> None:
    lengths: dict[str, int] = {}
    for file in [*sources, *docs]:
        for function in functions(file):
            name = f"{file.name}: {function.name}"
            lengths[name] = max(lengths.get(name, 0), function.end_lineno - function.lineno + 1)
    check_ceiling(lengths, LONGEST_FUNCTION, FUNCTIONS_STILL_TOO_LONG)


def test_the_ceiling_holds_for_what_is_on_the_list_too() -> None:
    check_ceiling({"old": 320, "new": 300}, 300, {"old": 320})
    for lengths, listed in (
        ({"new": 301}, {}),
        ({"old": 321}, {"old": 320}),
        ({"old": 300}, {"old": 320}),
        ({}, {"old": 320}),
    ):
        with pytest.raises(AssertionError):
            check_ceiling(lengths, 300, listed)


def test_nobody_prints_but_the_hosts_command(sources: Any) -> None:
    printing = {
        file.name for file in sources for call in calls(file) if ast.unparse(call.func) in ("print", "sys.stdout.write")
    }
    assert {name for name in printing if not name.startswith(SPEAKS_ON_STANDARD_OUTPUT)} == set()


def test_every_module_says_what_it_is(sources: Any, tests: Any) -> None:
    silent = [file.name for file in [*sources, *tests] if file.text.strip() and not ast.get_docstring(file.tree)]
    assert silent == []


def test_every_folder_of_tests_mirrors_a_folder_of_the_source(root: Path, tests: Any) -> None:
    folders = {file.path.parent.relative_to(root / "tests") for file in tests} - {Path(".")}
    own = {Path(name) for name in MIRROR_NO_FOLDER}
    strays = [folder for folder in folders - own if not ((root / "wtfc_tui" / folder).is_dir() or (root / folder).is_dir())]
    assert folders > own
    assert strays == []


def test_tests_are_found_by_path_so_that_they_shadow_no_package(root: Path) -> None:
    assert list((root / "tests").rglob("__init__.py")) == []


def test_no_test_sleeps(tests: Any) -> None:
    """Waiting is for an event, never for a time; `sleep(0)` lets others run."""
    sleeping = [
        f"{file.name}:{call.lineno}"
        for file in tests
        if file.path.name.startswith(("test_", "conftest"))
        for call in calls(file)
        if ast.unparse(call.func).split(".")[-1] == "sleep" and not (call.args and ast.unparse(call.args[0]) == "0")
    ]
    assert sleeping == []


WAYS_OUT = {"skip", "skipif", "importorskip", "xfail", "skipTest", "SkipTest"}
THE_WAY_OUT = "tests/conftest.py"
OF_PYTEST = {"parametrize", "timeout", "usefixtures", "filterwarnings"}
"""Marks that change no verdict and say themselves what they do."""


def test_no_test_is_skipped_out_of_sight(tests: Any) -> None:
    """Whatever cannot be tried here goes out by `needs` or `not_run`, which say so at the end of the run."""
    hiding = [
        f"{file.name}:{node.lineno} {name}"
        for file in tests
        for node in ast.walk(file.tree)
        if (name := getattr(node, "attr", getattr(node, "id", ""))) in WAYS_OUT
    ]
    assert [where for where in hiding if not where.startswith(THE_WAY_OUT)] == []
    assert len(hiding) == 1, "There is one way out, in which all are counted."


def test_whatever_is_not_run_says_why(tests: Any) -> None:
    out = [(file.name, call) for file in tests for call in calls(file) if ast.unparse(call.func) == "not_run"]
    assert out
    assert [f"{name}:{call.lineno}" for name, call in out if not telling(call.args)] == []


def telling(words: list[ast.expr]) -> bool:
    """Whether this is a sentence, at least its beginning."""
    return len(words) == 1 and len(ast.unparse(words[0]).split()) > 3


def test_every_mark_of_ours_is_explained(root: Path, tests: Any) -> None:
    options = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    explained = {name: why.strip() for name, _, why in (mark.partition(":") for mark in options["markers"])}
    assert all(explained.values())
    used = {
        node.attr
        for file in tests
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("pytest.mark")
    }
    assert used - OF_PYTEST == explained.keys()


def asserts_something(function: Any) -> bool:
    """An `assert`, or the call of something that is there to check: `raises`, `refused`, `given`, `check_…`, …"""
    if any(isinstance(node, ast.Assert) for node in ast.walk(function)):
        return True
    called = [ast.unparse(node.func).split(".")[-1] for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(
        name.startswith(("raises", "refuse", "given", "check", "assert", "expect", "must", "sees", "wait"))
        for name in called
    )


def test_every_test_of_the_rules_asserts_something(tests: Any) -> None:
    mine = ("tests/domain/", "tests/views/", "tests/analysis/", "tests/live/", "tests/house/")
    idle = [
        f"{file.name}: {function.name}"
        for file in tests
        if file.name.startswith(mine)
        for function in functions(file)
        if function.name.startswith("test_") and not asserts_something(function)
    ]
    assert idle == []


def test_no_style_sheet_is_left_over(root: Path, sources: Any) -> None:
    """Every style sheet stands beside the screen it dresses, or is named by one."""
    python = "\n".join(file.text for file in sources)
    sheets = list((root / "screens").rglob("*.tcss"))
    assert sheets
    assert [path.name for path in sheets if not path.with_suffix(".py").exists() and path.name not in python] == []
