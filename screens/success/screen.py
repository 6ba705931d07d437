"""What success looks like: one theme at a time, a cell for each perspective, and what has been said in it already."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.widget import Widget

from screens.parts.own_words import OwnWordsScreen
from screens.parts.page import PageScreen
from screens.parts.theme_by_theme import ThemeByThemeScreen, theme_lines
from screens.success.keys import KEYS
from screens.widgets.colours import HERE
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import COMFORTABLE, Span, bold, cut, folded, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, SuccessStatement, SuccessWithdrawn, WithdrawSuccess
from wtfc_tui.stages.success.rules import SUCCESSES, perspectives
from wtfc_tui.stages.success.view import Cell, cells, for_whom, left_aside, read_back, themes
from wtfc_tui.stages.theme.records import Theme

PAGE_COLUMN = 27
"""Where, on the page that is read back, what success looks like stands behind those to whom."""


class SuccessScreen(OwnWordsScreen[SuccessStatement], ThemeByThemeScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.turn = 0
        """Which perspective is asked, from 0."""
        self._below = self._now = 0
        """How many lines are beyond what there is room for, and from which on they are shown."""
        self.top: int | None = None
        """So many lines of the cells are above what can be seen; None: the cell that is asked for is in view."""
        self.theme = Words(id="theme")
        self.said = Rows(id="said", keys=False)
        self.asked = Words()
        self.words = Field("success.words", limit=IDEA_LIMIT, bar=" │ ", id="words", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield from (self.theme, self.said, self.asked, self.words)

    def on_mount(self) -> None:
        theme, _, turn = self.desk.drafts.text("success.where").partition(" ")
        self.at = theme or self.at
        self.turn = int(turn) % len(self.perspectives) if turn.isdecimal() else 0
        self.take_up_draft()
        self.words.focus()

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def turned(self) -> None:
        self.top = None
        self._keep_where()

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        self._keep_where()

    def _keep_where(self) -> None:
        """Half-typed words are no use without the theme and the perspective that they are for."""
        where, drafts = f"{self.at or ''} {self.turn}", self.desk.drafts
        if self.words.text and not self.mending and drafts.text("success.where") != where:
            drafts.changed("success.where", where)

    # ── showing ──

    def show(self) -> None:
        there, (width, height) = self.themes(), self.extent
        if not there:
            self.theme.show(line(" ", bold("There is no theme yet.")), line(" Themes are made in stage 3."))
            return
        theme = next((one for one in there if one.id == self.at), there[0])
        self.is_at(theme)
        top = theme_lines(self.board, theme, f"theme {there.index(theme) + 1} of {len(there)}", width, height)
        self.theme.styles.height = len(top)
        self.theme.show(*top)
        self._show_cells(cells(self.board, theme.id), width)
        self.asked.show(line(" ", bold(cut(self._asked(width - 2), width - 2))))
        self.show_keys()

    def _asked(self, width: int) -> str:
        if self.mending:
            return f"Mending, for {for_whom(self.mending.perspective)}"
        whole = f"If this were mended, what would be there for {for_whom(self.perspective)}?"
        return whole if cell_len(whole) <= width else f"What would be there for {for_whom(self.perspective)}?"

    def _show_cells(self, there: tuple[Cell, ...], width: int) -> None:
        rows: list[Row] = []
        asked = 0
        for at, cell in enumerate(there):
            asked = len(rows) if at == self.turn else asked
            rows += _rows(cell, at == self.turn, width)
        below = max(len(rows) - self.said.size.height, 0) if self.said.size.height else 0
        self._below = below
        self._now = min(asked, below) if self.top is None else self.top % (below + 1)
        self.said.show(rows[self._now :])

    def idle_keys(self) -> frozenset[str]:
        if self.mode != self.NAME:
            return frozenset()
        idle = set() if self._is_one_to_come() else {"PgDn"}
        idle |= set() if self.mine() else {"↑"}
        idle |= set() if self._below else {"↓"}
        return frozenset(idle | (set() if self.may(AddSuccess) else {"Enter", "Tab"}))

    def _is_one_to_come(self) -> bool:
        """Behind the last theme the line has room for reading the day back; PgDn goes round to the first all the same."""
        there = self.themes()
        return bool(there) and there[-1].id != self.at

    @property
    def perspectives(self) -> tuple[str, ...]:
        return perspectives(self.board.workshop)

    @property
    def perspective(self) -> str:
        return self.perspectives[self.turn % len(self.perspectives)]

    # ── going about ──

    def action_perspective(self, step: int) -> None:
        self.turn, self.top = (self.turn + step) % len(self.perspectives), None
        self._keep_where()
        self.show()

    def action_down(self) -> None:
        self.top = self._now + 1
        self.show()

    def action_read_back(self) -> None:
        self.app.push_screen(PageScreen(f"Read back: {self.board.workshop.title}", [*self._page()], second=PAGE_COLUMN))

    def _page(self) -> Iterator[str]:
        for one in read_back(self.board):
            yield one.heading
            yield from (f"  {cut(whom, PAGE_COLUMN - 4)}\t{text}" for whom, text in one.lines)
            yield ""
        if aside := left_aside(self.board):
            yield f"Without dots: {', '.join(aside)}"

    # ── saying ──

    async def add(self, text: str) -> None:
        perspective = self.perspective
        if self.at and await self.do(AddSuccess(self.at, perspective, text)):
            self.words.clear()
            self.tell(f"For {for_whom(perspective)}: {quoted(text)} · Ctrl+U takes it back")
            self.show()

    def own(self) -> list[SuccessStatement]:
        return [self.board.workshop[SUCCESSES][key] for key in self.seat.own.ids(SUCCESSES)]

    def mended(self, one: SuccessStatement, text: str) -> tuple[Command, str]:
        return CorrectSuccess(
            one.id, text
        ), f"For {for_whom(one.perspective)}, mended: {quoted(text)} · Ctrl+U takes it back"

    def withdrawal(self, one: SuccessStatement) -> Command:
        return WithdrawSuccess(one.id)

    def unsaid(self, event: Event) -> SuccessStatement | None:
        one = self.board.workshop[SUCCESSES][event.id] if isinstance(event, SuccessWithdrawn) else None
        return one if one and one.theme == self.at and one.perspective in self.perspectives else None

    def give_back(self, one: SuccessStatement) -> None:
        """Back in the box, for those for whom it was said."""
        self.turn, self.top = self.perspectives.index(one.perspective), None
        super().give_back(one)
        self.show()


def _rows(cell: Cell, asked: bool, width: int) -> Iterator[Row]:
    """For whom, and what success looks like to them, whole."""
    room = min(width - 9, COMFORTABLE)
    name = for_whom(cell.perspective)
    heading = Span(name.upper(), f"bold {HERE}") if asked else bold(name)
    yield Row(cell.perspective, " ►" if asked else "  ", line(heading, "" if cell.said else " · nothing yet"))
    for one in cell.said:
        for at, part in enumerate(folded(one.text, room)):
            yield Row(f"{one.id} {at}", f"   {one.id if not at else '':<4}", line(part))
