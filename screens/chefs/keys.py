"""The keys of the three chefs, and what their help page says."""

from typing import Final

from screens.keys import LEAVE, Key, KeyTable, Mode

KEYS: Final = KeyTable(
    "chefs",
    title="Three chefs",
    about="Ideas with three chefs: Delia tried and tested, Jamie with people and community, Heston off the wall.",
    modes={
        "chefs": Mode(
            (
                Key("", "Enter", "add", "Add your idea under the chef in capitals."),
                Key("tab", "Tab", "chef", "The next chef. Shift+Tab goes back.", "lens(1)"),
                Key("shift+tab", "Shift+Tab", "chef back", "The chef before.", "lens(-1)", first=False),
                Key("pagedown,ctrl+n", "PgDn", "next theme", "The next theme (Ctrl+N too). A facilitator takes the room along.", "theme(1)"),
                Key("pageup,ctrl+p", "PgUp", "theme before", "The theme before (Ctrl+P too).", "theme(-1)", first=False),
                Key("up", "↑", "mine again", "Where nothing is typed: your last idea again, to reword or withdraw.", "mine_again"),
                Key("down", "↓", "older ideas", "The ideas above, under the chef in capitals, and round again to the newest.", "older"),
            ),
        ),
        "chefs.mending": Mode(
            (
                Key("", "Enter", "save", "Save the reworded idea."),
                LEAVE,
                Key("ctrl+d", "Ctrl+D", "withdraw", "Withdraw this idea; undo brings it back.", "withdraw"),
                Key("up", "↑", "one before", "Your idea before this.", "mine_again"),
            ),
            heading="While you mend your words",
        ),
    },
)  # fmt: skip
