"""Who may know whom. Most of it is written in pyproject.toml for import-linter; here it is held, and the rest said."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest


def test_the_arrows_run_one_way(root: Path) -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint_imports, "--no-logo", "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_folder_of_the_workshop_has_its_place_among_the_layers(root: Path) -> None:
    contracts = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [one["layers"] for one in contracts if one["type"] == "layers" and "containers" not in one]
    placed = {name.strip().removeprefix("wtfc_tui.") for layer in layers for name in layer.split("|")}
    folders = {
        path.parent.name for path in (root / "wtfc_tui").glob("*/__init__.py") if len(list(path.parent.glob("*.py"))) > 1
    }
    assert folders <= placed


ALLOWED = {
    "textual": ("screens/", "server/wire/"),
    "asyncssh": ("server/door/", "server/host/", "server/wire/ssh_line.py", "server/wire/one_size.py"),
    "sqlite3": ("wtfc_tui/store/sqlite/",),
    "sqlite_utils": ("wtfc_tui/store/sqlite/",),
}


@pytest.mark.parametrize("library", ALLOWED)
def test_each_big_library_is_known_in_one_place(sources: Any, library: str) -> None:
    knowing = [file.name for file in sources if library in file.imports]
    assert knowing
    assert [name for name in knowing if not name.startswith(ALLOWED[library])] == []


PURE_IN_A_STAGE = ("records.py", "rules.py", "happened.py", "view.py")


def is_pure(file: Any) -> bool:
    """The domain and the views, the kernel's and those of the stages."""
    in_a_stage = file.name.startswith("wtfc_tui/stages/") and file.path.name in PURE_IN_A_STAGE
    return in_a_stage or file.name.startswith(("wtfc_tui/domain/", "wtfc_tui/views/"))


def test_the_domain_the_views_and_the_analysis_know_only_the_standard_library(sources: Any) -> None:
    inner = [file for file in sources if is_pure(file) or file.name.startswith("wtfc_tui/analysis/")]
    assert len(inner) > 40
    strange = {(file.name, name) for file in inner for name in file.imports - {"wtfc_tui"} - sys.stdlib_module_names}
    assert strange == set()


def test_the_domain_reads_no_clock_no_chance_no_file_and_no_environment(sources: Any) -> None:
    """The same history and the same wish always give the same answer."""
    for file in filter(is_pure, sources):
        assert not file.imports & {"random", "secrets", "time", "os", "pathlib", "asyncio", "logging", "socket"}, file.name
        called = {ast.unparse(node.func).split(".")[-1] for node in ast.walk(file.tree) if isinstance(node, ast.Call)}
        assert not called & {"now", "utcnow", "today", "open", "input"}, file.name


EVERYTHING_OF_THE_WORKSHOP = """
import importlib, pkgutil, sys
import wtfc_tui
for module in pkgutil.walk_packages(wtfc_tui.__path__, "wtfc_tui."):
    importlib.import_module(module.name)
assert {"wtfc_tui.verbs", "wtfc_tui.plain", "wtfc_tui.assemble"} <= sys.modules.keys()
print(sorted({"textual", "asyncssh"} & sys.modules.keys()))
"""


def test_line_mode_and_the_verbs_never_load_textual_or_asyncssh(root: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", EVERYTHING_OF_THE_WORKSHOP], cwd=root, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.returncode) == ("[]", 0), run.stderr
