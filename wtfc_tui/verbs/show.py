"""One thing and its golden thread: back to the statements and the people, forward to what became of them."""

from collections.abc import Mapping
from typing import Any

from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain.facts import find
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Why
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.board import Board
from wtfc_tui.views.looks import Looks, thread
from wtfc_tui.views.shapes import ID, TEXT, Shape, either


class _Showing:
    def __init__(self, looks: Looks, carried: Mapping[Kind[Any], Carried[Any]]) -> None:
        self._looks, self._carried = looks, carried
        self._spoken_of = tuple(kind for kind in looks if kind.letter)

    async def show(self, call: Call) -> Said:
        typed = item_id(call.word(0, "an id, such as S12, T3, I4 or R1"), *self._spoken_of)
        kind = next(kind for kind in self._spoken_of if kind.letter == typed[0])
        thing = find(call.workshop, kind, typed)
        return Said("\n".join(self._lines(call.board, kind, thing)), self._data(call.board, kind, thing))

    def _lines(self, board: Board, kind: Kind[Any], thing: Record) -> list[str]:
        lines = [f"{thing.id}: {thing.words}", *self._looks[kind].at_length(board, thing)]
        there = thing.stands or thing.gone(board.workshop.named).why is Why.NO_SUCH
        if not there:  # Of what became part of something else its own lines tell.
            lines.append("withdrawn: kept, and left out of the work")
        ids = (*self._looks[kind].comes_from(board, thing), *thread(self._looks, board, thing.id, onwards=True))
        return lines + [self._neighbour(board, one) for one in dict.fromkeys(ids)]

    def _neighbour(self, board: Board, id: str) -> str:
        kind = next(kind for kind in self._spoken_of if kind.letter == id[0])
        return f"{kind.noun}: {self._looks[kind].line(board, board.workshop[kind][id])}"

    def _data(self, board: Board, kind: Kind[Any], thing: Record) -> dict[str, Any]:
        """The thing as the export has it, and by kind the ids of all that the thread leads to, both ways."""
        found: dict[str, list[str]] = {}
        back, onwards = (thread(self._looks, board, thing.id, onwards=way) for way in (False, True))
        for id in (*back, *onwards):
            found.setdefault(next(one.name for one in self._spoken_of if one.letter == id[0]), []).append(id)
        row = self._carried[kind].row(board, thing) if kind in self._carried else {"id": thing.id}
        return {"kind": kind.noun, "thing": row, "thread": found}

    @property
    def gives(self) -> Shape:
        return {"kind": TEXT, "thing": either(*(kind.noun for kind in self._spoken_of)), "thread": {"*": [ID]}}


def verbs(looks: Looks, carried: Mapping[Kind[Any], Carried[Any]]) -> tuple[Verb, ...]:
    showing = _Showing(looks, carried)
    return (
        Verb(
            "show", "ID", "one statement, theme, idea or vote, and what hangs together with it",
            "A statement leads to its theme and what hangs there; an idea back to the statements and the people who should "
            "hear of it.", showing.show, gives=showing.gives,
        ),
    )  # fmt: skip
