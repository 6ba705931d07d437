"""Theming, guided: one statement after the other, themes by number or by words of their titles.

A theme has the same number as long as there is a workshop: its place among all themes of its pile that ever were. Ids are
not read aloud, so that a number can be nothing else. Two people are never dealt the same statement.
"""

from collections.abc import Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.plain.parts import ASIDE, choice, number, theme_typed
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS, question_named
from wtfc_tui.stages.theme.dealing import deal
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements, StatementsPut, ThemeCreated
from wtfc_tui.stages.theme.rules import THEMES, titled
from wtfc_tui.stages.theme.view import (
    numbered_themes,
    sorted_so_far,
    suggestions,
    theme_line,
    themes_meant,
    themes_told,
)

QUESTIONS = tuple(QUESTION_NAMES)
PILES = ", ".join(QUESTION_NAMES.values())
BRIEFLY, AT_FIRST, MORE = 1, 3, 3
"""How many themes that may suit a statement are told: in brief, in full, and with each `more`."""


class Theme(Guide):
    name = "theme"
    about = "put statements into themes, one after the other"
    hints = (
        "Answer with a theme's number, or with words of its title.",
        "new and a title starts a theme; skip leaves it for later.",
        "more tells other themes that may suit, all tells every one.",
    )
    commands = frozenset({"skip", "more"})
    news = (Newsworthy(ThemeCreated, "new theme"),)

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.question = ""
        self.holding: str | None = None
        self.skipped: list[str] = []
        self.there: str | None = None
        """The theme that has the title which was just given to a new one: is the statement to go into it?"""
        self.told: list[str] = []
        """Ids of the themes that were told for the statement in hand, the likeliest first."""

    @property
    def prompt(self) -> str:
        if self.there:
            return f"Put it into {quoted(self.workshop[THEMES][self.there].title)}? yes or no: "
        return "Where? " if self.holding else "Which pile? (1 to 3): "

    @property
    def expects(self) -> str:
        if self.there:
            return "yes, or no to give it elsewhere"
        return "a theme's number, words of its title, new and a title, or skip" if self.holding else f"1, 2 or 3, or {PILES}"

    async def begin(self) -> list[str]:
        if not self.may(PutStatements):
            return self.end(*themes_told(self.board), "Scribes and facilitators sort. You can look: show T3.")
        if self.question:
            return self._deal()
        self.seat.go(self.step.key)
        return self._piles()

    def _piles(self) -> list[str]:
        return [f"{place}: {self._pile(question)}" for place, question in enumerate(QUESTIONS, start=1)]

    def _pile(self, question: str) -> str:
        _, left = sorted_so_far(self.board, question)
        return f"{QUESTION_NAMES[question]}, {left} to go"

    def intro(self) -> list[str]:
        return list(self.hints)

    def helped(self) -> list[str]:
        return list(self.hints) if self.holding else [f"Type 1, 2 or 3, or {PILES}: then statements are dealt to you."]

    def in_hand(self) -> list[str]:
        if not self.holding:
            return []
        whole, left = sorted_so_far(self.board, self.question)
        return [self._card(), f"{QUESTION_NAMES[self.question]}, {left} of {whole} to go."]

    async def answer(self, line: str) -> list[str] | None:
        if not self.holding:
            return self._which_pile(line)
        if self.there:
            return await self._into_that_one(line.casefold())
        word, _, rest = line.partition(" ")
        match word.casefold():
            case "":
                return self._skip()
            case "skip" | "s" if not rest:
                return self._skip()
            case "more" if not rest:
                return self._tell_more()
            case "all" if not rest:
                return self._tell([one.id for _, one in numbered_themes(self.board, self.question)])
            case "new" if not rest:
                return ["Type new and a title, such as: new I never know who is coming."]
            case "new" | "n":
                return await self._put_into_new(rest)
        return None if line.casefold() in ASIDE else await self._put_where(line)

    def _which_pile(self, line: str) -> list[str] | None:
        """By its number, or by the word that was just read."""
        if not line:
            return [f"next goes nowhere before you have chosen: type 1, 2 or 3, or {PILES}."]
        place = choice(line, len(QUESTIONS))
        try:
            self.question = question_named(line) if place is None else QUESTIONS[place]
        except Refused:
            return None
        self.skipped = []
        return self._deal()

    async def _put_into_new(self, title: str) -> list[str]:
        """Where one has this title already, it is asked whether that is meant."""
        assert self.holding
        if there := titled(self.workshop, self.question, title):
            self.there = there.id
            return [f"There is {quoted(there.title)} already."]
        return await self._put(CreateTheme(self.question, title, (self.holding,)))

    async def _into_that_one(self, word: str) -> list[str] | None:
        assert self.holding
        if word not in ("yes", "y", "no", "n"):
            return None
        there, self.there = self.there, None
        if word[0] == "y":
            return await self._put(PutStatements((self.holding,), there))
        return ["new and another title starts a theme.", *self.in_hand()]

    async def _put_where(self, line: str) -> list[str] | None:
        assert self.holding
        found = themes_meant(self.board, self.question, line)
        if not found and (named := theme_typed(line, ())):
            found = [named]
        if len(found) == 1:
            return await self._put(PutStatements((self.holding,), found[0]))
        if found:
            return ["Several fit: type a number.", *self._tell(found)]
        if (place := number(line)) is not None:
            raise Refused(Why.NO_SUCH, f"No theme of this pile has the number {place}: all tells them.")
        return None

    async def _put(self, command: CreateTheme | PutStatements) -> list[str]:
        statement = self._statement()
        if statement is None or statement.theme or statement.withdrawn:
            return [*self._taken_care_of(), *self._deal()]
        if not await self.do(command):
            return []
        put = self.workshop[STATEMENTS][statement.id].theme or ""
        return [f"In: {self.workshop[THEMES][put].title}", *self._deal()]

    def _taken_care_of(self) -> list[str]:
        words = quoted(self.workshop[STATEMENTS][self.holding].text) if self.holding else "This one"
        return [f"{words} has been taken care of by somebody else meanwhile."]

    def _skip(self) -> list[str]:
        assert self.holding
        self.skipped = [one for one in self.skipped if one != self.holding] + [self.holding]
        return self._deal()

    def _deal(self) -> list[str]:
        self.there = None
        self.seat.go(self.step.key, self.question)
        self.holding = deal(self.seat, self.question, self.skipped)
        statement = self._statement()
        if statement is None:
            name, self.question = QUESTION_NAMES[self.question], ""
            return [f"Nothing is left to sort in {name}.", *self._piles()]
        self.told = [one.theme.id for one in suggestions(self.board, statement, BRIEFLY if self.brief else AT_FIRST)]
        return [self._card(), *self._tell(self.told)]

    def _card(self) -> str:
        """The statement in hand; in full, also whose it is."""
        statement = self.workshop[STATEMENTS][self.holding or "S0"]
        person = f", {statement.person}" if statement.person else ""
        whole, left = sorted_so_far(self.board, self.question)
        return f"“{statement.text}”" + ("" if self.brief else f" ({statement.id}{person}; {left} of {whole} to go)")

    def _tell_more(self) -> list[str]:
        statement = self._statement()
        most = len(self.told) + MORE
        found = [one.theme.id for one in suggestions(self.board, statement, most)] if statement else []
        more = [one for one in found if one not in self.told]
        self.told += more
        return self._tell(more) or ["There are no others."]

    def _tell(self, these: Sequence[str]) -> list[str]:
        """`7: I never know who is coming`."""
        places = {theme.id: place for place, theme in numbered_themes(self.board, self.question)}
        counts = [f", {theme_line(self.board, one).in_words}" * (not self.brief) for one in these]
        titles = [self.workshop[THEMES][one].title for one in these]
        return [f"{places[one]}: {title}{count}" for one, title, count in zip(these, titles, counts, strict=True)]

    def _statement(self) -> Statement | None:
        return self.workshop[STATEMENTS].get(self.holding or "S0")

    def back(self) -> list[str] | None:
        if self.there:
            self.there = None
            return self.in_hand()
        if not self.question:
            return None
        self.question, self.holding = "", None
        return self._piles()

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
