"""The keys of the three chefs, and what their help page says."""

from typing import Final

from screens.keys import Key, KeyTable, Mode
from screens.parts.own_words import mending_keys, mine_again
from screens.parts.theme_by_theme import THEME_KEYS

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
                *THEME_KEYS,
                mine_again("Where nothing is typed: your last idea again, to reword or withdraw."),
                Key("down", "↓", "older ideas", "The ideas above, under the chef in capitals, and round again to the newest.", "older"),
            ),
        ),
        "chefs.mending": mending_keys(
            save="Save the reworded idea.",
            withdraw="Withdraw this idea; undo brings it back.",
            before="Your idea before this.",
        ),
    },
)  # fmt: skip
