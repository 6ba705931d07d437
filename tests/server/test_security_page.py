"""SECURITY.md names a test for each promise; each of them must be there."""

import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = (HERE.parents[1] / "SECURITY.md").read_text("utf-8")


def promised() -> list[tuple[str, str]]:
    """(file, part of a test's name) of every row."""
    found = []
    for row in re.findall(r"^\|.*\| (test_\w+: .*) \|$", PAGE, re.MULTILINE):
        for group in row.split("; "):
            file, _, names = group.partition(": ")
            found += [(file, name) for name in re.findall(r"`(\w+)`", names)]
    return found


def test_every_promise_has_its_test():
    assert len(promised()) > 50
    tests: dict[str, list[str]] = {}
    for path in HERE.parent.rglob("test_*.py"):
        tests.setdefault(path.stem, []).extend(re.findall(r"def (test_\w+)", path.read_text("utf-8")))
    missing = [(file, part) for file, part in promised() if not any(part in name for name in tests.get(file, []))]
    assert missing == []


def test_every_row_of_a_promise_names_a_test():
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| Promise")]
    assert rows
    assert [row for row in rows if not re.search(r"\| test_\w+: `", row)] == []
