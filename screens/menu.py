"""The menu that Esc opens everywhere: every stage, who is here, what happened, and what a facilitator does for the room."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol

from screens.desk import Desk
from screens.parts.choices import Choice, ChoiceScreen
from screens.parts.look_choice import LooksScreen
from screens.parts.page import PageScreen
from screens.parts.people import PeopleScreen, door_choice
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import KeepDoor, may
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.day.records import AddToTimer, CallEverybody, GiveUpLead, SetStep, StartTimer, StopTimer, TakeLead
from wtfc_tui.views.day import who_lines


class MenuDesk(Desk, Protocol):
    """What the menu may ask, beyond what every screen may."""

    looks_around: bool
    """A facilitator who gave up the lead: going somewhere then takes nobody along until they take it again."""

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
            here = " (where the workshop is)" if step == self.seat.step else ""
            yield Choice(f"{step.title}{here}", partial(self._go, step), step.menu_key)
        yield Choice("Who is here", self._who, "w")
        yield Choice("What happened: every message again", self._happened, "m")
        yield Choice("Help about this screen", self._help, "h")

    def _for_the_room(self) -> Iterator[Choice]:
        if not may(self.seat.person.role, CallEverybody):
            return
        yield Choice("Call everybody to where I am", self._call, "c")
        if self.seat.board.workshop.lead == self.seat.person.id:
            yield Choice("Give up the lead: look around without taking anybody along", self._give_up_lead, "t")
        else:
            yield Choice("Take the lead: where you go, the workshop goes", self._take_lead, "t")
        yield Choice("Timer: 5 minutes", lambda: self._do(StartTimer(300), "The timer runs: 5 minutes."), "f")
        yield Choice("Timer: 1 minute more", lambda: self._do(AddToTimer(60), "A minute more."), "g")
        yield Choice("Timer: stop", lambda: self._do(StopTimer(), "The timer is off."), "s")

    def _for_oneself(self) -> Iterator[Choice]:
        yield Choice(f"Another look: colour, none, high contrast, ASCII (now {self.desk.look})", self._looks, "a")
        yield Choice("Plain lines instead of this screen, now and next time", self.desk.to_plain, "p")
        yield Choice("Leave the workshop", self._leave, "q")

    async def _go(self, step: Step) -> None:
        """The one with the lead takes the workshop along; everybody else just looks around."""
        self.desk.go_to(step)
        workshop = self.seat.board.workshop
        leads = workshop.lead == self.seat.person.id
        if not may(self.seat.person.role, SetStep) or step == self.seat.step:
            return
        if workshop.lead is None and not self.desk.looks_around:
            leads = True
            await self.seat.do(TakeLead())
        if leads:
            await self._do(SetStep(step.key), f"You lead: the workshop is at {step.heading} now · Ctrl+U takes it back")
        else:
            self.tell("You are looking around. Esc, c calls everybody here.")

    async def _take_lead(self) -> None:
        self.desk.looks_around = False
        await self._do(TakeLead(), "You have the lead: where you go, the workshop goes.")

    async def _give_up_lead(self) -> None:
        self.desk.looks_around = True
        await self._do(GiveUpLead(), "Nobody has the lead now. You look around alone.")

    async def _do(self, command: Command, told: str) -> None:
        answer = await self.seat.do(command)
        if isinstance(answer, Refused):
            self.tell(answer.sentence, trouble=True)
        else:
            self.tell(told)

    async def _call(self) -> None:
        screen = self.desk.stage_screen
        if screen:
            await self._do(CallEverybody(screen.step.key), f"Everybody is called to {screen.step.heading}.")

    async def _who(self) -> None:
        if may(self.seat.person.role, KeepDoor):
            await self.app.push_screen(PeopleScreen(self.seat))
            return
        lines = who_lines(self.seat.board.workshop, self.seat.steps, [self.seat.here, *self.seat.others])
        await self.app.push_screen(PageScreen("Who is here", lines))

    async def _happened(self) -> None:
        self.desk.open_messages()

    async def _help(self) -> None:
        self.desk.open_help()

    async def _looks(self) -> None:
        await self.app.push_screen(LooksScreen(self.seat, self.desk.look, self.desk.wear))

    async def _leave(self) -> None:
        self.desk.leave("You have left the workshop. Everything you saved is kept. Come back with the same line.")
