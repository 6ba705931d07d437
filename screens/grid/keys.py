"""The keys of the grid, and what its help page says."""

from typing import Final

from screens.keys import HELP, Key, KeyTable, Mode
from screens.parts.asking import asking_keys

KEYS: Final = KeyTable(
    "grid",
    title="Grid",
    about="Effort to the right, difference upwards. The room shouts until an idea sits right. Quick wins are top left.",
    modes={
        "grid": Mode(
            (
                Key("up", "↑ ↓ ← →", "move", "Move the idea one step: up more difference, right more effort.", "push('up')"),
                Key("", "Arrows", "shout", "Who does not move ideas calls higher, lower, left or right with the arrows."),
                Key("down", "↓", "lower", "Down, or shout lower.", "push('down')", first=False),
                Key("left", "←", "left", "Less effort, or shout left.", "push('left')", first=False),
                Key("right", "→", "right", "More effort, or shout right.", "push('right')", first=False),
                Key("space", "Space", "the room's word", "One step where most voices point.", "heed"),
                Key("0,1,2,3,4,5,6,7,8,9", "3 8", "type a place", "Type two numbers and Enter: effort and difference, 0 to 10. 3 8 is little effort, great difference.", "place", with_name=True),
                Key("enter,n", "Enter", "next idea", "The next idea without a place; when all have one, the next. A facilitator takes the room along.", "next"),
                Key("pagedown", "PgDn", "through all", "The next of all ideas; PgUp and Backspace the one before.", "idea(1)", first=False),
                Key("backspace,pageup,p", "PgUp", "idea before", "The idea before.", "idea(-1)", first=False),
                Key("x,delete", "x", "take off", "Take the idea off the grid.", "take_off", first=False),
                Key("u", "u", "undo", "Take back your last move, as Ctrl+U does.", "undo_move", first=False),
                HELP,
            ),
        ),
        "grid.asking": asking_keys(
            Key("", "Enter", "place it", "Place the idea there: effort, then difference."),
            leave=Key("escape", "Esc", "leave it", "Leave it where it is.", "leave"),
        ),
    },
)  # fmt: skip
