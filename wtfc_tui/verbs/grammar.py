"""What the words after a verb are. The usage line is the grammar: its capitals, options and … say what may stand where.

`add QUESTION TEXT [--person P07]`: one word, then people's own words, then an option with a value. Options stand before the
own words or after them; after a `--` that stands before the own words, nothing is an option any more.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from wtfc_tui.verbs.reply import not_understood
from wtfc_tui.verbs.tokens import Token

OWN_WORDS: Final = ("TEXT", "TITLE", "NAME", "WHY", "VERB", "STAGE")
_OF_SEVERAL_WORDS: Final = ("CONSTITUENCY", "WORDS")
"""What stands for the value of an option that may have several words."""
_OPTION = re.compile(r"--([a-z][a-z-]*)( [A-Z0-9][^\]\s]*)?")


@dataclass(frozen=True)
class Grammar:
    """Of one verb, read from what follows its name in the usage line."""

    usage: str

    @cached_property
    def options(self) -> Mapping[str, str]:
        """Name -> what stands for its value in the usage line; "" for an option without one."""
        return {found[1]: (found[2] or "").strip() for found in _OPTION.finditer(self.usage)} | {"json": ""}

    @cached_property
    def places(self) -> tuple[str, ...]:
        plain = _OPTION.sub("", re.split(" [<>] ", self.usage)[0]).replace("[]", "")
        return tuple(word.strip("[]") for word in plain.split() if word.strip("[]"))

    @cached_property
    def heads(self) -> int | None:
        """How many words stand before people's own words; None where there are none of those."""
        return next((place for place, word in enumerate(self.places) if word in OWN_WORDS), None)

    @property
    def most(self) -> int | None:
        return None if any("…" in place for place in self.places) else len(self.places)


@dataclass
class Parsed:
    words: list[Token] = field(default_factory=list)
    own: list[Token] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


def parse(grammar: Grammar, given: Sequence[Token]) -> Parsed:
    parsed, rest, literal = Parsed(), list(given), False
    while rest:
        if not literal and rest[0].raw == "--":
            literal = True
            rest.pop(0)
        elif _are_all_there(grammar, parsed, rest[0], literal):
            break
        elif not literal and rest[0].option:
            rest = _option_before(grammar, parsed, rest)
        else:
            rest = _word(grammar, parsed, rest)
    parsed.own = rest if literal else _options_behind(grammar, parsed, rest)
    if grammar.heads is None and grammar.most is not None and (more := [*parsed.words[grammar.most :], *parsed.own]):
        raise not_understood(f"“{more[0].value[:30]}” is one word too many here.")
    return parsed


def _are_all_there(grammar: Grammar, parsed: Parsed, token: Token, literal: bool) -> bool:
    """The words that the verb asks for: what comes now are people's own, or options."""
    if grammar.heads is None:
        return not literal and len(parsed.words) == grammar.most
    return len(parsed.words) == grammar.heads and (literal or not token.option)


def _word(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> list[Token]:
    """One word; `not working` is the name of a question and so counts as one."""
    place = len(parsed.words)
    wanted = grammar.places[place] if place < len(grammar.places) else ""
    if wanted == "QUESTION" and [token.key for token in rest[:2]] == ["not", "working"]:
        parsed.words.append(Token("not working", "notworking"))
        return rest[2:]
    parsed.words.append(rest[0])
    return rest[1:]


def _option_before(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> list[Token]:
    name, value = rest[0].option, rest[0].value.partition("=")[2]
    if name not in grammar.options:
        raise not_understood(_no_such_option(grammar, name))
    if grammar.options[name] and not value:
        if len(rest) < 2 or rest[1].option:
            raise not_understood(f"--{name} needs a value after it.")
        value, rest = rest[1].value, rest[1:]
    _keep(parsed, name, value)
    return rest[1:]


def _options_behind(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> list[Token]:
    """Own words that hold an option's name are refused and not guessed at: nobody's words are cut, no option is lost."""
    begin = next((place for place, token in enumerate(rest) if token.option in grammar.options), len(rest))
    for token in rest[max(begin - 2, 0) : begin] if begin == len(rest) else ():
        if token.option:
            raise not_understood(_no_such_option(grammar, token.option))
    own, behind = rest[:begin], rest[begin:]
    while behind:
        end = next((place for place, token in enumerate(behind[1:], 1) if token.option in grammar.options), len(behind))
        name, at_once = behind[0].option, behind[0].value.partition("=")[2]
        values = [at_once] * bool(at_once) + [token.value for token in behind[1:end]]
        several = len(values) > 1 and grammar.options[name] not in _OF_SEVERAL_WORDS
        if several or bool(values) != bool(grammar.options[name]):
            raise not_understood(
                f"“{' '.join(token.raw for token in behind[:end])[:60]}” is not an option with its value: "
                "put -- before words that have --something inside."
            )
        _keep(parsed, name, " ".join(values))
        behind = behind[end:]
    return own


def _keep(parsed: Parsed, name: str, value: str) -> None:
    if name in parsed.options and name != "json":
        raise not_understood(f"--{name} is there twice: give it once.")
    parsed.options[name] = value


def _no_such_option(grammar: Grammar, name: str) -> str:
    known = ", ".join(f"--{one}" for one in grammar.options)
    return f"There is no option --{name} here, only {known}; put -- before words that begin with --."
