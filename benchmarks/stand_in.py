"""A small app for measuring the wire alone: one field, one list, two stages. It shares no code with the real screens."""

import re
from collections import deque
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

BOLD, REVERSE, PLAIN = Style(bold=True), Style(reverse=True), Style()
WORDS = tuple(re.findall(r"\w+", "The bus does not stop by the day centre any more, nobody rings to say why they are late"))


_said: list[str] = []


def say(sentences: Sequence[str]) -> None:
    """Other words from now on, for measuring with what people really said."""
    _said[:] = [" ".join(one.split())[:240] for one in sentences if one.strip()]


def sentence(number: int) -> str:
    if _said:
        return _said[number % len(_said)]
    return " ".join(WORDS[(number * 7 + at * 3) % len(WORDS)] for at in range(6 + number % 5))


class Field(Widget, can_focus=True):
    """One line of text whose size never changes with what is typed, so that no key lays anything out."""

    text, at = "", 0

    @property
    def terminal_cursor(self) -> Offset:
        return Offset(self.content_region.x + self.at, self.content_region.y)

    def render_line(self, y: int) -> Strip:
        text = self.text if y == 0 else ""
        return Strip([Segment(text.ljust(self.size.width)[: self.size.width], PLAIN)], self.size.width)

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            self.app.add_statement(self.text)  # type: ignore[attr-defined]
            self.text, self.at = "", 0
        elif event.key == "backspace":
            self.text, self.at = self.text[: max(self.at - 1, 0)] + self.text[self.at :], max(self.at - 1, 0)
        elif event.key in ("left", "right"):
            self.at = min(max(self.at + (1 if event.key == "right" else -1), 0), len(self.text))
        elif event.is_printable and event.character:
            self.text, self.at = self.text[: self.at] + event.character + self.text[self.at :], self.at + 1
        else:
            return
        event.stop()
        self.refresh(Region(0, 0, self.size.width, 1))


class Latest(Widget, can_focus=True):
    """The newest statements on top, only as many as are seen; the selection marks an id, not a row."""

    chosen = 0
    items: deque[tuple[int, str]]

    def render_line(self, y: int) -> Strip:
        if y >= len(self.items):
            return Strip.blank(self.size.width, PLAIN)
        number, text = self.items[y]
        here = self.has_focus and y == self.chosen
        parts = [Segment("► " if here else "  ", PLAIN), Segment(f"S{number}", REVERSE if here else PLAIN)]
        return Strip([*parts, Segment(f" P{number % 9:02} {text}", PLAIN)]).adjust_cell_length(self.size.width, PLAIN)

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down"):
            before, self.chosen = self.chosen, max(self.chosen + (1 if event.key == "down" else -1), 0)
            event.stop()
            for y in (before, self.chosen):
                self.refresh(Region(0, y, self.size.width, 1))


class Words(Widget):
    """Fixed lines of text."""

    def __init__(self, *lines: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines = lines

    def render_line(self, y: int) -> Strip:
        text = self.lines[y] if y < len(self.lines) else ""
        return Strip([Segment(text, BOLD)]).adjust_cell_length(self.size.width, PLAIN)


class StandIn(App[None]):
    """Gather, in the measure of the real one; F5 changes to another stage."""

    CSS = """
    Screen { background: ansi_default; color: ansi_default; }
    #head { height: 2; } #ask { height: 3; } Field { height: 3; } #mid { height: 2; } Latest { height: 1fr; }
    #foot { height: 1; } #other { display: none; height: 1fr; }
    .other #ask, .other Field, .other #mid, .other Latest { display: none; } .other #other { display: block; }
    """
    BINDINGS: ClassVar = [
        Binding("f5", "stage", priority=True),
        Binding("tab", "app.focus_next", priority=True),
        Binding("ctrl+d", "quit", priority=True),
    ]

    def __init__(self, statements: int = 150) -> None:
        super().__init__()
        self.theme = "ansi-dark"
        self.items = deque(((n, sentence(n)) for n in range(statements, 0, -1)), maxlen=200)

    def compose(self) -> ComposeResult:
        yield Words(" Carers 2026 · Day 1 · 2 Gather                       25:00    9 here    saved", "─" * 80, id="head")
        yield Words(
            " Person P07   working 2 of 2 · not working 1 of 2 · future 0 of 1", " ► working    ► NOT WORKING", id="ask"
        )
        yield Field()
        yield Words("", " Latest                                             41 statements · 14 people", id="mid")
        latest = Latest()
        latest.items = self.items
        yield latest
        yield Words(*(f"  T{n} {sentence(n + 40)}" for n in range(1, 15)), id="other")
        yield Words(" Enter save · Tab question · Ctrl+N next person · ↑ mine again · F1 help", id="foot")

    def on_mount(self) -> None:
        self.query_one(Field).focus()

    def add_statement(self, text: str) -> None:
        self.items.appendleft((self.items[0][0] + 1, text))
        self.query_one(Latest).refresh()

    def action_stage(self) -> None:
        self.screen.toggle_class("other")
