"""Gathering, guided: a person, a question, their words; and again, until nothing is missing."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES, WANTED
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy, undone
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.gather.records import AddStatement, StatementAdded, StatementWithdrawn
from wtfc_tui.stages.gather.rules import STATEMENTS, person_and_group
from wtfc_tui.stages.gather.view import (
    Answered,
    gather_view,
    next_free,
    own_code,
    question_asked,
    types_for_themselves,
    very_like,
)

QUESTIONS = tuple(QUESTION_NAMES)
ENOUGH = 80
"""Letters of another statement, to know it by."""


class Gather(Guide):
    name = "gather"
    about = "write down what people say"
    hints = (
        "Type the words and press Enter; next goes on.",
        "1, 2 or 3 alone changes the question.",
    )
    news = (Newsworthy(StatementAdded, "new statement"),)
    screen_field = "gather.words"
    longest = STATEMENT_LIMIT

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.for_others = seat.person.role is not Role.PARTICIPANT
        self.person = ""
        self.group = ""
        self.question = "" if self.for_others else QUESTIONS[0]
        self._asked = ("", "")
        """The code, and the group with it, of which it was just asked whether it is meant: somebody types for themselves."""
        self._meant: set[str] = set()
        """Codes of people who type for themselves, and are written for on purpose."""

    @property
    def prompt(self) -> str:
        if not self.own_words:
            return f"Which person? (next for {self._next_person}): "
        now = next(one for one in self._answered() if one.question == self.question)
        count = f"{now.given + 1} of {now.wanted}" if now.given < now.wanted else f"{now.given + 1}"
        return f"{self.person or 'You'}, {now.name} {count}: "

    @property
    def own_words(self) -> bool:
        return bool(self.question)

    @property
    def words_next(self) -> bool:  # type: ignore[override]
        return not self.own_words

    @property
    def expects(self) -> str:
        if self.own_words:
            return "words, or 1 to 3 for another question"
        return "a person code such as P07, with a group if you like: P07 family"

    @property
    def _next_person(self) -> str:
        return next_free(self.board, self.seat.others)

    async def begin(self) -> list[str]:
        if not self.may(AddStatement):
            return self.end(gather_view(self.board, None).total)
        self.seat.go(self.step.key, self.question)
        self._write_for(self.person)
        return []

    def intro(self) -> list[str]:
        asked = {one.id: one.prompt for one in self.workshop.questions}
        questions = [f"{name}. {asked.get(question, '')}" for question, name in QUESTION_NAMES.items()]
        return [*numbered(questions), *self._hints]

    def helped(self) -> list[str]:
        return self._hints if self.own_words else ["Type a code such as P07, or next for a new person.", *self.hints]

    @property
    def _hints(self) -> list[str]:
        return [*self.hints, *(["A code such as P07 alone changes the person."] if self.for_others else [])]

    def in_hand(self) -> list[str]:
        if not self.own_words:
            return []
        return [f"{QUESTION_NAMES[self.question]}: {question_asked(self.workshop, self.question)}"]

    # ── answers ──

    async def answer(self, line: str) -> list[str] | None:
        if not self.own_words:
            return self._whom(line)
        if not line:
            return self._on()
        if (place := choice(line, len(QUESTIONS))) is not None:
            return self._ask(QUESTIONS[place])
        return self._whom(line) if self.for_others and not line.isdigit() else None

    def points(self, line: str) -> bool:
        return line.isdigit() or (self.for_others and line[:1] in "pP" and _is_a_code(line))

    def meant(self, line: str) -> str:
        named = [place for place, names in enumerate(QUESTION_NAMES.items(), 1) if line.casefold().strip(".!") in names]
        return str(named[0]) if named else ""

    async def say(self, *words: str) -> list[str]:
        lines: list[str] = []
        for one in words:
            lines += await self._save(one)
            if self.refused:
                return lines
        return [*lines, *self._next()]

    # ── whose words ──

    def _whom(self, line: str) -> list[str] | None:
        try:
            person, group = person_and_group(line or self._next_person)
        except Refused:
            return None
        asked, self._asked = self._asked, ("", "")
        if person == asked[0]:
            self._meant.add(person)
            group = group or asked[1] or None
        elif self._is_somebody_elses(person):
            self.asks_back = True
            return [self._ask_whether_meant(person, group or "")]
        self.person, self.group, self.question = person, group or "", ""
        self._write_for(person)
        missing = self._missing()
        so_far = ", ".join(one.words for one in self._answered())
        self._ask(missing[0] if missing else QUESTIONS[0])
        return [f"{self.person}: {so_far}."]

    def _is_somebody_elses(self, person: str) -> bool:
        return self.for_others and person not in self._meant and types_for_themselves(self.board, person)

    def _ask_whether_meant(self, person: str, group: str) -> str:
        """Until that is answered nobody is written for, so that the next words go under nobody's code."""
        self._finish()
        self._asked = (person, group)
        again = f"{person} again writes for them all the same"
        return f"{person} types for themselves. {again}; the next new person is {self._next_person}."

    def _write_for(self, person: str) -> None:
        if self.for_others:
            self.seat.write_for(person)

    def left(self) -> None:
        self._write_for("")

    # ── saving, and going on ──

    async def _save(self, words: str) -> list[str]:
        if self.person and self._is_somebody_elses(self.person):  # The code was free when it was chosen.
            return self.not_taken(words, self._ask_whether_meant(self.person, self.group))
        like = very_like(self.board, self.question, words, most=ENOUGH)
        done = await self.do(AddStatement(self.question, words, self.person or None, self.group or None))
        saved = [event for event in (done.events if done else ()) if isinstance(event, StatementAdded)]
        lines = [self.saved(event.id, event.text) for event in saved]
        return [*lines, f"{like[0].upper()}{like[1:]}."] if lines and like else lines

    def _next(self) -> list[str]:
        """Stays at a question until it has what was asked for, then goes to what is missing."""
        missing = self._missing()
        if self.question in missing or (self.question and WANTED[self.question] < self._given()):
            return []
        if missing:
            return self._ask(missing[0])
        return ["That is all that was asked.", *self._finish()]

    def _on(self) -> list[str]:
        later = QUESTIONS[QUESTIONS.index(self.question) + 1 :]
        return self._ask(later[0]) if later else self._finish()

    def _finish(self) -> list[str]:
        if not self.for_others:
            return self.end()
        self.person = self.question = self.group = ""
        self._write_for("")
        return []

    def _ask(self, question: str) -> list[str]:
        self.question = question
        self.seat.go(self.step.key, question)
        return []

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was taken back is asked for again."""
        for event in undone(events, StatementWithdrawn)[:1]:
            statement = self.workshop[STATEMENTS][event.id]
            if self.for_others and not statement.person:
                continue
            if self.for_others:
                self.person, self.group = statement.person or "", statement.group or ""
                self._write_for(self.person)
            self.goes_back = True
            return self._ask(statement.question)
        return []

    def _answered(self) -> tuple[Answered, ...]:
        return gather_view(self.board, self.person or own_code(self.seat.own)).answered

    def _missing(self) -> list[str]:
        return [one.question for one in self._answered() if one.given < one.wanted]

    def _given(self) -> int:
        return next(one.given for one in self._answered() if one.question == self.question)

    def back(self) -> list[str] | None:
        return self._finish() if self.for_others and self.question else None

    @property
    def asked_about(self) -> str:
        return f"{self.person} {self.question}"

    @property
    def unfinished(self) -> str:
        return " ".join([self.person, self.question, self.group]).strip() if self.person else ""

    def resume(self, unfinished: str) -> None:
        person, question, group = [*unfinished.split(" "), ""][:3]
        if question not in QUESTIONS:
            return
        if not self.for_others:
            self.question = question
        elif person:
            self.person, self.question, self.group = person, question, group

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        person, _, group = drafts.get("gather.person", "").partition(" ")
        question = drafts.get("gather.question") or workshop.questions[0].id
        return f"{person} {question} {group}"


def _is_a_code(line: str) -> bool:
    with suppress(Refused):
        return bool(person_and_group(line))
    return False
