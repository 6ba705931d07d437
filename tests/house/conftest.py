"""The source as text and as trees: what the rules of the house are read from."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("wtfc_tui", "screens", "server")


@dataclass(frozen=True)
class File:
    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def imports(self) -> set[str]:
        """The first names of what it imports, at the top or inside a function."""
        found = {alias.name for node in ast.walk(self.tree) if isinstance(node, ast.Import) for alias in node.names}
        found |= {node.module for node in ast.walk(self.tree) if isinstance(node, ast.ImportFrom) and node.module}
        return {name.split(".")[0] for name in found}


def files_in(folder: str, pattern: str = "*.py") -> list[File]:
    return [File(path) for path in sorted((ROOT / folder).rglob(pattern)) if "__pycache__" not in path.parts]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def sources() -> list[File]:
    found = [file for folder in SOURCES for file in files_in(folder)]
    assert len(found) > 100
    return found


@pytest.fixture(scope="session")
def tests() -> list[File]:
    return files_in("tests")


@pytest.fixture(scope="session")
def docs() -> list[File]:
    return files_in("docs") + files_in("benchmarks")


@pytest.fixture(scope="session")
def screens() -> list[File]:
    return files_in("screens") + files_in("screens", "*.tcss")
