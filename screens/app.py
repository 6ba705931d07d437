"""The full-screen face of one seat: it sits down, shows the screen of the step one is at, and is the desk of all screens.

It never touches another app's widgets, never prints, and holds no state of the workshop.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from screens.along import Along
from screens.arrival import ArrivalScreen, arrives
from screens.drafts import Drafts
from screens.entry import Entry
from screens.frame import StageScreen
from screens.lobby import LobbyScreen
from screens.looks import FACE_PREFERENCE, PLAIN_FACE, PREFERENCE, STANDARD, Dress
from screens.mail import Mail
from screens.menu import MenuScreen
from screens.one_by_one import OneByOne
from screens.parts.page import help_page, log_page
from screens.parts.reading import ReadingScreen
from screens.parts.telling import own_code_page
from screens.stages import SAID_AT, SHEETS, screen_for
from screens.widgets.colours import Palette
from screens.widgets.drawn import Paints
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.names import AskedAnew
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.store.failures import StoreFailure

HOW_TO_LEAVE: Final = "To leave: Esc opens the menu, and q there leaves. What you saved is kept."
TO_PLAIN: Final = "\0plain"
"""Not a sentence anybody could be shown: the door goes on in line mode."""


class WorkshopApp(App[str]):
    """Ends with the sentence that the door shows afterwards, or with TO_PLAIN when the person wants lines instead."""

    CSS_PATH: ClassVar = ["frame.tcss", *SHEETS, "pages.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    NOTIFICATION_TIMEOUT = 0

    def __init__(
        self,
        entry: Entry,
        *,
        repaint: Callable[[], None] | None = None,
        ascii_only: Callable[[bool], None] | None = None,
        paint: Paints | None = None,
        one_size: Callable[[bool], None] | None = None,
    ) -> None:
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self.paint = paint
        self.one_size = one_size or (lambda wanted: None)
        """Whether each key is answered by as many bytes, so that the line does not tell what it did."""
        self.entry = entry
        self.seat: Seat | None = None
        self.drafts: Drafts
        self.line_words = "saved"
        self.dress = Dress(self, ascii_only, repaint)
        self._asked_anew = ""
        """Why the name that was given at the door will not do; "" where it will."""
        self._arrives = False
        """Whether there is something to be read before the stage."""
        self.mail = Mail(lambda: self.stage_screen)
        self.along = Along(self)
        self._keys = OneByOne(self, super().on_event)

    def post_message(self, message: Message) -> bool:
        if isinstance(message, events.Key | events.Paste) and not message.is_forwarded:
            self._keys.put(message)
            return True
        return super().post_message(message)

    # ── sitting down, and leaving ──

    async def on_load(self) -> None:
        """Before anything is drawn, so that the first screen is the one to stay."""
        if self.entry.name is None or not (refused := await self._sit_down(self.entry.name)):
            return
        if isinstance(refused, AskedAnew):
            self._asked_anew = refused.sentence
        else:
            self.exit(refused.sentence)

    def get_default_screen(self) -> Screen[None]:
        return self._that_can_be_switched(self._first_screen())

    def _that_can_be_switched(self, screen: Screen[None]) -> Screen[None]:
        """Textual gives its very first screen no callback, and then cannot take it off again. Its one private name here."""
        screen._push_result_callback(self, None)
        return screen

    def _first_screen(self) -> Screen[None]:
        return self._screen_for(self.seat.step) if self.seat else LobbyScreen(self.entry, self._come_in, self._asked_anew)

    def on_mount(self) -> None:
        self.run_worker(self._keys.run(), group="keys")
        self._begin_to_read()

    async def _come_in(self, name: str) -> Refused | None:
        if refused := await self._sit_down(name):
            return refused
        # Not awaited: the lobby asks for this from its own handler, and could not be taken away while it waits.
        self.switch_screen(self._first_screen())
        self._begin_to_read()
        return None

    async def _sit_down(self, name: str) -> Refused | None:
        seat = await self.entry.enter(name)
        if isinstance(seat, Refused):
            return seat
        self.seat = seat
        self.mail.recall(seat)
        half_typed = await seat.drafts()
        self.drafts = Drafts(seat, half_typed, self.set_timer)
        self._arrives = arrives(seat, half_typed)
        self.dress.wear((await seat.preferences()).get(PREFERENCE, STANDARD))
        return None

    def _begin_to_read(self) -> None:
        if self.seat and self._arrives:
            self.push_screen(ArrivalScreen(self.seat, self))
        if self.seat and self.seat.own_code:
            self.push_screen(own_code_page(self.seat))
        if self.seat:
            self.run_worker(self._read_mail(self.seat), group="mail")

    async def _read_mail(self, seat: Seat) -> None:
        why = await self.mail.read(seat, self._heard)
        await self.drafts.keep_now()
        self.exit(why)

    def _heard(self, seat: Seat, news: News) -> None:
        """The stage has been told by now; a page that shows what arrives is told here. News may come while the app goes."""
        page = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(page, ReadingScreen) and not self.held:
            page.show()
        self.along.follow(seat, news)

    async def to_plain(self) -> None:
        await self._prefer(FACE_PREFERENCE, PLAIN_FACE)
        self.exit(TO_PLAIN)

    def action_help_quit(self) -> None:
        """Ctrl+C, by which a program is stopped elsewhere: somebody's words may be half-typed here, so it only says how."""
        self.warn(HOW_TO_LEAVE)

    def leave(self, farewell: str) -> None:
        self.exit(farewell)

    async def on_unmount(self) -> None:
        if self.seat:
            await self.drafts.keep_now()
            self.seat.leave()

    # ── where one is ──

    @property
    def stage_screen(self) -> StageScreen | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, StageScreen)), None)

    def _screen_for(self, step: Step) -> StageScreen:
        assert self.seat
        return screen_for(self.seat, step, self.entry.join)

    def go_to(self, step: Step) -> None:
        if self.seat and self.stage_screen and step != self.stage_screen.step:
            self.along.with_the_room = step == self.seat.step
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.switch_screen(self._screen_for(step))

    def touched(self) -> None:
        self.along.touched()

    # ── what the door says ──

    def warn(self, sentence: str) -> None:
        """About this session: on the stage, or before there is one in the lobby."""
        if self.stage_screen:
            self.stage_screen.tell(sentence, trouble=True)
        elif isinstance(self.screen, LobbyScreen):
            self.screen.tell(sentence)

    def line_changed(self, slow: bool) -> None:
        """The wire says how the line is; people read it beside the clock."""
        self.line_words = "slow line" if slow else "saved"
        if self.stage_screen:
            self.stage_screen.show_frame()

    @property
    def state_words(self) -> str:
        if self.held:
            return "held"
        return "disk nearly full" if self.seat and self.seat.warning else self.line_words

    # ── messages ──

    @property
    def held(self) -> bool:
        return self.mail.held

    def hold(self) -> bool:
        return self.mail.hold()

    def remember(self, sentence: str) -> None:
        self.mail.remember(sentence)

    # ── looks ──

    @property
    def look(self) -> str:
        return self.dress.look

    @property
    def palette(self) -> Palette:
        return self.dress.palette

    async def wear(self, look: str) -> None:
        self.dress.wear(look)
        await self._prefer(PREFERENCE, look)

    async def _prefer(self, name: str, value: str) -> None:
        """Now it is so in any case; on a full disk it is only not so the next time."""
        if self.seat:
            with suppress(StoreFailure):
                await self.seat.prefer(name, value)

    def repaint_terminal(self) -> None:
        self.dress.repaint_terminal()

    # ── pages over the stage ──

    def open_menu(self) -> None:
        if self.seat and not isinstance(self.screen, MenuScreen):
            self.push_screen(MenuScreen(self.seat, self))

    def open_help(self) -> None:
        if stage := self.stage_screen:
            self.push_screen(help_page(stage.KEYS, stage.not_mine()))

    def open_reading(self, question: str) -> None:
        if self.seat and not isinstance(self.screen, ReadingScreen):
            self.push_screen(ReadingScreen(self.seat, question, SAID_AT))

    def open_messages(self) -> None:
        self.push_screen(log_page(list(self.mail.messages)))
