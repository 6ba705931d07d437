"""The full-screen face: the workshop's app over one channel. It owns only how the two meet; drawing is the wire's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from screens.app import TO_PLAIN, WorkshopApp
from screens.entry import Entry
from screens.widgets.drawn import Drawn
from server.faces.face import PLAIN, Ended
from server.faces.visit import Visit
from server.wire.run import AppCrashed, WireRun
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live.seat import Seat

_MOST_EARLY: Final = 4096


@dataclass(frozen=True)
class DoorEntry(Entry):
    """The lobby's way to a seat, by the door's rules."""

    visit: Visit = field(kw_only=True)

    async def enter(self, name: str) -> Seat | Refused:
        try:
            return await self.visit.seating.seat(self.visit.visitor, name, "screen")
        except Refused as refusal:
            return refusal


class ScreenFace:
    """Until the app ends; it raises what the app crashed of."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._size = visit.size
        self._run: WireRun | None = None
        self._app: WorkshopApp | None = None
        self._early = b""
        self._gone = False

    async def run(self) -> Ended:
        visitor = self._visit.visitor
        room = await self._visit.seating.room(visitor.slug)
        if self._gone:
            return Ended()
        join = self._visit.seating.join_line(visitor.slug)
        entry = DoorEntry(room, visitor.role, visitor.name or None, join=join, visit=self._visit)
        self._app = WorkshopApp(
            entry, repaint=self._repaint, ascii_only=self._ascii_only, paint=self._paint, one_size=self._one_size
        )
        self._run = WireRun(self._app, self._visit.line(), self._size, self._visit.traits, self._app.line_changed)
        self._run.feed(self._early)
        try:
            farewell = await self._run.run()
        except AppCrashed as crash:
            raise crash.__cause__ or crash from None
        if farewell == TO_PLAIN:
            return Ended(wants=PLAIN, name=self._app.seat.person.name if self._app.seat else "")
        if farewell and not self._visit.channel.is_closing():
            self._visit.channel.write(str(farewell).encode("utf-8", "replace") + b"\r\n")
        return Ended()

    def feed(self, data: bytes) -> None:
        if self._run:
            self._run.feed(data)
        elif len(self._early) < _MOST_EARLY:
            self._early += data

    def end_of_input(self) -> None:
        self.leave("")

    def paused(self) -> None:
        if self._run:
            self._run.paused()

    def resumed(self) -> None:
        if self._run:
            self._run.resumed()

    def resized(self, width: int, height: int) -> None:
        self._size = (width, height)
        if self._run:
            self._run.resized(width, height)

    def warn(self, sentence: str) -> None:
        if self._app:
            self._app.warn(sentence)

    def lost(self) -> None:
        self._gone = True
        if self._run:
            self._run.lost()

    def leave(self, sentence: str) -> None:
        self._gone = True
        if self._app:
            self._app.exit(sentence)

    def _one_size(self, wanted: bool) -> None:
        if self._run:
            self._run.one_size(wanted)

    def _repaint(self) -> None:
        if self._run:
            self._run.repaint()

    def _paint(self, widget: Drawn, rows: Sequence[int]) -> bool:
        return self._run is not None and self._run.paint(widget, rows)

    def _ascii_only(self, wanted: bool) -> None:
        """The person's own choice in the menu."""
        if self._run:
            self._run.only_ascii(wanted)
