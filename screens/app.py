"""The full-screen face of one seat: reads the mailbox, knows which screen shows which stage, and follows the room.

It never touches another app's widgets, never prints, and holds no state of the workshop.
"""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from screens.along import Along
from screens.chefs import ChefsScreen
from screens.cluster import ClusterScreen
from screens.drafts import Drafts
from screens.entry import Entry
from screens.frame import StageScreen
from screens.gather import GatherScreen
from screens.grid import GridScreen
from screens.lobby import LobbyScreen
from screens.looks import ASCII, FACE_PREFERENCE, HIGH_CONTRAST, LOOKS, PLAIN_FACE, PREFERENCE, STANDARD
from screens.menu import MenuScreen
from screens.one_by_one import OneByOne
from screens.page import help_page, log_page
from screens.vote import VoteScreen
from screens.widgets.drawn import HIGH_CONTRAST_CLASS, Paints
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.views.told import told

SCREEN_OF: Final[dict[str, type[StageScreen]]] = {
    screen.STAGE: screen for screen in (GatherScreen, ClusterScreen, VoteScreen, ChefsScreen, GridScreen)
}
"""Stage -> screen. A new stage adds its screen here."""

MESSAGES_KEPT: Final = 200
TO_PLAIN: Final = "\0plain"
"""Not a sentence anybody could be shown: the door goes on in line mode."""


