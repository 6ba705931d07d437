"""The lobby: which workshop this is, as what one comes, and one's name, asked once."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.entry import Entry
from screens.keys import LOBBY
from screens.widgets.drawn import Across, Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, Line, Span, bold, cut, folded, line
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import NAME_LIMIT
from wtfc_tui.views.day import present

AS_WHAT = {
    Role.FACILITATOR: "You come as a facilitator: you run stages, timer and votes.",
    Role.SCRIBE: "You come as a scribe: you type for the people around you.",
    Role.PARTICIPANT: "You come to take part: you add your own words and ideas, and you vote.",
    Role.WALL: "You come as the wall: everybody looks at this screen. Make its letters large: 80 in a line are enough.",
    Role.HOST: "You come as the host.",
}


class LobbyScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = LOBBY.bindings()
    AUTO_FOCUS = "#name"
    BLANK = True

    def __init__(self, entry: Entry, come_in: Callable[[str], Awaitable[Refused | None]], trouble: str = "") -> None:
        """`come_in` takes a seat under a name, and then shows the stage instead of the lobby. `trouble`: why the name that
        was given beforehand will not do."""
        super().__init__()
        self._trouble = trouble
        self.entry = entry
        self._come_in = come_in
        self.welcome = Words(id="welcome")
        self.name_field = Field("", limit=NAME_LIMIT, id="name")
        self.below = Words(id="below")

    def compose(self) -> ComposeResult:
        yield self.welcome
        yield Across(Words(line(" ", bold("Your name")), id="name-label"), self.name_field, id="name-row")
        yield self.below

    def on_mount(self) -> None:
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)

    def show(self) -> None:
        workshop = self.entry.room.workshop
        step = self.entry.room.process.steps.of(workshop).heading
        width = min(self.size.width - 2, 66)
        here = present([seat.here for seat in self.entry.room.seats])
        about = " · ".join(filter(None, (workshop.focus, workshop.site)))
        lines: list[Line] = [EMPTY, line(" ", bold(cut(workshop.title, width)))]
        lines += [line(" " + part) for part in folded(about, width)]
        lines += [EMPTY, *(line(" " + part) for part in folded(AS_WHAT[self.entry.role], width))]
        lines.append(line(f" The workshop is at {step}. {self._who([one.name for one in here])}"))
        lines += [EMPTY, line(" “What matters to people, not what is the matter with them.”"), EMPTY]
        self.welcome.show(*lines)
        self.tell(self._trouble)

    def _who(self, names: list[str]) -> str:
        if not names:
            return "You are the first here."
        return f"Here: {', '.join(names[:4])}{f' and {len(names) - 4} more' if len(names) > 4 else ''}."

    def _last(self, trouble: str) -> list[Line]:
        if not trouble:
            return [line(" Type your name and press Enter to come in.")]
        return [line(" ", Span(part, "bold")) for part in folded(trouble, max(min(self.size.width - 2, 76), 20))]

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        if refused := await self._come_in(message.text):
            self.tell(refused.sentence)

    def tell(self, trouble: str) -> None:
        """Something to know or to do before one can come in."""
        self._trouble = trouble
        self.below.show(EMPTY, *self._last(trouble))
