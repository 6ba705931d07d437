"""A stage that asks something short on its bottom line now and then: a number, a title, what to vote on."""

from collections.abc import Awaitable, Callable

from textual.widget import Widget

from screens.frame import StageScreen
from screens.keys import LEAVE, Key, Mode
from screens.widgets.ask import Ask
from screens.widgets.field import Field
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat


class AskingScreen(StageScreen):
    """Show `ask` last in `body`, and give a mode "….asking" with `asking_keys`. A new `ask` may be made in `__init__`."""

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.ask = Ask()
        self._answered: Callable[[str], Awaitable[object]] | None = None

    # ── for the stage to give ──

    def home(self) -> Widget:
        """What has the focus while nothing is asked."""
        raise NotImplementedError

    def home_mode(self) -> str:
        return self.NAME

    # ── asking ──

    def is_typing(self) -> bool:
        return bool(self.ask.text)

    def ask_for(self, question: str, answered: Callable[[str], Awaitable[object]], text: str = "") -> None:
        """`answered` is called with each Enter; it calls `stop_asking` or `action_leave` when the answer will do."""
        self._answered = answered
        self.ask.ask(question, text)
        self.become(f"{self.NAME}.asking")

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        self.desk.touched()
        if self._answered:
            await self._answered(message.text)

    def stop_asking(self) -> None:
        self._answered = None
        self.home().focus()
        self.ask.done()
        self.become(self.home_mode())

    def action_leave(self) -> None:
        self.stop_asking()
        self.show()


def asking_keys(*keys: Key, leave: Key = LEAVE) -> Mode:
    return Mode((*keys, leave), heading="While something is asked at the bottom", asks=True)
