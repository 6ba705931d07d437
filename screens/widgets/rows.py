"""A list that draws only the lines one can see, keeps its place when something arrives, and marks with a ► and the id."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.colours import FAINT, HERE
from screens.widgets.drawn import Drawn
from screens.widgets.lines import EMPTY, Line, Span


@dataclass(frozen=True)
class Row:
    """One line. `key` is the id it stands for; `lead` (often that id) is reversed while the row is chosen."""

    key: str
    lead: str
    rest: Line = ()
    marked: bool = False


class Rows(Drawn, can_focus=True):
    DEFAULT_CSS = "Rows { height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """The selection moved to another row."""

        rows: "Rows"
        key: str

    def __init__(self, *, id: str | None = None, empty: str = "", keys: bool = True, lead: str = FAINT) -> None:
        """`lead`: how what stands before each row is drawn; mostly an id, which is to come after the words."""
        super().__init__(id=id)
        self.rows: tuple[Row, ...] = ()
        self.chosen: str | None = None
        self.empty = empty
        self.can_focus = keys
        self._keys = keys
        self._lead = lead
        self._top = 0

    def show(self, rows: Sequence[Row], chosen: str | None = None) -> None:
        """New content. The selection stays on its row, and the row in its line of the screen where that is possible."""
        before, line_before, chosen_before = self._seen(), self.index - self._top, self.chosen
        self.rows = tuple(rows)
        keys = [row.key for row in self.rows]
        self.chosen = chosen if chosen in keys else self.chosen if self.chosen in keys else (keys[0] if keys else None)
        if self.chosen == chosen_before:
            self._top = self.index - line_before
        self._keep_in_view()
        after = self._seen()
        if changed := [y for y, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]:
            self.repaint(*changed)

    def choose(self, key: str) -> None:
        if key == self.chosen or all(row.key != key for row in self.rows):
            return
        before, top = self.index, self._top
        self.chosen = key
        self._keep_in_view()
        self.repaint(*([] if top != self._top else [before - top, self.index - top]))
        self.post_message(self.Chosen(self, key))

    @property
    def index(self) -> int:
        return next((index for index, row in enumerate(self.rows) if row.key == self.chosen), 0)

    def step(self, by: int) -> None:
        if self.rows:
            self.choose(self.rows[min(max(self.index + by, 0), len(self.rows) - 1)].key)

    # ── drawing ──

    def _seen(self) -> list[tuple[Row | str, bool, str]]:
        """What each line is made of: its row, or what stands there without one; whether it is chosen; what is beyond it."""
        height = self.size.height
        rows: list[Row | str] = list(self.rows[self._top : self._top + height])
        rows += ["" if self.rows else self.empty] * (height - len(rows))
        return [
            (row, isinstance(row, Row) and row.key == self.chosen, self._beyond(y, height)) for y, row in enumerate(rows)
        ]

    def _beyond(self, y: int, height: int) -> str:
        """Whether there is more above the first line, or below the last."""
        if y == 0 and self._top:
            return "▲"
        return "▼" if y == height - 1 and self._top + height < len(self.rows) else " "

    def _keep_in_view(self) -> None:
        height = max(self.size.height, 1)
        at = self.index if self._keys else 0
        self._top = max(min(self._top, at, len(self.rows) - height), at - height + 1, 0)

    def on_resize(self) -> None:
        self._keep_in_view()
        self.repaint()

    def on_focus(self) -> None:
        self.repaint(self.index - self._top)

    def on_blur(self) -> None:
        self.repaint(self.index - self._top)

    def line_at(self, y: int) -> Line:
        index = y + self._top
        if index >= len(self.rows):
            return (Span(self.empty),) if index == 0 and self.empty else EMPTY
        row = self.rows[index]
        if not self._keys:
            return (Span(row.lead, self._lead), Span(" "), *row.rest)
        here = row.key == self.chosen
        mark = "► " if here else "  "
        more = self._beyond(y, self.size.height)
        style = "reverse" if here and self.has_focus else "bold" if here else self._lead
        return (Span(more + mark, HERE), Span(row.lead, style), Span("•" if row.marked else " "), *row.rest)

    @property
    def terminal_cursor(self) -> Offset | None:
        return self.on_screen(1, self.index - self._top) if self.rows and self._keys else None

    # ── keys ──

    def typed(self, key: events.Key) -> bool:
        page = max(self.size.height - 1, 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -len(self.rows), "end": len(self.rows)}
        if not self._keys or key.key not in steps:
            return False
        self.step(steps[key.key])
        return True
