"""Keys and pastes are handed on one after another: each only when all that the one before it set off has been done.

Textual gives a key to whatever has the focus when the key arrives. In a burst (quick hands, a slow line, a slow disk) the
letters after Ctrl+P would still go to the statement, and those after Enter would be wiped with the words that were saved.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

from screens.widgets.field import Field

ROUNDS: Final = 2
"""The first ends when the key has been through every widget up to the app, the second when what they posted has, too."""


class OneByOne:
    """`hand_over` gives an event to what has the focus now."""

    def __init__(self, app: App[Any], hand_over: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app = app
        self._hand_over = hand_over
        self._waiting: asyncio.Queue[events.Event] = asyncio.Queue()

    def put(self, event: events.Event) -> None:
        self._waiting.put_nowait(event)

    async def run(self) -> None:
        while True:
            event = await self._waiting.get()
            if self._app.focused is None:  # What is typed before a screen is there, and its caret, is typed into it.
                await through(self._app.screen)
                await through(self._app)
            target = self._app.focused or self._app.screen
            if isinstance(target, Field) and isinstance(event, events.Key) and event.key != "enter" and target.typed(event):
                continue  # Letters, and the keys that move among them, set nothing else off.
            await self._hand_over(event)
            for _ in range(ROUNDS):
                for node in target.ancestors_with_self:
                    await through(node)


async def through(node: MessagePump) -> None:
    """Until this has dealt with everything that lies before it now, or is gone."""
    done = asyncio.Event()
    if not node.call_later(done.set):
        return
    if isinstance(node, App):  # It goes with whoever waits here.
        await done.wait()
        return
    waiting = asyncio.ensure_future(done.wait())
    try:
        await asyncio.wait([waiting, node.task], return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
