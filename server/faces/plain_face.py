"""The plain face: a conversation, line by line, over one channel. It owns typing and waiting, not the words.

Not one escape byte leaves here. News of others is handed to the conversation, which tells it when it is asked.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from server.faces.face import SCREEN, Ended
from server.faces.line_editor import LineEditor
from server.faces.pipe_face import PipeFace
from server.faces.visit import Visit
from server.wire.plain_letters import plain
from wtfc_tui.live.names import AskedAnew
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain import Conversation
from wtfc_tui.plain.lines import wrapped
from wtfc_tui.stages import TASKS
from wtfc_tui.views.own_code import own_code_lines

ASK_NAME: Final = "Your name: "


def _own_code(seat: Seat) -> list[str]:
    return [*wrapped(own_code_lines(seat.person.name, seat.own_code)), ""] if seat.own_code else []


class PlainFace(PipeFace):
    """Until the person leaves, is sent away or wants the full screen."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._editor = LineEditor(self.pipe.terminal)
        self._lines: list[str] = []
        self._over = False
        self._warning: asyncio.Future[None] | None = None

    @property
    def letters(self) -> Callable[[str], str]:
        """A client that says LANG=C gets ASCII."""
        return plain if self.visit.traits.ascii_only else str

    async def run(self) -> Ended:
        try:
            ended = await self._talk()
            if not self.farewell:
                return ended
            await self.pipe.say(f"\n{self.farewell}\n")
            return Ended()
        finally:
            self.pipe.answered()

    def warn(self, sentence: str) -> None:
        """In the middle of a prompt, for once: the alternative is to end without a word."""
        self._warning = asyncio.ensure_future(self.pipe.say(f"\n{sentence}\n"))

    async def _talk(self) -> Ended:
        seat = await self._sit_down()
        if seat is None:
            return Ended()
        self.pipe.one_size = lambda: seat.is_voting
        conversation = Conversation(seat, TASKS, has_terminal=self.visit.has_terminal and not self.visit.traits.dumb)
        listening = asyncio.ensure_future(self._listen(seat, conversation))
        try:
            await self._say([*_own_code(seat), *await conversation.start()])
            while not conversation.ended:
                line = await self._line(conversation.prompt)
                if line is None:
                    break
                await self._say(await conversation.answer(line))
                if self._lines and conversation.moved_on and not conversation.is_asked_for(self._lines[0]):
                    at_once, self._lines = self._lines, []
                    await self._say(await conversation.hold(at_once))
            return Ended(wants=SCREEN if conversation.wants_screen else "", name=seat.person.name)
        finally:
            listening.cancel()
            seat.leave()

    async def _listen(self, seat: Seat, conversation: Conversation) -> None:
        while True:
            news = await seat.news()
            if news.closed:
                self.leave(news.closed)
                return
            conversation.note_news(news)

    async def _sit_down(self) -> Seat | None:
        """None where they would not say who they are. Without a terminal, lines that wait may be meant for the workshop:
        then nobody is asked again who has said their name already."""
        visitor = self.visit.visitor
        typed = visitor.name or await self._line(ASK_NAME)
        while typed is not None:
            try:
                return await self.visit.seating.seat(visitor, typed, "plain")
            except AskedAnew as refusal:
                if visitor.name and not self.visit.has_terminal:
                    raise
                await self._say(wrapped([refusal.sentence]))
            typed = await self._line(ASK_NAME)
        return None

    async def _say(self, lines: list[str]) -> None:
        await self.pipe.say("".join(f"{line}\n" for line in lines))

    async def _line(self, prompt: str) -> str | None:
        """The next line; None when the person has gone."""
        await self.pipe.say(prompt)
        while not self._lines:
            if self._over:
                return None
            data = await self.pipe.read()
            if not data:
                self._over = True
                self._lines += [rest] if (rest := self._editor.rest()) else []
                continue
            typed = self._editor.feed(data)
            self._lines += typed.lines
            self._over = typed.ended
            await self.pipe.say(typed.echo)
        return self._lines.pop(0)
