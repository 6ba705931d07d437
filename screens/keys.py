"""What a key is, and the keys that hold everywhere. The last line, the help page, the bindings and docs/KEYS.md all read here.

Each stage brings a table of its own. Letters do something only where nothing is typed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType


@dataclass(frozen=True)
class Key:
    keys: str
    """Names of Textual keys, separated by commas; "" where a widget takes the key itself."""
    label: str
    does: str
    """For the last line: a verb and no more."""
    help: str
    action: str = ""
    """The screen's `action_…`, with an argument where it takes one: "question(1)"."""
    first: bool = True
    """Whether the last line shows it, room given."""
    with_name: bool = False
    """Whether the action is told which of its keys it was."""

    @property
    def names(self) -> tuple[str, ...]:
        """The Textual keys that do something through the screen."""
        return tuple(self.keys.split(",")) if self.keys and self.action else ()

    def action_for(self, name: str) -> str:
        return f"{self.action}('{name}')" if self.with_name else self.action


EVERYWHERE: Final = (
    Key("escape,ctrl+o", "Esc", "menu", "The menu: another stage, who is here, what happened, leave. Ctrl+O too.", "menu"),
    Key("f1,ctrl+g", "F1", "help", "What the keys do here. Ctrl+G too; ? where nothing is typed.", "help"),
    Key("f3,ctrl+t", "F3", "read", "Read what people said, whole, by question, theme or words in it. Ctrl+T too.", "read"),
    Key("ctrl+u,f5", "Ctrl+U", "undo", "Take back what you did last, as often as you like. F5 too.", "undo", first=False),
    Key("ctrl+y,f8", "Ctrl+Y", "redo", "Do again what undo took back, until you do something else. F8 too.", "redo", first=False),
    Key("f2,ctrl+f", "F2", "come along", "Go where the workshop is now. Ctrl+F too.", "come_along", first=False),
    Key("f7,ctrl+r", "F7", "hold", "Hold what others do while you read, and let it in again. Ctrl+R too.", "hold", first=False),
    Key("ctrl+l", "Ctrl+L", "repaint", "Draw the whole screen again, if it looks odd.", "repaint", first=False),
)  # fmt: skip

EXPORT: Final = (
    "Everything can be taken away as a file, at any time: put export and the form behind your ssh line. Esc, x shows the line.",
)

OWN_STEPS: Final = ("undo", "redo")
"""Actions on what was done before, not on what is asked now."""

WHERE_ONE_TYPES: Final = (
    Key("", "Ctrl+← →", "word by word", "A word back or on. Alt+← → and Alt+B, Alt+F too."),
    Key("", "Ctrl+W", "word away", "The word before the caret goes. Alt+Backspace and Ctrl+Backspace too."),
    Key("", "Ctrl+Del", "word away", "The word behind the caret goes. Alt+D too."),
    Key("", "Ctrl+K", "rest away", "All that is behind the caret goes."),
    Key("", "Home End", "begin, end", "To the beginning, to the end. Ctrl+A and Ctrl+E too."),
)  # fmt: skip
"""In every field, by itself."""

LEAVE: Final = Key("escape", "Esc", "leave it", "Leave it as it was.", "leave")
"""Out of something half-done, back to the screen's own keys."""
HELP: Final = Key("question_mark", "?", "help", "What the keys do here.", "help", first=False)
"""Where nothing is typed."""


@dataclass(frozen=True)
class Mode:
    """A screen, or a screen while something else is done with its keys."""

    keys: tuple[Key, ...]
    heading: str = ""
    """Over these keys on the help page."""
    beside_own: bool = False
    """Whether the screen's own keys mean here what they always mean, where this mode has no other use for them."""
    asks: bool = False
    """Whether something is asked: a hand that clears the line must not take back what was done before."""


