"""What every stage's screen has: the line that says where we are, the line that says what happened, the line of keys.

A stage's screen gives `body`, `show` and actions; it reads the seat and asks it to do things.
It stores and decides nothing.
"""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer as TextualTimer
from textual.widget import Widget

from screens.desk import Desk, desk_of
from screens.heading import first_line, rule
from screens.keys import KeyTable
from screens.own_steps import OwnSteps
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import BETWEEN, fitting, line
from screens.widgets.told import Told
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Done, News, Seat
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import lead_away, timer

LEAST_WIDTH, LEAST_HEIGHT = 40, 18
SMALL = "small"
"""Of the ways that lead out of every screen, those that are named however small the window is: to the menu, to help."""
TOO_SMALL = (
    line(" Please enlarge this window,"),
    line(" or press Esc, then q, and put"),
    line(" plain after your ssh line."),
)


class StageScreen(Screen[None]):
    KEYS: ClassVar[KeyTable]
    NAME: ClassVar[str] = ""
    """The name of the tool, and of the mode in which its screen begins: the name of its keys."""
    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = ""
    BLANK = True
    """Nothing of its own to draw below its widgets."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "KEYS" in vars(cls):
            cls.NAME = cls.KEYS.name
            cls.BINDINGS = cls.KEYS.bindings()
        super().__init_subclass__(**kwargs)

    def __init__(self, seat: Seat, step: Step) -> None:
        """A tool may serve several steps of the process: this screen serves this one."""
        super().__init__()
        self.seat = seat
        self.step = step
        self.mode = self.NAME
        self._ticking: TextualTimer | None = None
        self._focused_when_large: Widget | None = None
        self.own_steps = OwnSteps(self)
        self._undoable = (-1, False)
        """Whether there is something of one's own to take back, and as of when."""
        self._frame: tuple[object, ...] = ()
        self._fitted: Size | None = None
        """What its widgets have had time to take the size of."""
        self._shown: int | None = None
        """The revision that the body was drawn from last."""
        self.heading = Words(classes="heading")
        self.told = Told()
        self.keys = Words(classes="keys")
        self.enlarge = Words(*TOO_SMALL, classes="enlarge")

    # ── for the stage to give ──

    def body(self) -> Iterable[Widget]:
        raise NotImplementedError

    def show(self) -> None:
        """Brings the body up to what the seat sees now. Must not touch what is being typed."""
        raise NotImplementedError

    def idle_keys(self) -> frozenset[str]:
        """Labels of keys that would do nothing now."""
        return frozenset()

    def not_mine(self) -> frozenset[str]:
        """Labels of keys, and names of modes, that are for other roles, whatever happens: help leaves them out."""
        return frozenset()

    def question(self) -> str:
        """The pile one is looking at, for others to see."""
        return ""

    def speaks_for_itself(self, event: Event) -> bool:
        """Whether the body shows this without a word: then the line of what happened is not spent on it."""
        return False

    def is_typing(self) -> bool:
        """Whether something is half-typed, so that this screen must not be taken away."""
        return False

    @property
    def field(self) -> Field | None:
        """Where one types just now."""
        return self.focused if isinstance(self.focused, Field) else None

    # ── frame ──

    @property
    def desk(self) -> Desk:
        return desk_of(self)

    @property
    def board(self) -> Board:
        return self.seat.board

    @property
    def extent(self) -> Size:
        """How large this screen is, or will be: what it shows can be ready before the first layout, and is sent once."""
        return self.size or self.app.size

    def compose(self) -> ComposeResult:
        yield self.heading
        yield from self.body()
        yield self.told
        yield self.keys
        yield self.enlarge

    def on_mount(self) -> None:
        """Textual calls this after the same of the stage's own class: no need for `super()` there."""
        self.seat.go(self.step.key, self.question())
        self.refresh_all()

    def on_resize(self) -> None:
        """A new screen is told its first size several times."""
        if self._fitted == self.size:
            return
        self._fitted = self.size
        self._be_small(self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT)
        self.call_after_refresh(self.refresh_all)

    def _be_small(self, small: bool) -> None:
        """Only a sentence when there is no room for more. What is hidden loses the focus, so it is given back."""
        if small == self.has_class(SMALL):
            return
        if small:
            self._focused_when_large = self.focused
        self.set_class(small, SMALL)
        if not small:
            self.set_focus(self._focused_when_large)

    def refresh_all(self) -> None:
        self._frame = ()
        self._shown = self.board.revision
        self.show_frame()
        self.show()

    def show_frame(self) -> None:
        if (seen := self._frame_of()) == self._frame:
            return
        self._frame = seen
        workshop, width = self.board.workshop, self.extent.width
        clock = timer(workshop.timer_ends, self.seat.now())
        lead = "you lead" if workshop.lead == self.seat.person.id else ""
        parts = (clock.words, lead, f"{len(self.seat.people_here)} here", self.desk.state_words)
        self.heading.show(first_line(workshop.title, self.step, parts, width), rule(self.seat, self.step, width))
        self._tick_in(clock.changes_in)
        self.show_keys()

    def _frame_of(self) -> tuple[object, ...]:
        """All that the first and the last line are made of but the passing of time: most news leave it as it is."""
        workshop = self.board.workshop
        here = self.seat.people_here
        day = (workshop.title, workshop.timer_ends, workshop.lead, len(here), self.seat.step, lead_away(workshop, here))
        return (*day, self.desk.state_words, self.extent, self.mode, self.idle_keys(), self._can_undo())

    def _tick(self) -> None:
        self._frame = ()
        self.show_frame()

    def _tick_in(self, seconds: float) -> None:
        if self._ticking:
            self._ticking.stop()
        self._ticking = self.set_timer(seconds, self._tick) if seconds else None

    def show_keys(self) -> None:
        """The ways back, to the menu and to help are always there; what else is everywhere, where there is room left."""
        keys = self.KEYS.last_line(self.mode, self.idle_keys())
        ways = self.KEYS.last_line_everywhere(self.mode, undo=self._can_undo())
        room, always, more = self.extent.width - 2, ways[:-1], ways[-1:]
        shown = [*fitting(keys, room - sum(cell_len(way) + len(BETWEEN) for way in always)), *always]
        self.keys.show(line(" " + BETWEEN.join(fitting([*shown, *more], room))))

    def _can_undo(self) -> bool:
        """Asked once for each state of the workshop, not with every letter."""
        seq = self.board.workshop.seq
        if self._undoable[0] != seq:
            self._undoable = (seq, self.seat.can_undo)
        return self._undoable[1]

    def arrived(self, news: News) -> None:
        """Others did something, or came or went. Where only the latter, the body is left alone."""
        self.show_frame()
        if self._shown == self.board.revision:
            self.show_presence()
        else:
            self._shown = self.board.revision
            self.show()

    def show_presence(self) -> None:
        """Somebody came, went or turned elsewhere; for stages whose body tells it."""

    # ── saying what happened ──

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Shows a sentence for a few seconds, trouble for longer; what others do does not push it away meanwhile."""
        self.told.say(words, self.extent.width, trouble=trouble)

    def tell_softly(self, words: str) -> None:
        """What somebody else did: never over a sentence about what one did oneself, such as that one's words are saved."""
        if self.told.may_be_replaced:
            self.told.say(words, self.extent.width, softly=True)

    def undone(self, how: str, lines: Sequence[str]) -> str:
        """How things stand after one's own undo or redo, in a sentence."""
        return f"{how}: {' · '.join(lines)}." if lines else f"{how}."

    def may(self, command: type[Command]) -> bool:
        return may(self.seat.person.role, command)

    async def do(self, command: Command, told: str = "") -> Done | None:
        """Asks the seat; says what came of it. None when it was refused: nothing changed, and the words are still there."""
        answer = await self.seat.do(command)
        if isinstance(answer, Refused):
            self.desk.remember(answer.sentence)
            self.tell(answer.sentence, trouble=True)
            return None
        if told:
            self.desk.remember(told)
            self.tell(told)
        return answer

    # ── keys ──

    def become(self, mode: str) -> None:
        """Another mode of this screen: the same keys may mean something else."""
        self.mode = mode
        self.show_keys()

    async def action_key(self, name: str) -> None:
        key = self.KEYS.key_in(self.mode, name)
        if key is None:
            return
        self.desk.touched()
        self.own_steps.pressed(key.action)
        await self.run_action(key.action_for(name))

    async def action_undo(self) -> None:
        await self.own_steps.undo()

    async def action_redo(self) -> None:
        await self.own_steps.redo()

    def action_menu(self) -> None:
        self.desk.open_menu()

    def action_help(self) -> None:
        self.desk.open_help()

    def action_read(self) -> None:
        self.desk.open_reading(self.question())

    def action_come_along(self) -> None:
        self.desk.go_to(self.seat.step)

    def action_hold(self) -> None:
        """Holds what others do, so that nothing moves while one reads; once more lets it in."""
        held = self.desk.hold()
        self.tell("Held: nothing moves until you press F7 or Ctrl+R again." if held else "What others do comes in again.")
        self.refresh_all()

    def action_repaint(self) -> None:
        self.desk.repaint_terminal()

    # ── drafts ──

    def field_changed(self, field: Field) -> None:
        if field.name:
            self.desk.drafts.changed(field.name, field.text)
