"""Theming, guided: one statement after the other, themes by number. Two people are never dealt the same statement."""

from collections.abc import Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.plain.parts import choice, numbered, theme_typed
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.dealing import deal
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements, StatementsPut, ThemeCreated
from wtfc_tui.stages.theme.view import Suggestion, members, sorted_so_far, suggestions, themes, themes_told

AT_FIRST = 3
QUESTIONS = tuple(QUESTION_NAMES)


class Theme(Guide):
    name = "theme"
    about = "put statements into themes, one after the other"
    hints = (
        "Answer with a number, or with a theme such as T3.",
        "new and a title starts a theme. skip leaves it for later.",
        "all tells all themes. undo takes back your last step.",
    )
    commands = frozenset({"skip"})
    news = (Newsworthy(ThemeCreated, "new theme"),)

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.question = ""
        self.holding: str | None = None
        self.skipped: list[str] = []
        self.told: tuple[Suggestion, ...] = ()
        """The themes in the order in which they were numbered."""

    @property
    def prompt(self) -> str:
        return f"Put {self.holding} where? " if self.holding else "Which pile? (1 to 3): "

    @property
    def expects(self) -> str:
        return "a number, a theme such as T3, new and a title, or skip" if self.holding else "1, 2 or 3"

    async def begin(self) -> list[str]:
        if not self.may(PutStatements):
            return self.end(*themes_told(self.board), "Scribes and facilitators sort. You can look: show T3.")
        if self.question:
            return self._deal()
        self.seat.go(self.step.key)
        return numbered([self._pile(question) for question in QUESTIONS])

    def _pile(self, question: str) -> str:
        whole, left = sorted_so_far(self.board, question)
        return f"{QUESTION_NAMES[question]}, {whole - left} of {whole} sorted, {left} to go"

    async def answer(self, line: str) -> list[str] | None:
        if not self.holding:
            place = choice(line, len(QUESTIONS))
            if place is None:
                return None if line else []
            self.question, self.skipped = QUESTIONS[place], []
            return self._deal()
        word, _, rest = line.partition(" ")
        match word.casefold():
            case "":
                return []
            case "skip" | "s" if not rest:
                self.skipped = [one for one in self.skipped if one != self.holding] + [self.holding]
                return self._deal()
            case "all" if not rest:
                return self._themes(len(themes(self.board, self.question)))
            case "new" | "n" if rest:
                return await self._put(CreateTheme(self.question, rest, (self.holding,)))
        theme = theme_typed(line, [one.theme.id for one in self.told])
        return None if theme is None else await self._put(PutStatements((self.holding,), theme))

    async def _put(self, command: CreateTheme | PutStatements) -> list[str]:
        statement = self._statement()
        if statement is None or statement.theme or statement.withdrawn:
            return [*self._taken_care_of(), *self._deal()]
        if not await self.do(command):
            return []
        put = self.workshop[STATEMENTS][statement.id].theme or ""
        return [f"{statement.id} is in {put}, now {counted(len(members(self.board, put)), 'statement')}.", *self._deal()]

    def _taken_care_of(self) -> list[str]:
        return [f"{self.holding} has been taken care of by somebody else meanwhile."]

    def _deal(self) -> list[str]:
        self.seat.go(self.step.key, self.question)
        self.holding = deal(self.seat, self.question, self.skipped)
        statement = self._statement()
        if statement is None:
            name, self.question = QUESTION_NAMES[self.question], ""
            return [f"Nothing is left to sort in {name}.", *numbered([self._pile(one) for one in QUESTIONS])]
        whole, left = sorted_so_far(self.board, self.question)
        person = f", {statement.person}" if statement.person else ""
        line = f"{whole - left + 1} of {whole}: “{statement.text}” ({statement.id}{person})"
        return [line, *self._themes(AT_FIRST)]

    def _themes(self, most: int) -> list[str]:
        statement = self._statement()
        self.told = suggestions(self.board, statement, most) if statement else ()
        lines = [
            f"{one.theme.id} {one.theme.title}, {counted(one.theme.statements, 'statement')}"
            f"{f' ({one.words})' if one.shared else ''}"
            for one in self.told
        ]
        return numbered(lines, whole=len(themes(self.board, self.question)))

    def _statement(self) -> Statement | None:
        return self.workshop[STATEMENTS].get(self.holding or "S0")

    def back(self) -> list[str] | None:
        if not self.question:
            return None
        self.question, self.holding = "", None
        return numbered([self._pile(one) for one in QUESTIONS])

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was just taken out again, by undo for example, is the next to be put; what was put is no longer in hand."""
        out = [move for event in events if isinstance(event, StatementsPut) for move in event.moves if not move.after]
        for move in out[:1]:
            if self.question and self.workshop[STATEMENTS][move.statement].question == self.question:
                self.seat.hold(move.statement)
                return self._deal()
        statement = self._statement()
        if self.holding and (statement is None or statement.theme or statement.withdrawn):
            return [*([] if events else self._taken_care_of()), *self._deal()]
        return []

    @property
    def unfinished(self) -> str:
        return self.question

    def resume(self, unfinished: str) -> None:
        self.question = unfinished if unfinished in QUESTIONS and self.may(PutStatements) else ""
