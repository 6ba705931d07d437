"""What somebody agrees to, asked in one go: the sentences stand where the question stood, and a letter answers each."""

from typing import Final

from screens.gather.somebody import SomebodyScreen
from screens.widgets.ask import Ask
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, bold, folded, line
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import CONSENT_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.consenting import answers_typed, consent_of, wording
from wtfc_tui.stages.gather.consents import GiveConsent
from wtfc_tui.stages.gather.rules import PARTICIPANTS

CONSENT: Final = "gather.consent"
"""The mode while answers are typed."""
_LETTERS: Final = {True: "y", False: "n", None: "-"}


class AgreeingScreen(SomebodyScreen):
    """The consents' part of gathering. `ask` takes the place of `hint` while they are asked."""

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.hint = Words(id="hint")
        self.ask = Ask(limit=12)
        self.ask.display = False

    @property
    def is_asking(self) -> bool:
        return self.mode == CONSENT

    def action_consent(self) -> None:
        """Of oneself, or of whom one writes for; nobody is taken for that who is not settled."""
        if self.writes_for_others and not self._settled_person():
            self.tell("Whose consent? Ctrl+P and their code first.", trouble=True)
            return
        known = consent_of(self.board.workshop, self.code() or "")
        self.hint.display, self.ask.display = False, True
        self.become(CONSENT)
        self.ask.ask("y or n for each:", "".join(_LETTERS[known.answer(what)] for what in CONSENT_NAMES).rstrip("-"))
        self.tell("One letter each, in this order, such as y n y; a - leaves one as it is.")
        self.show()

    def _settled_person(self) -> bool:
        """Chosen, or somebody of whom there are words: the next free code may be another's in a moment."""
        return bool(self.person) and (not self._assumed or self.person in self.board.workshop[PARTICIPANTS])

    async def answered(self, field: Field, text: str) -> None:
        if field is not self.ask:
            await super().answered(field, text)
            return
        try:
            answers = answers_typed(text)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return
        whom = self.person if self.writes_for_others else None
        if await self.do(GiveConsent(whom, **answers)):
            person = self.code() or ""
            self.stop_asking_consent()
            whose = f"{person}: " if self.writes_for_others else "You: "
            self.tell(f"{whose}{consent_of(self.board.workshop, person).words} · Ctrl+U takes it back")

    def action_leave_consent(self) -> None:
        self.stop_asking_consent()
        self.tell("")

    def stop_asking_consent(self) -> None:
        self.words.focus()
        self.ask.done()
        self.hint.display, self.ask.display = True, False
        self.become(self.NAME)
        self.show()

    def consent_lines(self, width: int) -> list[Line]:
        """What is asked, in this workshop's words."""
        whose = "You agree that:" if self.speaks_for_themselves else f"{self.person} agrees that:"
        room = min(max(width - 6, 1), COMFORTABLE)
        lines = [EMPTY, line(" ", bold(whose))]
        for place, what in enumerate(CONSENT_NAMES, start=1):
            first, *rest = folded(wording(self.board.workshop, what), room)
            lines += [line(f"   {place} {first}"), *(line(f"     {part}") for part in rest)]
        return lines
