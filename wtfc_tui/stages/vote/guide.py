"""Voting, guided: item after item, how many dots each. Every answer is your whole ballot, kept at once."""

from collections.abc import Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import GROUP_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy, Task
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.vote.by_group import ANSWERS, NOTED, QUESTION, WHY, with_groups
from wtfc_tui.stages.vote.disclosure import TooFew
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound, RoundClosed, RoundOpened
from wtfc_tui.stages.vote.room_guide import RoomDots
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.turnout import have_voted
from wtfc_tui.stages.vote.typed_dots import named_dots
from wtfc_tui.stages.vote.view import CHANGEABLE, VoteView, opened_told, own_vote, vote_view, voters

CLOSED = "The vote has been closed meanwhile."


class Vote(Guide):
    name = "vote"
    about = "give your dots, or hear the result"
    hints = ("Answer with dots, or next. 2=3 gives three to the second.",)
    beside = (RoomDots,)
    news = (
        Newsworthy(RoundOpened, aloud=True, then="Type go vote to give your dots."),
        Newsworthy(RoundClosed, aloud=True, then="Type votes to hear the result."),
    )

    def helped(self) -> list[str]:
        room = ["room enters the dots of people in the room."] if self.may(EnterRoomDots) else []
        return [*self.hints, *room, *(["close ends the vote."] if self.may(CloseRound) else [])]

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.at = 0
        """The place of the item that is asked about; after the last: content, or change?"""
        self.round = ""
        self.closing = self.even_so = False
        self.group: str | None = None
        """What they named before their first dots; "" not to say."""

    def view(self, round: str | None = None) -> VoteView:
        return vote_view(self.board, self.seat.own, self.seat.person, self.seat.came, round, self.step.about)

    @property
    def prompt(self) -> str:
        if not self.round:
            return f"Open a vote on {self.step.about}? yes or no: "
        if self.asks_group:
            return f"{QUESTION} 1 to {len(ANSWERS)}, next not to say: "
        view = self.view()
        if self.closing:
            voted = have_voted(view.round, self.seat.came) if view.round else view.turnout
            return f"Close {self.round} for good? {voted}. Type yes: "
        if self.at < len(view.items):
            return f"Dots, {view.left} left: "
        return f"{view.left} left. Change, such as 2=3, or next: "

    @property
    def expects(self) -> str:
        if not self.round:
            return "yes or no; vote open themes --dots 5 --cap 3 says more"
        if self.asks_group:
            return "a group by its number or name, or next"
        return "yes, or no to leave it open" if self.closing else "a number of dots, 2=3, or next"

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        running = open_round(self.workshop)
        if not running or not self.may(CastBallot):
            lines = self.read_out(with_groups(self.board, self.view()))
            return lines if not running and self.may(OpenRound) else self.end(*lines)
        self.round, self.at, self.closing, self.group = running.id, 0, False, None
        view = self.view()
        allowance = f"{counted(running.dots, 'dot')}, {running.cap} at most on one."
        more = [] if self.brief else [f"{view.turnout}.", *self._all()]
        groups = [WHY, *numbered([GROUP_NAMES[one] for one in ANSWERS])] if self.asks_group else []
        return [*self._is_in(view), allowance, *more, *(groups or self._asked())]

    @property
    def asks_group(self) -> bool:
        """Before the first dots, where the vote is by group; `room` and `close` are understood even so."""
        running = open_round(self.workshop)
        unsaid = bool(running and running.by_group) and own_vote(self.board, self.seat.own).group is None
        return unsaid and self.group is None and not self.closing

    def _which_group(self, line: str) -> list[str]:
        place = choice(line, len(ANSWERS))
        try:
            self.group = ANSWERS[place] if place is not None else group_named(line) if line else ""
        except Refused as refused:
            return [refused.sentence]
        return [NOTED, *self._asked()]

    def _all(self) -> list[str]:
        return [f"{place}: {item.text}" for place, item in enumerate(self.view().items, start=1)]

    def _is_in(self, view: VoteView) -> list[str]:
        return [f"{view.cast}. {CHANGEABLE}"] if view.cast else []

    def _asked(self) -> list[str]:
        """The item that the prompt asks about, in its words."""
        items = self.view().items
        if self.at >= len(items):
            return []
        item = items[self.at]
        mine = f" ({counted(item.mine, 'dot')} now)" if item.mine else ""
        return [f"{self.at + 1}: {item.text}{mine}"]

    def in_hand(self) -> list[str]:
        return self._asked() if self.round and not self.closing else []

    async def answer(self, line: str) -> list[str] | None:
        word = line.casefold()
        if not self.round:
            return await self._open(word)
        running = open_round(self.workshop)
        if not running or running.id != self.round:
            return self._closed_meanwhile()
        if self.closing:
            self.closing = False
            return await self._close() if word == "yes" else ["It stays open."]
        if word == "room" and self.may(EnterRoomDots):
            return self.end(then=Task(RoomDots, self.step))
        if word == "close" and self.may(CloseRound):
            self.closing, self.even_so = True, False
            seat = self.seat
            return voters(await seat.voters(), seat.came, seat.people_here).lines
        if word == "all":
            return self._all()
        if self.asks_group:
            return self._which_group(line)
        return await self._dots(line)

    async def _open(self, word: str) -> list[str] | None:
        if not word or word == "no":
            return self.end()
        if word != "yes":
            return None
        done = await self.do(OpenRound(self.step.about))
        running = open_round(self.workshop)
        return [opened_told(running), *await self.begin()] if done and running else []

    async def _close(self) -> list[str]:
        done = await self.seat.do(CloseRound(self.even_so))
        if isinstance(done, TooFew):
            self.closing = self.even_so = True
            return [done.sentence, "yes shows it even so; no leaves it open."]
        if isinstance(done, Refused):
            return [done.sentence]
        return self.end(*(self.read_out(with_groups(self.board, self.view(self.round)))))

    async def _dots(self, line: str) -> list[str] | None:
        view = self.view()
        if not line:
            self.at += 1
            return self.end(*self._is_in(view)) if self.at > len(view.items) else self._asked()
        items = [item.id for item in view.items]
        given = named_dots(line, items, items[self.at] if self.at < len(items) else "")
        return None if given is None else await self._cast(view, given)

    async def _cast(self, view: VoteView, given: dict[str, int]) -> list[str]:
        ballot = {item.id: item.mine for item in view.items} | given
        if not await self.do(CastBallot({item: dots for item, dots in ballot.items() if dots}, self.group)):
            return []
        now, items = self.view(), [item.id for item in view.items]
        before = items[self.at] if self.at < len(items) else ""
        asked = now.items[self.at].id if self.at < len(now.items) else ""
        self.at = len(now.items) if not now.left else self.at + (asked in given)
        named = [f"{items.index(item) + 1}: {counted(dots, 'dot')}." for item, dots in given.items() if item != before]
        return [*named, *self._asked()]

    async def after(self, events: Sequence[Event]) -> list[str]:
        running = open_round(self.workshop)
        if running and running.id != self.round:
            return await self.begin()
        if running or not self.round:
            return []
        return self.end() if events else self._closed_meanwhile()

    def _closed_meanwhile(self) -> list[str]:
        return self.end(CLOSED, *self.read_out(with_groups(self.board, self.view(self.round))))

    def back(self) -> list[str] | None:
        if self.closing:
            self.closing = False
            return ["It stays open."]
        if not self.round or not self.at:
            return None
        self.at -= 1
        return self._asked()
