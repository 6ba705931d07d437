"""What is the same for everybody: the public workshop of one revision, and what is counted over it once for all."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.views.policy import public, public_after
from wtfc_tui.views.reckoned import Reckoned

T = TypeVar("T")


class Board(Reckoned):
    """`board[PILES]["working"]`: a reckoning that a stage has said, over the public workshop."""

    def __init__(self, workshop: Workshop, revision: int = 0) -> None:
        """Of a public workshop."""
        super().__init__(workshop)
        self.revision = revision
        """Goes up with all that anybody could see here; that a person came, and nothing else, leaves it as it is."""
        self._made: dict[Hashable, object] = {}

    @staticmethod
    def of(workshop: Workshop, revision: int = 0) -> "Board":
        """Of a workshop as it is: what may not be seen is taken out first."""
        return Board(public(workshop), revision)

    def after(self, workshop: Workshop, revision: int) -> "Board":
        """The board of the workshop (as it is) after what its `changed` names."""
        board = Board(public_after(self.workshop, workshop), revision)
        board.bring_along(self)
        return board

    def once(self, what: Hashable, make: Callable[[], T]) -> T:
        """What is made of the whole board, such as an export: once, for whoever asks for it while the board stands.
        Nobody may change it: it is everybody's."""
        if what not in self._made:
            self._made[what] = make()
        return cast(T, self._made[what])
