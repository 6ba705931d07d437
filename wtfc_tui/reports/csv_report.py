"""Writes one CSV for spreadsheets: a row for every statement, theme, idea and result, told apart by the column `kind`.

What a spreadsheet would take for a formula gets an apostrophe before it, here only: in the workshop words stay as
they are.
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from wtfc_tui.domain.export_format import Document

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""
COLUMNS: Final = (
    "kind", "id", "question", "person", "group", "text", "theme", "theme_title", "source", "withdrawn",
    "statements", "people", "lens", "effort", "difference", "round", "dots", "room_dots",
)  # fmt: skip
_BEGINS_A_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
Row = dict[str, object]


def dump(document: Document) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(document):
        writer.writerow({column: guarded(value) for column, value in row.items()})
    return BYTE_ORDER_MARK + out.getvalue()


def guarded(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_BEGINS_A_FORMULA) else value


def _rows(document: Document) -> Iterator[Row]:
    titles = {theme.id: theme.title for theme in document.themes}
    for one in document.statements:
        yield {
            "kind": "statement", "id": one.id, "question": one.question, "person": one.person, "group": one.group,
            "text": one.text, "theme": one.theme, "theme_title": titles.get(one.theme or ""), "source": one.source,
            "withdrawn": "yes" if one.withdrawn else "no",
        }  # fmt: skip
    for theme in document.themes:
        yield {
            "kind": "theme", "id": theme.id, "question": theme.question, "text": theme.title,
            "statements": len(theme.statements), "people": theme.people,
        }  # fmt: skip
    for idea in document.ideas:
        yield {
            "kind": "idea", "id": idea.id, "text": idea.text, "theme": idea.theme, "theme_title": titles.get(idea.theme),
            "lens": idea.lens, "effort": idea.effort, "difference": idea.difference,
        }  # fmt: skip
    yield from _results(document, titles)


def _results(document: Document, titles: dict[str, str]) -> Iterator[Row]:
    words = titles | {idea.id: idea.text for idea in document.ideas}
    for round in document.rounds:
        for one in round.results or ():
            yield {
                "kind": "result", "id": one.item, "text": words.get(one.item), "round": round.id,
                "dots": one.dots, "room_dots": one.room_dots,
            }  # fmt: skip
