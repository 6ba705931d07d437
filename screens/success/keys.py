"""The keys where success is defined."""

from typing import Final

from screens.keys import Key, KeyTable, Mode
from screens.parts.own_words import mending_keys, mine_again
from screens.parts.theme_by_theme import THEME_KEYS

KEYS: Final = KeyTable(
    "success",
    title="Define success",
    about="If this theme were mended, what would be there, to each of those whom it concerns? Where nobody has said so yet, it "
    "says “nothing yet”.",
    modes={
        "success": Mode(
            (
                Key("", "Enter", "add", "Add it for those in capitals."),
                Key("tab", "Tab", "others", "To the next of those whom it concerns; what is typed stays. Shift+Tab goes back.", "perspective(1)"),
                Key("shift+tab", "Shift+Tab", "one before", "To those before.", "perspective(-1)", first=False),
                *THEME_KEYS,
                Key("f4,ctrl+b", "F4", "read back", "Day 1 on one page, to be read back aloud: each theme, its dots, what success looks like. Ctrl+B too.", "read_back"),
                mine_again("Where nothing is typed: what you said last again, to mend or withdraw."),
                Key("down", "↓", "further down", "What does not fit here, and round again.", "down"),
            ),
        ),
        "success.mending": mending_keys(
            save="Save it as it is written now.",
            withdraw="Withdraw it; undo brings it back.",
            before="What you said before this.",
        ),
    },
)  # fmt: skip
