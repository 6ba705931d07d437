"""Which look to wear, chosen from all there are."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from screens.looks import LOOKS
from screens.parts.choices import Choice, ChoiceScreen
from wtfc_tui.live.seat import Seat


class LooksScreen(ChoiceScreen):
    def __init__(self, seat: Seat, now: str, wear: Callable[[str], Awaitable[None]]) -> None:
        """`wear` puts a look on and remembers it for this person."""
        super().__init__(seat, "How this screen looks, now and next time")
        self._now, self._wear = now, wear

    async def offered(self) -> Sequence[Choice]:
        return [
            Choice(f"{look}: {words}{' (as now)' if look == self._now else ''}", partial(self._wear, look))
            for look, words in LOOKS.items()
        ]

    def starts_at(self) -> int:
        return list(LOOKS).index(self._now)
