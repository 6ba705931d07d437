"""Theming one pile: the next statement is dealt, one or two keys put it into a theme, and themes can be looked into."""

from collections.abc import Iterable

from textual.timer import Timer
from textual.widget import Widget

from screens.parts.page import PageScreen
from screens.theme import questions
from screens.theme.hands import SortingHands
from screens.theme.keys import KEYS
from screens.theme.panes import NO_THEMES, NONE_FITS
from screens.theme.questions import Asking
from screens.theme.rows import member_row, offer_lines, statement_lines, theme_rows
from screens.widgets.drawn import Words
from screens.widgets.lines import EMPTY, Line, bold, folded, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.settings import NOT_WORKING, QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.theme.offers import offers, statement_on, where_now
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import ThemeLine, members, pile_name, progress, sorted_so_far, theme_line, themes

PILES = tuple(QUESTION_NAMES)
LEAST_WORDS, LEAST_CHOICES, LEAST_LIST = 3, 4, 3
TALL = 24
"""Below this many lines every one of them counts, and none is left empty."""
LINES_OF_THE_REST = 6
"""The heading, how far the pile is, what is asked, what happened, the keys."""
REST_SECONDS = 0.3


class ThemeScreen(SortingHands):
    KEYS = KEYS
    AUTO_FOCUS = "#themes"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        piles = (NOT_WORKING, *PILES)
        self.pile = next((pile for pile in piles if sorted_so_far(seat.board, pile)[1]), NOT_WORKING)
        self._resting: Timer | None = None
        self.progress = Words(id="progress")
        self.dealt = Words(id="dealt")
        self.choices = Words(id="choices")

    def body(self) -> Iterable[Widget]:
        yield self.progress
        yield self.dealt
        yield self.choices
        yield self.panes
        yield self.ask

    def on_mount(self) -> None:
        self.themes.focus()
        if self.sorts:
            self.call_after_refresh(self.take_up_draft)

    def question(self) -> str:
        return self.pile

    # ── showing ──

    def show_presence(self) -> None:
        self.show()

    def show(self) -> None:
        if self.doing:
            return
        if self.sorts:
            self.hand.look(self.pile)
        self.look_aside()
        width = self.extent.width
        self.panes.divide(width, self.within and not (self.asking and self.asking.finds))
        self._let(self.progress, 1)
        self.progress.show(line(" ", bold(pile_name(self.pile)), f"   {progress(self.board, self.pile, self.seat.others)}"))
        choices = self._choices(width)
        self._show_dealt(width, self._let(self.choices, max(len(choices), LEAST_CHOICES - 1 if self.tall else 0)))
        self.choices.show(*choices)
        self._show_themes()
        self._show_members()
        self.show_keys()

    @property
    def tall(self) -> bool:
        return self.extent.height >= TALL

    def _show_dealt(self, width: int, choices: int) -> None:
        statement = statement_on(self.board, self.at_hand)
        if statement is None:
            lines = [EMPTY, *(line(f"   {part}") for part in folded(self._why_none(), width - 4))]
        else:
            gone = folded(f"{self.hand.gone} Any key goes on.", width - 4) if self.hand.gone and not self.aside else []
            room = self.extent.height - LINES_OF_THE_REST - 2 * self.tall - choices - LEAST_LIST - len(gone)
            lines = statement_lines(statement, width, max(room, LEAST_WORDS))
            lines += [line("   ", bold(part)) for part in gone]
        self._let(self.dealt, max(len(lines), 3 if self.tall else 0))
        self.dealt.show(*lines)

    def _choices(self, width: int) -> list[Line]:
        """What stands beside the digits; while a theme is merged, which one. A small screen gives the room to the list."""
        if self.asking and self.asking.about:
            return [line("   ", bold(part)) for part in folded(self.asking.about, width - 4)]
        if self.at_hand is None or not self.sorts or (self.asking and self.asking.finds and not self.tall):
            return []
        most = self.extent.height - LINES_OF_THE_REST - LEAST_WORDS - LEAST_LIST
        return offer_lines(offers(self.board, self.at_hand), width, most)

    def _let(self, words: Words, lines: int) -> int:
        """As high as its lines; with an empty one below where there is room."""
        height = lines + self.tall
        if words.styles.height is None or words.styles.height.value != height:
            words.styles.height = height
        return height

    def _why_none(self) -> str:
        if not self.sorts:
            return "Scribes and facilitators are sorting. → looks into a theme, Tab shows the next pile."
        if sorted_so_far(self.board, self.pile)[1]:
            return "What is left of this pile lies before others. Tab goes to the next one."
        return "Nothing is left to sort in this pile. Tab goes to the next one."

    def _show_themes(self, typed: bool = False) -> None:
        there = self._fitting()
        rows = theme_rows(there, self.hand.card, self.panes.width_of_themes)
        empty = NONE_FITS if self.asking and self.asking.finds else NO_THEMES
        chosen_by_hand = typed or bool(self.asking and self.asking.finds)
        self.panes.show_themes(rows, empty, lambda theme: where_now(self.board, theme), chosen_by_hand)

    def _fitting(self) -> list[ThemeLine]:
        """All themes, or while one is being found those whose title or id has what is typed."""
        standing = [theme.id for theme in themes(self.board, self.pile)]
        if self.asking and self.asking.finds:
            words = self.ask.text.casefold().split()
            order = standing if self.asking.among is None else [one for one in self.asking.among if one in standing]
            there = [theme_line(self.board, one) for one in order]
            return [one for one in there if all(word in f"{one.id} {one.title}".casefold() for word in words)]
        return [theme_line(self.board, one) for one in standing]

    def _show_members(self) -> None:
        theme = self.board.workshop[THEMES].get(self.themes.chosen or "")
        inside: list[Statement] = members(self.board, theme.id) if theme else []
        self.keep_marked(one.id for one in inside)
        shown = theme_line(self.board, theme.id) if theme else None
        rows = [member_row(one, one.id in self.marked) for one in inside]
        self.panes.show_members(shown, rows, self.extent.width, self.within and not self.asking)

    def idle_keys(self) -> frozenset[str]:
        if self.mode == "theme.asking":
            return frozenset() if self.asking and self.asking.finds else frozenset({"↑ ↓"})
        if not self.sorts:
            return self.not_mine()
        return frozenset() if self.within or self.hand.card else frozenset({"1 2 3", "s", "/", "Enter"})

    def not_mine(self) -> frozenset[str]:
        sorting = {"1 2 3", "s", "/", "Enter", "n", "r", "m", "u", "Space", "o", "theme.asking"}
        return frozenset() if self.sorts else frozenset(sorting)

    # ── looking about ──

    def action_pile(self, step: int) -> None:
        self.to_pile(PILES[(PILES.index(self.pile) + step) % len(PILES)])
        self.hand.turn_elsewhere()
        self.go_home()

    def action_look_in(self) -> None:
        if self.members.rows:
            self.look_within()

    def action_look_out(self) -> None:
        self.marked.clear()
        self.go_home()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """What belongs to the chosen row is shown once the choice rests: going down a list then costs only the mark."""
        self.panes.lost = ""
        if message.rows is self.themes and not self.asking:
            self.pointed_for = self.hand.card.statement if self.hand.card else ""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, self._rested)

    def _rested(self) -> None:
        self._resting = None
        self.show()

    def action_in_full(self) -> None:
        if statement := statement_on(self.board, self.at_hand):
            title = f"{statement.id} {statement.person or 'unknown person'}, {statement.source}"
            self.app.push_screen(PageScreen(title, [f"“{statement.text}”"]))

    # ── asking ──

    def question_again(self, where: str) -> Asking | None:
        return questions.asked_again(self, where)

    def found(self) -> None:
        self._show_themes(typed=True)
        self._show_members()

    def action_ask_step(self, step: int) -> None:
        if self.asking and self.asking.finds:
            self.themes.step(step)

    def action_find(self) -> None:
        if these := self.in_hand():
            self.ask_about(questions.put_into(self, these))
        else:
            self.tell("There is nothing in hand to put: → looks into a theme, Space marks statements there.")

    def action_new_theme(self) -> None:
        inside = self.themes.chosen if self.marked or self.within else None
        self.ask_about(questions.new_theme(self, self.in_hand(), inside))

    def action_rename(self) -> None:
        if theme := self.board.workshop[THEMES].get(self.themes.chosen or ""):
            self.ask_about(questions.rename(self, theme))

    def action_merge(self) -> None:
        theme = self.board.workshop[THEMES].get(self.themes.chosen or "")
        if theme and len(self.themes.rows) > 1:
            self.ask_about(questions.merge(self, theme))
        elif theme:
            self.tell("There is no other theme in this pile to merge it with.")
