"""A stage in which people add their own words, and may call them up again to mend or withdraw them.

Nothing half-typed is written over. Mended words are no draft: after a dropped line they would come back as new ones.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from screens.frame import StageScreen
from screens.keys import LEAVE, Key, Mode
from screens.widgets.field import Field
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.words import quoted
from wtfc_tui.live.seat import Done, Seat


class Said(Protocol):
    """What somebody said: a statement, an idea."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def withdrawn(self) -> bool: ...


S = TypeVar("S", bound=Said)


class OwnWordsScreen(StageScreen, Generic[S]):
    """Make `words` in `__init__`, show it in `body`, and give a mode "….mending" with `mending_keys`."""

    words: Field
    """Where one types; its name is that of its draft."""

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.mending: S | None = None
        self._waiting = ""
        """What was half-typed when something else was taken up to be mended."""
        self._back: Step | None = None
        """Where one came from to mend it."""
        self._doubted = ""
        """What was asked about once before it is saved."""
        self._given_back = ""
        """What an undo wrote into the field last."""

    # ── for the stage to give ──

    async def add(self, text: str) -> None:
        """Enter under new words. Clears the field once they are saved."""
        raise NotImplementedError

    def own(self) -> Iterable[S]:
        """All that one has said oneself here, in any order, withdrawn or not."""
        raise NotImplementedError

    def mended(self, one: S, text: str) -> tuple[Command, str]:
        """What saves other words for it, and the sentence that says so."""
        raise NotImplementedError

    def withdrawal(self, one: S) -> Command:
        raise NotImplementedError

    def again(self, one: S) -> str:
        """Its words as they are typed, to be mended."""
        return one.text

    def unsaid(self, event: Event) -> S | None:
        """What one has said, where an undo made this happen to it: then its words come back into the field."""
        return None

    async def answered(self, field: Field, text: str) -> None:
        """Enter in another field of this stage."""

    # ── typing ──

    def is_typing(self) -> bool:
        return bool(self.words.text or self._waiting)

    def take_up_draft(self) -> None:
        """What was half-typed when the line dropped."""
        if text := self.desk.drafts.text(self.words.name or ""):
            self.words.write(text)

    def field_changed(self, field: Field) -> None:
        if not self.mending:
            super().field_changed(field)

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        self.desk.touched()
        if message.field is not self.words:
            await self.answered(message.field, message.text)
        elif self.mending is None:
            if not await self.is_for_coming_in(message.text):
                await self.add(message.text)
        elif done := await self.do(*self.mended(self.mending, message.text)):
            self.action_leave()
            if not done.events:
                self.tell("Nothing changed: it stays as it was.")

    async def is_for_coming_in(self, text: str) -> bool:
        """The line or the code by which people come in, pasted where words are asked for: asked about once."""
        typed = text.strip()
        doubtful = typed.casefold().startswith("ssh ") or await self.seat.is_join_code(typed)
        if not doubtful or typed == self._doubted:
            return False
        self._doubted = typed
        self.tell("This is for coming in, not what somebody said. Enter again saves it all the same.", trouble=True)
        return True

    # ── mending ──

    def mine(self) -> list[S]:
        """What can be called up again, oldest first."""
        return sorted((one for one in self.own() if not one.withdrawn), key=lambda one: number(one.id))

    def action_mine_again(self) -> None:
        """What one said before, newest first, into the field; only where nothing would be overwritten."""
        mine = self.mine()
        if self.mending:
            before = number(self.mending.id)
            mine = [one for one in mine if number(one.id) < before]
        elif self.words.text:
            return
        if mine:
            self.take_up(mine[-1])

    def take_up(self, one: S) -> None:
        """Its words into the field, to be mended; what was half-typed there waits."""
        if not self.mending:
            self._waiting = self.words.text
        self.mending = one
        self.words.write(self.again(one))
        self.become(f"{self.NAME}.mending")
        self.words.focus()
        self.show()

    def mend(self, one: S, back: Step) -> None:
        """Something that was found elsewhere; afterwards one is there again."""
        self._back = back
        self.take_up(one)

    def action_leave(self) -> None:
        self.mending = None
        self.words.write(self._waiting)
        self._waiting = ""
        self.become(self.NAME)
        self.words.focus()
        self.show()
        back, self._back = self._back, None
        if back and back != self.step:
            self.desk.go_to(back)

    async def do(self, command: Command, told: str = "") -> Done | None:
        """Undo gives one's words back into the hand, where they would be in nobody's way."""
        done = await super().do(command, told)
        if isinstance(command, Undo):
            self._given_back = ""
        for event in done.events if done and isinstance(command, Undo) else ():
            if (one := self.unsaid(event)) and not self.words.text and not self.mending:
                self.give_back(one)
        if done and isinstance(command, Redo) and self.words.text == self._given_back:
            self._given_back = ""
            self.words.clear()  # What stands again must not be said twice by Enter.
        return done

    def give_back(self, one: S) -> None:
        self._given_back = self.again(one)
        self.words.write(self._given_back)
        self.words.focus()

    def undone(self, how: str, lines: Sequence[str]) -> str:
        """Words that are in the box again are said first, so that nobody types them a second time."""
        if self._given_back and self.words.text == self._given_back:
            return f"Back in the box: “{self._given_back}”. Enter saves it again."
        return super().undone(how, lines)

    async def action_withdraw(self) -> None:
        one = self.mending
        if one and await self.do(self.withdrawal(one), f"{quoted(one.text)} withdrawn ({one.id}) · Ctrl+U brings it back"):
            self.action_leave()


def mine_again(help: str) -> Key:
    """Among the screen's own keys."""
    return Key("up", "↑", "mine again", help, "mine_again")


def mending_keys(*more: Key, save: str, withdraw: str, before: str) -> Mode:
    """The keys while words are mended; what three of them do, in a sentence each. `more`: what else can be mended here."""
    return Mode(
        (
            Key("", "Enter", "save", save),
            LEAVE,
            *more,
            Key("ctrl+d", "Ctrl+D", "withdraw", withdraw, "withdraw"),
            Key("up", "↑", "one before", before, "mine_again"),
        ),
        heading="While you mend what was said",
    )
