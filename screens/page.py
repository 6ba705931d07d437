"""Pages to read over a stage: help about this screen first, and the log of everything that appeared briefly."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.keys import EVERYWHERE, KEYS, last_line, modes_of
from screens.widgets.drawn import Words
from screens.widgets.lines import Line, bold, folded, joined, line, padded
from screens.widgets.rows import Row, Rows

ABOUT: dict[str, str] = {
    "lobby": "You come in here.",
    "gather": "People's own words, typed as they are said. Two things that work, two that do not, one for the future.",
    "cluster": "One pile at a time. The statement on top is yours alone: put it where it belongs, with one key or two.",
    "vote": "Dots for what matters most. Nobody sees who gave which, and nobody sees sums before the vote is closed.",
    "chefs": "Ideas with three chefs: Delia tried and tested, Jamie with people and community, Heston off the wall.",
    "grid": "Effort to the right, difference upwards. The room shouts until an idea sits right. Quick wins are top left.",
    "menu": "",
}
TITLES = {"cluster": "Theme", "chefs": "Three chefs"}
MODE_TITLES = {
    "person": "While you type whose words they are",
    "inside": "While you look into a theme",
    "mending": "While you mend your words",
    "asking": "While something is asked at the bottom",
    "room": "While you enter the room's dots",
}
CREDITS = ("Working Together for Change was designed by Helen Sanderson Associates and refined by Groundswell Partnership.",)


class PageScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [*(("escape,f1,q,enter", "dismiss", "Back"),)]
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
        yield Words(line(" " + joined(last_line("page"), 78)), classes="keys")

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
    return line(" ", bold(title)), line("─" * width)


def _hanging(paragraph: str, width: int) -> list[str]:
    """Folds under the second column where the paragraph has one (a key and what it does)."""
    head, tab, rest = paragraph.partition("\t")
    if not tab:
        return folded(paragraph, width)
    first, *more = folded(rest, width - 14)
    return [padded(head, 14) + first, *(" " * 14 + part for part in more)]


def help_page(screen: str) -> PageScreen:
    paragraphs = [ABOUT[screen], ""]
    for mode in modes_of(screen):
        if "." in mode:
            paragraphs += ["", MODE_TITLES[mode.split(".")[1]]]
        paragraphs += [f"{key.label}\t{key.help}" for key in KEYS[mode]]
    paragraphs += ["", "Everywhere", *(f"{key.label}\t{key.help}" for key in EVERYWHERE), "", *CREDITS]
    return PageScreen(f"Help: {TITLES.get(screen, screen.capitalize())}", paragraphs)


def log_page(messages: Sequence[str]) -> PageScreen:
    return PageScreen("What happened", messages, from_end=True)
