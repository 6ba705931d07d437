"""The recipe of a stage in docs/CONTRIBUTING.md, followed to the letter in a copy of the tree: what comes of it is whole.

A block with a title is a file; one of `diff` is an edit, whose lines (or parts of lines) stand in that file once.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PAGE = "docs/CONTRIBUTING.md"
BLOCK = re.compile(r'^```(\w+) title="([^"\n]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
SOURCES = ("wtfc_tui/", "screens/", "server/", "pyproject.toml")
MOST_FILES, MOST_EDITED = 12, 3
COPIED = ("wtfc_tui", "screens", "server", "docs", "pyproject.toml", "tests/*.*", "tests/house")
SAID = "I ring the evening before"
HERE = Path(sys.executable).parent
CHECKS = {
    "style": [f"{HERE}/ruff", "check", "-q", "--no-cache"],
    "layout": [f"{HERE}/ruff", "format", "-q", "--check", "--no-cache"],
    "borders": [f"{HERE}/lint-imports", "--no-logo", "--no-cache"],
    "types": [f"{HERE}/mypy", "--no-error-summary"],
    "assembly": [sys.executable, "-c", "import wtfc_tui.assemble, screens.stages"],
    "faces": [sys.executable, "tests/house/walk.py", "promises-scribe", "V1", SAID, "promise", "T1", SAID],
    "tests": [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "tests/stages", "tests/house/test_keys.py"],
}


@dataclass(frozen=True)
class Block:
    language: str
    file: str
    text: str

    @property
    def is_edit(self) -> bool:
        return self.language == "diff"

    @property
    def before(self) -> str:
        return "\n".join(line[1:] for line in self.text.splitlines() if line[:1] != "+")

    @property
    def after(self) -> str:
        return "\n".join(line[1:] for line in self.text.splitlines() if line[:1] != "-")

    def apply(self, tree: Path) -> None:
        file = tree / self.file
        if not self.is_edit:
            assert not file.exists(), f"{self.file} is there already: the recipe's stage must be a new one."
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.text, encoding="utf-8")
            return
        text = file.read_text(encoding="utf-8")
        assert text.count(self.before) == 1, f"{self.file} has these words {text.count(self.before)} times:\n{self.before}"
        file.write_text(text.replace(self.before, self.after), encoding="utf-8")


def blocks(root: Path) -> Iterator[Block]:
    page = (root / PAGE).read_text(encoding="utf-8")
    return (Block(*found.groups()) for found in BLOCK.finditer(page))


@pytest.fixture(scope="module")
def tree(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy with the recipe's stage in it; types that are known already need not be found out again."""
    tree = tmp_path_factory.mktemp("tree")
    for path in (path for pattern in COPIED for path in root.glob(pattern)):
        there = tree / path.relative_to(root)
        there.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.copytree(path, there, ignore=shutil.ignore_patterns("__pycache__", "*.svg"))
        else:
            shutil.copy2(path, there)
    if (root / ".mypy_cache").is_dir():
        shutil.copytree(root / ".mypy_cache", tree / ".mypy_cache", dirs_exist_ok=True)
    for block in blocks(root):
        block.apply(tree)
    return tree


def test_the_recipe_needs_few_files_and_touches_fewer(root: Path) -> None:
    sources = {block.file: block.is_edit for block in blocks(root) if block.file.startswith(SOURCES)}
    assert 5 < len(sources) <= MOST_FILES, "A stage is to need no more: which shape makes it so?"
    assert sum(sources.values()) <= MOST_EDITED


def test_the_recipe_touches_the_kernel_nowhere(root: Path) -> None:
    edited = {block.file for block in blocks(root) if block.is_edit}
    assert edited == {"wtfc_tui/stages/__init__.py", "screens/stages.py", "pyproject.toml", "docs/scenes.py"}


@pytest.mark.slow
@pytest.mark.parametrize("check", CHECKS)
def test_a_stage_made_from_the_recipe_is_whole(root: Path, tree: Path, check: str) -> None:
    of_the_recipe = {block.file: None for block in blocks(root) if block.file.endswith(".py")}
    command = [*CHECKS[check], *(of_the_recipe if check in ("style", "layout") else ())]
    environment = {"PYTHONPATH": str(tree), "PATH": f"{HERE}:/usr/bin:/bin", "HOME": str(tree)}
    run = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{run.stdout[-3000:]}\n{run.stderr[-3000:]}"
