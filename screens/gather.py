"""Gathering: a scribe types what people say, as they say it. Enter saves; the caret never leaves the words."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.timer import Timer
from textual.widget import Widget

from screens.frame import StageScreen
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, Line, Span, bold, cut, line, padded
from screens.widgets.rows import Row, Rows
from wtfc_tui.domain.commands import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.domain.events import Event, StatementAdded
from wtfc_tui.domain.ids import number, person_code
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.gather import group_named
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.domain.workshop import GROUP_NAMES, QUESTION_NAMES, Statement
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.gather import GatherView, gather_view, very_like

QUESTIONS = tuple(QUESTION_NAMES)
PAUSE_SECONDS = 1.2
"""After this long without a letter, a statement that says the same is looked for."""
NARROW = 76
COUNT_FROM = 0.8
"""The count of letters is said from this part of the limit on; before that it would only cost bytes."""


class GatherScreen(StageScreen):
    STAGE = "gather"
    NAME = "gather"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.asked = QUESTIONS[0]
        self.person: str | None = None
        self.group: str | None = None
        self.mending: Statement | None = None
        self.status = Words(id="status")
        self.who = Field("gather.person", limit=20, id="who")
        self.person_row = Horizontal(Words(line(" Person "), id="person-label"), self.who, self.status, id="person")
        self.questions = Words(id="questions")
        self.prompt = Words(id="prompt")
        self.words = Field("gather.words", limit=STATEMENT_LIMIT, bar=" │ ", id="words")
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
        super().on_mount()
        drafts = self.workshop_app.drafts
        self.asked = drafts.text("gather.question") or QUESTIONS[0]
        if not self.speaks_for_themselves:
            self._take_person(drafts.text("gather.person") or self.board.next_person)
        if self.speaks_for_themselves:
            self.person_row.display = False  # Not asked for by id: a line may break before it is there.
        self.words.write(drafts.text("gather.words"))
        self.words.focus()

    @property
    def speaks_for_themselves(self) -> bool:
        return self.seat.person.role is Role.PARTICIPANT

    def is_typing(self) -> bool:
        return bool(self.words.text)

    def speaks_for_itself(self, event: Event) -> bool:
        return isinstance(event, StatementAdded)

    # ── showing ──

    def show(self) -> None:
        width = self.size.width
        view = gather_view(self.board, self._code(), most=max(self.latest.size.height, 1) + 5)
        self.status.show(line(self._status(view)))
        self.questions.show(self._questions(view))
        self.prompt.show(self._asked(), self._prompt())
        self.latest_heading.show(EMPTY, line(" ", bold("Latest"), "  ", view.total))
        room = max(width - 25, 10)
        self.latest.show(
            [
                Row(one.id, f" {one.id}", line(padded(one.person, 4), padded(one.question, 12), cut(one.text, room)))
                for one in view.latest
            ]
        )

    def _code(self) -> str | None:
        if self.speaks_for_themselves:
            return next((self.board.workshop.statements[key].person for key in sorted(self.seat.own.statements)), None)
        return self.person

    def _status(self, view: GatherView) -> str:
        group = self.group or view.group
        parts = [] if self._narrow else [one.words for one in view.answered]
        return "  " + " · ".join(parts + ([GROUP_NAMES[group]] if group else []))

    @property
    def _narrow(self) -> bool:
        """Then the counts stand beside the questions."""
        return self.size.width < NARROW

    def _questions(self, view: GatherView) -> Line:
        spans: list[Span] = [Span(" ")]
        for one in view.answered:
            here = one.question == self.asked
            counts = f" {one.given} of {one.wanted}" if self._narrow else ""
            spans += [Span("► " if here else "  "), bold(one.name.upper()) if here else Span(one.name), Span(counts)]
            spans.append(Span("  " if self._narrow else "      "))
        return tuple(spans)

    def _prompt(self) -> Line:
        if self.mending:
            return line(" ", bold(f"Mending {self.mending.id}"), f" ({self.mending.person or 'unknown person'})")
        return line(" ", bold("In your own words" if self.speaks_for_themselves else "In their own words"))

    def _asked(self) -> Line:
        """What is read out to people."""
        question = next((one.prompt for one in self.board.workshop.questions if one.id == self.asked), "")
        return line("   ", cut(question, max(self.size.width - 4, 1)))

    def _show_hint(self) -> None:
        used, left = len(self.words.text), STATEMENT_LIMIT - len(self.words.text)
        if used >= STATEMENT_LIMIT * COUNT_FROM:
            said = (
                "full: make it two" if not left else f"about {left // 10 * 10} letters left" if left >= 10 else "nearly full"
            )
            self.hint.show(line(f" {said} (at most {STATEMENT_LIMIT})"))
        else:
            like = (
                very_like(self.board, self.asked, self.words.text) if len(self.words.text) > 15 and not self.mending else ""
            )
            self.hint.show(line(" " + cut(like, self.size.width - 2)) if like else EMPTY)

    def idle_keys(self) -> frozenset[str]:
        idle = {"Ctrl+N", "Ctrl+P"} if self.speaks_for_themselves else set()
        return frozenset(idle | ({"↑"} if self.mode == self.NAME and not self._mine() else set()))

    # ── typing ──

    def on_field_changed(self, message: Field.Changed) -> None:
        if not self.mending:
            super().on_field_changed(message)
        if message.field is self.words:
            if len(self.words.text) >= STATEMENT_LIMIT * COUNT_FROM:
                self._show_hint()
            elif self._pause:
                self._pause.reset()
            else:
                self._pause = self.set_timer(PAUSE_SECONDS, self._paused)

    def _paused(self) -> None:
        self._pause = None
        self._show_hint()

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        self.workshop_app.touched()
        if message.field is self.who:
            self._person_typed(message.text)
        elif self.mending:
            if await self.do(
                CorrectStatement(self.mending.id, message.text, "mended by who entered it"), f"{self.mending.id} mended"
            ):
                self.action_leave()
        else:
            await self._save(message.text)

    async def _save(self, text: str) -> None:
        done = await self.do(AddStatement(self.asked, text, self.person, self.group))
        if not done:
            return
        self.words.clear()
        self.hint.show()
        saved = next(event for event in done.events if isinstance(event, StatementAdded))
        self.tell(f"{saved.id} saved · {saved.person or ''} {QUESTION_NAMES[saved.question]} · Ctrl+U takes it back")
        self._next_question(saved.person)
        self.refresh_all()

    def _next_question(self, person: str | None) -> None:
        """Goes on to the next question once this one has its answers, so that Enter is all a scribe needs."""
        answered = {one.question: one for one in gather_view(self.board, person, most=0).answered}
        if answered[self.asked].given >= answered[self.asked].wanted:
            missing = [question for question, one in answered.items() if one.given < one.wanted]
            if missing:
                self._ask(missing[0])
            elif answered[self.asked].given == answered[self.asked].wanted and not self.speaks_for_themselves:
                self.tell(f"{person} has answered everything · Ctrl+N next person")

    def _ask(self, question: str) -> None:
        self.asked = question
        self.workshop_app.drafts.changed("gather.question", question)

    # ── actions ──

    def action_question(self, step: int) -> None:
        self._ask(QUESTIONS[(QUESTIONS.index(self.asked) + step) % len(QUESTIONS)])
        self.show()

    def action_next_person(self) -> None:
        if not self.speaks_for_themselves:
            self._take_person(self.board.next_person)
            self._ask(QUESTIONS[0])
            self.words.focus()
            self.show()

    def action_person(self) -> None:
        if self.speaks_for_themselves:
            return
        if self.who.has_focus:
            self._person_typed(self.who.text)
            return
        self.who.clear()
        self.who.focus()
        self.tell("Whose words? A code such as P07, and a group if you like: lived, family, provider, commissioner, other.")

    def _person_typed(self, typed: str) -> None:
        if not typed.strip():
            typed = self.person or self.board.next_person
        if self._take_person(typed):
            self.words.focus()
            self.tell("")
            self.show()

    def _take_person(self, typed: str) -> bool:
        """`P07` or `P07 family`; a sentence where it is neither, and what was typed stays."""
        code, _, group = typed.strip().partition(" ")
        try:
            self.person = person_code(code)
            self.group = group_named(group) if group.strip() else None
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return False
        self.who.write(" ".join(filter(None, (self.person, self.group))))
        return True

    def _mine(self) -> list[Statement]:
        """What one has said oneself, oldest first."""
        mine = [self.board.workshop.statements[key] for key in self.seat.own.statements]
        return sorted((one for one in mine if not one.withdrawn), key=lambda one: number(one.id))

    def action_mine_again(self) -> None:
        """What one said before, newest first, into the field; only where nothing would be overwritten."""
        mine = self._mine()
        if self.mending:
            mine = [one for one in mine if number(one.id) < number(self.mending.id)]
        elif self.words.text:
            return
        if mine:
            self.mending = mine[-1]
            self.words.write(self.mending.text)
            self.become("gather.mending")
            self.show()

    def action_leave(self) -> None:
        self.mending = None
        self.words.clear()
        self.become("gather")
        self.words.focus()
        self.show()

    async def action_withdraw(self) -> None:
        if self.mending and await self.do(
            WithdrawStatement(self.mending.id), f"{self.mending.id} withdrawn · Ctrl+U brings it back"
        ):
            self.action_leave()
