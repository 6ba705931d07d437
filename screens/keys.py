"""Every key and what it does: the one table that the last line, the help page, the bindings and the README read.

A mode is a screen, or a screen while it asks something ("cluster.asking"). Letters do something only where nothing is typed.
"""

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
    first: bool = True
    """Whether the last line shows it, room given."""


EVERYWHERE: Final = (
    Key("escape,ctrl+o", "Esc", "menu", "The menu: another stage, who is here, what happened, leave. Ctrl+O too.", "menu"),
    Key("f1,ctrl+g", "F1", "help", "What the keys do here. Ctrl+G too; ? where nothing is typed.", "help"),
    Key("ctrl+u,f5", "Ctrl+U", "undo", "Take back what you did last, as often as you like. F5 too.", "undo", first=False),
    Key("f2,ctrl+f", "F2", "come along", "Go where the workshop is now. Ctrl+F too.", "come_along", first=False),
    Key(
        "f7,ctrl+r",
        "F7",
        "hold",
        "Hold what others do while you read, and let it in again. Ctrl+R too.",
        "hold",
        first=False,
    ),
    Key("ctrl+l", "Ctrl+L", "repaint", "Draw the whole screen again, if it looks odd.", "repaint", first=False),
)

KEYS: Final[dict[str, tuple[Key, ...]]] = {
    "lobby": (Key("", "Enter", "come in", "Come in under the name you typed."),),
    "gather": (
        Key("", "Enter", "save", "Save these words: saved is what appears under Latest. Two each, then the next question comes by itself."),
        Key("tab", "Tab", "question", "The next question: working, not working, future. Shift+Tab goes back.", "question(1)"),
        Key("shift+tab", "Shift+Tab", "question back", "The question before.", "question(-1)", first=False),
        Key("ctrl+n", "Ctrl+N", "next person", "The next new person.", "next_person"),
        Key("ctrl+p,f6", "Ctrl+P", "person", "Type whose words these are, such as P07 or P07 family; Enter comes back.", "person"),
        Key("up", "↑", "mine again", "Where nothing is typed: your last words again, to mend or withdraw.", "mine_again"),
    ),
    "gather.person": (
        Key("", "Enter", "take it", "Go on with this person: a code such as P07, and a group if you like."),
        Key("tab", "Tab", "take it", "The same, back to the words.", "take_person", first=False),
        Key("escape", "Esc", "leave it", "The person as before.", "leave_person"),
        Key("ctrl+n", "Ctrl+N", "next person", "The next new person.", "next_person"),
    ),
    "gather.mending": (
        Key("", "Enter", "save", "Save the mended words; the earlier ones are kept beside them."),
        Key("escape", "Esc", "leave it", "Leave it as it was.", "leave"),
        Key("ctrl+d", "Ctrl+D", "withdraw", "Withdraw this statement; undo brings it back.", "withdraw"),
        Key("up", "↑", "one before", "Your words before these.", "mine_again"),
    ),
    "cluster": (
        Key("1,2,3,4,5,6,7,8,9", "1 2 3", "take", "Put the statement into the theme with that number.", "take"),
        Key("slash", "/", "find a theme", "Type part of a theme's title; Enter puts the statement there.", "find"),
        Key("n", "n", "new theme", "Start a theme from this statement, or from those marked.", "new_theme"),
        Key("enter", "Enter", "put", "Put it, or those marked, into the theme chosen in the list.", "put_chosen"),
        Key("s", "s", "skip", "Leave this one for later.", "skip"),
        Key("right,l", "→", "look in", "Look into the theme: its statements. ← comes back.", "look_in"),
        Key("r", "r", "rename", "Rename the chosen theme.", "rename", first=False),
        Key("m", "m", "merge", "Merge the chosen theme into another.", "merge", first=False),
        Key("tab", "Tab", "pile", "The next pile: working, not working, future.", "pile(1)"),
        Key("shift+tab", "Shift+Tab", "pile back", "The pile before.", "pile(-1)", first=False),
        Key("u", "u", "undo", "Take back what you did last.", "undo", first=False),
        Key("v", "v", "in full", "Read the statement at hand in full.", "in_full", first=False),
        Key("question_mark", "?", "help", "What the keys do here.", "help", first=False),
    ),
    "cluster.inside": (
        Key("left,h", "←", "back", "Back to the themes.", "look_out"),
        Key("space,x", "Space", "mark", "Mark this statement, to move or split off several at once.", "mark"),
        Key("1,2,3,4,5,6,7,8,9", "1 2 3", "move", "Move it, or those marked, into the theme with that number.", "take"),
        Key("slash", "/", "move to", "Type part of another theme's title; Enter moves it, or those marked, there.", "find"),
        Key("n", "n", "split off", "A new theme of this statement, or of those marked.", "new_theme"),
        Key("o", "o", "take out", "Take it, or those marked, out of the theme; it is dealt again.", "take_out"),
    ),
    "cluster.asking": (
        Key("", "Enter", "do it", "Take what is typed, or the theme marked ►."),
        Key("up", "↑", "choose", "The theme above.", "ask_step(-1)", first=False),
        Key("down", "↑ ↓", "choose", "Another of the themes that fit.", "ask_step(1)"),
        Key("escape", "Esc", "leave it", "Leave it as it was.", "leave"),
    ),
    "vote": (
        Key("", "↑ ↓", "choose", "Another item."),
        Key("right,plus,equals_sign,l", "→ ←", "dots", "→ gives the item a dot (+ and l too).", "give(1)"),
        Key("left,minus,h", "←", "take one back", "Take a dot back (- and h too).", "give(-1)", first=False),
        Key("0,1,2,3,4,5,6,7,8,9", "1 2 3", "that many", "Give exactly that many dots; 0 takes them all back.", "dots", first=False),
        Key("r", "r", "room's dots", "Enter the dots of the people in the room.", "room"),
        Key("o", "o", "open a vote", "Open a vote: then t for themes or i for ideas.", "open"),
        Key("c", "c", "close", "Close the vote and show the result; press it twice.", "close"),
        Key("b", "b", "another vote", "Look at the vote before, and round again to the newest.", "before"),
        Key("ctrl+u,f5,u", "Ctrl+U", "undo", "Your ballot as it was before your last change. F5 and u too.", "undo_dots", first=False),
        Key("question_mark", "?", "help", "What the keys do here.", "help", first=False),
    ),
    "vote.room": (
        Key("", "↑ ↓", "choose", "Another item."),
        Key("right,plus,equals_sign,l", "→", "more", "A dot more from the room.", "give(1)", first=False),
        Key("left,minus,h", "←", "fewer", "A dot fewer.", "give(-1)", first=False),
        Key("0,1,2,3,4,5,6,7,8,9", "1 2 3", "the number", "Type how many dots the item got; Backspace mends it.", "dots"),
        Key("backspace", "Backspace", "mend the number", "Take the last digit away.", "fewer_digits", first=False),
        Key("enter", "Enter", "save", "Save the room's dots.", "save_room"),
        Key("escape", "Esc", "leave it", "Leave them as they were.", "leave"),
        Key("ctrl+u,f5", "Ctrl+U", "undo", "Says how to take a number back.", "undo_dots", first=False),
    ),
    "vote.asking": (
        Key("", "Enter", "go on", "Take what is typed."),
        Key("escape", "Esc", "leave it", "Leave it as it was.", "leave"),
    ),
    "chefs": (
        Key("", "Enter", "add", "Add your idea under the chef in capitals."),
        Key("tab", "Tab", "chef", "The next chef. Shift+Tab goes back.", "lens(1)"),
        Key("shift+tab", "Shift+Tab", "chef back", "The chef before.", "lens(-1)", first=False),
        Key("pagedown,ctrl+n", "PgDn", "next theme", "The next theme (Ctrl+N too). A facilitator takes the room along.", "theme(1)"),
        Key("pageup,ctrl+p", "PgUp", "theme before", "The theme before (Ctrl+P too).", "theme(-1)", first=False),
        Key("up", "↑", "mine again", "Where nothing is typed: your last idea again, to reword or withdraw.", "mine_again"),
        Key("down", "↓", "older ideas", "The ideas above, under the chef in capitals, and round again to the newest.", "older"),
    ),
    "chefs.mending": (
        Key("", "Enter", "save", "Save the reworded idea."),
        Key("escape", "Esc", "leave it", "Leave it as it was.", "leave"),
        Key("ctrl+d", "Ctrl+D", "withdraw", "Withdraw this idea; undo brings it back.", "withdraw"),
        Key("up", "↑", "one before", "Your idea before this.", "mine_again"),
    ),
    "grid": (
        Key("up,k", "↑ ↓ ← →", "move", "Move the idea one step: up more difference, right more effort (h j k l too).", "push('up')"),
        Key("", "Arrows", "shout", "Who does not move ideas calls higher, lower, left or right with the arrows."),
        Key("down,j", "↓", "lower", "Down, or shout lower.", "push('down')", first=False),
        Key("left,h", "←", "left", "Less effort, or shout left.", "push('left')", first=False),
        Key("right,l", "→", "right", "More effort, or shout right.", "push('right')", first=False),
        Key("0,1,2,3,4,5,6,7,8,9", "3 8", "place", "Type effort and difference, 0 to 10 each, and Enter.", "place"),
        Key("space", "Space", "the room's word", "One step where most voices point.", "heed"),
        Key("enter,n", "Enter", "next idea", "The next idea without a place; when all have one, the next. A facilitator takes the room along.", "next"),
        Key("pagedown", "PgDn", "through all", "The next of all ideas; PgUp and Backspace the one before.", "idea(1)", first=False),
        Key("backspace,pageup,p", "PgUp", "idea before", "The idea before.", "idea(-1)", first=False),
        Key("x,delete", "x", "take off", "Take the idea off the grid.", "take_off", first=False),
        Key("u", "u", "undo", "Take back your last move.", "undo", first=False),
        Key("question_mark", "?", "help", "What the keys do here.", "help", first=False),
    ),
    "grid.asking": (
        Key("", "Enter", "place it", "Place the idea there: effort, then difference."),
        Key("escape", "Esc", "leave it", "Leave it where it is.", "leave"),
    ),
    "menu": (
        Key("", "1 a …", "go", "Do what stands beside the number or letter."),
        Key("", "↑ ↓ Enter", "choose", "Or choose the line and press Enter."),
        Key("escape,ctrl+o", "Esc", "back", "Back to where you were.", "dismiss"),
    ),
    "page": (
        Key("", "↑ ↓", "read on", "Up and down, a page with PgUp and PgDn."),
        Key("escape,f1,q,enter", "Esc", "back", "Back to where you were.", "dismiss"),
    ),
}  # fmt: skip

