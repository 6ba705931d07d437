"""What the words after a verb are. The usage line is the grammar: its capitals, options and … say what may stand where.

`add QUESTION [--person P07] -- TEXT`: one word, an option with a value, then people's own words. Behind `--` they are taken
whole. People leave it out: then a known option with a value that it can have counts as one wherever it stands, and the
answer says what was saved and for whom. `-` in place of the words takes them from standard input.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.verbs.reply import not_understood
from wtfc_tui.verbs.tokens import Token, together

PEOPLES_WORDS: Final = ("TEXT", "TITLE", "WHY")
"""What stands for words that somebody has said or thought up: usage shows them behind `--`."""
OWN_WORDS: Final = (*PEOPLES_WORDS, "NAME", "VERB", "STAGE", "WORDS")
"""With those that may have several words, too."""
DASHES: Final = "--"
FROM_INPUT: Final = "-"
Reads = Callable[[str], object]
"""Raises Refused where a value is not one that the option can have."""
_ANY_WORDS: Final = "WORDS"
"""What stands for the value of an option that may be anything, of several words."""
_MOST_IN_A_VALUE: Final = 4
_OPTION = re.compile(r"--([a-z][a-z-]*)( [A-Z0-9][^\]\s]*)?")
_IDS = re.compile(r"[A-Z]\d{1,6}(,[A-Z]\d{1,6})*,?", re.IGNORECASE)


@dataclass(frozen=True)
class Grammar:
    """Of one verb, read from what follows its name in the usage line."""

    usage: str
    reads: Mapping[str, Reads] = field(default_factory=dict)
    """What stands for a value -> what it can be; the value may then have several words."""

    @cached_property
    def options(self) -> Mapping[str, str]:
        """Name -> what stands for its value in the usage line; "" for an option without one."""
        return {found[1]: (found[2] or "").strip() for found in _OPTION.finditer(self.usage)} | {"json": ""}

    @cached_property
    def places(self) -> tuple[str, ...]:
        plain = _OPTION.sub("", re.split(" [<>] ", self.usage)[0]).replace("[]", "")
        words = (word.strip("[]") for word in plain.split())
        return tuple(word for word in words if word and word != DASHES)

    @cached_property
    def own(self) -> str:
        """What stands for people's own words; "" where there are none of those."""
        return next((word for word in self.places if word in OWN_WORDS), "")

    @cached_property
    def heads(self) -> int | None:
        """How many words stand before people's own words; None where there are none of those."""
        if not self.own:
            return None
        before = self.places[: self.places.index(self.own)]
        if "…" not in before:
            return len(before)
        examples = before[: before.index("…")]
        return len([place for place in examples if place[0] != examples[-1][0]])

    @property
    def lists_ids(self) -> bool:
        """Whether ids go along with people's own words: before their `--`, or behind words without it."""
        return bool(self.own) and "…" in self.places

    @property
    def most(self) -> int | None:
        return None if "…" in self.places else len(self.places)

    @property
    def reads_file(self) -> bool:
        return " < " in f" {self.usage}"


@dataclass
class Parsed:
    words: list[Token] = field(default_factory=list)
    own: list[Token] = field(default_factory=list)
    ids: list[Token] = field(default_factory=list)
    """That go along with people's own words."""
    options: dict[str, str] = field(default_factory=dict)
    behind_dashes: bool = False

    @property
    def from_input(self) -> bool:
        return not self.behind_dashes and [token.raw for token in self.own] == [FROM_INPUT]

    @property
    def text(self) -> str:
        """People's own words: behind `--` every letter of them."""
        return " ".join(token.raw for token in self.own) if self.behind_dashes else together(self.own)


def parse(grammar: Grammar, given: Sequence[Token]) -> Parsed:
    parsed, rest = Parsed(), list(given)
    while rest and not _own_words_begin(grammar, parsed, rest):
        if rest[0].raw == DASHES:
            return _behind_dashes(grammar, parsed, rest[1:])
        if rest[0].option:
            rest = _option(grammar, parsed, rest)
        elif len(parsed.words) == grammar.heads:
            parsed.ids.append(rest.pop(0))
        else:
            rest = _word(grammar, parsed, rest)
    _refuse_a_word_too_many(grammar, parsed)
    _own_words(grammar, parsed, rest)
    return parsed


def wants_json(given: Sequence[Token]) -> bool:
    """Of a line that may not be understood: whether its answer is for a program."""
    before = given[: _place_of_dashes(given)]
    return any(token.option == "json" for token in before)


def _place_of_dashes(rest: Sequence[Token]) -> int:
    return next((place for place, token in enumerate(rest) if token.raw == DASHES), len(rest))


def _own_words_begin(grammar: Grammar, parsed: Parsed, rest: Sequence[Token]) -> bool:
    """All words that the verb asks for are there, and what comes now is neither an option nor in front of a mark."""
    if grammar.heads is None or len(parsed.words) < grammar.heads or rest[0].option or rest[0].raw == DASHES:
        return False
    return not (grammar.lists_ids and _is_ids(rest[0]) and _only_ids_before_the_mark(rest))


def _is_ids(token: Token) -> bool:
    return not token.quoted and bool(_IDS.fullmatch(token.value))


def _only_ids_before_the_mark(rest: Sequence[Token]) -> bool:
    end = _mark(rest)
    return end < len(rest) and all(_is_ids(token) or token.option for token in rest[:end])


