"""Causes: one theme at a time, why it is so, and why that is so; typed as an outline."""

from collections.abc import Iterable

from textual.widget import Widget

from screens.causes.keys import KEYS
from screens.causes.lines import THEME, WhyField, mending_lines, outline_rows, place_lines
from screens.causes.outlining import OUTLINE, WHERE, OutliningScreen
from screens.parts.own_words import OwnWordsScreen
from screens.parts.theme_by_theme import theme_lines
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import bold, line
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.causes.records import AddCause, Cause, CauseAdded, CausesWithdrawn, CorrectCause, WithdrawCause
from wtfc_tui.stages.causes.rules import CAUSES, above
from wtfc_tui.stages.causes.view import outline, themes
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES

LOW = 24
"""Fewer lines than this leave the outline only a few: then the field has one less."""


class CausesScreen(OutliningScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.theme = Words(id="theme")
        self.place = Words(id="place")
        self.words = WhyField("causes.words", limit=IDEA_LIMIT, bar=" │ ", id="words", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield from (self.theme, self.rows, self.place, self.words, self.ask)

    def on_mount(self) -> None:
        theme, _, under = self.desk.drafts.text(WHERE).partition(" ")
        if self.desk.drafts.text("causes.words") and theme:
            self.at = theme
            self.under = self.here = under if self.cause(under) else None
        self.take_up_draft()
        self.words.focus()

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def is_typing(self) -> bool:
        return OwnWordsScreen.is_typing(self) or bool(self.ask.text)

    def hands_on(self) -> bool:
        """In the outline a key is about the cause at ►: nobody is taken to another theme under it."""
        return self.is_typing() or self.mode != self.NAME

    def turned(self) -> None:
        self.under = self.here = None
        self.keep_where()

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        self.keep_where()

    # ── showing ──

    def show(self) -> None:
        there, (width, height) = self.themes(), self.extent
        if not there:
            self.theme.show(
                line(" ", bold("There is no theme of what is not working yet.")), line(" Themes are made in stage 3.")
            )
            self.rows.show([])
            self.place.show()
            return
        theme = self._theme(there)
        self.is_at(theme)
        top = theme_lines(self.board, theme, f"theme {there.index(theme) + 1} of {len(there)}", width, height)[:-1]
        self.theme.styles.height = len(top)
        self.theme.show(*top)
        rows = outline_rows(self.board, outline(self.board, theme.id), width, self.putting)
        at = self.mending.id if self.mending else (self.here or THEME) if self.mode == self.NAME else None
        self.rows.show(rows, at)
        lines = mending_lines(self.mending) if self.mending else place_lines(self.cause(self.under), width)
        self.place.styles.height = len(lines)
        self.place.show(*lines)
        self.words.styles.height = 2 if height < LOW else 3
        self.show_keys()

    def _theme(self, there: list[Theme]) -> Theme:
        """The one that this screen is at, or what it was merged into; else the first."""
        theme = self.board.workshop[THEMES].get(self.at or "T0")
        while theme and theme.into:
            theme = self.board.workshop[THEMES][theme.into]
        return theme if theme in there else there[0]

    def idle_keys(self) -> frozenset[str]:
        if self.mode not in (self.NAME, OUTLINE):
            return frozenset()
        idle = set() if len(self.themes()) > 1 else {"PgDn"}
        if self.mode == self.NAME:
            idle |= set() if self.here and self.here != self.under else {"Tab"}
            idle |= set() if self.under else {"Shift+Tab"}
            idle |= set() if self.here else {"*"}
            idle |= set() if len(self.rows.rows) > 1 else {"↑"}
        return frozenset(idle | (set() if self.may(AddCause) else {"Enter", "Tab", "*", "d", "m", "p", "s"}))

    # ── saying why ──

    async def add(self, text: str) -> None:
        under = self.cause(self.under)
        theme = under.theme if under else self.at
        if theme and (done := await self.do(AddCause(theme, text, self.under))):
            self.words.clear()
            added = next(event for event in done.events if isinstance(event, CauseAdded))
            self.here = added.id
            self.tell(f"{quoted(added.text)} is saved ({added.id}) · * marks a root · Ctrl+U takes it back")
            self.show()

    def own(self) -> list[Cause]:
        return [self.board.workshop[CAUSES][key] for key in self.seat.own.ids(CAUSES)]

    def mended(self, one: Cause, text: str) -> tuple[Command, str]:
        return CorrectCause(one.id, text), f"{quoted(text)}: mended ({one.id}) · Ctrl+U takes it back"

    def withdrawal(self, one: Cause) -> Command:
        return WithdrawCause(one.id)

    def unsaid(self, event: Event) -> Cause | None:
        """Back where it was typed."""
        cause = self.board.workshop[CAUSES][event.causes[0]] if isinstance(event, CausesWithdrawn) else None
        return cause if cause and cause.theme == self.at else None

    def give_back(self, one: Cause) -> None:
        parent = above(self.board.workshop, one)
        self.under = self.here = parent.id if parent else None
        super().give_back(one)
        self.become(self.NAME)
        self.show()
