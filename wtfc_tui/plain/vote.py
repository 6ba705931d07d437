"""Voting, guided: item after item, how many dots each. Every answer is your whole ballot, kept at once."""

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.dots import named_dots
from wtfc_tui.plain.guide import Guide, Say, numbered
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.views.board import counted
from wtfc_tui.views.vote import VoteView, vote_view


class Vote(Guide):
    name = "vote"
    about = "give your dots, or hear the result"
    hints = (
        "Answer with a number of dots, Enter for the next one.",
        "2=3 gives three dots to the second. Change as often as you like until the vote is closed.",
    )

    def intro(self) -> list[str]:
        room = ["room enters the dots of people in the room."] if self.may(do.EnterRoomDots) else []
        return [*self.hints, *room, *(["close ends the vote."] if self.may(do.CloseRound) else [])]

    def __init__(self, seat: Seat, say: Say) -> None:
        super().__init__(seat, say)
        self.at = 0
        """The place of the item that is asked about; after the last: content, or change?"""
        self.round = ""
        self.closing = False

    def view(self) -> VoteView:
        return vote_view(self.board, self.seat.own, [self.seat.here, *self.seat.others])

    @property
    def prompt(self) -> str:
        if not self.round:
            return "Open a vote on themes or ideas? (Enter: no): "
        view = self.view()
        if self.closing:
            return f"Close {self.round} for good? {view.turnout}. Type yes: "
        if self.at < len(view.items):
            item = view.items[self.at]
            return f"How many dots for {item.id}? ({item.mine} now, {view.left} left): "
        return f"{view.left} left. Change, such as 2=3, or Enter if content: "

    @property
    def expects(self) -> str:
        if not self.round:
            return "themes, ideas, or Enter alone; vote open themes --dots 5 --cap 3 says more"
        return "yes, or Enter to leave it open" if self.closing else "a number of dots, 2=3, or Enter to go on"

    async def begin(self) -> list[str]:
        self.seat.go("vote")
        running = self.workshop.open_round
        if not running:
            lines = await self.spoken("votes")
            return lines if self.may(do.OpenRound) else self.end(*lines)
        if not self.may(do.CastBallot):
            return self.end(*await self.spoken("votes"))
        self.round, self.at, self.closing = running.id, 0, False
        view = self.view()
        allowance = f"{counted(running.dots, 'dot')} each, {running.cap} at most on one. {view.turnout}."
        return [allowance, *numbered([f"{item.id} {item.text}" for item in view.items]), *self._asked()]

    def _asked(self) -> list[str]:
        """The item that the prompt asks about, in its words."""
        items = self.view().items
        return [f"{items[self.at].id}: {items[self.at].text}"] if self.at < len(items) else []

    async def answer(self, line: str) -> list[str] | None:
        word = line.casefold()
        if not self.round:
            return await self._open(word)
        if not self.workshop.open_round or self.workshop.open_round.id != self.round:
            return await self._closed_meanwhile()
        if self.closing:
            self.closing = False
            return self.end(*await self.spoken("vote", "close")) if word == "yes" else ["It stays open."]
        if word == "room" and self.may(do.EnterRoomDots):
            return self.end(then="room")
        if word == "close" and self.may(do.CloseRound):
            self.closing = True
            return []
        return await self._dots(line)

    async def _open(self, word: str) -> list[str] | None:
        if not word or word == "no":
            return self.end()
        if word not in ("themes", "ideas"):
            return None
        lines = await self.spoken("vote", "open", word)
        return lines if self.refused else lines + await self.begin()

    async def _dots(self, line: str) -> list[str] | None:
        view = self.view()
        if not line:
            self.at += 1
            return self.end() if self.at > len(view.items) else self._asked()
        items = [item.id for item in view.items]
        asked = items[self.at] if self.at < len(items) else ""
        try:
            given = named_dots(line, items, asked)
        except Refused as refused:
            self.refused = True
            return [refused.sentence]
        return None if given is None else await self._cast(view, given)

    async def _cast(self, view: VoteView, given: dict[str, int]) -> list[str]:
        ballot = {item.id: item.mine for item in view.items} | given
        words = [f"{item}={dots}" for item, dots in ballot.items() if dots]
        reply = await self.say("vote", "cast", *(words or ["none"]))
        if reply.status:
            self.refused = True
            return [reply.error]
        now = self.view()
        asked = now.items[self.at].id if self.at < len(now.items) else ""
        self.at = len(now.items) if not now.left else self.at + (asked in given)
        return [", ".join(f"{item} {counted(dots, 'dot')}" for item, dots in given.items()) + ".", *self._asked()]

    async def after(self, reply: Reply) -> list[str]:
        running = self.workshop.open_round
        if running and running.id != self.round:
            return await self.begin()
        if running or not self.round:
            return []
        return self.end() if reply.events else await self._closed_meanwhile()

    async def _closed_meanwhile(self) -> list[str]:
        return self.end("The vote has been closed meanwhile.", *await self.spoken("votes", self.round))

    def back(self) -> list[str] | None:
        if self.closing:
            self.closing = False
            return ["It stays open."]
        if not self.round or not self.at:
            return None
        self.at -= 1
        return self._asked()
