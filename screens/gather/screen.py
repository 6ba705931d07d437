"""Gathering: a scribe types what people say, as they say it. Enter saves; the caret never leaves the words."""

from collections.abc import Iterable

from textual.timer import Timer
from textual.widget import Widget

from screens.gather.keys import KEYS
from screens.gather.lines import COUNT_FROM, asked_line, fullness, latest_rows, questions_line, status_line
from screens.parts.own_words import OwnWordsScreen
from screens.widgets.drawn import Across, Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, Line, bold, cut, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, Statement, StatementAdded, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS, person_and_group
from wtfc_tui.stages.gather.view import gather_view, next_free, own_code, very_like

QUESTIONS = tuple(QUESTION_NAMES)
PAUSE_SECONDS = 1.2
"""After this long without a letter, a statement that says the same is looked for."""


class GatherScreen(OwnWordsScreen[Statement]):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.asked = QUESTIONS[0]
        self.person: str | None = None
        self.group: str | None = None
        self._assumed = False
        """The person is only what would be free next; with the first letter it is settled."""
        self.status = Words(id="status")
        self.who = Field("", limit=20, id="who")
        self.person_row = Across(Words(line(" Person "), id="person-label"), self.who, self.status, id="person")
        self.questions = Words(id="questions")
        self.prompt = Words(id="prompt")
        self.words = Field("gather.words", limit=STATEMENT_LIMIT, bar=" │ ", id="words", changed=self.field_changed)
        self.hint = Words(id="hint")
        self.latest_heading = Words(id="latest-heading")
        self.latest = Rows(id="latest", keys=False, empty=" Nothing yet: what anybody saves appears here.")
        self._pause: Timer | None = None

    def body(self) -> Iterable[Widget]:
        yield self.person_row
        yield self.questions
        yield self.prompt
        yield self.words
        yield self.hint
        yield self.latest_heading
        yield self.latest

    def on_mount(self) -> None:
        drafts = self.desk.drafts
        self.asked = drafts.text("gather.question") or QUESTIONS[0]
        if not self.writes_for_others:
            self.person_row.display = False  # Not asked for by id: a line may break before it is there.
        elif not (kept := drafts.text("gather.person")) or not self._take_person(kept):
            self._assume_next_person()
        if self.may(AddStatement):
            self.take_up_draft()
            self.words.focus()
        else:
            self._only_look()

    def _only_look(self) -> None:
        """The wall: nothing to type into, and the latest statements get the room."""
        for widget in (self.questions, self.prompt, self.words, self.hint):
            widget.display = False

    @property
    def speaks_for_themselves(self) -> bool:
        return self.seat.person.role is Role.PARTICIPANT

    @property
    def writes_for_others(self) -> bool:
        return self.may(AddStatement) and not self.speaks_for_themselves

    def speaks_for_itself(self, event: Event) -> bool:
        return isinstance(event, StatementAdded)

    # ── showing ──

    def show(self) -> None:
        width = self.extent.width
        if self._assumed and not self.words.text and self.mode != "gather.person":
            self._assume_next_person()
        view = gather_view(self.board, self._code(), most=(self.latest.size.height or self.extent.height) + 5)
        self.status.show(status_line(view, self.group, width))
        self.questions.show(questions_line(view, self.asked, width))
        self.prompt.show(asked_line(self.board.workshop.questions, self.asked, width), self._prompt())
        self.latest_heading.show(EMPTY, line(" ", bold("Latest"), "  ", view.total))
        self.latest.show(latest_rows(view, width))

    def _code(self) -> str | None:
        if self.speaks_for_themselves:
            return own_code(self.seat.own)
        return self.person

    def _prompt(self) -> Line:
        if self.mending:
            return line(" ", bold(f"Mending {self.mending.id}"), f" ({self.mending.person or 'unknown person'})")
        return line(" ", bold("In your own words" if self.speaks_for_themselves else "In their own words"))

    def _show_hint(self) -> None:
        if len(self.words.text) >= COUNT_FROM:
            self.hint.show(line(fullness(len(self.words.text))))
        else:
            like = (
                very_like(self.board, self.asked, self.words.text) if len(self.words.text) > 15 and not self.mending else ""
            )
            self.hint.show(line(" " + cut(like, self.extent.width - 2)) if like else EMPTY)

    def idle_keys(self) -> frozenset[str]:
        if not self.may(AddStatement):
            return frozenset(key.label for key in self.KEYS.modes[self.NAME].keys)
        idle = {"Ctrl+N", "Ctrl+P"} if self.speaks_for_themselves else set()
        return frozenset(idle | ({"↑"} if self.mode == self.NAME and not self.mine() else set()))

    # ── typing ──

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        self._begin_for_somebody()
        if len(field.text) >= COUNT_FROM:
            self._show_hint()
        elif self._pause:
            self._pause.reset()
        else:
            self._pause = self.set_timer(PAUSE_SECONDS, self._paused)

    def _paused(self) -> None:
        self._pause = None
        self._show_hint()

    async def answered(self, field: Field, text: str) -> None:
        self.action_take_person()

    async def add(self, text: str) -> None:
        if self.writes_for_others and not self.person:
            self.action_person()
            self.tell("Whose words are these? Type a code such as P07 and press Enter; your words are kept.", trouble=True)
            return
        done = await self.do(AddStatement(self.asked, text, self.person, self.group))
        if not done:
            return
        self.words.clear()
        self.hint.show()
        saved = next(event for event in done.events if isinstance(event, StatementAdded))
        self.tell(
            f"{saved.id} saved · {saved.person or ''} {QUESTION_NAMES[saved.question]}{self._next_question(saved.person)}"
        )
        self.refresh_all()

    def _next_question(self, person: str | None) -> str:
        """Goes on to the next question once this one has its answers, so that Enter is all a scribe needs; says so."""
        answered = {one.question: one for one in gather_view(self.board, person, most=0).answered}
        if answered[self.asked].given >= answered[self.asked].wanted:
            missing = [question for question, one in answered.items() if one.given < one.wanted]
            if missing:
                self._ask(missing[0])
                return f" · now {QUESTION_NAMES[missing[0]].upper()} · Ctrl+U takes it back"
            if answered[self.asked].given == answered[self.asked].wanted and self.writes_for_others:
                return f" · {person} has answered everything: Ctrl+N next person"
        return " · Ctrl+U takes it back"

    def _ask(self, question: str) -> None:
        self.asked = question
        self.desk.drafts.changed("gather.question", question)

    # ── actions ──

    def action_question(self, step: int) -> None:
        self._ask(QUESTIONS[(QUESTIONS.index(self.asked) + step) % len(QUESTIONS)])
        self.show()

    def action_next_person(self) -> None:
        if self.writes_for_others:
            self._take_person(self._next_free())
            self._ask(QUESTIONS[0])
            self.words.focus()
            self.show()

    def _assume_next_person(self) -> None:
        """The first free code, until somebody begins to type for it: whoever only looks in takes no code from others."""
        self.person, self.group, self._assumed = self._next_free(), None, True
        self.who.write(self._who_words)

    def _begin_for_somebody(self) -> None:
        """With the first letter the person is this scribe's; where another was quicker, it is the next one's."""
        if self._assumed and self.words.text and not self.mending:
            self._assume_next_person()
            self._settle()
            self.seat.write_for(self.person or "")
            self.show()

    def _settle(self) -> None:
        """From here on it is this person, also after a dropped line."""
        self._assumed = False
        self.desk.drafts.changed("gather.person", self._who_words)

    def action_person(self) -> None:
        if not self.writes_for_others:
            return
        self.who.clear()
        self.who.focus()
        self.become("gather.person")
        self.tell("Whose words? A code such as P07, and a group if you like: lived, family, provider, commissioner, other.")

    def action_take_person(self) -> None:
        if self._take_person(self.who.text.strip() or self._who_words or self._next_free()):
            self._back_to_words()

    def action_leave_person(self) -> None:
        """As it was before anything was typed there."""
        self._take_person(self._who_words or self._next_free())
        self._back_to_words()

    def _back_to_words(self) -> None:
        self.words.focus()
        self.become(self.NAME)
        self.show()

    @property
    def _who_words(self) -> str:
        return " ".join(filter(None, (self.person, self.group)))

    def _take_person(self, typed: str) -> bool:
        """`P07` or `P07 family`; a sentence where it is neither, and what was typed stays."""
        try:
            self.person, self.group = person_and_group(typed)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return False
        self._settle()
        self.who.write(self._who_words)
        self.seat.write_for(self.person)
        also = self.seat.others_writing_for(self.person)
        self.tell(f"{' and '.join(also)} types for {self.person} too: Ctrl+N takes the next person." if also else "")
        return True

    def _next_free(self) -> str:
        """A code that nobody has and for which nobody else is typing."""
        return next_free(self.board, [other for other in self.seat.others if other.person != self.seat.person])

    # ── one's own words again ──

    def own(self) -> list[Statement]:
        return [self.board.workshop[STATEMENTS][key] for key in self.seat.own.ids(STATEMENTS)]

    def mended(self, one: Statement, text: str) -> tuple[Command, str]:
        return CorrectStatement(one.id, text, "mended by who entered it"), f"{one.id} mended"

    def withdrawal(self, one: Statement) -> Command:
        return WithdrawStatement(one.id)
