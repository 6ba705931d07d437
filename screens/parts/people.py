"""Looking after the door from the full screen: who is here, somebody removed after one more question, somebody let back, a
new own code for whoever has lost theirs."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from screens.parts.choices import Choice, ChoiceScreen
from screens.parts.telling import CodeScreen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules
from wtfc_tui.live.seat import Seat
from wtfc_tui.views.day import present, who_lines


class PeopleScreen(ChoiceScreen):
    """Who is here and who is kept out, for whoever keeps the door."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, "Who is here: choose somebody to remove, or for a new own code")

    async def offered(self) -> Sequence[Choice]:
        here = [self.seat.here, *self.seat.others]
        lines = zip(present(here), who_lines(self.seat.board.workshop, self.seat.steps, here), strict=True)
        choices = [Choice(words, partial(self._chosen, person)) for person, words in lines]
        for gone in await out(self.seat):
            words = f"Let {gone.name} back ({gone.role}, removed)"
            choices.append(Choice(words, partial(self._let_back, gone)))
        choices.append(Choice("Somebody who is not here: give them a new own code", self._away, "y"))
        return choices

    async def _chosen(self, person: Person) -> None:
        if refusal := door_rules.why_not_removed(self.seat.person, person):
            self.tell(refusal.sentence, trouble=True)
        else:
            await self.app.push_screen(SomebodyScreen(self.seat, person))

    async def _away(self) -> None:
        await self.app.push_screen(AwayScreen(self.seat))

    async def _let_back(self, person: Person) -> None:
        await say(self, lambda: self.seat.let_back(person.id))


class AwayScreen(ChoiceScreen):
    """Who has been here and is not: most likely somebody who cannot come in without their code."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, "Who is not here: choose somebody for a new own code")

    async def offered(self) -> Sequence[Choice]:
        here = {one.id for one in present([self.seat.here, *self.seat.others])}
        people = self.seat.board.workshop.people.values()
        away = [one for one in people if one.id not in here and one.role not in (Role.HOST, Role.WALL)]
        return [
            Choice(f"{one.name}, {one.role}", partial(self._chosen, one))
            for one in sorted(away, key=lambda one: one.name.casefold())
        ]

    async def _chosen(self, person: Person) -> None:
        await self.app.push_screen(SomebodyScreen(self.seat, person))


class SomebodyScreen(ChoiceScreen):
    """One question before somebody's sessions end; the first answer is no."""

    def __init__(self, seat: Seat, person: Person) -> None:
        super().__init__(seat, f"{person.name} ({person.role})")
        self.person = person

    async def offered(self) -> Sequence[Choice]:
        remove = f"Remove {self.person.name}: their sessions end, and they stay out until they are let back"
        give = f"Give {self.person.name} a new own code: the old one and their sessions end"
        return [Choice("No, leave it", self._no), Choice(remove, self._remove), Choice(give, self._give)]

    async def _give(self) -> None:
        try:
            person, code = await self.seat.give_own_code(self.person.id)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return
        words = ("Give it to nobody else. It is shown only now; the old one counts for nothing.",)
        title = f"The new own code of {person.name}"
        await self.app.push_screen(CodeScreen(self.seat, title, code, words, f"{person.name} has it: go on"))

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
