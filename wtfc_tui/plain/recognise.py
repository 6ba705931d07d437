"""Whether a line is meant as a verb where people's own words are asked for. In doubt it is words: nobody's are lost."""

import re

from wtfc_tui.verbs.table import VOCABULARY

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
