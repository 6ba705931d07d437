"""Pages to read over a stage: help about this screen first, and the log of everything that appeared briefly."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.keys import PAGE, KeyTable
from screens.widgets.colours import HERE
from screens.widgets.drawn import Words
from screens.widgets.lines import Line, Span, folded, joined, line, padded
from screens.widgets.rows import Row, Rows

CREDITS = ("Working Together for Change was designed by Helen Sanderson Associates and refined by Groundswell Partnership.",)


class PageScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = PAGE.bindings()
    AUTO_FOCUS = "#text"
    BLANK = True

    def __init__(self, title: str, paragraphs: Sequence[str], *, from_end: bool = False) -> None:
        super().__init__()
        self._title, self._paragraphs, self._from_end = title, paragraphs, from_end
        self.text = Rows(id="text", empty=" Nothing yet.")
        self.title_lines = Words(id="title")

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.text
        yield Words(line(" " + joined(PAGE.last_line(PAGE.name), 78)), classes="keys")

    def on_mount(self) -> None:
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)

    def show(self) -> None:
        self.title_lines.show(*titled(self._title, self.size.width))
        width = max(min(self.size.width - 4, 76), 20)
        lines = [part for paragraph in self._paragraphs for part in _hanging(paragraph, width)]
        rows = [Row(str(number), "", line(text)) for number, text in enumerate(lines)]
        self.text.show(rows, rows[-1].key if self._from_end and rows else None)


def titled(title: str, width: int) -> tuple[Line, Line]:
    """A title over the same rule as every stage has, which then need not be sent again."""
    return line(" ", Span(title, f"bold {HERE}")), line("─" * width)


def _hanging(paragraph: str, width: int) -> list[str]:
    """Folds under the second column where the paragraph has one (a key and what it does)."""
    head, tab, rest = paragraph.partition("\t")
    if not tab:
        return folded(paragraph, width)
    first, *more = folded(rest, width - 14)
    return [padded(head, 14) + first, *(" " * 14 + part for part in more)]


def help_page(keys: KeyTable) -> PageScreen:
    return PageScreen(f"Help: {keys.title}", [*keys.in_help(), "", *CREDITS])


def log_page(messages: Sequence[str]) -> PageScreen:
    return PageScreen("What happened", messages, from_end=True)
