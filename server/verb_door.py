"""The verb door: one verb, its answer, its exit status. It knows no verb but for the one that reads what follows it."""

import asyncio
from typing import Final

from server.face import Ended, Visit
from server.host_answer import Answer
from server.pipe_face import PipeFace
from server.verb_reply import answer_of
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.verbs.speak import speak

READS_INPUT: Final = ("import",)
LARGEST_INPUT: Final = 5 * 1024 * 1024


class VerbDoor(PipeFace):
    def __init__(self, visit: Visit, line: str) -> None:
        super().__init__(visit)
        self._line = line

    async def run(self) -> Ended:
        speaking = asyncio.ensure_future(self._speak())
        leaving = asyncio.ensure_future(self.leaving.wait())
        try:
            await asyncio.wait([speaking, leaving], return_when=asyncio.FIRST_COMPLETED)
            if speaking.done():
                return Ended(speaking.result())
            if self.farewell:
                await self.pipe.say(self.farewell + "\n", aside=True)
            return Ended(Why.TRY_AGAIN)
        finally:
            speaking.cancel()
            leaving.cancel()

    def warn(self, sentence: str) -> None:
        """A verb that takes half a day is not waiting for a key."""

    async def _speak(self) -> int:
        given = b""
        if self._line.split(maxsplit=1)[:1] and self._line.split(maxsplit=1)[0].casefold() in READS_INPUT:
            read = await self.pipe.read_all(LARGEST_INPUT)
            if read is None:
                raise Refused(
                    Why.NOT_UNDERSTOOD, "This file is larger than 5 MB: divide it, or leave out what is not needed."
                )
            given = read
        seat = await self.visit.house.seat(self.visit.visitor, self._name(), "verb")
        try:
            answer = answer_of(await speak(seat, self._line, standard_input=given))
        finally:
            seat.leave()
        await self._write(answer)
        return answer.status

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
