"""The keys of the wall: none of them is shown, for nobody sits before it."""

from typing import Final

from screens.keys import Key, KeyTable, Mode

KEYS: Final = KeyTable(
    "wall",
    title="The wall",
    about="A sign for everybody in the room: it shows where the workshop is, and goes along by itself. Nothing is typed here.",
    modes={
        "wall": Mode(
            (
                Key("space,pagedown", "Space", "next page", "Where there are several pages: the next one now.", "turn"),
            ),
        ),
    },
)  # fmt: skip
