"""SECURITY.md and the catalogue name a test for each of their rows; each of them must be there."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGES = {
    path.name: path.read_text("utf-8") for path in (HERE.parents[1] / "SECURITY.md", HERE.parents[1] / "docs/CATALOGUE.md")
}
HEADS = ("| Promise", "| What comes", "| What happens to it")
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def promised(page: str) -> list[tuple[str, str]]:
    """(file, part of a test's name) of every row."""
    found = []
    for row in re.findall(r"^\|.*\| (test_\w+: .*) \|$", page, re.MULTILINE):
        for group in row.split("; "):
            file, _, names = group.partition(": ")
            found += [(file, name) for name in re.findall(r"`(\w+)`", names)]
    return found


@every_page
def test_every_promise_has_its_test(page):
    assert len(promised(page)) > 50
    tests: dict[str, list[str]] = {}
    for path in HERE.parent.rglob("test_*.py"):
        tests.setdefault(path.stem, []).extend(re.findall(r"def (test_\w+)", path.read_text("utf-8")))
    missing = [(file, part) for file, part in promised(page) if not any(part in name for name in tests.get(file, []))]
    assert missing == []


@every_page
def test_every_row_of_a_promise_names_a_test(page):
    rows = [line for line in page.splitlines() if line.startswith("| ") and not line.startswith(HEADS)]
    assert rows
    assert [row for row in rows if not re.search(r"\| test_\w+: `", row)] == []


def test_the_catalogue_leaves_nothing_out():
    """S1 to S28, I1 to I9, D1 to D14: each has its row, or is said not to be tested."""
    lines = PAGES["CATALOGUE.md"].splitlines()
    told = {match[1] for line in lines if (match := re.match(r"(?:\| |- )([SID]\d+)\b", line))}
    assert told == {
        f"{letter}{number}" for letter, last in (("S", 28), ("I", 9), ("D", 14)) for number in range(1, last + 1)
    }
