"""The verb face: one verb, its answer, its exit status. It knows no verb but for the one that reads what follows it."""

from typing import Final

from server.faces.face import Ended
from server.faces.pipe import Cut
from server.faces.pipe_face import PipeFace
from server.faces.visit import Visit
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import speak
from wtfc_tui.verbs.reply import Reply

READS_INPUT: Final = ("import",)
LARGEST_INPUT: Final = 5 * 1024 * 1024


class VerbFace(PipeFace):
    """`line` is the verb and its words, as the client sent them."""

    def __init__(self, visit: Visit, line: str) -> None:
        super().__init__(visit)
        self._line = line

    async def run(self) -> Ended:
        try:
            given = await self._input()
        except Cut:
            if self.farewell:
                await self.pipe.say(self.farewell + "\n", aside=True)
            return Ended(Why.TRY_AGAIN)
        seat = await self.visit.seating.seat(self.visit.visitor, self._name(), "verb")
        try:
            reply = await speak(seat, self._line, standard_input=given)
        finally:
            seat.leave()
        await self._write(reply)
        return Ended(reply.status)

    def warn(self, sentence: str) -> None:
        """A verb that takes half a day is not waiting for a key."""

    async def _input(self) -> bytes:
        first, *_ = [*self._line.split(maxsplit=1), ""]
        if not reads_input(first):
            return b""
        given = await self.pipe.read_all(LARGEST_INPUT)
        if given is None:
            raise Refused(Why.NOT_UNDERSTOOD, "This file is larger than 5 MB: divide it, or leave out what you can.")
        return given

    async def _write(self, reply: Reply) -> None:
        if reply.binary:
            await self.pipe.write(reply.binary)
        elif reply.text:
            await self.pipe.say(reply.text.rstrip("\n") + "\n")
        if reply.error:
            await self.pipe.say(reply.error + "\n", aside=True)

    def _name(self) -> str:
        """A script need not say who it is, except where a voice counts as one person's."""
        visitor = self.visit.visitor
        if visitor.name:
            return visitor.name
        if visitor.role is Role.PARTICIPANT:
            raise Refused(
                Why.NOT_UNDERSTOOD, f"Say who you are, so that your voice counts once: {visitor.slug}+YOURNAME@HOST."
            )
        return visitor.role.capitalize()


def reads_input(verb: str) -> bool:
    """Whether what follows on standard input belongs to this verb, a word as it was typed."""
    return verb.casefold() in READS_INPUT
