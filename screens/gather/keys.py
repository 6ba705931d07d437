"""The keys of gathering, and what its help page says."""

from typing import Final

from screens.keys import Key, KeyTable, Mode
from screens.parts.own_words import mending_keys, mine_again

KEYS: Final = KeyTable(
    "gather",
    title="Gather",
    about="People's own words, typed as they are said. Two things that work, two that do not, one for the future.",
    modes={
        "gather": Mode(
            (
                Key("", "Enter", "save", "Save these words: saved is what appears under Latest. Two each, then the next question comes by itself."),
                Key("tab", "Tab", "question", "The next question: working, not working, future. Shift+Tab goes back.", "question(1)"),
                Key("shift+tab", "Shift+Tab", "question back", "The question before.", "question(-1)", first=False),
                Key("ctrl+p,f6", "Ctrl+P", "person", "Type whose words these are, such as P07 or P07 family; Enter comes back.", "person"),
                Key("ctrl+n", "Ctrl+N", "new person", "The next new person.", "next_person"),
                mine_again("Where nothing is typed: your last words again, to mend, move or withdraw."),
                Key("f4,ctrl+b", "F4", "consent", "What they agree to: take part, be quoted, be contacted. Ctrl+B too.", "consent"),
            ),
        ),
        "gather.person": Mode(
            (
                Key("", "Enter", "take it", "Go on with this person: a code such as P07, and a group if you like. Alone after the last question: somebody new."),
                Key("tab", "Tab", "take it", "The same, back to the words.", "take_person", first=False),
                Key("escape", "Esc", "leave it", "The person as before.", "leave_person"),
                Key("ctrl+n", "Ctrl+N", "next person", "The next new person.", "next_person"),
            ),
            heading="While you type whose words they are",
        ),
        "gather.consent": Mode(
            (
                Key("", "Enter", "save", "Save the answers: y or n for each, in order; a - leaves one as it is."),
                Key("escape", "Esc", "leave it", "The answers as before.", "leave_consent"),
            ),
            heading="While you type what they agree to", asks=True,
        ),
        "gather.mending": mending_keys(
            Key("tab", "Tab", "question", "Another question, which it answers; Enter saves that too.", "question(1)"),
            Key("shift+tab", "Shift+Tab", "question back", "The question before.", "question(-1)", first=False),
            Key("ctrl+p,f6", "Ctrl+P", "person", "Somebody else, who said it; Enter comes back to the words.", "person"),
            save="Save words, question and person as they are now; what was before is kept beside it.",
            withdraw="Withdraw this statement; undo brings it back.",
            before="Your words before these.",
        ),
    },
)  # fmt: skip
