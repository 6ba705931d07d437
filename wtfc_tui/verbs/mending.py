"""Mending how something was written down, and withdrawing it: two verbs for every kind whose words are somebody's."""

from collections.abc import Mapping
from typing import Any

from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain.commands import Right
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.mending import Mending
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.shapes import either


class Mend(Right, may=OWN_VOICE):
    """Whose words may be mended by whom, each command's own rule says."""


class _Mending:
    def __init__(self, mends: tuple[Mending, ...], carried: Mapping[Kind[Any], Carried[Any]]) -> None:
        self._mends, self._carried = mends, carried
        self._kinds = tuple(one.kind for one in mends)

    def _mending(self, identifier: str) -> Mending:
        return next(one for one in self._mends if one.kind.letter == identifier[0])

    async def correct(self, call: Call) -> Said:
        identifier = item_id(call.word(0, "an id and the words as they should be"), *self._kinds)
        one = self._mending(identifier)
        await call.do(one.correct(identifier, call.own_text("the words as they should be"), call.options.get("why", "")))
        now = call.workshop[one.kind][identifier]
        return Said(f"{identifier} now reads: {now.words}", self._carried[one.kind].row(call.board, now))

    async def withdraw(self, call: Call) -> Said:
        identifier = item_id(call.word(0, "an id, such as S12"), *self._kinds)
        one = self._mending(identifier)
        await call.do(one.withdraw(identifier, call.text))
        gone = call.workshop[one.kind][identifier]
        return Said(
            f"{call.workshop.named(identifier)} is withdrawn; undo brings it back.",
            self._carried[one.kind].row(call.board, gone),
        )


def verbs(mends: tuple[Mending, ...], carried: Mapping[Kind[Any], Carried[Any]]) -> tuple[Verb, ...]:
    mending, nouns = _Mending(mends, carried), " or ".join(one.kind.noun for one in mends)
    return (
        Verb(
            "correct", "ID [--why WORDS] -- TEXT", f"put right how a {nouns} was written down",
            "The earlier words of a statement are kept beside the new ones, with who and when. Participants mend their own.",
            mending.correct, Mend, gives=either(*(one.kind.noun for one in mends)),
        ),
        Verb(
            "withdraw", "ID [-- WHY]", f"take a {nouns} out of the work",
            "It is kept, leaves its theme, and undo brings it back. Participants withdraw their own.",
            mending.withdraw, Mend, gives=either(*(one.kind.noun for one in mends)),
        ),
    )  # fmt: skip
