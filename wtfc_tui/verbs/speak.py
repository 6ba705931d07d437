"""The vocabulary: says one line of it to a room, and gives back its reply. No input or output of its own."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live.seat import Seat
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.grammar import parse
from wtfc_tui.verbs.reply import Reply, not_understood
from wtfc_tui.verbs.tokens import Token, tokens


class Vocabulary(Mapping[str, Verb]):
    """All verbs by their names, in the order in which help tells them. ValueError where two have the same name."""

    def __init__(self, verbs: Iterable[Verb], to_come: Collection[str] = ()) -> None:
        """`to_come`: words that are promised outward, of stages that are not there yet."""
        self.to_come = to_come
        self._verbs: dict[str, Verb] = {}
        for verb in verbs:
            if verb.name in self._verbs:
                raise ValueError(f"Two verbs are called “{verb.name}”.")
            if verb.name.partition(" ")[0] in to_come:
                raise ValueError(f"“{verb.name}” is a verb here: it is not to come any more.")
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
        try:
            verb, rest = self.find(tokens(line_or_words))
            call = Call(seat, verb, parse(verb.grammar, rest), self, standard_input)
            said = await verb.run(call)
        except Refused as refused:
            events = tuple(call.events) if call else ()
            return Reply("", {"error": refused.sentence}, int(refused.why), refused.sentence, events=events)
        wants_json = "json" in call.options if as_json is None else as_json
        text = json.dumps(said.data, ensure_ascii=False) if wants_json and said.binary is None else said.text
        return Reply(text, said.data, 0, binary=said.binary, events=tuple(call.events), heard=said.heard)

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