@dataclass(frozen=True)
class KeyTable:
    """The keys of one screen. A mode is called by the screen's name, or that and a word: "vote", "vote.asking"."""

    name: str
    modes: Mapping[str, Mode]
    title: str = ""
    about: str = ""
    """What one does on this screen, for the help page."""
    on_a_stage: bool = True
    """Whether the keys that hold everywhere hold here; pages over a stage have only their own."""

    def __post_init__(self) -> None:
        strange = [mode for mode in self.modes if mode.split(".")[0] != self.name]
        if strange or self.name not in self.modes:
            raise ValueError(f"Modes of {self.name} are called {self.name} or {self.name}.…, not {strange}")

    def bindings(self) -> list[BindingType]:
        """For Textual. On a stage one key may mean something else in another mode: the screen asks `key_in` for it."""
        keys: dict[str, str] = {}
        for key in (*(key for mode in self.modes.values() for key in mode.keys), *(EVERYWHERE if self.on_a_stage else ())):
            for name in key.names:
                keys.setdefault(name, f"key('{name}')" if self.on_a_stage else key.action)
        return [Binding(name, action, show=False) for name, action in keys.items()]

    def key_in(self, mode: str, name: str) -> Key | None:
        """What a Textual key does in a mode: the mode's own meaning first, then the one it has everywhere."""
        here = self.modes[mode]
        for key in (*here.keys, *(self.modes[self.name].keys if here.beside_own else ()), *EVERYWHERE):
            if name in key.names:
                return None if key.action in OWN_STEPS and here.asks else key
        return None

    def last_line(self, mode: str, leave_out: frozenset[str] = frozenset()) -> list[str]:
        """`Enter save`, `Tab question`, …: what does something now, most useful first; without what does nothing."""
        return [f"{key.label} {key.does}" for key in self.modes[mode].keys if key.first and key.label not in leave_out]

    def last_line_everywhere(self, mode: str, *, undo: bool = False) -> list[str]:
        """`Esc menu`, `F1 help`: what the last line of a stage ends with, unless the mode has another use for the key.
        `Ctrl+U undo` stands before them while there is something to take back."""
        if not self.on_a_stage or not (mode == self.name or self.modes[mode].beside_own):
            return []
        taken = {key.label for key in self.modes[mode].keys}
        back = [key for key in EVERYWHERE if undo and key.action == "undo"]
        ways = [*back, *(key for key in EVERYWHERE if key.first)]
        return [f"{key.label} {key.does}" for key in ways if key.label not in taken]

    def in_help(self, not_mine: frozenset[str] = frozenset()) -> Iterator[str]:
        """The paragraphs of the help page: what one does here, then each key and what it does. `not_mine`: labels of keys, and
        names of modes, that are for other roles."""
        yield from (self.about, "")
        for name, mode in self.modes.items():
            if name in not_mine:
                continue
            yield from ("", mode.heading) if mode.heading else ()
            yield from (f"{key.label}\t{key.help}" for key in mode.keys if key.label not in not_mine)
        yield from ("", "Where you type", *(f"{key.label}\t{key.help}" for key in WHERE_ONE_TYPES))
        yield from ("", "Everywhere", *(f"{key.label}\t{key.help}" for key in EVERYWHERE))
        yield from ("", "Take it away", *EXPORT)


LOBBY: Final = KeyTable(
    "lobby", {"lobby": Mode((Key("", "Enter", "come in", "Come in under the name you typed."),))}, on_a_stage=False
)
MENU: Final = KeyTable(
    "menu",
    {
        "menu": Mode(
            (
                Key("", "1 a …", "go", "Do what stands beside the number or letter."),
                Key("", "↑ ↓ Enter", "choose", "Or choose the line and press Enter."),
                Key("escape,ctrl+o", "Esc", "back", "Back to where you were.", "dismiss"),
            )
        )
    },
    on_a_stage=False,
)
TIMER: Final = KeyTable(
    "timer",
    {
        "timer": Mode(
            (
                Key("", "Enter", "set it", "Start the timer for what is typed, change it, or stop it."),
                Key("escape,ctrl+o", "Esc", "back", "Back to where you were; the timer stays as it is.", "dismiss"),
            )
        )
    },
    on_a_stage=False,
)
READING: Final = KeyTable(
    "reading",
    {
        "reading": Mode(
            (
                Key("", "↑ ↓", "read on", "What the next person said, a page with PgUp and PgDn."),
                Key("escape,f3,ctrl+t,q", "Esc", "back", "Back to where you were.", "out"),
                Key("slash", "/", "look for", "Look for words in all that people said.", "look_for"),
                Key("tab", "Tab", "question", "What was said to the next question; Shift+Tab goes back.", "pile(1)"),
                Key(
                    "right",
                    "→",
                    "its themes",
                    "The themes of this question one by one; ← goes back to the whole.",
                    "part(1)",
                ),
                Key(
                    "m",
                    "m",
                    "mend",
                    "Put right the words, the question or the person: your own, or as a scribe anybody's.",
                    "mend",
                ),
                Key(
                    "shift+tab",
                    "Shift+Tab",
                    "question before",
                    "What was said to the question before.",
                    "pile(-1)",
                    first=False,
                ),
                Key("left", "←", "theme before", "The theme before.", "part(-1)", first=False),
            )
        ),
        "reading.asking": Mode(
            (
                Key("", "Enter", "look for", "Show what has all of these words in it; the beginning of a word is enough."),
                Key("escape", "Esc", "leave it", "Back to what you were reading.", "out"),
            ),
            heading="While you type words to look for",
        ),
    },
    on_a_stage=False,
)
PAGE: Final = KeyTable(
    "page",
    {
        "page": Mode(
            (
                Key("", "↑ ↓", "read on", "Up and down, a page with PgUp and PgDn."),
                Key("escape,f1,q,enter", "Esc", "back", "Back to where you were.", "dismiss"),
            )
        )
    },
    on_a_stage=False,
)