class WorkshopApp(App[str]):
    """Ends with the sentence that the door shows afterwards, or with TO_PLAIN when the person wants lines instead."""

    CSS_PATH: ClassVar = ["frame.tcss", "gather.tcss", "cluster.tcss", "vote.tcss", "chefs.tcss", "grid.tcss", "pages.tcss"]
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
    ) -> None:
        super().__init__(ansi_color=True)
        self.paint = paint
        self.entry = entry
        self.seat: Seat | None = None
        self.drafts: Drafts
        self.messages: deque[str] = deque(maxlen=MESSAGES_KEPT)
        """Everything that appeared briefly, oldest first."""
        self.line_words = "saved"
        self.look = STANDARD
        self._repaint = repaint
        self._ascii_only = ascii_only
        self.looks_around = False
        """A facilitator who gave up the lead: going somewhere then takes nobody along until they take it again."""
        self.held = False
        """Others' updates are held back while one reads."""
        self.animation_level = "none"
        self._keys = OneByOne(self, super().on_event)
        self.along = Along(self)

    def post_message(self, message: Message) -> bool:
        if isinstance(message, events.Key | events.Paste) and not message.is_forwarded:
            self._keys.put(message)
            return True
        return super().post_message(message)

    async def on_load(self) -> None:
        """Before anything is drawn, so that the first screen is the one to stay."""
        if self.entry.name is not None and (refused := await self._sit_down(self.entry.name)):
            self.exit(refused.sentence)

    def get_default_screen(self) -> Screen[None]:
        screen = self._first_screen()
        screen._push_result_callback(self, None)  # Textual has none for its first screen, and so could not switch it.
        return screen

    def _first_screen(self) -> Screen[None]:
        return self._screen_for(self.seat.board.workshop.stage) if self.seat else LobbyScreen(self.entry)

    def on_mount(self) -> None:
        self.run_worker(self._keys.run(), group="keys")
        self._begin_to_read()

    async def come_in(self, name: str) -> Refused | None:
        """Takes a seat under this name and shows the stage that is on."""
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
        self.drafts = Drafts(seat, await seat.drafts(), self.set_timer)
        self._wear((await seat.preferences()).get(PREFERENCE, STANDARD))
        return None

    def _begin_to_read(self) -> None:
        if self.seat:
            self.run_worker(self._read_mail(self.seat), group="mail")

    async def on_unmount(self) -> None:
        if self.seat:
            await self.drafts.keep_now()
            self.seat.leave()

    # ── the mailbox ──

    async def _read_mail(self, seat: Seat) -> None:
        while True:
            news = await seat.news()
            if news.closed:
                await self.drafts.keep_now()
                self.exit(news.closed)
                return
            self._tell_news(seat, news)
            self._warn(seat.warning)
            if (stage := self.stage_screen) and not self.held:
                stage.arrived(news)
            self.along.follow(seat, news)

    def _tell_news(self, seat: Seat, news: News) -> None:
        """Everything into the log of messages; on the screen the last of what the body does not show by itself."""
        screen = self.stage_screen
        for one in news.events:
            sentence = told(one, seat.board.workshop) if one.actor != seat.person.id else ""
            if not sentence:
                continue
            self.messages.append(sentence)
            if screen and not self.held and not screen.speaks_for_itself(one.event):
                screen.tell_softly(sentence)

    def warn(self, sentence: str) -> None:
        """From the door, about this session: on the stage, or before there is one in the lobby."""
        if self.stage_screen:
            self.stage_screen.tell(sentence, trouble=True)
        elif isinstance(self.screen, LobbyScreen):
            self.screen.tell(sentence)

    def _warn(self, warning: str) -> None:
        """Once; the word beside the clock stays as long as it is so."""
        if warning and warning not in self.messages and self.stage_screen:
            self.remember(warning)
            self.stage_screen.tell(warning, trouble=True)

    def hold(self) -> bool:
        """Holds others' updates, or lets them in again; whether they are held now."""
        self.held = not self.held
        return self.held

    @property
    def state_words(self) -> str:
        if self.held:
            return "held"
        return "disk nearly full" if self.seat and self.seat.warning else self.line_words

    def line_changed(self, slow: bool) -> None:
        """The wire says how the line is; people read it beside the clock."""
        self.line_words = "slow line" if slow else "saved"
        if self.stage_screen:
            self.stage_screen.show_frame()

    def remember(self, sentence: str) -> None:
        self.messages.append(sentence)

    # ── which stage ──

    @property
    def stage_screen(self) -> StageScreen | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, StageScreen)), None)

    def _screen_for(self, stage: str) -> StageScreen:
        assert self.seat
        return SCREEN_OF[stage](self.seat)

    def go_to(self, stage: str) -> None:
        if self.seat and self.stage_screen and stage != self.stage_screen.STAGE:
            self.along.with_the_room = stage == self.seat.board.workshop.stage
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.switch_screen(self._screen_for(stage))

    def touched(self) -> None:
        """A key was pressed by the person."""
        self.along.touched()

    # ── looks ──

    async def wear(self, look: str) -> None:
        """Another look, remembered for this person."""
        self._wear(look)
        await self._prefer(PREFERENCE, look)

    def _wear(self, look: str) -> None:
        before, self.look = self.look, look if look in LOOKS else STANDARD
        if self.look == before:
            return
        self.set_class(self.look == HIGH_CONTRAST, HIGH_CONTRAST_CLASS)
        if self._ascii_only:
            self._ascii_only(self.look == ASCII)
        self.repaint_terminal()

    async def to_plain(self) -> None:
        """Line mode from here on, and the next time too, until the person asks for the screen again."""
        await self._prefer(FACE_PREFERENCE, PLAIN_FACE)
        self.exit(TO_PLAIN)

    async def _prefer(self, name: str, value: str) -> None:
        """Now it is so in any case; on a full disk it is only not so the next time."""
        if self.seat:
            with suppress(StoreFailure):
                await self.seat.prefer(name, value)

    # ── pages over the stage ──

    def open_menu(self) -> None:
        if self.seat and not isinstance(self.screen, MenuScreen):
            self.push_screen(MenuScreen(self.seat))

    def open_help(self, screen: str) -> None:
        self.push_screen(help_page(screen))

    def open_messages(self) -> None:
        self.push_screen(log_page(list(self.messages)))

    def repaint_terminal(self) -> None:
        if self._repaint:
            self._repaint()
        if self.screen_stack:
            self.screen.refresh()
