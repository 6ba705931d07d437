"""The menu that Esc opens everywhere: every stage, who is here, what happened, and what a facilitator does for the room."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.keys import last_line
from screens.looks import LOOKS, next_look
from screens.page import PageScreen, titled
from screens.widgets.drawn import Words
from screens.widgets.lines import joined, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.domain.commands import AddToTimer, CallEverybody, Command, SetStage, StartTimer, StopTimer, TakeLead
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.workshop import STAGE_NAMES, STAGES
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.day import who_lines

if TYPE_CHECKING:
    from screens.app import WorkshopApp

SHORTCUTS = "123456789abcdefg"


@dataclass(frozen=True)
class Choice:
    words: str
    do: Callable[[], Awaitable[None]]


class MenuScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("escape,ctrl+o", "dismiss", "Back")]
    AUTO_FOCUS = "#choices"

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.choices: list[Choice] = []
        self.rows = Rows(id="choices")
        self.title_lines = Words(id="title")

    @property
    def workshop_app(self) -> "WorkshopApp":
        return self.app  # type: ignore[return-value]  # Textual's `app` is not generic.

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.rows
        yield Words(line(" " + joined(last_line("menu"), 78)), classes="keys")

    def on_mount(self) -> None:
        self.choices = list(self._choices())
        rows = [Row(str(at), SHORTCUTS[at], line(choice.words)) for at, choice in enumerate(self.choices)]
        self.title_lines.show(*titled("Menu", self.app.size.width))
        self.call_after_refresh(self.rows.show, rows)

    async def on_key(self, event: events.Key) -> None:
        at = SHORTCUTS.find(event.character or " ")
        if event.key == "enter":
            at = self.rows.index
        if 0 <= at < len(self.choices):
            event.stop()
            self.dismiss()
            await self.choices[at].do()

    # ── what there is to choose ──

    def _choices(self) -> Iterator[Choice]:
        workshop = self.seat.board.workshop
        for stage in STAGES:
            here = " (where the workshop is)" if stage == workshop.stage else ""
            yield Choice(f"{STAGE_NAMES[stage].lstrip('0123456789 ')}{here}", lambda stage=stage: self._go(stage))  # type: ignore[misc]
        yield Choice("Who is here", self._who)
        yield Choice("What happened: every message again", self._happened)
        yield Choice("Help about this screen", self._help)
        if may(self.seat.person.role, CallEverybody):
            yield Choice("Call everybody to where I am", self._call)
            if workshop.lead != self.seat.person.id:
                yield Choice(
                    "Take the lead: where you go, the workshop goes", lambda: self._do(TakeLead(), "You have the lead.")
                )
            yield Choice("Timer: 5 minutes", lambda: self._do(StartTimer(300), "The timer runs: 5 minutes."))
            yield Choice("Timer: 1 minute more", lambda: self._do(AddToTimer(60), "A minute more."))
            yield Choice("Timer: stop", lambda: self._do(StopTimer(), "The timer is off."))
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
        screen = self.workshop_app.stage_screen
        if screen and isinstance(answer, Refused):
            screen.tell(answer.sentence, trouble=True)
        elif screen:
            screen.tell(told)

    async def _call(self) -> None:
        screen = self.workshop_app.stage_screen
        if screen:
            await self._do(CallEverybody(screen.STAGE), f"Everybody is called to {STAGE_NAMES[screen.STAGE]}.")

    async def _who(self) -> None:
        lines = who_lines(self.seat.board.workshop, [self.seat.here, *self.seat.others])
        await self.workshop_app.push_screen(PageScreen("Who is here", lines))

    async def _happened(self) -> None:
        self.workshop_app.open_messages()

    async def _help(self) -> None:
        if screen := self.workshop_app.stage_screen:
            self.workshop_app.open_help(screen.NAME)

    async def _leave(self) -> None:
        self.workshop_app.exit("You have left the workshop. Everything you saved is kept. Come back with the same line.")
