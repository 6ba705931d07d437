"""Gathering: a scribe types what people say, as they say it. Enter saves; the caret never leaves the words."""

from collections.abc import Iterable

from textual.timer import Timer
from textual.widget import Widget

from screens.gather.agreeing import AgreeingScreen
from screens.gather.keys import KEYS
from screens.gather.lines import COUNT_FROM, asked_lines, fullness, latest_rows, questions_line, status_line
from screens.gather.somebody import PERSON, WORDS
from screens.widgets.drawn import Across, Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, Line, bold, cut, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.settings import QUESTION_NAMES, WANTED
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import STATEMENT_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.records import (
    AddStatement,
    MoveStatement,
    Statement,
    StatementAdded,
    StatementWithdrawn,
    WithdrawStatement,
)
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import gather_view, very_like

QUESTIONS = tuple(QUESTION_NAMES)
ALL_IN_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")[sum(WANTED.values())]
PAUSE_SECONDS = 1.2
"""After this long without a letter, a statement that says the same is looked for."""
LEAST_LATEST = 16
"""Lines that everything but the question needs; it gets the rest, if it is long."""


class GatherScreen(AgreeingScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.asked = QUESTIONS[0]
        self._meanwhile: tuple[str, str | None, str | None, bool] | None = None
        """Question and person of new words, while those of old ones are mended."""
        self.status = Words(id="status")
        self.person_row = Across(Words(line(" Person "), id="person-label"), self.who, self.status, id="person")
        self.questions = Words(id="questions")
        self.prompt = Words(id="prompt")
        self.words = Field(WORDS, limit=STATEMENT_LIMIT, bar=" │ ", id="words", changed=self.field_changed)
        self.latest_heading = Words(id="latest-heading")
        self.latest = Rows(id="latest", keys=False, empty=" Nothing yet: what anybody saves appears here.")
        self._pause: Timer | None = None
        self._asked_before = self.asked
        """Of the person who was thought to have said everything."""

    def body(self) -> Iterable[Widget]:
        yield self.person_row
        yield self.questions
        yield self.prompt
        yield self.words
        yield self.hint
        yield self.ask
        yield self.latest_heading
        yield self.latest

    def on_mount(self) -> None:
        self.asked = self.desk.drafts.text("gather.question") or QUESTIONS[0]
        if self.writes_for_others:
            self.take_up_person()
        else:
            self.person_row.display = False  # Not asked for by id: a line may break before it is there.
        self.take_up_draft()
        self.words.focus()

    def speaks_for_itself(self, event: Event) -> bool:
        return isinstance(event, StatementAdded)

    # ── showing ──

    def show(self) -> None:
        self.notice_others()
        width, height = self.extent
        if self._assumed and not self.words.text and self.mode != PERSON:
            self.assume_next_person()
        view = gather_view(self.board, self.code(), most=(self.latest.size.height or height) + 5)
        self.status.show(status_line(view, self.group, width))
        self.questions.show(questions_line(view, self.asked, width, counts=self.speaks_for_themselves))
        asked = asked_lines(self.board.workshop.questions, self.asked, width, max(height - LEAST_LATEST, 1))
        over_the_words = self.consent_lines(width) if self.is_asking else [*asked, self._prompt()]
        self.prompt.styles.height = len(over_the_words)
        self.prompt.show(*over_the_words)
        self.latest_heading.show(EMPTY, line(" ", bold("Latest"), "  ", view.total))
        mine = self.seat.own.ids(STATEMENTS) if self.speaks_for_themselves else None
        self.latest.show(latest_rows(view, width, mine))

    def _prompt(self) -> Line:
        if self.mending and self.speaks_for_themselves:
            return line(" ", bold("Mending what you said"))
        if self.mending:
            return line(" ", bold(f"Mending {self.mending.id}"), f" ({self.mending.person or 'unknown person'})")
        return line(" ", bold("In your own words" if self.speaks_for_themselves else "In their own words"))

    def _show_hint(self) -> None:
        if len(self.words.text) >= COUNT_FROM:
            self.hint.show(line(fullness(len(self.words.text))))
            return
        like = ""
        if len(self.words.text) > 15 and not self.mending:
            like = very_like(self.board, self.asked, self.words.text, whose=self.writes_for_others)
        self.hint.show(line(" " + cut(like, self.extent.width - 2)) if like else EMPTY)

    def idle_keys(self) -> frozenset[str]:
        idle = {"Ctrl+N", "Ctrl+P"} if self.speaks_for_themselves else set()
        return frozenset(idle | ({"↑"} if self.mode == self.NAME and not self.mine() else set()))

    # ── typing ──

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        self.begin_for_somebody()
        if len(field.text) >= COUNT_FROM:
            self._show_hint()
        elif self._pause:
            self._pause.reset()
        else:
            self._pause = self.set_timer(PAUSE_SECONDS, self._paused)

    def _paused(self) -> None:
        self._pause = None
        self._show_hint()

    async def add(self, text: str) -> None:
        if self.writes_for_others and not self.person:
            self.action_person()
            self.tell("Whose words are these? Type a code such as P07 and press Enter; your words are kept.", trouble=True)
            return
        own = self.taken.by_themselves(self.person or "") if self.writes_for_others else ""
        if not self.is_settled(own, "saves it"):
            return
        done = await self.do(AddStatement(self.asked, text, self.person, self.group))
        if not done:
            return
        self.words.clear()
        self.hint.show()
        saved = next(event for event in done.events if isinstance(event, StatementAdded))
        whose = f"{saved.person} " if saved.person and self.writes_for_others else ""
        self._go_on(saved, f"{saved.id} saved · {whose}{QUESTION_NAMES[saved.question]}")
        self.refresh_all()

    def _go_on(self, saved: StatementAdded, told: str) -> None:
        """To the next question once this one has its answers, and then to the next person: Enter is all a scribe needs."""
        answered = {one.question: one for one in gather_view(self.board, saved.person, most=0).answered}
        missing = [question for question, one in answered.items() if one.given < one.wanted]
        here = answered[self.asked]
        if here.given == here.wanted and not missing and self.writes_for_others and self.person:
            self.ask_for_next_person(told)
        elif here.given >= here.wanted and missing:
            self._ask(missing[0])
            self.tell(f"{told} · now {QUESTION_NAMES[missing[0]].upper()} · Ctrl+U takes it back")
        elif self.speaks_for_themselves and not missing:
            self.tell(f"{told} · You have said all {ALL_IN_WORDS}; Tab chooses where more goes.")
        else:
            self.tell(f"{told} · Ctrl+U takes it back")

    def _ask(self, question: str) -> None:
        self.asked = question
        if not self.mending:
            self.desk.drafts.changed("gather.question", question)

    def action_read(self) -> None:
        self.desk.open_reading(self.asked)

    def start_over(self) -> None:
        self._asked_before = self.asked
        self._ask(QUESTIONS[0])

    def not_over_yet(self) -> None:
        self._ask(self._asked_before)

    def action_question(self, step: int) -> None:
        self._ask(QUESTIONS[(QUESTIONS.index(self.asked) + step) % len(QUESTIONS)])
        self.show()

    # ── words again: mended, moved, withdrawn, taken back ──

    def own(self) -> list[Statement]:
        return [self.board.workshop[STATEMENTS][key] for key in self.seat.own.ids(STATEMENTS)]

    def take_up(self, one: Statement) -> None:
        """With its question and its person, which can be put right along with the words."""
        if not self.mending:
            self._meanwhile = (self.asked, self.person, self.group, self._assumed)
        self.asked, self.person, self.group, self._assumed = one.question, one.person, one.group, False
        self.who.write(self.who_words)
        super().take_up(one)

    def action_leave(self) -> None:
        if self._meanwhile:
            (self.asked, self.person, self.group, self._assumed), self._meanwhile = self._meanwhile, None
            self.who.write(self.who_words)
        super().action_leave()

    def mended(self, one: Statement, text: str) -> tuple[Command, str]:
        person, group = (self.person, self.group) if self.writes_for_others else (None, None)
        why = "mended by who entered it" if one.id in self.seat.own.ids(STATEMENTS) else ""
        command = MoveStatement(one.id, self.asked, person, group, text, why)
        there = (self.asked, person or one.person, group or one.group)
        moved = there != (one.question, one.person, one.group)
        now = f" · now {QUESTION_NAMES[self.asked]}{f', {person}' if person else ''}" if moved else ""
        return command, f"{quoted(text)} mended ({one.id}){now} · Ctrl+U takes it back"

    def withdrawal(self, one: Statement) -> Command:
        return WithdrawStatement(one.id)

    def unsaid(self, event: Event) -> Statement | None:
        return self.board.workshop[STATEMENTS][event.id] if isinstance(event, StatementWithdrawn) else None

    def give_back(self, one: Statement) -> None:
        """To where they were typed, so that Enter would save the same again."""
        self.asked = one.question
        if self.writes_for_others:
            self.person, self.group, self._assumed, self._after = one.person, one.group, False, ""
            self.who.write(self.who_words)
        super().give_back(one)
        self.become(self.NAME)
        self.show()
