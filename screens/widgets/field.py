"""Where one types. Its size never depends on its text, so that a letter costs a letter; the caret is the terminal's own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.drawn import Drawn
from screens.widgets.lines import EMPTY, Line, fold, is_typed, line, stops

JOINERS: Final = frozenset((chr(0x200C), chr(0x200D)))
"""No letter by themselves and not printable to Python; Urdu and Farsi words and families of emoji fall apart without."""

WORD_BACK: Final = ("ctrl+left", "alt+left", "alt+b")
WORD_ON: Final = ("ctrl+right", "alt+right", "alt+f")
WORD_BEFORE_GOES: Final = ("ctrl+w", "alt+backspace", "ctrl+backspace")
WORD_BEHIND_GOES: Final = ("ctrl+delete", "alt+delete", "alt+d")
REST_GOES: Final = "ctrl+k"
"""As terminals send them: some the one, some the other."""


def is_letter(key: events.Key) -> bool:
    """Something to be written, not a key that does something."""
    return is_typed(key.character) and (key.is_printable or (key.character or "") in JOINERS)


class Field(Drawn, can_focus=True):
    """One text, folded over the widget's lines. Enter submits; what others do never touches it."""

    class IsClosed(Message):
        """A letter was typed while it takes none."""

    @dataclass
    class Submitted(Message):
        field: "Field"
        text: str

    def __init__(
        self,
        name: str,
        *,
        limit: int,
        bar: str = "",
        id: str | None = None,
        changed: Callable[["Field"], None] | None = None,
    ) -> None:
        """`changed` is called with every letter, not sent as a message: a letter must cost a letter here, too."""
        super().__init__(id=id, name=name)
        self._say_changed = changed
        self.limit = limit
        self.bar = bar
        """Drawn before each line, such as "│ "."""
        self.text = ""
        self.closed = False
        """Whether letters are refused until something is settled; moving about and taking letters away opens it again."""
        self.caret = 0
        self._top = 0
        self._rows: list[tuple[int, int]] = [(0, 0)]
        self._folded_to = 0

    # ── what it holds ──

    def write(self, text: str, caret: int | None = None) -> None:
        """Replaces the text from the program's side."""
        self._become(text, len(text) if caret is None else caret)

    def clear(self) -> None:
        self.write("")

    def _become(self, text: str, caret: int) -> None:
        before, text = self.text, text[: self.limit]
        old_rows, old_top = self._rows, self._top
        self.text, self.caret = text, min(caret, len(text))
        self._fold()
        if self._top != old_top:
            self.repaint()
        else:
            self.repaint(*self._changed(before, old_rows))
        if text != before and self._say_changed:
            self._say_changed(self)

    def _changed(self, before: str, old_rows: list[tuple[int, int]]) -> list[int]:
        old = [before[start:end] for start, end in old_rows]
        new = [self.text[start:end] for start, end in self._rows]
        rows = [y for y in range(max(len(old), len(new))) if old[y : y + 1] != new[y : y + 1]]
        return [y - self._top for y in rows or [self._place()[1]]]

    # ── drawing ──

    @property
    def _room(self) -> int:
        """Cells for text in a line; one is kept free for the caret after the last letter."""
        return max(self.size.width - cell_len(self.bar) - 1, 1)

    def _fold(self) -> None:
        self._folded_to = self._room
        self._rows = fold(self.text, self._folded_to)
        y, height = self._place()[1], max(self.size.height, 1)
        self._top = max(min(self._top, y, len(self._rows) - height), y - height + 1, 0)

    def _place(self) -> tuple[int, int]:
        """The caret's cell and line, counted from the first line of the text."""
        y = max(index for index, (start, _) in enumerate(self._rows) if start <= self.caret)
        start, end = self._rows[y]
        return cell_len(self.text[start : min(self.caret, end)]) + max(self.caret - end, 0), y

    def on_resize(self) -> None:
        self._fold()
        self.repaint()

    def line_at(self, y: int) -> Line:
        if self._folded_to != self._room:  # Drawn with a new size before it is told of it.
            self._fold()
        row = y + self._top
        if row >= len(self._rows):
            return line(self.bar) if self.bar else EMPTY
        start, end = self._rows[row]
        return line(self.bar, self.text[start:end])

    @property
    def terminal_cursor(self) -> Offset | None:
        x, y = self._place()
        return self.on_screen(x + cell_len(self.bar), y - self._top)

    # ── typing ──

    def typed(self, key: events.Key) -> bool:
        if is_letter(key) and self.closed:
            self.post_message(self.IsClosed())
        elif is_letter(key):
            self.type(key.character or "")
        elif key.key == "enter":
            self.post_message(self.Submitted(self, self.text))
        elif (span := self._taken_out(key.key)) is not None:
            self.closed = False
            self._become(self.text[: span[0]] + self.text[span[1] :], span[0])
        elif (moved := self._moved(key.key)) is not None:
            self.closed = False
            self.caret = moved
            self._after_move()
        else:
            return False
        return True

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.type(" ".join(event.text.split()))

    def type(self, typed: str) -> None:
        """At the caret, as far as there is room."""
        room = self.limit - len(self.text)
        if len(typed) > room:
            self.app.bell()
        typed = typed[: max(room, 0)]
        if typed:
            self._become(self.text[: self.caret] + typed + self.text[self.caret :], self.caret + len(typed))

    def _taken_out(self, key: str) -> tuple[int, int] | None:
        """From where to where this key takes letters out; None when it takes none."""
        here = self.caret
        if key in ("backspace", *WORD_BEFORE_GOES):
            return (self._before() if key == "backspace" else self._word_before()), here
        if key in ("delete", *WORD_BEHIND_GOES):
            return here, self._behind() if key == "delete" else self._word_behind()
        return (here, len(self.text)) if key == REST_GOES else None

    def _moved(self, key: str) -> int | None:
        """Where the caret goes with this key; None when the key does not move it."""
        if key in ("left", "right"):
            return self._before() if key == "left" else self._behind()
        if key in (*WORD_BACK, *WORD_ON):
            return self._word_before() if key in WORD_BACK else self._word_behind()
        if key in ("home", "ctrl+a"):
            return 0
        if key in ("end", "ctrl+e"):
            return len(self.text)
        if key in ("up", "down") and len(self._rows) > 1:
            return self._above_or_below(-1 if key == "up" else 1)
        return None

    def _before(self) -> int:
        return max((place for place in stops(self.text) if place < self.caret), default=0)

    def _behind(self) -> int:
        return min((place for place in stops(self.text) if place > self.caret), default=self.caret)

    def _word_before(self) -> int:
        """Where the word begins that ends here or before."""
        before = self.text[: self.caret].rstrip()
        return max(before.rfind(" ") + 1, 0)

    def _word_behind(self) -> int:
        """Where the word ends that begins here or behind."""
        behind = self.text[self.caret :]
        space = behind.find(" ", len(behind) - len(behind.lstrip()))
        return len(self.text) if space < 0 else self.caret + space

    def _above_or_below(self, step: int) -> int | None:
        x, y = self._place()
        if not 0 <= y + step < len(self._rows):
            return None
        start, end = self._rows[y + step]
        places = [place for place in stops(self.text) if start <= place <= end]
        return next((place for place in places if cell_len(self.text[start:place]) >= x), places[-1])

    def _after_move(self) -> None:
        top = self._top
        self._fold()
        self.repaint(*([] if self._top != top else [self._place()[1] - self._top]))
