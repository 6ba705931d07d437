"""The verb face: one verb, its answer, its exit status. It knows no verb but for the one that reads what follows it."""

from typing import Final

from server.faces.face import Ended, Visit
from server.faces.pipe import Cut
from server.faces.pipe_face import PipeFace
from server.host.answer import Answer
from server.host.verb_reply import answer_of
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.verbs.speak import speak

READS_INPUT: Final = ("import",)
LARGEST_INPUT: Final = 5 * 1024 * 1024


class VerbFace(PipeFace):
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
        seat = await self.visit.house.seat(self.visit.visitor, self._name(), "verb")
        try:
            answer = answer_of(await speak(seat, self._line, standard_input=given))
        finally:
            seat.leave()
        await self._write(answer)
        return Ended(answer.status)

    def warn(self, sentence: str) -> None:
        """A verb that takes half a day is not waiting for a key."""

    async def _input(self) -> bytes:
        if not _reads_input(self._line):
            return b""
        given = await self.pipe.read_all(LARGEST_INPUT)
        if given is None:
            raise Refused(Why.NOT_UNDERSTOOD, "This file is larger than 5 MB: divide it, or leave out what you can.")
        return given

    async def _write(self, answer: Answer) -> None:
        if answer.binary:
            await self.pipe.write(answer.binary)
        elif answer.text:
            await self.pipe.say(answer.text.rstrip("\n") + "\n")
        if answer.error:
            await self.pipe.say(answer.error + "\n", aside=True)

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


def _reads_input(line: str) -> bool:
    first, *_ = [*line.split(maxsplit=1), ""]
    return first.casefold() in READS_INPUT
