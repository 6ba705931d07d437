"""Writes one CSV for spreadsheets: a row for every thing there is, told apart by the column `kind`.

What a spreadsheet would take for a formula gets an apostrophe before it, here only: in the workshop words stay as
they are.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from wtfc_tui.carried.fields import Carried, Many, NotCarried
from wtfc_tui.views.board import Board

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""
_BEGINS_A_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
Row = dict[str, object]


def dump(board: Board, carries: Sequence[Carried[Any] | NotCarried]) -> str:
    written = [row for one in carries if isinstance(one, Carried) for row in _rows(board, one)]
    columns = dict.fromkeys(["kind", "id", *(column for row in written for column in row)])
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    for row in written:
        writer.writerow({column: guarded(value) for column, value in row.items()})
    return BYTE_ORDER_MARK + out.getvalue()


def guarded(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_BEGINS_A_FORMULA) else value


def _rows(board: Board, carried: Carried[Any]) -> Iterator[Row]:
    """A list of words or ids is one cell; a list of parts, such as the results of a vote, has a row for each."""
    lists = [field.key for field in carried.fields if isinstance(field, Many)]
    for record in board.workshop[carried.kind].values():
        shown = carried.outside(board, record)
        row, title = carried.row(board, shown), shown.words
        yield (
            {"kind": carried.kind.noun}
            | {key: _cell(value) for key, value in row.items() if key not in lists}
            | {"title": title}
        )
        for key in lists:
            for part in row.get(key, ()):
                yield {"kind": f"{carried.kind.noun}: {key}", "of": row["id"]} | {
                    one: _cell(value) for one, value in part.items()
                }


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(map(str, value)) if isinstance(value, list) else value
