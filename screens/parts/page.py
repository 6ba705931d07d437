"""Pages to read over a stage: help about this screen first, and the log of everything that appeared briefly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.keys import PAGE, KeyTable
from screens.widgets.colours import HERE
from screens.widgets.drawn import Words
from screens.widgets.lines import Line, Span, folded, joined, line, padded
from screens.widgets.rows import Row, Rows
from wtfc_tui.domain.people import Person

CREDITS = ("Working Together for Change was designed by Helen Sanderson Associates and refined by Groundswell Partnership.",)


SECOND_COLUMN = 14
"""Where what a key does begins on the help page."""
EXPORT_FORMS = (
    ("export md > FILE.md", "to read or print"),
    ("export csv > FILE.csv", "for a spreadsheet"),
    ("export json > FILE.json", "all of it, to bring into another workshop"),
)


@dataclass(frozen=True)
class Told:
    """What appeared briefly, and when."""

    at: datetime
    sentence: str


class PageScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = PAGE.bindings()
    AUTO_FOCUS = "#text"
    BLANK = True

    def __init__(
        self, title: str, paragraphs: Sequence[str], *, from_end: bool = False, second: int = SECOND_COLUMN
    ) -> None:
        """`second`: where what stands behind a tab begins."""
        super().__init__()
        self._title, self._paragraphs, self._from_end, self._second = title, paragraphs, from_end, second
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
        lines = [part for paragraph in self._paragraphs for part in _hanging(paragraph, width, self._second)]
        rows = [Row(str(number), "", line(text)) for number, text in enumerate(lines)]
        self.text.show(rows, rows[-1].key if self._from_end and rows else None)


def titled(title: str, width: int) -> tuple[Line, Line]:
    """A title over the same rule as every stage has, which then need not be sent again."""
    return line(" ", Span(title, f"bold {HERE}")), line("─" * width)


def _hanging(paragraph: str, width: int, second: int) -> list[str]:
    """Folds under the second column where the paragraph has one (a key and what it does)."""
    head, tab, rest = paragraph.partition("\t")
    if not tab:
        return folded(paragraph, width)
    first, *more = folded(rest, width - second)
    return [padded(head, second) + first, *(" " * second + part for part in more)]


def help_page(keys: KeyTable, not_mine: frozenset[str] = frozenset()) -> PageScreen:
    return PageScreen(f"Help: {keys.title}", [*keys.in_help(not_mine), "", *CREDITS])


def log_page(messages: Sequence[Told]) -> PageScreen:
    """With the hour by the clock of the machine that serves; a day is named where another one begins."""
    paragraphs, day = [], ""
    for one in messages:
        at = one.at.astimezone()
        if day and day != f"{at:%d %B}":
            paragraphs += ["", f"{at:%A} {at.day} {at:%B}"]
        day = f"{at:%d %B}"
        paragraphs.append(f"{at:%H:%M}\t{one.sentence}")
    return PageScreen("What happened", paragraphs, from_end=True, second=7)


def export_page(person: Person, slug: str) -> PageScreen:
    """The line to type, as this person would; where the server is only their own ssh line knows."""
    lines = [
        "Everything in this workshop can be taken away as a file, at any time, also in the middle of the day.",
        "",
        "In a new terminal, type the line that you came in with, and behind it:",
        "",
        *(f"{form}\t{what}" for form, what in EXPORT_FORMS),
        "",
        f"As in: ssh -p PORT {slug}+{person.name.replace(' ', '-')}@HOST export csv > {slug}.csv",
        "PORT and HOST are those of your own line. The file is then on your own machine. An open vote is in none of them.",
    ]
    return PageScreen("Export", lines, second=26)
