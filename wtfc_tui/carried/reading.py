"""Values of a file that a stranger made, taken one by one by the type they must have. A refusal names the place."""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from wtfc_tui.domain.ids import id_as_written, item_id, number
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.visible import writer_shown
from wtfc_tui.domain.words import clean, worded
from wtfc_tui.domain.workshop import Kind

LARGEST: Final = 16_000_000
"""Bytes. A workshop of 300 statements has about 100,000, one of 20,000 some six millions."""
HIGHEST: Final = 1_000_000_000
LAST_ID: Final = 99_999
"""Of the numbers of things that come in with a file: there must be room for as many again that people can still type."""
MOST_LABELS: Final = 20
"""Questions, lenses, perspectives: more than anybody reads out."""
LABEL_LIMIT: Final = 300
Made = TypeVar("Made")


def bad(sentence: str) -> Refused:
    return Refused(Why.NOT_UNDERSTOOD, sentence)


def decoded(raw: bytes) -> str:
    """UTF-8, or the UTF-16 that Windows PowerShell writes. Lone surrogates pass here: the domain cleans them away."""
    if len(raw) > LARGEST:
        raise bad(f"This file has {len(raw):,} bytes, and {LARGEST:,} are the most: is it the right one?")
    try:
        return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "surrogatepass")
    except UnicodeDecodeError as error:
        raise bad(f"This file is not UTF-8 text: byte {error.start + 1:,} is not understood.") from error


def parsed(raw: bytes) -> "Part":
    try:
        value = json.loads(decoded(raw), object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError as error:
        raise bad("This file is nested too deeply to be an export.") from error
    except json.JSONDecodeError as error:
        raise bad(f"This file is not JSON: it stops making sense in line {error.lineno}.") from error
    except ValueError as error:
        raise bad("This file is not an export: a number in it is too long.") from error
    return Part(value, "the file")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise bad("In this file a name stands twice in one {…}: nobody can tell which is meant.")
    return found


def _no_constant(name: str) -> Any:
    raise bad(f"This file has {name} where a number should be.")


@dataclass(frozen=True)
class Part:
    value: Any
    place: str
    """In words: `statements 4, text`."""

    def has(self, key: str) -> bool:
        return key in self.value

    def get(self, key: str) -> "Part":
        if key not in self._of(dict, "{…}"):
            raise bad(f"In {self.place}, “{key}” is missing.")
        return Part(self.value[key], key if self.place == "the file" else f"{self.place}, {key}")

    def only(self, known: Collection[str]) -> None:
        """Nothing is lost without a word: what this version cannot keep is refused, unless it is empty."""
        for key, value in self._of(dict, "{…}").items():
            if key not in known and value not in (None, False, "", [], {}):
                raise bad(f"In {self.place} there is “{clean(key).text[:30]}”, which this version cannot keep.")

    def items(self) -> "list[Part]":
        return [Part(value, f"{self.place} {at}") for at, value in enumerate(self._of(list, "a list"), start=1)]

    def text(self) -> str:
        return str(self._of(str, "text"))

    def truth(self) -> bool:
        return bool(self._of(bool, "true or false"))

    def whole(self) -> int:
        number = int(self._of(int, "a whole number"))
        if not 0 <= number <= HIGHEST:
            raise bad(f"In {self.place}, {str(number)[:20]} is out of range.")
        return number

    def maybe(self, read: Callable[["Part"], Made]) -> Made | None:
        return None if self.value is None else read(self)

    def as_(self, read: Callable[[str], Made]) -> Made:
        """Text that must be a name or an id; the rule's own sentence, with the place before it."""
        try:
            return read(self.text())
        except Refused as refused:
            raise bad(f"In {self.place}: {clean(refused.sentence).text}") from refused

    def wrong(self, what: str) -> Refused:
        """A refusal that names the place: `In ideas 3, …`."""
        return bad(f"In {self.place}, {what}.")

    def moment(self) -> datetime:
        """A time with its offset, ISO 8601."""
        try:
            found = datetime.fromisoformat(self.text())
        except ValueError:
            found = None
        if found is None or found.tzinfo is None:
            raise bad(f"In {self.place} there should be a time, such as 2026-10-01T09:30:00+00:00.")
        return found

    def _of(self, kind: type, wanted: str) -> Any:
        if type(self.value) is not kind:
            raise bad(f"In {self.place} there should be {wanted}.")
        return self.value


# ── readers for the fields of a kind ────────────────────────────────────────


def named(rule: Callable[[str], str]) -> Callable[[Part], str]:
    """Text that a rule of the domain must know, such as a question or an id."""
    return lambda part: part.as_(rule)


def perhaps(read: Callable[[Part], Made]) -> Callable[[Part], Made | None]:
    """The same, or null."""
    return lambda part: part.maybe(read)


def an_id(*kinds: Kind[Any]) -> Callable[[Part], str]:
    """An id as an export writes it: `S12` and not `s012`."""

    def read(part: Part) -> str:
        identifier = part.as_(lambda typed: item_id(typed, *kinds))
        if identifier != part.text():
            raise bad(f"“{clean(part.text()).text[:20]}” is not an id as an export writes it: such as {identifier}.")
        if number(identifier) > LAST_ID:
            raise part.wrong(f"{identifier} is out of range: ids go up to {identifier[:1]}{LAST_ID}")
        return identifier

    return read


def named_id(part: Part) -> str:
    """An id of whatever kind, as an export writes it."""
    identifier = part.as_(id_as_written)
    if number(identifier) > LAST_ID:
        raise part.wrong(f"{identifier} is out of range: ids go up to {identifier[:1]}{LAST_ID}")
    return identifier


def up_to(most: int) -> Callable[[Part], int]:
    """A count that cannot be more than that."""

    def read(part: Part) -> int:
        found = part.whole()
        if found > most:
            raise part.wrong(f"{found} is out of range: it goes up to {most}")
        return found

    return read


def words(limit: int) -> Callable[[Part], str]:
    """People's own words, cleaned as when they are typed."""
    return lambda part: part.as_(lambda typed: worded(typed, "This", limit))


def label(part: Part) -> str:
    """A short word of our own, such as a source: cleaned; refused only where no label is that long."""
    found = clean(part.text()).text
    if len(found) > LABEL_LIMIT:
        raise part.wrong(f"“{found[:20]}…” has {len(found)} characters, and {LABEL_LIMIT} are the most")
    return found


def few(part: Part) -> list[Part]:
    """A list of what is read out: questions, lenses, perspectives."""
    found = part.items()
    if len(found) > MOST_LABELS:
        raise part.wrong(f"there are {len(found)}, and {MOST_LABELS} are the most")
    return found


def writer(part: Part) -> str:
    """The id of who entered it, or null where nobody may know. No file makes words somebody's own who would stay unseen."""
    known = "" if part.value is None else label(part)
    if writer_shown(known) != known:
        raise part.wrong(f"“{known[:20]}” is nobody who can be named: give a scribe's id, such as scribe:sam, or null")
    return known


def each(read: Callable[[Part], Made]) -> Callable[[Part], tuple[Made, ...]]:
    return lambda part: tuple(map(read, part.items()))
