"""The verb face: one verb, its answer, its exit status. It knows no verb.

What a line wants from standard input, the vocabulary says.
"""

import json
from contextlib import nullcontext
from typing import Final

from server.faces.face import CRASHED, Ended
from server.faces.pipe import Cut
from server.faces.pipe_face import PipeFace
from server.faces.visit import Visit
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import VOCABULARY, speak
from wtfc_tui.verbs.reply import Reply, error_data
from wtfc_tui.verbs.speak import asks_for_json
from wtfc_tui.views.own_code import own_code_lines

_SILENT_SECONDS: Final = 120.0
SILENT: Final = "Nothing more came on standard input for two minutes, and no end of it: send it again."


class VerbFace(PipeFace):
    """`line` is the verb and its words, as the client sent them."""

    def __init__(self, visit: Visit, line: str) -> None:
        super().__init__(visit)
        self._line = line

    async def run(self) -> Ended:
        try:
            return await self._said()
        except Refused as refused:
            await self._tell_a_program(refused.sentence, refused.why)
            raise
        except Exception:
            await self._tell_a_program(CRASHED, Why.TRY_AGAIN)
            raise

    async def _tell_a_program(self, sentence: str, why: Why) -> None:
        """What a session says of an error on standard error, a program reads on standard output too."""
        if asks_for_json(self._line):
            await self.pipe.say(json.dumps(error_data(sentence, why), ensure_ascii=False) + "\n")

    async def _said(self) -> Ended:
        try:
            given = await self._input()
        except Cut:
            if self.farewell:
                raise Refused(Why.TRY_AGAIN, self.farewell) from None
            return Ended(Why.TRY_AGAIN)
        seat = await self.visit.seating.seat(self.visit.visitor, self._name(), "verb")
        try:
            await self._tell_own_code(seat)
            async with self.visit.seating.turn(self.visit.visitor):
                reply = await speak(seat, self._line, standard_input=given)
        finally:
            seat.leave()
        self.pipe.one_size = lambda: seat.is_voting
        await self._write(reply)
        self.pipe.answered()
        return Ended(reply.status)

    def warn(self, sentence: str) -> None:
        """A verb that takes half a day is not waiting for a key."""

    async def _input(self) -> bytes:
        wanted = VOCABULARY.input_of(self._line, self.visit.visitor.role)
        if wanted is None:
            return b""
        try:
            with self.visit.seating.bringing(self.visit.visitor) if wanted.file else nullcontext():
                given = await self.pipe.read_all(wanted.most, _SILENT_SECONDS)
        except TimeoutError:
            raise Refused(Why.TRY_AGAIN, SILENT) from None
        if given is None:
            raise Refused(Why.NOT_UNDERSTOOD, wanted.too_much)
        return given

    async def _write(self, reply: Reply) -> None:
        if reply.binary:
            await self.pipe.write(reply.binary)
        elif reply.text:
            await self.pipe.say(reply.text.rstrip("\n") + "\n")
        if reply.error:
            await self.pipe.say(reply.error + "\n", aside=True)

    async def _tell_own_code(self, seat: Seat) -> None:
        """On standard error, so that what the verb gives stays as it is for a program."""
        if not seat.own_code:
            return
        words = "\n".join(own_code_lines(seat.person.name, seat.own_code))
        told = json.dumps({"person": seat.person.name, "own_code": seat.own_code, "note": words}, ensure_ascii=False)
        await self.pipe.say((told if asks_for_json(self._line) else words) + "\n", aside=True)

    def _name(self) -> str | None:
        """A script need not say who it is, except where a voice counts as one person's."""
        visitor = self.visit.visitor
        if visitor.name:
            return visitor.name
        if visitor.role is Role.PARTICIPANT:
            raise Refused(
                Why.NOT_UNDERSTOOD, f"Say who you are, so that your voice counts once: {visitor.slug}+YOURNAME@HOST."
            )
        return None
