"""Sizes, names and manners of the source and of the tests."""

import ast
from pathlib import Path
from typing import Any

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
VOCABULARIES = {"wtfc_tui/domain/events.py": 600, "wtfc_tui/domain/commands.py": 600}
"""Lists of names with nothing to follow: they are read by looking up."""
SPEAKS_ON_STANDARD_OUTPUT = "server/cli"
MIRROR_NO_FOLDER = {"stories", "house", "pictures"}


def functions(file: Any) -> list[Any]:
    return [node for node in ast.walk(file.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def calls(file: Any) -> list[ast.Call]:
    return [node for node in ast.walk(file.tree) if isinstance(node, ast.Call)]


def test_no_file_is_too_long_to_read_at_once(sources: Any) -> None:
    long = {
        file.name: lines for file in sources if (lines := file.text.count("\n")) > VOCABULARIES.get(file.name, LONGEST_FILE)
    }
    assert long == {}


def test_a_vocabulary_only_declares(root: Path, sources: Any) -> None:
    lists = [file for file in sources if file.name in VOCABULARIES]
    assert len(lists) == len(VOCABULARIES)
    assert [function.name for file in lists for function in functions(file)] == []


def test_no_function_is_longer_than_a_screen(sources: Any) -> None:
    long = {
        f"{file.name}: {function.name}": length
        for file in sources
        for function in functions(file)
        if (length := function.end_lineno - function.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


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


def test_no_test_is_skipped_out_of_sight(tests: Any) -> None:
    """Apart from `skipif` and `importorskip`, which say what is missing on this machine."""
    hiding = [
        f"{file.name}: {word}" for file in tests for word in ("mark." + "skip(", "mark." + "xfail") if word in file.text
    ]
    assert hiding == []


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
