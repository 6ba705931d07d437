"""Gathering, guided: a person, a question, their words; and again, until nothing is missing."""

from collections.abc import Mapping

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES, WANTED
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.gather.records import AddStatement, StatementAdded, StatementCorrected
from wtfc_tui.stages.gather.rules import STATEMENTS, person_and_group
from wtfc_tui.stages.gather.view import Answered, gather_view, own_code, very_like

QUESTIONS = tuple(QUESTION_NAMES)


def _words(event: StatementAdded | StatementCorrected, workshop: Workshop) -> str:
    return workshop[STATEMENTS][event.id].text


class Gather(Guide):
    name = "gather"
    about = "write down what people say"
    hints = (
        "Type the words and press Enter. next goes on to what is missing.",
        "1, 2 or 3 alone changes the question.",
    )
    news = (
        Newsworthy(StatementAdded, "new statement", words=_words),
        Newsworthy(StatementCorrected, words=_words),
    )
    screen_field = "gather.words"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.for_others = seat.person.role is not Role.PARTICIPANT
        self.person = ""
        self.group = ""
        self.question = "" if self.for_others else QUESTIONS[0]

    @property
    def prompt(self) -> str:
        if not self.own_words:
            return f"Which person? (next for {gather_view(self.board, None).next_person}): "
        now = next(one for one in self._answered() if one.question == self.question)
        count = f"{now.given + 1} of {now.wanted}" if now.given < now.wanted else f"{now.given + 1}"
        return f"{self.person or 'You'}, {now.name} {count}: "

    @property
    def own_words(self) -> bool:
        return bool(self.question)

    @property
    def expects(self) -> str:
        if self.own_words:
            return "words, or 1 to 3 for another question"
        return "a person code such as P07, with a group if you like: P07 family"

    async def begin(self) -> list[str]:
        if not self.may(AddStatement):
            return self.end(gather_view(self.board, None).total)
        self.seat.go(self.step.key, self.question)
        return []

    def intro(self) -> list[str]:
        asked = {one.id: one.prompt for one in self.workshop.questions}
        questions = [f"{name}. {asked.get(question, '')}" for question, name in QUESTION_NAMES.items()]
        code = ["A code such as P07 alone changes the person."] if self.for_others else []
        return [*numbered(questions), *self.hints, *code]

    async def answer(self, line: str) -> list[str] | None:
        if not self.own_words:
            return self._whom(line)
        if not line:
            return self._on()
        if (place := choice(line, len(QUESTIONS))) is not None:
            return self._ask(QUESTIONS[place])
        if line.isdigit():
            return None
        if self.for_others and line[0] in "pP" and (whom := self._whom(line)) is not None:
            return whom
        return await self._save(line)

    def _whom(self, line: str) -> list[str] | None:
        try:
            self.person, group = person_and_group(line or gather_view(self.board, None).next_person)
        except Refused:
            return None
        self.group = group or ""
        self.question = ""
        missing = self._missing()
        so_far = ", ".join(one.words for one in self._answered())
        self._ask(missing[0] if missing else QUESTIONS[0])
        return [f"{self.person}: {so_far}."]

    async def _save(self, words: str) -> list[str]:
        like = very_like(self.board, self.question, words)
        done = await self.do(AddStatement(self.question, words, self.person or None, self.group or None))
        if not done:
            return []
        saved = [f"{event.id} saved." for event in done.events if isinstance(event, StatementAdded)]
        return [*saved, *([f"{like[0].upper()}{like[1:]}."] if like else []), *self._next()]

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
        return []

    def _ask(self, question: str) -> list[str]:
        self.question = question
        self.seat.go(self.step.key, question)
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
