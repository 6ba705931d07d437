"""Whose words a scribe types: a code beside the question, settled with the first letter, asked for when nobody is left."""

import re
from typing import Final

from screens.gather.taken import Taken
from screens.parts.own_words import OwnWordsScreen
from screens.widgets.field import Field
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import person_and_group
from wtfc_tui.stages.gather.view import gather_view, next_free, own_code

PERSON: Final = "gather.person"
"""The mode while one types whose words they are; also the draft of who it was."""
WORDS: Final = "gather.words"
_CODE: Final = re.compile(r"[Pp]?\s?\d")


class SomebodyScreen(OwnWordsScreen[Statement]):
    """The person's half of gathering. `who` is the field of it."""

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.person: str | None = None
        self.group: str | None = None
        self._assumed = False
        """The person is only what would be free next; with the first letter it is settled."""
        self._after = ""
        """Who has said everything that was asked: now the next person is asked for."""
        self.taken = Taken(seat)
        self.who = Field("", limit=STATEMENT_LIMIT, id="who", changed=self._who_changed)

    # ── for the other half ──

    def start_over(self) -> None:
        """To the first question, for somebody new."""
        raise NotImplementedError

    def not_over_yet(self) -> None:
        """Back to the question where it was thought that the next would be somebody new."""
        raise NotImplementedError

    # ── who it is ──

    @property
    def speaks_for_themselves(self) -> bool:
        return self.seat.person.role is Role.PARTICIPANT

    @property
    def writes_for_others(self) -> bool:
        return not self.speaks_for_themselves

    def code(self) -> str | None:
        """Of whom the counts are; None while nobody is chosen."""
        return own_code(self.seat.own) if self.speaks_for_themselves else None if self._after else self.person

    @property
    def who_words(self) -> str:
        return " ".join(filter(None, (self.person, self.group)))

    def has_everything(self, person: str | None) -> bool:
        return all(one.given >= one.wanted for one in gather_view(self.board, person, most=0).answered)

    def next_free(self) -> str:
        """A code that nobody has and for which nobody else is typing."""
        return next_free(self.board, [other for other in self.seat.others if other.person != self.seat.person])

    # ── settling it ──

    def take_up_person(self) -> None:
        """Where one left off, unless that person had said everything: the next words are then somebody else's."""
        drafts = self.desk.drafts
        known = bool(kept := drafts.text(PERSON)) and self.take_person(kept)
        if not known or (self.has_everything(self.person) and not drafts.text(WORDS)):
            self.assume_next_person()

    def assume_next_person(self) -> None:
        """The first free code, until somebody begins to type for it: whoever only looks in takes no code from others."""
        self.person, self.group, self._assumed = self.next_free(), None, True
        self.who.write(self.who_words)

    def begin_for_somebody(self) -> None:
        """With the first letter the person is this scribe's; where another was quicker, it is the next one's."""
        if self._assumed and self.words.text and not self.mending:
            self.assume_next_person()
            self._settle()
            self.seat.write_for(self.person or "")
            self.show()

    def _settle(self) -> None:
        """From here on it is this person, also after a dropped line; of what is only mended, that is no matter."""
        self._assumed = False
        if not self.mending:
            self.desk.drafts.changed(PERSON, self.who_words)

    def take_person(self, typed: str) -> bool:
        """`P07` or `P07 family`; a sentence where it is neither, and what was typed stays."""
        try:
            self.person, self.group = person_and_group(typed)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return False
        self._settle()
        self.who.write(self.who_words)
        if not self.mending:
            self.seat.write_for(self.person)
        also = self.taken.by_hands(self.person)
        self.tell(f"{also}: Ctrl+N takes the next person." if also else "")
        self.taken.knows(self.person)
        return True

    def is_settled(self, why: str, does: str) -> bool:
        """Two hands on one person, or on somebody's own code: that takes Enter once more, and this says so before."""
        if not self.taken.asks(why):
            return True
        self.tell(f"{why}: Enter again {does}, Ctrl+N is somebody new.", trouble=True)
        return False

    def show_presence(self) -> None:
        """Others may have begun to type for whoever would have been next."""
        if self._assumed and self.person != self.next_free():
            self.show()
        self.notice_others()

    def notice_others(self) -> None:
        """Whoever was here first hears of it too when another comes to the same person."""
        if not self.person or self._assumed or self._after or self.mending:
            return
        for why in (self.taken.by_hands(self.person), self.taken.by_themselves(self.person)):
            if self.taken.tells(why):
                self.tell(f"{why}: Ctrl+N takes the next person, Ctrl+P another.", trouble=True)

    # ── asking for it ──

    def ask_for_person(self, told: str) -> None:
        self.who.clear()
        self.who.focus()
        self.become(PERSON)
        self.tell(told)

    def ask_for_next_person(self, told: str) -> None:
        """Nobody's words go on under the code of somebody who has said everything, unless that is said."""
        self._after = self.person or ""
        self.desk.drafts.changed(PERSON, "")
        self.seat.write_for("")
        self.start_over()
        self.ask_for_person(f"{told} · {self._after} has everything. Who is next? Enter: {self.next_free()}")

    def action_person(self) -> None:
        if self.writes_for_others:
            self.ask_for_person(
                "Whose words? A code such as P07, and a group if you like: lived, family, provider, commissioner, other."
            )

    async def answered(self, field: Field, text: str) -> None:
        self.action_take_person()

    def action_take_person(self) -> None:
        typed = self.who.text.strip()
        if self._are_words(typed):
            self._keep_words(typed)
            return
        as_before, after = "" if self._after else self.who_words, self._after
        whom = typed or as_before or self.next_free()
        if typed and not self._may_be_taken(typed):
            return
        if self.take_person(whom):
            if after and self.person == after:
                self.not_over_yet()
            elif after and not self.taken.by_hands(self.person or ""):
                self.tell(f"{self.person} now, from the first question on.")
            self._back_to_words()

    def _may_be_taken(self, typed: str) -> bool:
        """What is no code is refused where it is taken; one that is in use takes Enter once more."""
        try:
            person, _ = person_and_group(typed)
        except Refused:
            return True
        why = self.taken.by_themselves(person) or ("" if self.mending else self.taken.by_hands(person))
        same = person == self.person and not self._assumed
        return same or self.is_settled(why, "takes it")

    def action_leave_person(self) -> None:
        """As it was before anything was typed there; what were words and no code stay, in their own line."""
        kept = self.who.text.strip()
        if self._after:
            self.not_over_yet()
        self.take_person(self.who_words or self.next_free())
        if self._are_words(kept) and not self.words.text:
            self.words.write(kept)
        self._back_to_words()

    def action_next_person(self) -> None:
        if not self.writes_for_others:
            return
        typed = self.who.text.strip() if self.mode == PERSON else ""
        self.take_person(self.next_free())
        if not self.mending:
            self.start_over()
        if self._are_words(typed) and not self.words.text:
            self.words.write(typed)
        self._back_to_words()

    def _back_to_words(self) -> None:
        self._after = ""
        self.words.focus()
        self.become(f"{self.NAME}.mending" if self.mending else self.NAME)
        self.show()

    # ── words that were typed before anybody had said whose they are ──

    def _are_words(self, typed: str) -> bool:
        """A hand that went on typing after the last question, for somebody whom it has not named."""
        return bool(self._after and typed) and not (_CODE.match(typed) or self.words.text)

    def _keep_words(self, typed: str) -> None:
        self.words.write(typed)
        self.who.clear()
        code = self.next_free()
        self.tell(f"Your words are kept. Whose are they? Enter: {code}, or type a code such as P07.", trouble=True)

    def _who_changed(self, field: Field) -> None:
        """A line that drops now must not take them along."""
        if self._are_words(field.text):
            self.desk.drafts.changed(WORDS, field.text)
