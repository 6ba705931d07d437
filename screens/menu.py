"""The menu that Esc opens everywhere: every stage, who is here, what happened, and what a facilitator does for the room."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol

from screens.desk import Desk
from screens.keys import MENU
from screens.parts.choices import Choice, ChoiceScreen
from screens.parts.look_choice import LooksScreen
from screens.parts.page import PageScreen, export_page
from screens.parts.people import PeopleScreen, door_choice
from screens.parts.telling import own_code_page
from screens.parts.timer import TimerScreen
from screens.widgets.drawn import Words
from screens.widgets.lines import joined, line
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.joining import KeepDoor
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.day.records import AddToTimer, CallEverybody, GiveUpLead, SetStep, StopTimer, TakeLead
from wtfc_tui.views.day import who_lines


class MenuDesk(Desk, Protocol):
    """What the menu may ask, beyond what every screen may."""

    @property
    def look(self) -> str: ...

    async def wear(self, look: str) -> None:
        """Another look, remembered for this person."""

    async def to_plain(self) -> None:
        """Line mode from here on, and the next time too."""

    def leave(self, farewell: str) -> None:
        """Ends this face, with a sentence to read afterwards."""


class MenuScreen(ChoiceScreen):
    def __init__(self, seat: Seat, desk: MenuDesk) -> None:
        super().__init__(seat, "Menu")
        *ways, back = MENU.last_line(MENU.name)
        self.below = Words(line(" " + joined([*ways, "q leave", back], 78)), classes="keys")
        self._desk = desk

    @property
    def desk(self) -> MenuDesk:
        return self._desk

    def starts_at(self) -> int:
        screen = self.desk.stage_screen
        return list(self.seat.steps).index(screen.step) if screen else 0

    # ── what there is to choose ──

    async def offered(self) -> Sequence[Choice]:
        door = [await door_choice(self)] if may(self.seat.person.role, KeepDoor) else []
        return [*self._around(), *self._for_the_room(), *door, *self._for_oneself()]

    def _around(self) -> Iterator[Choice]:
        for step in self.seat.steps:
            here = " (the room is here)" if step == self.seat.step else ""
            also = "" if step.menu_key == str(step.number) else f" (also {step.number})"
            yield Choice(f"{step.title}{also}{here}", partial(self._go, step), step.menu_key)
        yield Choice("Read what people said, whole (F3)", self._read, "r")
        yield Choice("Who is here", self._who, "w")
        yield Choice("What happened: every message again", self._happened, "m")
        yield Choice("Help about this screen", self._help, "h")
        yield Choice("Export: how to take everything away as a file", self._export, "x")

    def _for_the_room(self) -> Iterator[Choice]:
        """Each says beforehand whom it moves: only these lines move anybody but oneself."""
        if not may(self.seat.person.role, CallEverybody):
            return
        workshop, screen = self.seat.board.workshop, self.desk.stage_screen
        lead, me = workshop.people.get(workshop.lead or ""), self.seat.person
        if screen and screen.step != self.seat.step and workshop.lead in (None, me.id):
            where = f"{screen.step.heading} (it is at {self.seat.step.heading})"
            yield Choice(f"Bring the room to {where}", partial(self._bring, screen.step), "b")
        if screen:
            words = f"Call everybody to {screen.step.heading}, also who looks around"
            yield Choice(words, partial(self._call, screen.step), "c")
        if lead == me:
            yield Choice("Give up the lead: another facilitator may take it", self._give_up_lead, "t")
        else:
            yield Choice(f"Take the lead{f' from {lead.name}' if lead else ''}: you move the room", self._take_lead, "t")
        yield Choice("Timer: set it, change it, stop it", self._timer, "f")
        if workshop.timer_ends and workshop.timer_ends > self.seat.now():
            yield Choice("Timer: 1 minute more", lambda: self._do(AddToTimer(60), "A minute more."), "g")
            yield Choice("Timer: stop", lambda: self._do(StopTimer(), "The timer is off."), "s")

    def _for_oneself(self) -> Iterator[Choice]:
        yield Choice(f"Another look: colour, none, high contrast, ASCII (now {self.desk.look})", self._looks, "a")
        yield Choice("Plain lines instead of this screen, now and next time", self.desk.to_plain, "p", leaves=True)
        if self.seat.own_code:
            yield Choice("Your own code, to write down", self._own_code, "y")
        yield Choice("Leave the workshop", self._leave, "q", leaves=True)

    async def _own_code(self) -> None:
        await self.app.push_screen(own_code_page(self.seat))

    async def _go(self, step: Step) -> None:
        """Oneself and nobody else, whoever has the lead: to look somewhere is not to take the room there."""
        self.desk.go_to(step)
        if step != self.seat.step:
            self.tell(f"Only you look at {step.title}: the room stays at {self.seat.step.heading}.")

    async def _bring(self, step: Step) -> None:
        await self._do(SetStep(step.key), f"The room is at {step.heading} now · Ctrl+U takes it back")

    async def _take_lead(self) -> None:
        await self._do(TakeLead(), "You have the lead: Esc, b brings the room to where you are.")

    async def _give_up_lead(self) -> None:
        await self._do(GiveUpLead(), "Nobody has the lead now: any facilitator may take it or move the room.")

    async def _timer(self) -> None:
        await self.app.push_screen(TimerScreen(self.seat))

    async def _export(self) -> None:
        await self.app.push_screen(export_page(self.seat.person, self.seat.board.workshop.slug))

    async def _do(self, command: Command, told: str) -> None:
        answer = await self.seat.do(command)
        if isinstance(answer, Refused):
            self.tell(answer.sentence, trouble=True)
        else:
            self.tell(told)

    async def _call(self, step: Step) -> None:
        await self._do(CallEverybody(step.key), f"Everybody is called to {step.heading}.")

    async def _who(self) -> None:
        if may(self.seat.person.role, KeepDoor):
            await self.app.push_screen(PeopleScreen(self.seat))
            return
        lines = who_lines(self.seat.board.workshop, self.seat.steps, [self.seat.here, *self.seat.others])
        await self.app.push_screen(PageScreen("Who is here", lines))

    async def _read(self) -> None:
        self.desk.open_reading("")

    async def _happened(self) -> None:
        self.desk.open_messages()

    async def _help(self) -> None:
        self.desk.open_help()

    async def _looks(self) -> None:
        await self.app.push_screen(LooksScreen(self.seat, self.desk.look, self.desk.wear))

    async def _leave(self) -> None:
        self.desk.leave("You have left the workshop. Everything you saved is kept. Come back with the same line.")
