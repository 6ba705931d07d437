"""Whether a line is meant as a verb where people's own words are asked for. In doubt it is words: nobody's are lost.

A line of nothing but words that steer is asked about before it is saved.
"""

import re
from typing import Final

from wtfc_tui.plain.tasks import MENU, Tasks
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS

_ID: Final = re.compile(r"[A-Z]\d{1,6}", re.IGNORECASE)


class Recognise:
    def __init__(self, tasks: Tasks) -> None:
        self._vocabulary = tasks.vocabulary
        self._steering = frozenset(
            {word for word in WORDS if len(word) > 1}
            | {part for name in tasks.vocabulary for part in name.split()}
            | {command for task in tasks.every for command in task.guide.commands}
            | {part for word in tasks.by_word for part in word.split()}
            | {MENU, *BEHIND_OTHERS}
        )

    def is_clearly_a_verb(self, line: str) -> bool:
        """`who`, `show S12`, `timer 5m`, `vote close`; but not `who decides about me?` or `add more buses`."""
        words = line.casefold().split()
        if len(words) == 1:
            return words[0] in self._vocabulary
        if " ".join(words[:2]) in self._vocabulary:
            return True
        verb = self._vocabulary.get(words[0])
        if verb is None:
            return False
        only_ids_and_numbers = verb.grammar.heads is None and all(any(map(str.isdigit, word)) for word in words[1:])
        return only_ids_and_numbers or bool(_ID.fullmatch(words[1].rstrip(",")))

    def may_be_a_verb(self, line: str) -> bool:
        """Begins like one: then the vocabulary says what is wrong with it."""
        first = line.casefold().split()[0]
        return any(name.split()[0] == first for name in self._vocabulary)

    def may_be_steering(self, line: str) -> bool:
        """`next`, `Help!`, `go back`, `help me`: somebody may have said this, but more likely wants to go somewhere."""
        words = [word.strip(".,;:!?…") for word in line.casefold().split()]
        if words[0] == "help" and len(words) == 2:
            return True
        return any(word in self._steering for word in words) and all(
            word in self._steering or word.isdigit() for word in words
        )
