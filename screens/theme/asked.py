"""Theming's question at the bottom, with its words kept: through a dropped line, another stage, and Esc."""

from typing import Final

from screens.parts.asking import AskingScreen
from screens.theme.questions import Asking
from screens.widgets.ask import Ask
from screens.widgets.field import Field
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import TITLE_LIMIT
from wtfc_tui.live.seat import Seat

WORDS: Final = "theme.words"
WHERE: Final = "theme.where"
"""The drafts: what is half-typed, and what it answers."""
ALL_THE_SAME: Final = "Enter once more does it all the same, Esc leaves it"


class AskedScreen(AskingScreen):
    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.asking: Asking | None = None
        self._left: dict[str, str] = {}
        """What was half-typed when a question was left by Esc: the same question, asked again, has it."""
        self._warned = False
        self.ask = Ask(limit=TITLE_LIMIT, changed=self.field_changed)

    # ── for the screen to give ──

    def question_again(self, where: str) -> Asking | None:
        raise NotImplementedError

    def found(self) -> None:
        """Other words are being looked for."""

    def changed_meanwhile(self) -> str:
        """What others have done to what is asked about, as a sentence, once; "" for nothing."""
        raise NotImplementedError

    def before_home(self) -> None:
        """The question is over: what has the focus then must be there to have it."""

    # ── asking ──

    def on_field_is_closed(self) -> None:
        """A hand that took the question for answered: what it types is not for its title."""
        self.tell(f"Nothing is typed here now. {ALL_THE_SAME}.", trouble=True)

    def ask_about(self, asking: Asking, text: str | None = None) -> None:
        self.asking, self._warned = asking, False
        self.ask_for(asking.label, self._answer, asking.text if text is None else text)
        if left := self._left.pop(asking.where, ""):
            self.ask.write(left)
        self.show()
        self.call_after_refresh(self.show)

    def take_up_draft(self) -> None:
        """What was half-typed when the line dropped, or when one went to another stage."""
        where, words = self.desk.drafts.text(WHERE), self.desk.drafts.text(WORDS)
        if words and where and (asking := self.question_again(where)):
            self.ask_about(asking, words)
            self.tell("What you were typing is here again: Enter goes on with it, Esc leaves it.")

    async def _answer(self, typed: str) -> None:
        if self.asking is None:
            return
        if not self._warned and (why := self.changed_meanwhile()):
            self._warned = True
            self.ask.closed = True
            self.tell(f"{ALL_THE_SAME}: {why}", trouble=True)
            return
        self.ask.closed = False
        if await self.asking.answered(typed):
            self._done()

    def action_leave(self) -> None:
        if self.asking and self.asking.doubts:
            self.ask_about(self.asking.doubts, self.asking.typed)
            return
        if self.asking and not self.asking.finds and self.ask.text != self.asking.text:
            self._left[self.asking.where] = self.ask.text
        self._done()

    def _done(self) -> None:
        self.asking = None
        self._keep("", "")
        self.before_home()
        self.stop_asking()
        self.show()
        self.call_after_refresh(self.show)

    def field_changed(self, field: Field) -> None:
        if self.asking and not self.asking.doubts:
            self._keep(self.asking.where, field.text if field.text != self.asking.text else "")
            if self.asking.finds:
                self.found()

    def _keep(self, where: str, words: str) -> None:
        self.desk.drafts.changed(WORDS, words)
        self.desk.drafts.changed(WHERE, where)
