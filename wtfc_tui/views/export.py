"""The whole workshop as a document: everything there is, what nobody sorted, voted for or placed included."""

from collections.abc import Iterable
from typing import Any

from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.steps import Steps
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.views.board import Board


def document(board: Board, steps: Steps, kinds: Iterable[Kind[Any]]) -> Document:
    """`kinds`: those that exports carry."""
    return Document(
        board.workshop.revision, about(board, steps), {kind.name: tuple(board.workshop[kind].values()) for kind in kinds}
    )


def about(board: Board, steps: Steps) -> About:
    workshop = board.workshop
    return About(
        workshop.slug, workshop.title, workshop.focus, workshop.site, steps.of(workshop).key,
        workshop.questions, workshop.perspectives, workshop.lenses, workshop.votes, workshop.consents,
        workshop.keep_until,
    )  # fmt: skip
