"""The keys of theming, and what its help page says."""

from typing import Final

from screens.keys import HELP, Key, KeyTable, Mode
from screens.parts.asking import asking_keys

KEYS: Final = KeyTable(
    "theme",
    title="Theme",
    about="One pile at a time. The statement on top is yours alone: put it where it belongs, with one key or two.",
    modes={
        "theme": Mode(
            (
                Key("1,2,3,4,5,6,7,8,9", "1 2 3", "put", "Put the statement into the theme with that number.", "take", with_name=True),
                Key("enter", "Enter", "put", "Put it, or those marked, into the theme chosen in the list.", "put_chosen"),
                Key("m", "m", "merge", "Merge the chosen theme into another; likely ones come first.", "merge"),
                Key("tab", "Tab", "pile", "The next pile: working, not working, future.", "pile(1)"),
                Key("n", "n", "new", "Start a theme from this statement, or from those marked.", "new_theme"),
                Key("s", "s", "skip", "Leave this one for later.", "skip"),
                Key("slash", "/", "find", "Type part of a theme's title; Enter puts the statement there.", "find"),
                Key("u", "u", "undo", "Take back what you did last; what you filed is in your hand again.", "undo_sorting"),
                Key("right,l", "→", "look in", "Look into the theme: its statements. ← comes back.", "look_in"),
                Key("r", "r", "rename", "Rename the chosen theme.", "rename"),
                Key("shift+tab", "Shift+Tab", "pile back", "The pile before.", "pile(-1)", first=False),
                Key("v", "v", "in full", "Read the statement at hand in full.", "in_full", first=False),
                HELP,
            ),
        ),
        "theme.inside": Mode(
            (
                Key("1,2,3,4,5,6,7,8,9", "1 2 3", "move", "Move it, or those marked, into the theme with that number.", "take", with_name=True),
                Key("slash", "/", "find", "Type part of another theme's title; Enter moves it, or those marked, there.", "find"),
                Key("n", "n", "split", "A new theme of this statement, or of those marked.", "new_theme"),
                Key("o", "o", "out", "Take it, or those marked, out of the theme; it is dealt again.", "take_out"),
                Key("left,h", "←", "back", "Back to the themes.", "look_out"),
                Key("space,x", "Space", "mark", "Mark this statement, to move or split off several at once.", "mark"),
            ),
            heading="While you look into a theme",
            beside_own=True,
        ),
        "theme.asking": asking_keys(
            Key("", "Enter", "do it", "Take what is typed, or the theme marked ►."),
            Key("up", "↑", "choose", "The theme above.", "ask_step(-1)", first=False),
            Key("down", "↑ ↓", "choose", "Another of the themes that fit.", "ask_step(1)"),
        ),
    },
)  # fmt: skip
