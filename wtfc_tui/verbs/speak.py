"""The vocabulary: says one line of it to a room, and gives back its reply. No input or output of its own."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import msgspec

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import check_right
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import Seat
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.grammar import parse, wants_json
from wtfc_tui.verbs.reply import Reply, error_data, not_understood
from wtfc_tui.verbs.standard_input import FILE, WORDS, Input
from wtfc_tui.verbs.tokens import Token, tokens
from wtfc_tui.views.shapes import VALUES, Nouns, words_in


class Vocabulary(Mapping[str, Verb]):
    """All verbs by their names, in the order in which help tells them. ValueError where two have the same
    name."""

    def __init__(self, verbs: Iterable[Verb], nouns: Nouns, to_come: Collection[str] = ()) -> None:
        """`nouns`: the shapes of what verbs tell of; ValueError where a verb tells of another. `to_come`: words that are
        promised outward, of stages that are not there yet."""
        self.nouns, self.to_come = nouns, to_come
        self._verbs: dict[str, Verb] = {}
        for verb in verbs:
            if verb.name in self._verbs:
                raise ValueError(f"Two verbs are called “{verb.name}”.")
            if verb.name.partition(" ")[0] in to_come:
                raise ValueError(f"“{verb.name}” is a verb here: it is not to come any more.")
            if unknown := set(words_in(verb.gives)) - {*VALUES, *nouns}:
                raise ValueError(f"“{verb.name}” tells of {min(unknown)}, and nobody says what that is.")
            self._verbs[verb.name] = verb

    def __getitem__(self, name: str) -> Verb:
        return self._verbs[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._verbs)

    def __len__(self) -> int:
        return len(self._verbs)

    async def speak(
        self, seat: Seat, line_or_words: str | Sequence[str], *, standard_input: bytes = b"", as_json: bool | None = None
    ) -> Reply:
        """`as_json` None leaves it to `--json` among the words. What is wrong is a reply with a status, not an exception."""
        call: Call | None = None
        for_program = as_json is True
        try:
            typed = tokens(line_or_words)
            for_program = wants_json(typed) if as_json is None else as_json
            verb, rest = self.find(typed)
            call = Call(seat, verb, parse(verb.grammar, rest), self, standard_input)
            for_program = "json" in call.options if as_json is None else as_json
            said = await verb.run(call)
        except Refused as refused:
            data = error_data(refused.sentence, refused.why)
            text = _json(data) if for_program else ""
            events = tuple(call.events) if call else ()
            return Reply(text, data, int(refused.why), refused.sentence, events=events)
        if for_program:
            return Reply(_json(said.data), said.data, 0, events=tuple(call.events), heard=said.heard)
        return Reply(said.text, said.data, 0, binary=said.binary, events=tuple(call.events), heard=said.heard)

    def input_of(self, line_or_words: str | Sequence[str], role: Role) -> Input | None:
        """What a line wants from standard input, before it is said; None where it wants nothing or is not understood. Raises
        Refused where this role may not say it: nothing is read of whoever may not bring it."""
        try:
            verb, rest = self.find(tokens(line_or_words))
            wanted = FILE if verb.grammar.reads_file else WORDS if parse(verb.grammar, rest).from_input else None
        except Refused:
            return None
        if wanted and verb.needs:
            check_right(role, verb.needs)
        return wanted

    def find(self, typed: Sequence[Token]) -> tuple[Verb, Sequence[Token]]:
        """The verb at the front, of two words where there is one, and what follows it."""
        if not typed:
            raise not_understood("Nothing was asked: type help to see what can be.")
        for length in (2, 1):
            verb = self.get(" ".join(token.key for token in typed[:length]))
            if verb and len(typed) >= length:
                return verb, typed[length:]
        raise not_understood(self._unknown(typed[0].key))

    def _unknown(self, word: str) -> str:
        if word in self.to_come:
            return f"“{word}” is not in this version: its stage does not exist here yet."
        family = [name for name in self if name.startswith(f"{word} ")]
        if family:
            return f"“{word}” needs one more word: {' · '.join(family)}"
        near = get_close_matches(word, {name.partition(" ")[0] for name in self}, n=1)
        return f"“{word[:30]}” is not a verb here: {f'did you mean {near[0]}? ' if near else ''}Type help to see them all."


def _json(data: Any) -> str:
    """Without blanks between things, and twenty times as quick as the standard library's: some lists are long."""
    return msgspec.json.encode(data).decode()


def asks_for_json(line_or_words: str | Sequence[str]) -> bool:
    """Whether `--json` is among the options of a line, for whoever must refuse it without saying it."""
    try:
        return wants_json(tokens(line_or_words))
    except Refused:
        return False
