"""The keys of voting, and what its help page says."""

from typing import Final

from screens.keys import HELP, Key, KeyTable, Mode
from screens.parts.asking import asking_keys

KEYS: Final = KeyTable(
    "vote",
    title="Vote",
    about="Dots for what matters most. Nobody sees who gave which, and nobody sees sums before the vote is closed.",
    modes={
        "vote": Mode(
            (
                Key("", "↑ ↓", "choose", "Another item."),
                Key("right,plus", "→ ←", "dots", "→ gives the item a dot (+ too).", "give(1)"),
                Key("left,minus", "←", "take one back", "Take a dot back (- too).", "give(-1)", first=False),
                Key("0,1,2,3,4,5,6,7,8,9", "1 2 3", "that many", "Give exactly that many dots; 0 takes them all back.", "dots", first=False, with_name=True),
                Key("r", "r", "room's dots", "Enter the dots of the people in the room, of all or of one group.", "room"),
                Key("o", "o", "open a vote", "Open a vote: then t for themes or i for ideas.", "open"),
                Key("c", "c", "close", "Close the vote and show the result; press it twice.", "close"),
                Key("g", "g", "by group", "Your group, where the vote asks for it; once it is closed, what each group gave.", "by_group"),
                Key("b", "b", "another vote", "Look at the vote before, and round again to the newest.", "before"),
                Key("ctrl+u,f5", "Ctrl+U", "undo", "Take back what you did last before you voted; dots are changed, until the vote is closed. F5 too.", "undo_dots", first=False),
                HELP,
            ),
        ),
        "vote.room": Mode(
            (
                Key("", "↑ ↓", "choose", "Another item."),
                Key("right,plus", "→", "more", "A dot more from the room.", "give(1)", first=False),
                Key("left,minus", "←", "fewer", "A dot fewer.", "give(-1)", first=False),
                Key("0,1,2,3,4,5,6,7,8,9", "1 2 3", "the number", "Type how many dots the item got; Backspace mends it.", "dots", with_name=True),
                Key("backspace", "Backspace", "mend the number", "Take the last digit away.", "fewer_digits", first=False),
                Key("enter", "Enter", "save", "Save the room's dots.", "save_room"),
                Key("escape", "Esc", "later", "Keep them as you typed them, for later; nothing of them counts before it is saved.", "leave"),
                Key("ctrl+u,f5", "Ctrl+U", "undo", "Says how to take a number back.", "undo_dots", first=False),
            ),
            heading="While you enter the room's dots",
        ),
        "vote.asking": asking_keys(
            Key("", "Enter", "go on", "Take what is typed."),
        ),
    },
)  # fmt: skip
