"""What is in place already: one theme at a time, what exists for it, who runs it and how far it reaches."""

from collections.abc import Iterable

from textual.widget import Widget

from screens.keys import Key, KeyTable, Mode
from screens.parts.own_words import OwnWordsScreen, mending_keys, mine_again
from screens.parts.theme_by_theme import THEME_KEYS, ThemeByThemeScreen, theme_lines
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, bold, folded, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, REMARK_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, Thing, ThingWithdrawn, WithdrawThing
from wtfc_tui.stages.in_place.rules import THINGS, described
from wtfc_tui.stages.in_place.view import about, as_typed, in_place, themes
from wtfc_tui.stages.theme.records import Theme

KEYS = KeyTable(
    "in_place",
    title="In place",
    about="What exists already for this theme, so that nobody invents it again. Who runs it, and how far it reaches, may "
    "follow behind semicolons: Rota by e-mail; home care team; partly.",
    modes={
        "in_place": Mode(
            (
                Key("", "Enter", "add", "Add it; who runs it, and works, partly or unknown, may follow behind a semicolon."),
                *THEME_KEYS,
                mine_again("Where nothing is typed: your last thing again, to mend or withdraw."),
                Key("down", "↓", "further down", "The next of what is in place, and round again to the first.", "down"),
            ),
        ),
        "in_place.mending": mending_keys(
            save="Save it as it is written now.",
            withdraw="Withdraw it; undo brings it back.",
            before="What you added before this.",
        ),
    },
)


class InPlaceScreen(OwnWordsScreen[Thing], ThemeByThemeScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.top = 0
        """So many of the things are above what can be seen."""
        self.theme = Words(id="theme")
        self.label = Words(line(" ", bold("In place already")))
        self.things = Rows(id="things", keys=False, empty=" Nobody has said yet what is in place: type it below.")
        self.asked = Words()
        limit = IDEA_LIMIT + REMARK_LIMIT
        self.words = Field("in_place.words", limit=limit, bar=" │ ", id="words", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield from (self.theme, self.label, self.things, self.asked, self.words)

    def on_mount(self) -> None:
        self.at = self.desk.drafts.text("in_place.theme") or self.at
        self.take_up_draft()
        self.words.focus()

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def turned(self) -> None:
        self.top = 0
        self._keep_where()

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
        things = in_place(self.board, theme.id)
        self.top = self.top % max(len(things), 1)
        self.things.show([row for thing in things[self.top :] for row in _rows(thing, width)])
        mending = (
            f" Mending {self.mending.id}" if self.mending else " What is in place; who runs it; works, partly or unknown"
        )
        self.asked.show(line(mending))
        self.show_keys()

    def idle_keys(self) -> frozenset[str]:
        idle = {"PgDn"} if len(self.themes()) < 2 else set()
        idle |= set() if self.mine() else {"↑"}
        idle |= set() if len(self.things.rows) > self.things.size.height else {"↓"}
        return frozenset(idle | (set() if self.may(AddThing) else {"Enter"})) if self.mode == self.NAME else frozenset()

    # ── things ──

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        if not self.mending:
            self._keep_where()

    def _keep_where(self) -> None:
        """Half-typed words are no use without the theme that they are for."""
        if self.words.text and self.desk.drafts.text("in_place.theme") != (self.at or ""):
            self.desk.drafts.changed("in_place.theme", self.at or "")

    async def add(self, text: str) -> None:
        said = described(text)
        if self.at and await self.do(AddThing(self.at, said.text, said.run_by, said.reach)):
            self.words.clear()
            there = self.board.workshop.named(self.at, 20)
            self.tell(f"{quoted(said.text)} is in place for {there} · Ctrl+U takes it back")
            self.show()

    def own(self) -> list[Thing]:
        return [self.board.workshop[THINGS][key] for key in self.seat.own.ids(THINGS)]

    def again(self, one: Thing) -> str:
        return as_typed(one.described)

    def mended(self, one: Thing, text: str) -> tuple[Command, str]:
        said = described(text)
        told = f"{quoted(said.text)} mended ({one.id}) · Ctrl+U takes it back"
        return DescribeThing(one.id, said.text, said.run_by, said.reach), told

    def withdrawal(self, one: Thing) -> Command:
        return WithdrawThing(one.id)

    def unsaid(self, event: Event) -> Thing | None:
        thing = self.board.workshop[THINGS][event.id] if isinstance(event, ThingWithdrawn) else None
        return thing if thing and thing.theme == self.at else None

    def action_down(self) -> None:
        self.top += 1
        self.show()


def _rows(thing: Thing, width: int) -> list[Row]:
    """Its words whole; who runs it and how far it reaches below them."""
    room = min(width - 8, COMFORTABLE)
    parts: list[Line] = [line(part) for part in folded(thing.words, room)]
    parts += [line("– ", part) for part in folded(about(thing.described), room - 2) if part]
    first, *rest = parts or [EMPTY]
    return [Row(thing.id, f" {thing.id:<4}", first), *(Row(f"{thing.id} {at}", " " * 5, one) for at, one in enumerate(rest))]
