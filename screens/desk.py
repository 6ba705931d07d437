"""The desk: what a screen may ask of the app that shows it. Screens know this, and never the app itself.

What is here every screen may use, so it stays small: what only one screen needs is handed to that screen.
"""

from typing import ClassVar, Protocol, cast

from textual.screen import Screen

from screens.drafts import Drafts
from screens.keys import KeyTable
from screens.widgets.field import Field
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat


class Below(Protocol):
    """A stage's screen, as the pages that lie over it know it."""

    KEYS: ClassVar[KeyTable]
    seat: Seat
    step: Step

    @property
    def field(self) -> Field | None: ...

    def is_typing(self) -> bool: ...

    def tell(self, words: str, *, trouble: bool = False) -> None: ...


class Desk(Protocol):
    """The app, as screens know it."""

    # ── what is so ──

    @property
    def drafts(self) -> Drafts: ...

    @property
    def stage_screen(self) -> Below | None:
        """The stage that is shown, or lies under a page; None in the lobby."""

    @property
    def state_words(self) -> str:
        """Whether what one does is saved, and how the line is: beside the clock."""

    # ── going about ──

    def go_to(self, step: Step) -> None:
        """Shows another step; the workshop stays where it is."""

    def touched(self) -> None:
        """A key was pressed by the person."""

    # ── pages, and what can be read on them ──

    def open_menu(self) -> None: ...

    def open_help(self) -> None: ...

    def open_reading(self, question: str) -> None:
        """Of that pile, or of the first."""

    def open_messages(self) -> None: ...

    def remember(self, sentence: str) -> None:
        """Keeps what was told briefly, to be read again."""

    # ── what is seen ──

    def hold(self) -> bool:
        """Holds others' updates, or lets them in again; whether they are held now."""

    def repaint_terminal(self) -> None: ...

    def one_size(self, wanted: bool) -> None:
        """Whether each key is answered by as many bytes, so that the line does not tell what it did."""


def desk_of(screen: Screen[None]) -> Desk:
    return cast(Desk, screen.app)  # Textual's `app` is any app; that ours is a desk is checked where it is made.
