"""The questions at the door, by keyboard-interactive: the workshop if not known, the code, a name if somebody is new.

One interview is one attempt; it holds nothing that a later attempt could use.
"""

from collections.abc import Sequence
from typing import Final

from server.door.admission import Admission, Turned
from server.door.username import Username, slug_typed
from server.faces.visit import Visitor
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.store.failures import StoreFailure

Challenge = tuple[str, str, str, tuple[tuple[str, bool], ...]]
"""Title, instruction, language, prompts with echo: as asyncssh wants it."""
TITLE: Final = "Working Together for Change"
OFFER: Final = "For plain lines (screen readers, slow lines): type plain, then the code."
CODE: Final = "Your own code or, the first time, the join code on your card."
LONGEST_ANSWER: Final = 256
NAME_ROUNDS: Final = 5


class Interview:
    """`hint` is said in place of the first instruction: why an earlier attempt failed."""

    def __init__(self, admission: Admission, address: str, username: Username, hint: str = "") -> None:
        self._admission = admission
        self._address = address
        self._slug = username.slug
        self._name = username.name
        self._hint = hint
        self._admitted: Visitor | None = None
        self._rounds = 0

    def first(self) -> Challenge:
        return (
            self._ask_code() if self._slug else _ask("Workshop: ", self._hint or "Which workshop is on your joining card?")
        )

    async def answered(self, responses: Sequence[str]) -> Challenge | Visitor | Turned:
        """The next question, or how the attempt ended; what was typed is untrusted in number and length."""
        if len(responses) != 1 or len(responses[0]) > LONGEST_ANSWER:
            return Turned("That answer was not understood.")
        if not self._slug:
            self._slug = slug_typed(responses[0]) or "?"
            return self._ask_code()
        if self._admitted is None:
            return await self._take_code(responses[0])
        return await self._take_name(self._admitted, responses[0])

    def _ask_code(self) -> Challenge:
        return _ask("Code: ", self._hint or f"{CODE}\n{OFFER}")

    async def _take_code(self, code: str) -> Challenge | Visitor | Turned:
        answer = await self._admission.by_code(self._address, self._slug, code)
        if isinstance(answer, Turned):
            return answer
        self._admitted = answer
        if answer.name:
            return answer
        return await self._take_name(answer, self._name) if self._name else _ask("Your name: ", "What shall we call you?")

    async def _take_name(self, admitted: Visitor, typed: str) -> Challenge | Visitor | Turned:
        """Or somebody's own code, where the name that they gave first is taken: by themselves."""
        try:
            return await self._admission.named(admitted, typed, self._address)
        except Refused as refusal:
            self._rounds += 1
            return _ask("Your name: ", refusal.sentence) if self._rounds < NAME_ROUNDS else Turned(refusal.sentence)
        except StoreFailure as failure:
            return Turned(failure.sentence)


def _ask(prompt: str, instruction: str) -> Challenge:
    """Echo is on: a code is words on a card that is lying on the table, and hidden typing keeps people out."""
    return TITLE, instruction, "", ((prompt, True),)
