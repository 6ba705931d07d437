"""The keys where actions are followed up, and what its help page says."""

from typing import Final

from screens.keys import HELP, Key, KeyTable, Mode
from screens.parts.asking import asking_keys

KEYS: Final = KeyTable(
    "implement",
    title="Implement",
    about="What becomes of the plans: every action, overdue first. Say how it goes; at its end it is done, dropped, or not "
    "possible, because of something that people will hear.",
    modes={
        "implement": Mode(
            (
                Key("", "↑ ↓", "choose", "Another action."),
                Key("enter,u", "Enter", "how it goes", "Say how the action goes (u too).", "update"),
                Key("d", "d", "done", "It is done; say what came of it, or nothing.", "settle('done')"),
                Key("c", "c", "not possible", "It is not possible: say why.", "settle('cannot')"),
                Key("x", "x", "dropped", "It is dropped; say why, or nothing.", "settle('dropped')"),
                Key("o", "o", "open again", "Take it up again.", "reopen"),
                Key("w", "w", "who does it", "Somebody else carries it out.", "who"),
                Key("b", "b", "by when", "Another day.", "due"),
                HELP,
            ),
        ),
        "implement.asking": asking_keys(Key("", "Enter", "save", "Save what is typed.")),
    },
)
