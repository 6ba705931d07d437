"""Runs one Textual app over one line. It owns the app's beginning and end, and that the terminal is left clean."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from textual.app import App
from textual.widget import Widget

from server.wire import modes
from server.wire.crash import crash_of
from server.wire.driver import WireDriver
from server.wire.line import Line
from server.wire.prepare import prepare, use_driver
from server.wire.traits import TerminalTraits, clamped

# How long a terminal may take over its last answer, so that it is not typed into the shell that comes after.
_LAST_ANSWER_SECONDS = 1.5
_MOST_EARLY_INPUT = 4096


class AppCrashed(Exception):
    """The app ended by an error of its own, which is the cause."""


class WireRun:
    """An app on a line. The line calls `feed`, `resized`, `paused`, `resumed` and `lost`; the door awaits `run`."""

    def __init__(
        self,
        app: App[Any],
        line: Line,
        size: tuple[int, int],
        traits: TerminalTraits,
        link_changed: Callable[[bool], None] | None = None,
    ) -> None:
        self.app, self.line = app, line
        self._size = clamped(*size)
        self._traits = traits
        self._link_changed = link_changed or self._tell_app
        self._early = b""
        self._lost = self._only_ascii = False
        self.driver: WireDriver | None = None

    async def run(self) -> Any:
        """Until the app ends; its return value. The terminal is restored whatever happens."""
        prepare(self.app, self._traits)
        use_driver(self.app, partial(self._make_driver))
        try:
            if not self._lost:
                await self.app.run_async(size=self._size, mouse=False)
        finally:
            self._restore()
            await asyncio.shield(self._last_answer())
        if (crash := crash_of(self.app)) is not None:
            raise AppCrashed from crash
        return self.app.return_value

    def _make_driver(self, app: App[Any], **options: Any) -> WireDriver:
        self.driver = WireDriver(app, line=self.line, traits=self._traits, link_changed=self._link_changed, size=self._size)
        self.driver.only_ascii(self._only_ascii)
        asyncio.get_running_loop().call_soon(self._hand_over)
        return self.driver

    def _tell_app(self, slow: bool) -> None:
        """An app that has `line_changed` hears, in its own turn, that the line is slow now, or no longer."""
        hear = getattr(self.app, "line_changed", None)
        if hear is not None:
            self.app.call_later(hear, slow)

    def _hand_over(self) -> None:
        early, self._early = self._early, b""
        if early:
            self.feed(early)

    def _restore(self) -> None:
        """A terminal that was never taken over is left as it is, with whatever its owner has on it."""
        if self.driver is None or not self.driver.taken:
            return
        self.driver.stop_application_mode()
        if self.line.open:
            self.line.write(modes.restore())

    async def _last_answer(self) -> None:
        driver = self.driver
        if driver is None or driver.pace.silent:
            return
        ends = asyncio.get_running_loop().time() + _LAST_ANSWER_SECONDS
        while self.line.open and not driver.settled and asyncio.get_running_loop().time() < ends:
            driver.heard.clear()
            try:
                await asyncio.wait_for(driver.heard.wait(), ends - asyncio.get_running_loop().time())
            except TimeoutError:
                return

    # What the line calls.

    def feed(self, data: bytes) -> None:
        if self.driver is not None:
            self.driver.feed(data)
        elif len(self._early) < _MOST_EARLY_INPUT:
            self._early += data

    def resized(self, width: int, height: int) -> None:
        if self.driver is not None:
            self.driver.resized(width, height)
        else:
            self._size = clamped(width, height)

    def paused(self) -> None:
        if self.driver is not None:
            self.driver.paused()

    def resumed(self) -> None:
        if self.driver is not None:
            self.driver.resumed()

    def lost(self) -> None:
        """The line is gone: the app ends, and nothing more is written."""
        self._lost = True
        if self.driver is not None:
            self.driver.lost()
            self.driver.heard.set()
        self.app.exit()

    def only_ascii(self, wanted: bool) -> None:
        """Also before there is a driver: the look is known before anything is drawn."""
        self._only_ascii = wanted
        if self.driver is not None:
            self.driver.only_ascii(wanted)

    def one_size(self, wanted: bool) -> None:
        if self.driver is not None:
            self.driver.one_size(wanted)

    def paint(self, widget: Widget, rows: Sequence[int]) -> bool:
        """Lines of a widget at once, past Textual's rounds; False where it must go through them."""
        return self.driver is not None and self.driver.paint(widget, rows)

    def repaint(self) -> None:
        if self.driver is not None:
            self.driver.repaint()
