"""Whether a line is meant as a command where people's own words are asked for.

What is clearly a command is done. What may be one is asked about: it is neither saved as what somebody said nor obeyed
without a word. All the rest is words: nobody's are lost.
"""

import re
from typing import Final

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Steps
from wtfc_tui.plain.tasks import MENU, Tasks
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS
from wtfc_tui.verbs.call import Verb
from wtfc_tui.verbs.grammar import Parsed, parse
from wtfc_tui.verbs.tokens import Token, tokens

AN_ID: Final = re.compile(r"[A-Z]\d{1,6}", re.IGNORECASE)
_SAMPLE_ID: Final = re.compile(r"[A-Z]\d+")
_A_NAME: Final = 3
"""Words that a name or a stage has at most: `remove the barriers to work` names nobody."""


class Recognise:
    def __init__(self, tasks: Tasks) -> None:
        self._vocabulary = tasks.vocabulary
        self._steps = tasks.steps
        self._steering = frozenset(
            {word for word in WORDS if len(word) > 1}
            | {part for name in tasks.vocabulary for part in name.split()}
            | {command for task in tasks.every for command in task.guide.commands}
            | {part for word in tasks.by_word for part in word.split()}
            | {MENU, *BEHIND_OTHERS}
        )

    def is_clearly_a_verb(self, line: str) -> bool:
        """`who`, `show S12`, `timer 5m`, `status --json`; but not `who decides about me?` or `add more buses`."""
        words = line.casefold().split()
        if len(words) == 1:
            return words[0] in self._vocabulary
        if " ".join(words[:2]) in self._vocabulary:
            return True
        if words[0] not in self._vocabulary:
            return False
        if AN_ID.fullmatch(words[1].rstrip(",")):
            return True
        found = self._parsed(line)
        return found is not None and not found[1].own and all(map(_no_word, found[1].words))

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

    def may_be_meant_as_a_verb(self, line: str) -> bool:
        """`timer stop`, `remove Bob`, `search buses`: a verb, and behind it what that verb could take."""
        found = self._parsed(line)
        if found is None:
            return False
        verb, parsed = found
        places = [place for place in verb.grammar.places if place != verb.grammar.own]
        named = [*zip(places, parsed.words, strict=False)]
        return all(_can_be(place, token, self._steps) for place, token in named) and self._own_can_be(verb, parsed)

    def _own_can_be(self, verb: Verb, parsed: Parsed) -> bool:
        if verb.grammar.own == "STAGE":
            return not parsed.own or _is_a_step(parsed.text, self._steps)
        if verb.grammar.own == "VERB":
            return not parsed.own or any(parsed.own[0].key == name.split()[0] for name in self._vocabulary)
        return verb.grammar.own != "NAME" or len(parsed.own) <= _A_NAME

    def _parsed(self, line: str) -> tuple[Verb, Parsed] | None:
        try:
            verb, rest = self._vocabulary.find(tokens(line))
            return verb, parse(verb.grammar, rest)
        except Refused:
            return None


def _no_word(token: Token) -> bool:
    return any(map(str.isdigit, token.value))


def _can_be(place: str, token: Token, steps: Steps) -> bool:
    return any(_can_be_one(one.rstrip("…"), token.key, steps) for one in place.split("|"))


def _can_be_one(place: str, typed: str, steps: Steps) -> bool:
    """`place` as the usage line has it: a question, an id, a number, a word that stands for itself, or anything."""
    if place == "QUESTION":
        return any(question.startswith(typed) for name in QUESTION_NAMES.items() for question in name)
    if _SAMPLE_ID.fullmatch(place):
        return bool(AN_ID.fullmatch(typed.rstrip(",")))
    if place == "STAGE":
        return _is_a_step(typed, steps)
    if any(map(str.isdigit, place)):
        return any(map(str.isdigit, typed))
    return place.isupper() or place == typed


def _is_a_step(typed: str, steps: Steps) -> bool:
    try:
        steps.named(typed)
    except Refused:
        return False
    return True
