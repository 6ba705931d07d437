"""Theming one pile: the next statement is dealt, one or two keys put it into a theme, and themes can be looked into."""

from collections.abc import Iterable

from textual.timer import Timer
from textual.widget import Widget

from screens.parts.asking import AskingScreen
from screens.parts.page import PageScreen
from screens.theme import questions
from screens.theme.keys import KEYS
from screens.theme.questions import Asking
from screens.theme.rows import member_row, statement_lines, suggestion_lines, theme_row
from screens.widgets.ask import Ask
from screens.widgets.drawn import Across, Down, Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, Span, bold, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.settings import NOT_WORKING, QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import TITLE_LIMIT
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.theme.dealing import deal
from wtfc_tui.stages.theme.records import PutStatements
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import ThemeLine, ThemeView, members, pile_name, sorted_so_far, theme_view

PILES = tuple(QUESTION_NAMES)
LEAST_WORDS = 5
LINES_OF_THE_REST = 15
REST_SECONDS = 0.3
NO_THEMES = " None yet: n starts one."
NONE_FITS = " No theme has these words."


class ThemeScreen(AskingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#themes"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        piles = (NOT_WORKING, *PILES)
        self.pile = next((pile for pile in piles if sorted_so_far(seat.board, pile)[1]), NOT_WORKING)
        self.skipped: list[str] = []
        self.marked: set[str] = set()
        self.asking: Asking | None = None
        self.at_hand: ThemeView | None = None
        self._resting: Timer | None = None
        self.progress = Words(id="progress")
        self.dealt = Words(id="dealt")
        self.choices = Words(id="choices")
        self.themes_title = Words(id="themes-title")
        self.themes = Rows(id="themes", empty=NO_THEMES)
        self.members_title = Words(id="members-title")
        self.members = Rows(id="members", empty=" Nothing in it yet.")
        self.ask = Ask(limit=TITLE_LIMIT, changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield self.progress
        yield self.dealt
        yield self.choices
        yield Across(
            Down(self.themes_title, self.themes, id="left"),
            Down(self.members_title, self.members, id="right"),
            id="panes",
        )
        yield self.ask

    def on_mount(self) -> None:
        self.themes.focus()

    def question(self) -> str:
        return self.pile

    @property
    def sorts(self) -> bool:
        """Whoever only looks is dealt nothing: a statement before them would be kept from those who sort."""
        return self.may(PutStatements)

    # ── showing ──

    def show_presence(self) -> None:
        self.show()

    def show(self) -> None:
        dealt = deal(self.seat, self.pile, self.skipped) if self.sorts else None
        looked_at = self.members.chosen if self.members.has_focus else None
        view = theme_view(self.board, self.pile, looked_at or dealt, self.seat.others)
        self.at_hand = view
        self.progress.show(line(" ", bold(pile_name(self.pile)), f"   {view.progress}"))
        self._show_dealt(view)
        self.themes_title.show(line(" ", bold("Themes")))
        self._show_themes(view)
        self._show_members()
        self.show_keys()

    def _show_dealt(self, view: ThemeView) -> None:
        if not view.statement:
            self.dealt.show(EMPTY, line(f"   {self._why_none()}"))
            self.choices.show()
            return
        lines = statement_lines(view.statement, self.extent.width, self._room_for_words - 1)
        height = max(len(lines) + 1, LEAST_WORDS)
        if self.dealt.size.height != height:
            self.dealt.styles.height = height
        self.dealt.show(*lines)
        self.choices.show(*suggestion_lines(view, self.extent.width))

    @property
    def _room_for_words(self) -> int:
        """Lines that the statement at hand may take: it is worked on, so the lists below give way to it."""
        return max(self.extent.height - LINES_OF_THE_REST, LEAST_WORDS)

    def _why_none(self) -> str:
        if not self.sorts:
            return "Scribes and facilitators are sorting. → looks into a theme, Tab shows the next pile."
        if sorted_so_far(self.board, self.pile)[1]:
            return "What is left of this pile lies before others. Tab goes to the next one."
        return "Nothing is left to sort in this pile. Tab goes to the next one."

    def _show_themes(self, view: ThemeView) -> None:
        width = self.themes.size.width
        self.themes.empty = NONE_FITS if view.themes else NO_THEMES
        self.themes.show([theme_row(theme, width) for theme in self._fitting(view.themes)])

    def _fitting(self, themes: tuple[ThemeLine, ...]) -> list[ThemeLine]:
        """All themes, or while one is being found those whose title or id has what is typed."""
        if not (self.asking and self.asking.finds and self.ask.text):
            return list(themes)
        words = self.ask.text.casefold().split()
        return [one for one in themes if all(word in f"{one.id} {one.title}".casefold() for word in words)]

    def _show_members(self) -> None:
        theme = self.board.workshop[THEMES].get(self.themes.chosen or "")
        inside = members(self.board, theme.id) if theme else ()
        self.marked &= {one.id for one in inside}
        self.members_title.show(line("│ ", bold(f"{theme.id} {theme.title}") if theme else Span("")))
        self.members.show([member_row(one, one.id in self.marked) for one in inside])

    def idle_keys(self) -> frozenset[str]:
        if self.mode == "theme.asking":
            return frozenset() if self.asking and self.asking.finds else frozenset({"↑ ↓"})
        if not self.sorts:
            return frozenset({"1 2 3", "s", "/", "Enter", "n", "Space", "o"})
        inside = self.mode == "theme.inside"
        return frozenset() if inside or self.seat.here.holding else frozenset({"1 2 3", "s", "/", "Enter"})

    # ── putting ──

    async def put(self, statements: Iterable[str], theme: str) -> bool:
        these = tuple(statements)
        what = these[0] if len(these) == 1 else f"{len(these)} statements"
        if not await self.do(PutStatements(these, theme), f"{what} put into {theme} · u takes it back"):
            return False
        self.marked.clear()
        self.show()
        return True

    def in_hand(self) -> tuple[str, ...]:
        """What a key is about: what is marked, else the statement looked at, else the one dealt."""
        if self.marked:
            return tuple(sorted(self.marked))
        if self.members.has_focus and self.members.chosen:
            return (self.members.chosen,)
        return (self.at_hand.statement.id,) if self.at_hand and self.at_hand.statement else ()

    async def action_take(self, digit: str) -> None:
        at = int(digit) - 1
        if self._resting:
            self._resting.stop()
            self._rested()
        if self.at_hand and at < len(self.at_hand.suggestions):
            await self.put(self.in_hand(), self.at_hand.suggestions[at].theme.id)

    async def action_put_chosen(self) -> None:
        these = self.in_hand()
        if these and self.themes.chosen:
            await self.put(these, self.themes.chosen)

    def action_skip(self) -> None:
        if held := self.seat.here.holding:
            self.skipped = [one for one in self.skipped if one != held] + [held]
            self.tell(f"{held} comes again at the end.")
            self.show()

    async def action_take_out(self) -> None:
        these = tuple(sorted(self.marked)) or ((self.members.chosen,) if self.members.chosen else ())
        if these and await self.do(PutStatements(these, None), f"{' '.join(these)} taken out · u takes it back"):
            self.show()

    # ── looking about ──

    def action_pile(self, step: int) -> None:
        self.pile = PILES[(PILES.index(self.pile) + step) % len(PILES)]
        self.skipped, self.marked = [], set()
        self.seat.go(self.step.key, self.pile)
        self.home().focus()
        self.become(self.home_mode())
        self.call_after_refresh(self.show)
        self.show_frame()
        self.show()

    def action_look_in(self) -> None:
        if self.members.rows:
            self.members.focus()
            self.become("theme.inside")
            self.call_after_refresh(self.show)

    def action_look_out(self) -> None:
        self.themes.focus()
        self.become(self.NAME)
        self.call_after_refresh(self.show)

    def action_mark(self) -> None:
        if self.members.has_focus and self.members.chosen:
            self.marked ^= {self.members.chosen}
            self._show_members()
            self.members.step(1)
            self.tell(
                f"{len(self.marked)} marked · / puts them into another theme · n makes a theme of them"
                if self.marked
                else ""
            )

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """What belongs to the chosen row is shown once the choice rests: going down a list then costs only the mark."""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, self._rested)

    def _rested(self) -> None:
        self._resting = None
        self.show()

    # ── asking ──

    def ask_about(self, asking: Asking, text: str = "") -> None:
        self.asking = asking
        self.ask_for(asking.label, self._answer, text)

    async def _answer(self, typed: str) -> None:
        if self.asking and await self.asking.answered(typed):
            self.action_leave()

    def action_leave(self) -> None:
        self.asking = None
        self.stop_asking()
        self.call_after_refresh(self.show)

    def home(self) -> Rows:
        return self.members if self.marked else self.themes

    def home_mode(self) -> str:
        return "theme.inside" if self.marked else self.NAME

    def field_changed(self, field: Field) -> None:
        if self.asking and self.asking.finds:
            self._show_themes(theme_view(self.board, self.pile, None, ()))
            self._show_members()

    def action_ask_step(self, step: int) -> None:
        if self.asking and self.asking.finds:
            self.themes.step(step)

    def action_in_full(self) -> None:
        if self.at_hand and (statement := self.at_hand.statement):
            title = f"{statement.id} {statement.person or 'unknown person'}, {statement.source}"
            self.app.push_screen(PageScreen(title, [f"“{statement.text}”"]))

    def action_find(self) -> None:
        if these := self.in_hand():
            self.ask_about(questions.put_into(self, these))
        else:
            self.tell("There is nothing in hand to put: → looks into a theme, Space marks statements there.")

    def action_new_theme(self) -> None:
        inside = self.themes.chosen if self.marked or self.members.has_focus else None
        self.ask_about(questions.new_theme(self, self.in_hand(), inside))

    def action_rename(self) -> None:
        if theme := self.board.workshop[THEMES].get(self.themes.chosen or ""):
            self.ask_about(questions.rename(self, theme), theme.title)

    def action_merge(self) -> None:
        if theme := self.themes.chosen:
            self.ask_about(questions.merge(self, theme))
