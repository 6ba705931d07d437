"""Whether a line is meant as a verb where people's own words are asked for. In doubt it is words: nobody's are lost.

A line of nothing but words that steer is asked about before it is saved.
"""

import re
from typing import Final

from wtfc_tui.plain.guides import BY_NAME, EVERY
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS
from wtfc_tui.verbs.table import VOCABULARY

STEERING: Final = frozenset(
    {word for word in WORDS if len(word) > 1}
    | {part for name in VOCABULARY for part in name.split()}
    | {command for guide in EVERY for command in guide.commands}
    | {*BY_NAME, *BEHIND_OTHERS}
)
_ID = re.compile(r"[STIR]\d{1,6}", re.IGNORECASE)


def is_clearly_a_verb(line: str) -> bool:
    """`who`, `show S12`, `timer 5m`, `vote close`; but not `who decides about me?` or `add more buses`."""
    words = line.casefold().split()
    if len(words) == 1:
        return words[0] in VOCABULARY
    if " ".join(words[:2]) in VOCABULARY:
        return True
    verb = VOCABULARY.get(words[0])
    if verb is None:
        return False
    only_ids_and_numbers = verb.grammar.heads is None and all(any(map(str.isdigit, word)) for word in words[1:])
    return only_ids_and_numbers or bool(_ID.fullmatch(words[1].rstrip(",")))


def may_be_a_verb(line: str) -> bool:
    """Begins like one: then the vocabulary says what is wrong with it."""
    first = line.casefold().split()[0]
    return any(name.split()[0] == first for name in VOCABULARY)


def may_be_steering(line: str) -> bool:
    """`next`, `Help!`, `go back`, `help me`: somebody may have said this, but more likely wants to go somewhere."""
    words = [word.strip(".,;:!?…") for word in line.casefold().split()]
    if words[0] == "help" and len(words) == 2:
        return True
    return any(word in STEERING for word in words) and all(word in STEERING or word.isdigit() for word in words)
