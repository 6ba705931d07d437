"""Action plans, as exports and read tables have them."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, Flat, Many, nothing_counted, nothing_withheld, or_null
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, label, words, writer
from wtfc_tui.domain.words import IDEA_LIMIT
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.plan.records import Action, Planned, Update
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.plan.view import about, actions_for, ideas
from wtfc_tui.views.board import Board


def _in_markdown(board: Board, _: Carried[Action]) -> Iterator[str]:
    for idea in ideas(board):
        yield from section(f"Plan for {idea.id} {escaped(idea.text)}", [*map(_line, actions_for(board, idea.id))])
    withdrawn = [_line(one) for one in board.workshop[ACTIONS].values() if one.withdrawn]
    yield from section("Actions that were withdrawn", withdrawn)


def _line(action: Action) -> str:
    said = "; ".join(about(action))
    return f"- {action.id}: {escaped(action.words)}{f' ({escaped(said)})' if said else ''}"


_PLANNED: Final = (
    Field("what", words(IDEA_LIMIT)),
    Field("who", label, absent=""),
    Field("due", label, "by", column="due", absent=""),
    Field("first_step", label, absent=""),
    Field("needs", label, absent=""),
)

CARRIED: Final = (
    Carried(
        ACTIONS,
        (
            Field("id", an_id(ACTIONS)),
            Field("idea", an_id(IDEAS), references="ideas"),
            Flat("planned", Planned, _PLANNED),
            Field("status", label, absent="open"),
            Field("because", label, absent=""),
            Many("updates", Update, (Field("text", words(IDEA_LIMIT)), Field("on", label)), "action_updates", "position"),
            Field("by", writer, "entered_by", write=or_null, absent=""),
            Field("withdrawn", Part.truth, absent=False),
        ),
        left_out={"besides": "what can be undone stays here"},
        also=(), counted=nothing_counted, withheld=nothing_withheld, markdown=_in_markdown,
    ),
)  # fmt: skip
