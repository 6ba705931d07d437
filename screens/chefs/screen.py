"""Three chefs: ideas on one theme at a time, under three lenses. Nobody sees who had an idea; others' arrive live."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.widget import Widget

from screens.chefs.columns import COLUMNS_FROM, Columns, columns, in_short
from screens.chefs.keys import KEYS
from screens.parts.own_words import OwnWordsScreen
from screens.parts.theme_by_theme import TALL, ThemeByThemeScreen, theme_lines
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import bold, cut, line
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.chefs.records import AddIdea, Idea, IdeaAdded, IdeaWithdrawn, RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.view import Lens, chefs_themes, chefs_view
from wtfc_tui.stages.theme.records import Theme

FRAME_LINES = 4


class ChefsScreen(OwnWordsScreen[Idea], ThemeByThemeScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#idea"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.lens = 0
        self.hidden = 0
        """So many of the newest ideas are left out, to look at older ones."""
        self.shown: Columns | None = None
        self.theme = Words(id="theme")
        self.columns = Words(id="columns")
        self.label = Words(id="label")
        self.words = Field("chefs.idea", limit=IDEA_LIMIT, bar=" │ ", id="idea", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield self.theme
        yield self.columns
        yield self.label
        yield self.words

    def on_mount(self) -> None:
        drafts = self.desk.drafts
        if drafts.text("chefs.idea"):
            self.at = drafts.text("chefs.theme") or self.at
            ids = [lens.id for lens in self.board.workshop.lenses]
            self.lens = ids.index(kept) if (kept := drafts.text("chefs.lens")) in ids else 0
        self.take_up_draft()
        self.words.focus()

    def themes(self) -> list[Theme]:
        return chefs_themes(self.board)

    def turned(self) -> None:
        self.hidden = 0
        self._keep_where()

    # ── showing ──

    def show(self) -> None:
        view, (width, height) = chefs_view(self.board, self.at), self.extent
        if not view.theme:
            self.theme.show(line(" ", bold("There is no theme to have ideas on yet.")), line(" Themes are made in stage 3."))
            return
        self.is_at(view.theme)
        top = theme_lines(self.board, view.theme, view.position, width, height)
        field_lines = 2 if height < 24 else 3 if height < TALL else 4
        self.theme.styles.height = len(top)
        self.words.styles.height = field_lines
        self.theme.show(*top)
        room = height - FRAME_LINES - len(top) - 1 - field_lines
        self.lens = min(self.lens, len(view.lenses) - 1)
        self.shown = columns(view.lenses, self.lens, width, max(room, 3), self.hidden)
        self.columns.show(*self.shown.lines)
        self._show_label(view.lenses[self.lens], width)
        self.show_keys()

    def _show_label(self, lens: Lens, width: int) -> None:
        if self.mending:
            named = f" Rewording {self.mending.id} ({self.mending.theme}, {self.mending.lens.capitalize()}) "
        elif width < COLUMNS_FROM or in_short(lens) == lens.prompt:
            named = f" Your idea with {lens.name} "
        else:
            named = cut(f" Your idea with {lens.name}: {lens.prompt} ", width - 4)
        self.label.show(line("──", named, "─" * (width - 2 - cell_len(named))))

    def idle_keys(self) -> frozenset[str]:
        idle = set()
        if not (self.shown and (self.shown.current.above or self.hidden)):
            idle.add("↓")
        if len(self.themes()) < 2:
            idle.add("PgDn")
        if not self.mine():
            idle.add("↑")
        if not self.may(AddIdea):
            idle |= {"Enter", "Tab"}
        return frozenset(idle) if self.mode == self.NAME else frozenset()

    # ── ideas ──

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        if not self.mending:
            self._keep_where()

    def _keep_where(self) -> None:
        """Half-typed words are no use without the theme and the chef they are for."""
        drafts = self.desk.drafts
        for name, now in (("chefs.theme", self.at or ""), ("chefs.lens", self.board.workshop.lenses[self.lens].id)):
            if self.words.text and drafts.text(name) != now:
                drafts.changed(name, now)

    async def add(self, text: str) -> None:
        if not self.at:
            return
        lens = self.board.workshop.lenses[self.lens].id
        if done := await self.do(AddIdea(self.at, lens, text)):
            self.words.clear()
            self.hidden = 0
            added = next(event.id for event in done.events if isinstance(event, IdeaAdded))
            self.tell(f"{quoted(text, 24)} added with {lens.capitalize()} ({added}) · Ctrl+U takes it back")
            self.show()

    def own(self) -> list[Idea]:
        return [self.board.workshop[IDEAS][key] for key in self.seat.own.ids(IDEAS)]

    def mended(self, one: Idea, text: str) -> tuple[Command, str]:
        return RewordIdea(one.id, text), f"{quoted(text)} reworded ({one.id}) · Ctrl+U takes it back"

    def withdrawal(self, one: Idea) -> Command:
        return WithdrawIdea(one.id)

    def unsaid(self, event: Event) -> Idea | None:
        idea = self.board.workshop[IDEAS][event.id] if isinstance(event, IdeaWithdrawn) else None
        return idea if idea and idea.theme == self.at else None

    def give_back(self, one: Idea) -> None:
        self.lens = next((at for at, lens in enumerate(self.board.workshop.lenses) if lens.id == one.lens), self.lens)
        super().give_back(one)
        self.show()

    # ── going about ──

    def action_lens(self, step: int) -> None:
        lenses = self.board.workshop.lenses
        self.lens, self.hidden = (self.lens + step) % len(lenses), 0
        self._keep_where()
        self.show()

    def action_older(self) -> None:
        if self.shown:
            seen = self.shown.current
            self.hidden = self.hidden + seen.seen if seen.above else 0
            self.show()
