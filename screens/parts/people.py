"""Looking after the door from the full screen: who is here, somebody removed after one more question, somebody let back."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from screens.parts.choices import Choice, ChoiceScreen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live import door_rules
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.day import present, who_lines


class PeopleScreen(ChoiceScreen):
    """Who is here and who is kept out, for whoever keeps the door."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, "Who is here: choose somebody to remove")

    async def offered(self) -> Sequence[Choice]:
        here = [self.seat.here, *self.seat.others]
        lines = zip(present(here), who_lines(self.seat.board.workshop, self.seat.steps, here), strict=True)
        choices = [Choice(words, partial(self._chosen, person)) for person, words in lines]
        for gone in await out(self.seat):
            words = f"Let {gone.name} back ({gone.role}, removed)"
            choices.append(Choice(words, partial(self._let_back, gone)))
        return choices

    async def _chosen(self, person: Person) -> None:
        if refusal := door_rules.why_not_removed(self.seat.person, person):
            self.tell(refusal.sentence, trouble=True)
        else:
            await self.app.push_screen(RemoveScreen(self.seat, person))

    async def _let_back(self, person: Person) -> None:
        await say(self, lambda: self.seat.let_back(person.id))


class RemoveScreen(ChoiceScreen):
    """One question before somebody is sent away; the first answer is no."""

    def __init__(self, seat: Seat, person: Person) -> None:
        super().__init__(seat, f"Remove {person.name} ({person.role})?")
        self.person = person

    async def offered(self) -> Sequence[Choice]:
        yes = f"Remove {self.person.name}: their sessions end, and they stay out until they are let back"
        return [Choice("No, leave it", self._no), Choice(yes, self._remove)]

    async def _no(self) -> None:
        self.tell(f"{self.person.name} stays.")

    async def _remove(self) -> None:
        await say(self, lambda: self.seat.remove(self.person.id))


async def door_choice(page: ChoiceScreen) -> Choice:
    """Closing the door, or opening it, whichever it is not."""
    seat = page.seat
    try:
        closed = (await seat.door()).closed
    except Refused:
        closed = False  # It cannot be read now; closing will say why.

    async def turn() -> str:
        return (await seat.set_door(not closed)).sentence

    return Choice(
        "Open the door: new people may join" if closed else "Close the door: no more joiners", lambda: say(page, turn), "d"
    )


async def out(seat: Seat) -> list[Person]:
    try:
        return await seat.removed()
    except Refused:
        return []


async def say(page: ChoiceScreen, deed: Callable[[], Awaitable[str]]) -> None:
    try:
        page.tell(await deed())
    except Refused as refused:
        page.tell(refused.sentence, trouble=True)
