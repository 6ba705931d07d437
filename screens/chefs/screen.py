"""Three chefs: ideas on one theme at a time, under three lenses. Nobody sees who had an idea; others' arrive live."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.widget import Widget

from screens.chefs.columns import COLUMNS_FROM, COMFORTABLE, Columns, columns, in_short
from screens.chefs.keys import KEYS
from screens.following import FollowingScreen
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import Line, bold, cut, folded, line
from wtfc_tui.domain.commands import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.domain.events import IdeaAdded
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.words import IDEA_LIMIT
from wtfc_tui.domain.workshop import Idea, Theme
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.chefs import ChefsView, Lens, chefs_themes, chefs_view
from wtfc_tui.views.vote import item_about

FRAME_LINES = 4
TALL = 30
"""From this many lines on, some of what people said stands under the theme."""
QUOTES = 4


class ChefsScreen(FollowingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#idea"

    def __init__(self, seat: Seat, step: str) -> None:
        super().__init__(seat, step)
        self.lens = 0
        self.hidden = 0
        """So many of the newest ideas are left out, to look at older ones."""
        self.mending: Idea | None = None
        self.shown: Columns | None = None
        self.theme = Words(id="theme")
        self.columns = Words(id="columns")
        self.label = Words(id="label")
        self.idea = Field("chefs.idea", limit=IDEA_LIMIT, bar=" │ ", id="idea", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield self.theme
        yield self.columns
        yield self.label
        yield self.idea

    def on_mount(self) -> None:
        drafts = self.desk.drafts
        if text := drafts.text("chefs.idea"):
            self.at = drafts.text("chefs.theme") or self.at
            ids = [lens.id for lens in self.board.workshop.lenses]
            self.lens = ids.index(kept) if (kept := drafts.text("chefs.lens")) in ids else 0
            self.idea.write(text)
        self.idea.focus()

    @property
    def spot(self) -> str | None:
        return self.board.workshop.spot_theme

    def turned(self) -> None:
        self.hidden = 0

    def is_typing(self) -> bool:
        return bool(self.idea.text)

    # ── showing ──

    def show(self) -> None:
        view, (width, height) = chefs_view(self.board, self.at), self.extent
        if not view.theme:
            self.theme.show(line(" ", bold("There is no theme to have ideas on yet.")), line(" Themes are made in stage 3."))
            return
        self._merged_under(view.theme)
        top = self._theme_lines(view, view.theme, width, height)
        field_lines = 2 if height < 24 else 3 if height < TALL else 4
        self.theme.styles.height = len(top)
        self.idea.styles.height = field_lines
        self.theme.show(*top)
        room = height - FRAME_LINES - len(top) - 1 - field_lines
        self.lens = min(self.lens, len(view.lenses) - 1)
        self.shown = columns(view.lenses, self.lens, width, max(room, 3), self.hidden)
        self.columns.show(*self.shown.lines)
        self._show_label(view.lenses[self.lens], width)
        self.show_keys()

    def _theme_lines(self, view: ChefsView, theme: Theme, width: int, height: int) -> list[Line]:
        comfortable = min(width - 3 - len(theme.id), COMFORTABLE)
        first, *rest = folded(f"“{theme.title}”", comfortable)
        about = f"{view.position} · {item_about(self.board, theme.id)}"
        indent = " " * (2 + len(theme.id))
        lines = [line(" ", bold(theme.id), f" {first}"), *(line(indent + part) for part in rest), line(indent + about)]
        if height >= TALL:
            lines += self._quotes(theme, indent, comfortable)
        return [*lines, line()]

    def _quotes(self, theme: Theme, indent: str, width: int) -> list[Line]:
        """What people said, whole or not at all, as much as fits."""
        lines: list[Line] = []
        for said in self.board.members.get(theme.id, ()):
            parts = folded(f"{said.id} “{said.text}”", width)
            if len(lines) + len(parts) <= QUOTES:
                lines += [line(indent + part) for part in parts]
        return lines

    def _show_label(self, lens: Lens, width: int) -> None:
        if self.mending:
            named = f" Rewording {self.mending.id} ({self.mending.theme}, {self.mending.lens.capitalize()}) "
        elif width < COLUMNS_FROM or in_short(lens) == lens.prompt:
            named = f" Your idea with {lens.name} "
        else:
            named = cut(f" Your idea with {lens.name}: {lens.prompt} ", width - 4)
        self.label.show(line("──", named, "─" * (width - 2 - cell_len(named))))

    def _merged_under(self, theme: Theme) -> None:
        """The theme one was at may have become another meanwhile; whoever is typing must know where the idea goes."""
        before, self.at = self.at, theme.id
        if before and before != theme.id and self.is_typing():
            self.tell(f"{before} is no longer a theme: what you type goes to {theme.id} now.", trouble=True)

    def idle_keys(self) -> frozenset[str]:
        idle = set()
        if not (self.shown and (self.shown.current.above or self.hidden)):
            idle.add("↓")
        if len(chefs_themes(self.board)) < 2:
            idle.add("PgDn")
        if not self._mine():
            idle.add("↑")
        if not self.may(AddIdea):
            idle |= {"Enter", "Tab"}
        return frozenset(idle) if self.mode == self.NAME else frozenset()

    # ── ideas ──

    def field_changed(self, field: Field) -> None:
        if not self.mending:
            super().field_changed(field)
            self._keep_where()

    def _keep_where(self) -> None:
        """Half-typed words are no use without the theme and the chef they are for."""
        drafts = self.desk.drafts
        for name, now in (("chefs.theme", self.at or ""), ("chefs.lens", self.board.workshop.lenses[self.lens].id)):
            if self.idea.text and drafts.text(name) != now:
                drafts.changed(name, now)

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        self.desk.touched()
        if self.mending:
            told = f"{self.mending.id} reworded · Ctrl+U takes it back"
            if await self.do(RewordIdea(self.mending.id, message.text), told):
                self.action_leave()
        elif self.at:
            await self._add(self.at, self.board.workshop.lenses[self.lens].id, message.text)

    async def _add(self, theme: str, lens: str, text: str) -> None:
        if done := await self.do(AddIdea(theme, lens, text)):
            self.idea.clear()
            self.hidden = 0
            added = next(event.id for event in done.events if isinstance(event, IdeaAdded))
            self.tell(f"{added} added with {lens.capitalize()} · Ctrl+U takes it back")
            self.show()

    def _mine(self) -> list[Idea]:
        ideas = self.board.workshop.ideas
        mine = [ideas[key] for key in self.seat.own.ideas if not ideas[key].withdrawn]
        return sorted(mine, key=lambda idea: number(idea.id))

    def action_mine_again(self) -> None:
        """One's own ideas, newest first, into the field; only where nothing would be overwritten."""
        mine = self._mine()
        if self.mending:
            before = number(self.mending.id)
            mine = [idea for idea in mine if number(idea.id) < before]
        elif self.idea.text:
            return
        if mine:
            self.mending = mine[-1]
            self.idea.write(self.mending.text)
            self.become("chefs.mending")
            self.show()

    def action_leave(self) -> None:
        self.mending = None
        self.idea.clear()
        self.become(self.NAME)
        self.show()

    async def action_withdraw(self) -> None:
        if self.mending and await self.do(
            WithdrawIdea(self.mending.id), f"{self.mending.id} withdrawn · Ctrl+U brings it back"
        ):
            self.action_leave()

    # ── going about ──

    def action_lens(self, step: int) -> None:
        lenses = self.board.workshop.lenses
        self.lens, self.hidden = (self.lens + step) % len(lenses), 0
        self._keep_where()
        self.show()

    async def action_theme(self, step: int) -> None:
        ids = [theme.id for theme in chefs_themes(self.board)]
        if not ids:
            return
        at = (ids.index(self.at) + step) % len(ids) if self.at in ids else 0
        await self.lead_to(ids[at])
        self._keep_where()

    def action_older(self) -> None:
        if self.shown:
            seen = self.shown.current
            self.hidden = self.hidden + seen.seen if seen.above else 0
            self.show()
