"""Before somebody's first dot, where the vote is by group: which group they speak for. Nobody sees the answer."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from screens.parts.choices import Choice, ChoiceScreen
from screens.widgets.lines import line
from wtfc_tui.domain.settings import GROUP_NAMES
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.vote.by_group import ANSWERS, IN_SHORT, QUESTION, RATHER_NOT


class GroupScreen(ChoiceScreen):
    def __init__(self, seat: Seat, answered: Callable[[str], Awaitable[None]]) -> None:
        super().__init__(seat, QUESTION)
        self._answered = answered

    async def offered(self) -> Sequence[Choice]:
        named = [Choice(GROUP_NAMES[group], partial(self._answered, group)) for group in ANSWERS]
        return [*named, Choice(RATHER_NOT, partial(self._answered, ""), key="0")]

    async def on_mount(self) -> None:
        await super().on_mount()
        self.below.show(line(f" {IN_SHORT} · Esc later"))
