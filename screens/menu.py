"""The menu that Esc opens everywhere: every stage, who is here, what happened, and what a facilitator does for the room."""

from collections.abc import Iterator, Sequence

from screens.choices import Choice, ChoiceScreen
from screens.door import PeopleScreen, door_choice
from screens.looks import LOOKS, next_look
from screens.page import PageScreen
from wtfc_tui.domain.commands import AddToTimer, CallEverybody, Command, SetStage, StartTimer, StopTimer, TakeLead
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import KeepDoor, may
from wtfc_tui.domain.workshop import STAGE_NAMES, STAGES
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.day import who_lines


class MenuScreen(ChoiceScreen):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, "Menu")

    # ── what there is to choose ──

    async def offered(self) -> Sequence[Choice]:
        door = [await door_choice(self)] if may(self.seat.person.role, KeepDoor) else []
        return [*self._around(), *self._for_the_room(), *door, *self._for_oneself()]

    def _around(self) -> Iterator[Choice]:
        workshop = self.seat.board.workshop
        for stage in STAGES:
            here = " (where the workshop is)" if stage == workshop.stage else ""
            yield Choice(f"{STAGE_NAMES[stage].lstrip('0123456789 ')}{here}", lambda stage=stage: self._go(stage))  # type: ignore[misc]
        yield Choice("Who is here", self._who)
        yield Choice("What happened: every message again", self._happened)
        yield Choice("Help about this screen", self._help)

    def _for_the_room(self) -> Iterator[Choice]:
        if not may(self.seat.person.role, CallEverybody):
            return
        yield Choice("Call everybody to where I am", self._call)
        if self.seat.board.workshop.lead != self.seat.person.id:
            yield Choice(
                "Take the lead: where you go, the workshop goes", lambda: self._do(TakeLead(), "You have the lead.")
            )
        yield Choice("Timer: 5 minutes", lambda: self._do(StartTimer(300), "The timer runs: 5 minutes."))
        yield Choice("Timer: 1 minute more", lambda: self._do(AddToTimer(60), "A minute more."))
        yield Choice("Timer: stop", lambda: self._do(StopTimer(), "The timer is off."))

    def _for_oneself(self) -> Iterator[Choice]:
        look = next_look(self.workshop_app.look)
        yield Choice(f"Another look: {look} ({LOOKS[look]})", lambda: self.workshop_app.wear(look))
        yield Choice("Plain lines instead of this screen, now and next time", self.workshop_app.to_plain)
        yield Choice("Leave the workshop", self._leave)

    async def _go(self, stage: str) -> None:
        """The one with the lead takes the workshop along; everybody else just looks around."""
        self.workshop_app.go_to(stage)
        workshop = self.seat.board.workshop
        if may(self.seat.person.role, SetStage) and workshop.lead in (None, self.seat.person.id) and stage != workshop.stage:
            if workshop.lead is None:
                await self.seat.do(TakeLead())
            await self._do(SetStage(stage), f"The workshop is at {STAGE_NAMES[stage]} now.")

    async def _do(self, command: Command, told: str) -> None:
        answer = await self.seat.do(command)
        if isinstance(answer, Refused):
            self.tell(answer.sentence, trouble=True)
        else:
            self.tell(told)

    async def _call(self) -> None:
        screen = self.workshop_app.stage_screen
        if screen:
            await self._do(CallEverybody(screen.STAGE), f"Everybody is called to {STAGE_NAMES[screen.STAGE]}.")

    async def _who(self) -> None:
        if may(self.seat.person.role, KeepDoor):
            await self.workshop_app.push_screen(PeopleScreen(self.seat))
            return
        lines = who_lines(self.seat.board.workshop, [self.seat.here, *self.seat.others])
        await self.workshop_app.push_screen(PageScreen("Who is here", lines))

    async def _happened(self) -> None:
        self.workshop_app.open_messages()

    async def _help(self) -> None:
        if screen := self.workshop_app.stage_screen:
            self.workshop_app.open_help(screen.NAME)

    async def _leave(self) -> None:
        self.workshop_app.exit("You have left the workshop. Everything you saved is kept. Come back with the same line.")
