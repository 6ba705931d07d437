"""The words that mean the same at every prompt, and what help says of each. What they do stands in steering.py."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Word:
    typed: tuple[str, ...]
    """Its name first, then what else is typed for it."""
    tells: str
    """What help says of it."""

    @property
    def name(self) -> str:
        return self.typed[0]


LEAVE: Final = "quit"
_ALL: Final = (
    Word(("help", "h", "?"), "help tells what you can type here."),
    Word(("where", "w"), "where tells which task and which stage you are at, and what is kept."),
    Word(("repeat", "r"), "repeat says the last lines once more."),
    Word(("next",), "next goes on to what comes next here. Enter alone never does: it only tells news."),
    Word(("undo", "u"), "undo takes back what you did last."),
    Word(("redo",), "redo does again what undo took back."),
    Word(("back", "b"), "back goes one step back; at the beginning of a task it goes to the menu."),
    Word(("again", "a"), "“again” sends once more what was typed and not taken."),
    Word(("split",), "split makes several of what was too long, at the ends of its sentences."),
    Word(("forget",), "forget lets go of what was typed and not saved."),
    Word(("draft",), "draft goes on with what you had half-typed in the full screen."),
    Word(("news", "n"), "news tells what others have done meanwhile."),
    Word(("brief",), "brief says as little as will do, now and the next time."),
    Word(("full",), "full says more of everything, now and the next time."),
    Word(("go", "g"), "go alone goes where the room is; go and a stage, such as go vote, goes there."),
    Word(("screen",), "screen brings the full screen back, now and the next time."),
    Word((LEAVE, "q", "exit", "bye"), "quit leaves. What was saved is safe, and what was not is kept for you."),
)
WORDS: Final[dict[str, Word]] = {typed: word for word in _ALL for typed in word.typed}
"""By everything that is typed for them."""
DO, SAY = "do", "say"
"""After a line that may have been a command: it is done, or it is saved as words."""
ON_PURPOSE: Final = "-- "
"""Before words that are nothing but words."""
BEHIND_OTHERS: Final = ("all", "verbs")
"""`help verbs`; `all`, right after a result of which some could wait."""

ON_YOUR_MACHINE: Final = (
    "That takes a file. On your own machine, type ssh as you came, and behind it: {line}. "
    "Where your line ended in plain, leave that out."
)
"""For whoever came with `plain`, and for whoever came with `ssh -T` or in any other way."""
ONLY_JSON: Final = (
    "Only a JSON export can be imported, by a facilitator, while the workshop is empty; "
    "import --dry-run < workshop.json only says what would come in."
)


def file_told(line: str) -> str:
    """What is said of a verb whose file is not poured into a conversation; "" where the verb has none."""
    verb, _, behind = line.casefold().partition(" ")
    if verb == "export":
        kind = next((word for word in behind.split() if word.isalpha()), "json")
        return ON_YOUR_MACHINE.format(line=f"export {kind} > workshop.{kind}")
    if verb == "import":
        return f"{ON_YOUR_MACHINE.format(line='import < workshop.json')} {ONLY_JSON}"
    return ""
