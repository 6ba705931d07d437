"""A page that tells something to be read, and perhaps a code to be written down, before one goes on."""

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult

from screens.parts.choices import Choice, ChoiceScreen
from screens.parts.large_code import large
from screens.widgets.drawn import Words
from screens.widgets.lines import EMPTY, Line, bold, folded, line
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.own_code import own_code_lines

BESIDE: Final = 8
"""Lines for all but the letters and the words: title, the code once more, what to choose, keys, what is empty between."""


class CodeScreen(ChoiceScreen):
    """A code, large where there is room for it, what it is for, and one thing to choose."""

    def __init__(self, seat: Seat, title: str, code: str, words: Sequence[str], done: str) -> None:
        super().__init__(seat, title)
        self._code, self._words, self._done = code, words, done
        self.about = Words(id="about")

    def compose(self) -> ComposeResult:
        above, *rest = super().compose()
        yield above
        yield self.about
        yield from rest

    async def offered(self) -> Sequence[Choice]:
        return [Choice(self._done, self._close, "1")]

    async def _close(self) -> None:
        """The page is gone; what it told is where it was written down."""

    def on_mount(self) -> None:  # type: ignore[override]  # Textual calls this and the one that it stands over.
        self.call_after_refresh(self._show_about)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_about)

    def _show_about(self) -> None:
        width, height = self.size
        words = [line(f" {part}") for sentence in self._words for part in folded(sentence, max(min(width - 2, 76), 20))]
        letters = [line(f"  {row}") for row in large(self._code)]
        fits = width > 60 and height >= BESIDE + len(letters) + len(words)
        lines: list[Line] = [EMPTY, *([*letters, EMPTY] if fits else []), line("  ", bold(self._code)), EMPTY, *words, EMPTY]
        self.about.styles.height = len(lines)
        self.about.show(*lines)


def own_code_page(seat: Seat) -> CodeScreen:
    """For whoever has come in for the first time; and again from the menu, as long as this session lasts."""
    _, *words = own_code_lines(seat.person.name, seat.own_code)
    return CodeScreen(seat, "Your own code: write this down", seat.own_code, words, "I have written it down: go on")
