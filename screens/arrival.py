"""What a facilitator finds on coming in: where the room is, who is here, how far it has come, what is missing; a start."""

from collections.abc import Iterator, Sequence
from typing import Final

from textual.app import ComposeResult

from screens.menu import MenuDesk, MenuScreen
from screens.parts.choices import Choice
from screens.widgets.drawn import Words
from screens.widgets.lines import EMPTY, Line, folded, line
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import STAGES
from wtfc_tui.views.day import missing, present

MOST_FIGURES: Final = 4
"""Lines of how far it has come: more would push what one can do off a small screen."""


def arrives(seat: Seat, drafts: dict[str, str]) -> bool:
    """Whoever runs the day already, or left something half-typed, is back where they were at once."""
    running = seat.board.workshop.lead == seat.person.id
    return seat.person.role is Role.FACILITATOR and not running and not any(drafts.values())


class ArrivalScreen(MenuScreen):
    """Some lines of the menu, under what one should know first; Esc leads to the stage, as everywhere."""

    def __init__(self, seat: Seat, desk: MenuDesk) -> None:
        super().__init__(seat, desk)
        self._title = f"Welcome, {seat.person.name}: you are a facilitator of {seat.board.workshop.title}"
        self.about = Words(id="about")

    def compose(self) -> ComposeResult:
        above, *rest = super().compose()
        yield above
        yield self.about
        yield from rest

    def starts_at(self) -> int:
        return 0

    async def offered(self) -> Sequence[Choice]:
        kept = {"t": 1, "w": 2, "f": 3, "x": 4}
        others = [one for one in await super().offered() if one.key in kept]
        go = Choice(f"Go to {self.seat.step.heading}, where the room is", self._start, "1")
        return [go, *sorted(others, key=lambda one: kept[one.key])]

    async def _start(self) -> None:
        """The stage lies below."""

    def on_mount(self) -> None:  # type: ignore[override]  # Textual calls this and the one that it stands over.
        self.call_after_refresh(self._show_about)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_about)

    def _show_about(self) -> None:
        width = max(min(self.size.width - 2, 76), 20)
        lines: list[Line] = [line(f" {part}") for words in self._words() for part in folded(words, width)]
        lines.append(EMPTY)
        self.about.styles.height = len(lines)
        self.about.show(*lines)

    def _words(self) -> Iterator[str]:
        seat, workshop = self.seat, self.seat.board.workshop
        here = [seat.here, *seat.others]
        names = [one.name for one in present(here) if one != seat.person]
        day = f", day {seat.step.day}" if seat.step.day else ""
        yield f"The room is at {seat.step.heading}{day}."
        yield (
            f"Here: {', '.join(names[:6])}{' and others' if len(names) > 6 else ''}."
            if names
            else "Nobody else is here yet."
        )
        figures = [figure for stage in STAGES for figure in stage.figures(seat.board, here)]
        yield from [words for figure in figures for words in figure.lines][:MOST_FIGURES]
        if lacks := missing(workshop, here):
            yield f"Missing: {', '.join(lacks)}."
