"""The keys of action plans, and what its help page says."""

from typing import Final

from screens.keys import Key, KeyTable, Mode
from screens.parts.own_words import mending_keys, mine_again

KEYS: Final = KeyTable(
    "plan",
    title="Action plans",
    about="For each idea: what is done, who does it, by when. After what is done the others are asked one by one; Enter alone "
    "leaves one out, and what is missing is pointed out until somebody says it.",
    modes={
        "plan": Mode(
            (
                Key("", "Enter", "add", "Save what is done; then who, by when, the first step and help are asked."),
                Key("pagedown,ctrl+n", "PgDn", "next idea", "The next idea (Ctrl+N too). A facilitator takes the room along.", "idea(1)"),
                Key("pageup,ctrl+p", "PgUp", "idea before", "The idea before (Ctrl+P too).", "idea(-1)", first=False),
                Key("f4,ctrl+b", "F4", "read back", "Every plan on one page, to be read back aloud. Ctrl+B too.", "read_back"),
                mine_again("Where nothing is typed: the last action again, to change or withdraw; scribes and facilitators anybody's."),
                Key("down", "↓", "further down", "What does not fit here, and round again.", "down"),
            ),
        ),
        "plan.part": Mode(
            (
                Key("", "Enter", "next", "Save it and go on; with nothing typed it stays as it is."),
                Key("escape,ctrl+o", "Esc", "enough", "Leave the rest as it is and go back to what is done.", "leave"),
            ),
            heading="While who, by when, the first step and help are asked",
        ),
        "plan.mending": mending_keys(
            save="Save it as it is written now; then who and when are asked.",
            withdraw="Withdraw the action; undo brings it back.",
            before="The action before this.",
        ),
    },
)  # fmt: skip
