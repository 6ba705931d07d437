"""Themes, as exports and read tables have them: those that were merged into others, too, with what became of them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from wtfc_tui.carried.fields import Also, Carried, Field, nothing_withheld
from wtfc_tui.carried.markdown import escaped
from wtfc_tui.carried.reading import Part, an_id, named, perhaps, words
from wtfc_tui.domain.words import TITLE_LIMIT
from wtfc_tui.stages.gather.carried import in_markdown, withdrawn
from wtfc_tui.stages.gather.rules import question_named
from wtfc_tui.stages.gather.view import UNTHEMED
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import members, theme_line, themes
from wtfc_tui.views.board import Board
from wtfc_tui.views.shapes import ID, NUMBER


def _counted(board: Board, theme: Theme) -> Mapping[str, Any]:
    line = theme_line(board, theme.id)
    return {"statements": [one.id for one in members(board, theme.id)], "people": line.people}


def _piles(board: Board, _: Carried[Theme]) -> Iterator[str]:
    for question in board.workshop.questions:
        yield from ("", f"## {escaped(question.prompt)}")
        for theme in themes(board, question.id):
            yield from ("", f"### {theme.id} {escaped(theme.title)}", "", theme_line(board, theme.id).in_words)
            if said := members(board, theme.id):
                yield from ("", *(in_markdown(board, one) for one in said))
        if alone := board[UNTHEMED].get(question.id):
            yield from ("", "### In no theme", "", *(in_markdown(board, one) for one in alone.values()))
    yield from withdrawn(board)


CARRIED: Final = (
    Carried(
        THEMES,
        (
            Field("id", an_id(THEMES)),
            Field("question", named(question_named)),
            Field("title", words(TITLE_LIMIT)),
            Field("retired", Part.truth, absent=False),
            Field("into", perhaps(an_id(THEMES)), "merged_into", references="themes", absent=None),
        ),
        left_out={}, also=(Also("statements", [ID]), Also("people", NUMBER)),
        counted=_counted, withheld=nothing_withheld, markdown=_piles,
    ),
)  # fmt: skip
