"""The keys of picking, and what its help page says."""

from typing import Final

from screens.keys import HELP, Key, KeyTable, Mode
from screens.parts.asking import asking_keys

KEYS: Final = KeyTable(
    "pick",
    title="Pick",
    about="Everybody picks the one idea that they feel most connected with and would carry on. Quick wins come first. Who "
    "picks is named.",
    modes={
        "pick": Mode(
            (
                Key("enter", "Enter", "pick", "Pick the idea at ►; on another one it changes your pick.", "pick"),
                Key("", "↑ ↓", "choose", "Another idea."),
                Key("f", "f", "for somebody", "Pick the idea at ► for somebody in the room: a name, and where they wish "
                    "it a group behind a semicolon, such as Mrs Ahmed; family. Mrs Ahmed; none takes theirs back.", "for_somebody"),
                Key("x,delete", "x", "take back", "Take your pick back.", "take_back"),
                Key("g", "g", "group", "Say that you speak from lived experience, family, provider, commissioner or "
                    "other; everybody sees it.", "group"),
                HELP,
            ),
        ),
        "pick.asking": asking_keys(Key("", "Enter", "go on", "Take what is typed.")),
    },
)  # fmt: skip
