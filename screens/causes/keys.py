"""The keys of the causes, and what their help page says."""

from typing import Final

from screens.keys import HELP, LEAVE, Key, KeyTable, Mode
from screens.parts.asking import asking_keys
from screens.parts.own_words import mending_keys
from screens.parts.theme_by_theme import THEME_KEYS

_CHOOSE: Final = Key("", "↑ ↓", "choose", "Another cause; PgUp and PgDn a page, Home and End to the ends.")

KEYS: Final = KeyTable(
    "causes",
    title="Root causes",
    about="Why is it so, and why is that so? Type one reason after the other, as an outline. What comes from nothing else is a "
    "root. Over the line where you type stands what it goes under; that stays so, whatever others do.",
    modes={
        "causes": Mode(
            (
                Key("", "Enter", "next", "Save it; the next one stands beside it."),
                Key("tab", "Tab", "deeper", "What you type goes under the cause at ►, and says why that is so.", "deeper"),
                Key("shift+tab", "Shift+Tab", "out", "What you type goes one step back up.", "out"),
                Key("", "*", "root", "Where nothing is typed: the cause at ► is a root, or is none after all."),
                Key("up", "↑", "the causes", "Into the outline: to take out, mend, move, or go on elsewhere.", "into"),
                *THEME_KEYS,
                Key("down", "↓", "the causes", "Into the outline, as ↑ does.", "into", first=False),
            ),
        ),
        "causes.outline": Mode(
            (
                Key("enter", "Enter", "beside", "What you type goes beside this cause.", "beside"),
                Key("tab", "Tab", "under", "What you type goes under this cause, and says why that is so.", "inside"),
                Key("d,delete", "d", "take out", "Take it out with all that stands under it; Ctrl+U brings them back.", "take_out"),
                Key("asterisk", "*", "root", "It is a root, or is none after all.", "root"),
                Key("p", "p", "put", "Put it, with all under it, under another cause.", "put"),
                Key("s", "s", "tie", "Tie it to statements that say it; those that are tied already come off.", "tie"),
                Key("m", "m", "mend", "Put its words right: your own, or as a scribe anybody's.", "mend_it"),
                Key("escape", "Esc", "type on", "Back to where you type, which stays where it was.", "leave"),
                _CHOOSE,
                HELP,
            ),
            heading="In the outline, where nothing is typed",
            beside_own=True,
        ),
        "causes.putting": Mode(
            (
                Key("enter", "Enter", "under this", "It stands under this cause from now on; at the top, under the theme itself.", "put_here"),
                _CHOOSE,
                LEAVE,
            ),
            heading="While you choose what a cause stands under",
        ),
        "causes.asking": asking_keys(Key("", "Enter", "tie", "Tie it to the statements you named, or to the one with these words.")),
        "causes.mending": mending_keys(
            save="Save it as it is written now.",
            withdraw="Take it out, with all that stands under it; undo brings them back.",
            before="What you added before this.",
        ),
    },
)  # fmt: skip
