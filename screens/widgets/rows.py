"""A list that draws only the lines one can see, keeps its place when something arrives, and marks with a ► and the id."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual import events
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.colours import FAINT, HERE
from screens.widgets.drawn import Drawn
from screens.widgets.lines import EMPTY, Line, Span


@dataclass(frozen=True)
class Row:
    """One line, and more where its words need them. `key` is the id it stands for; `lead` (often that id) is reversed while
    the row is chosen."""

    key: str
    lead: str
    rest: Line = ()
    marked: bool = False
    more: tuple[Line, ...] = ()
    """Further lines of the same row, below the first."""

    @property
    def height(self) -> int:
        return 1 + len(self.more)


class Rows(Drawn, can_focus=True):
    DEFAULT_CSS = "Rows { height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """Somebody chose a row by its keys."""

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
        """The line, counted from the first of all rows, that stands at the top."""
        self._starts: list[int] = [0]
        """The first line of each row; and behind them how many lines there are."""

    def show(self, rows: Sequence[Row], chosen: str | None = None) -> None:
        """New content. The selection stays on its row, and the row in its line of the screen where that is possible."""
        before, line_before, chosen_before = self._seen(), self._line - self._top, self.chosen
        self.rows = tuple(rows)
        self._starts = list(accumulate((row.height for row in self.rows), initial=0))
        keys = [row.key for row in self.rows]
        self.chosen = chosen if chosen in keys else self.chosen if self.chosen in keys else (keys[0] if keys else None)
        if self.chosen == chosen_before:
            self._top = self._line - line_before
        self._keep_in_view()
        after = self._seen()
        if changed := [y for y, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]:
            self.repaint(*changed)

    def choose(self, key: str) -> None:
        if key == self.chosen or all(row.key != key for row in self.rows):
            return
        before, top = self._line, self._top
        self.chosen = key
        self._keep_in_view()
        self.repaint(*([] if top != self._top else [before - top, self._line - top]))
        self.post_message(self.Chosen(self, key))

    @property
    def index(self) -> int:
        return next((index for index, row in enumerate(self.rows) if row.key == self.chosen), 0)

    @property
    def lines(self) -> int:
        """How many lines all rows have together."""
        return self._starts[-1]

    @property
    def _line(self) -> int:
        """The first line of the chosen row."""
        return self._starts[self.index]

    def step(self, by: int) -> None:
        if self.rows:
            self.choose(self.rows[min(max(self.index + by, 0), len(self.rows) - 1)].key)

    # ── drawing ──

    def _seen(self) -> list[tuple[Row | str, int, bool, str]]:
        """What each line is made of: its row, or what stands there without one; which line of it; whether it is chosen; what
        is beyond it."""
        return [self._at(y) for y in range(self.size.height)]

    def _at(self, y: int) -> tuple[Row | str, int, bool, str]:
        at, beyond = y + self._top, self._beyond(y, self.size.height)
        if at >= self.lines:
            return ("" if self.rows or at else self.empty, 0, False, beyond)
        index = bisect_right(self._starts, at) - 1
        row = self.rows[index]
        return (row, at - self._starts[index], row.key == self.chosen, beyond)

    def _beyond(self, y: int, height: int) -> str:
        """Whether there is more above the first line, or below the last."""
        if y == 0 and self._top:
            return "▲"
        return "▼" if y == height - 1 and self._top + height < self.lines else " "

    def _keep_in_view(self) -> None:
        """The chosen row, whole; where it has more lines than there is room for, from its first one on."""
        height = max(self.size.height, 1)
        at = self._line if self._keys else 0
        end = at + (self.rows[self.index].height if self._keys and self.rows else 1)
        self._top = max(min(self._top, at, self.lines - height), min(end - height, at), 0)

    def on_resize(self) -> None:
        self._keep_in_view()
        self.repaint()

    def on_focus(self) -> None:
        self.repaint(self._line - self._top)

    def on_blur(self) -> None:
        self.repaint(self._line - self._top)

    def line_at(self, y: int) -> Line:
        row, part, here, more = self._at(y)
        if isinstance(row, str):
            return (Span(row),) if row else EMPTY
        if part:
            return (Span(f"{more}  ", HERE), *row.more[part - 1]) if self._keys else row.more[part - 1]
        if not self._keys:
            return (Span(row.lead, self._lead), Span(" "), *row.rest)
        mark = "► " if here else "  "
        style = "reverse" if here and self.has_focus else "bold" if here else self._lead
        return (Span(more + mark, HERE), Span(row.lead, style), Span("•" if row.marked else " "), *row.rest)

    @property
    def terminal_cursor(self) -> Offset | None:
        return self.on_screen(1, self._line - self._top) if self.rows and self._keys else None

    # ── keys ──

    def typed(self, key: events.Key) -> bool:
        first, last = self._top, self._top + self.size.height
        page = max(sum(first <= start < last for start in self._starts[:-1]) - 1, 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -len(self.rows), "end": len(self.rows)}
        if not self._keys or key.key not in steps:
            return False
        before = self.chosen
        self.step(steps[key.key])
        if self.chosen and self.chosen == before:  # At the end of the list, or the only one: it is chosen all the same.
            self.post_message(self.Chosen(self, self.chosen))
        return True
