"""What the project's pages name is there: every path, every target of make, every verb and every subcommand of the host."""

import re
from pathlib import Path
from typing import Any

import pytest

from server.command.arguments import arguments
from wtfc_tui.stages import VOCABULARY

CONTRIBUTING = "docs/CONTRIBUTING.md"
PAGES = ("README.md", "SECURITY.md", "ACCESSIBILITY.md", "CHANGELOG.md", "docs/CATALOGUE.md", "docs/KEYS.md", CONTRIBUTING)
PATH = re.compile(r"(?<![\w./])(?:\.ci|benchmarks|deploy|docs|screens|server|tests|wtfc_tui)/[\w./-]*\w")
TARGET = re.compile(r"(?:`|^    )make (\w+)", re.MULTILINE)
LINK = re.compile(r"\]\((?!http)([^)#]+)\)")
MEASURE = re.compile(r"python -m ([\w.]+)")
HOST = re.compile(r"(?:`|^    |bin/)wtfc ([a-z]+)", re.MULTILINE)
OF_THE_RECIPE = re.compile(r"^```\w+ title=.*?^```$", re.MULTILINE | re.DOTALL)
"""Files that are not there yet; test_recipe.py makes them."""
every_page = pytest.mark.parametrize("page", PAGES)


@pytest.fixture
def words(root: Path, page: str) -> str:
    return OF_THE_RECIPE.sub("", (root / page).read_text(encoding="utf-8"))


@every_page
def test_every_path_on_a_page_is_there(root: Path, words: str) -> None:
    assert [path for path in PATH.findall(words) if not (root / path).exists()] == []


@every_page
def test_every_link_on_a_page_leads_somewhere(root: Path, page: str, words: str) -> None:
    assert [link for link in LINK.findall(words) if not ((root / page).parent / link).exists()] == []


@every_page
def test_every_target_on_a_page_is_one_of_make(root: Path, words: str) -> None:
    targets = re.findall(r"^(\w+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [target for target in TARGET.findall(words) if target not in targets] == []


@every_page
def test_every_module_that_a_page_runs_is_there(root: Path, words: str) -> None:
    assert [name for name in MEASURE.findall(words) if not (root / f"{name.replace('.', '/')}.py").exists()] == []


@every_page
def test_every_command_of_the_host_on_a_page_is_one(words: str) -> None:
    known = arguments().format_help()
    assert [name for name in HOST.findall(words) if not re.search(rf"\b{name}\b", known)] == []


def test_the_page_for_contributors_tells_of_every_target(root: Path) -> None:
    makefile, page = (root / "Makefile").read_text(encoding="utf-8"), (root / CONTRIBUTING).read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", makefile, re.MULTILINE)) - {"help"}
    assert targets
    assert [target for target in sorted(targets) if f"`make {target}`" not in page] == []


def test_the_map_has_every_folder_of_the_source(root: Path) -> None:
    chart = (root / "README.md").read_text(encoding="utf-8").partition("## The map")[2].partition("\n## ")[0]
    folders = {path.name for path in (root / "wtfc_tui").iterdir() if (path / "__init__.py").exists()} - {"sample"}
    folders |= {path.name for path in (root / "server").iterdir() if (path / "__init__.py").exists()}
    assert [name for name in sorted(folders) if f"{name}/" not in chart] == []


def test_the_verbs_that_the_readme_shows_are_verbs(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    shown: list[Any] = re.findall(r"wtfc do \S+ (\w+)", readme) + re.findall(r"`(themes|votes|help)`", readme)
    assert shown
    assert [verb for verb in shown if verb not in VOCABULARY] == []