FALLS_BACK: Final = {"cluster.inside": "cluster"}
"""Modes in which the keys of another mode still mean what they mean there."""

SCREENS: Final = ("lobby", "gather", "cluster", "vote", "chefs", "grid", "menu", "page")


def modes_of(screen: str) -> list[str]:
    return [mode for mode in KEYS if mode.split(".")[0] == screen]


def bindings(screen: str, everywhere: bool = True) -> list[BindingType]:
    """The bindings of a screen and its modes, for Textual. One key may mean something else in another mode: the screen
    asks `key_in` which action is on."""
    keys: dict[str, str] = {}
    for mode in modes_of(screen):
        for key in KEYS[mode]:
            for name in key.keys.split(",") if key.keys and key.action else ():
                keys.setdefault(name, f"key('{name}')")
    for key in EVERYWHERE if everywhere else ():
        for name in key.keys.split(","):
            keys.setdefault(name, f"key('{name}')")
    return [Binding(name, action, show=False) for name, action in keys.items()]


def key_in(mode: str, name: str) -> Key | None:
    """What a Textual key does in a mode: the mode's own meaning first, then the one it has everywhere."""
    for key in (*KEYS[mode], *KEYS.get(FALLS_BACK.get(mode, ""), ()), *EVERYWHERE):
        if key.action and name in key.keys.split(","):
            # While something is asked, a hand that clears the line must not take back what was done before.
            return None if key.action == "undo" and mode.endswith(".asking") else key
    return None


def last_line(mode: str, leave_out: frozenset[str] = frozenset()) -> list[str]:
    """`Enter save`, `Tab question`, …: what does something now, most useful first; labels in `leave_out` do nothing now."""
    return [f"{key.label} {key.does}" for key in KEYS[mode] if key.first and key.label not in leave_out]


def last_line_everywhere(mode: str) -> list[str]:
    """`Esc menu`, `F1 help`: what the last line of a stage always ends with, unless the mode has another use for the key."""
    if mode in ("menu", "page", "lobby") or (("." in mode) and mode not in FALLS_BACK):
        return []
    taken = {key.label for key in KEYS[mode]}
    return [f"{key.label} {key.does}" for key in EVERYWHERE if key.first and key.label not in taken]