def _mark(rest: Sequence[Token]) -> int:
    """Where `--` stands, or a `-` that ends the line: behind it, or in its place, people's own words."""
    last = len(rest) - (1 if rest and rest[-1].raw == FROM_INPUT else 0)
    return min(_place_of_dashes(rest), last)


def _word(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> list[Token]:
    """One word; `not working` is the name of a question and so counts as one."""
    place = len(parsed.words)
    wanted = grammar.places[place] if place < len(grammar.places) else ""
    if wanted.startswith("QUESTION") and [token.key for token in rest[:2]] == ["not", "working"]:
        parsed.words.append(Token("not working", "notworking"))
        return rest[2:]
    parsed.words.append(rest[0])
    return rest[1:]


def _behind_dashes(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> Parsed:
    """Nothing is an option any more; words that the verb still asks for come first."""
    while rest and (grammar.heads is None or len(parsed.words) < grammar.heads):
        rest = _word(grammar, parsed, rest)
    parsed.own, parsed.behind_dashes = rest, True
    _refuse_a_word_too_many(grammar, parsed)
    return parsed


def _refuse_a_word_too_many(grammar: Grammar, parsed: Parsed) -> None:
    if not grammar.own and grammar.most is not None and (more := parsed.words[grammar.most :]):
        raise not_understood(f"“{more[0].value[:30]}” is one word too many here.")


def _own_words(grammar: Grammar, parsed: Parsed, rest: list[Token]) -> None:
    """Without a mark: options are taken out wherever they stand; what only looks like one, at the end, is no word."""
    for token in rest[-2:]:
        if token.option and token.option not in grammar.options:
            raise not_understood(_no_such_option(grammar, token.option))
    while rest:
        if rest[0].option in grammar.options:
            rest = _option(grammar, parsed, rest, among_words=True)
        else:
            parsed.own.append(rest.pop(0))
    if grammar.lists_ids and parsed.own and parsed.own[0].raw == FROM_INPUT and all(map(_is_ids, parsed.own[1:])):
        parsed.own, parsed.ids = parsed.own[:1], [*parsed.ids, *parsed.own[1:]]


# ── an option and its value ──


def _option(grammar: Grammar, parsed: Parsed, rest: list[Token], among_words: bool = False) -> list[Token]:
    name, at_once = rest[0].option, rest[0].value.partition("=")[2]
    if name not in grammar.options:
        raise not_understood(_no_such_option(grammar, name))
    if name in parsed.options and name != "json":
        raise not_understood(f"--{name} is there twice: give it once. {_put_dashes(name)}")
    stands_for = grammar.options[name]
    if not stands_for:
        if at_once:
            raise not_understood(f"--{name} takes no value. {_put_dashes(name)}")
        parsed.options[name] = ""
        return rest[1:]
    reach = rest[1 : 1 + _reach(grammar, rest[1:], among_words)]
    values = [*([at_once] if at_once else []), *(token.value for token in reach)]
    if not values:
        raise not_understood(f"--{name} needs a value after it. {_put_dashes(name)}")
    whole = among_words or not grammar.own or _mark(rest) < len(rest)
    parsed.options[name], taken = _value(grammar, name, values, whole)
    return rest[1 + taken - bool(at_once) :]


def _reach(grammar: Grammar, behind: Sequence[Token], among_words: bool) -> int:
    """How many words may belong to a value: those before the next option, and before the mark of people's own words."""
    end = len(behind) if among_words else _mark(behind)
    return next((place for place, token in enumerate(behind[:end]) if token.option in grammar.options), end)


def _value(grammar: Grammar, name: str, values: Sequence[str], whole: bool) -> tuple[str, int]:
    """The value and of how many words it is. `whole`: it may be all of them, for no other words come among them."""
    stands_for = grammar.options[name]
    if stands_for == _ANY_WORDS:
        taken = len(values) if whole else 1
        return " ".join(values[:taken]), taken
    refusal = ""
    for taken in range(min(len(values), _MOST_IN_A_VALUE if stands_for in grammar.reads else 1), 0, -1):
        value = " ".join(values[:taken])
        try:
            _reader(grammar, stands_for)(value)
        except Refused as refused:
            refusal = refused.sentence
        else:
            return value, taken
    raise not_understood(f"{refusal} {_put_dashes(name)}")


def _reader(grammar: Grammar, stands_for: str) -> Reads:
    if stands_for == "P07":
        return person_code
    return _number if stands_for.isdigit() else grammar.reads.get(stands_for, str)


def _number(typed: str) -> int:
    number = whole_number(typed)
    if number is None:
        raise not_understood(f"“{typed[:20]}” is not a whole number.")
    return number


def whole_number(typed: str) -> int | None:
    """Of at most six digits; people type `+3` too."""
    digits = typed.strip().removeprefix("+")
    if not (digits.removeprefix("-").isascii() and digits.removeprefix("-").isdigit()) or len(digits) > 6:
        return None
    return int(digits)


def _put_dashes(name: str) -> str:
    return f"Put -- before words that have --{name} inside."


def _no_such_option(grammar: Grammar, name: str) -> str:
    known = ", ".join(f"--{one}" for one in grammar.options)
    return f"There is no option --{name} here, only {known}; put -- before words that have --{name} inside."
