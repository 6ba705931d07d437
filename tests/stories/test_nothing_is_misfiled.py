"""Three scribes sort one pile by single keys while others file, rename, merge and start themes at the very same moment.

Each reads a card and what stands beside a digit, and presses that digit; the log must hold what they read, and nothing else.
"""

import asyncio
import random
import re
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, StatementsPut
from wtfc_tui.stages.theme.rules import THEMES

SCRIBES: Final = ("Sam", "Sid", "Sue")
PLACEMENTS: Final = 200
WHO = ("My carer", "The driver", "Our nurse", "The office", "My sister", "The chemist")
WHAT = ("forgets the rota", "rings about tablets", "misses the bus", "fills in forms", "cancels visits", "loses letters")
WHERE = ("at night", "in the village", "before breakfast", "at the surgery", "on the stairs", "by the clinic", "in winter")
TITLES = (
    "I never know what the rota says", "I wait for a bus that does not come", "I fill in forms again and again",
    "I am left alone at night", "I cannot get my tablets in the village", "I get letters that nobody understands",
)  # fmt: skip


class Scribe:
    """Reads the screen as a person does: whose words are on top, and what stands beside each digit."""

    def __init__(self, terminal) -> None:
        self.terminal = terminal
        self.meant: dict[str, list[str]] = {}
        """Statement -> the themes into which this scribe meant to put it, one after the other."""

    @property
    def card(self) -> str:
        return next(iter(re.findall(r"^   (S\d+) +“", self.terminal.lines[4])), "")

    @property
    def beside(self) -> dict[str, str]:
        found = (re.match(r"^   ([1-9])  (T\d+) ", line) for line in self.terminal.lines)
        return {one[1]: one[2] for one in found if one}

    def press(self, digit: str) -> None:
        self.meant.setdefault(self.card, []).append(self.beside[digit])
        self.digit = digit
        self.terminal.press(digit)

    async def sees_another_than(self, before: str, this: str = "") -> None:
        """Where the theme was merged in that very moment, it says so and files nothing: the key is pressed once more."""
        refused = "was merged into"
        await self.terminal.until(lambda: self.card not in ("", before) or refused in self.terminal.text, f"not {before}")
        if self.card == before:
            self.press(self.digit)
            await self.terminal.until(lambda: self.card not in ("", before), f"another card than {before}")
        assert this in ("", self.card)


def disturbance(chance: random.Random, workshop, held: list[str], number: int) -> Command:
    """What somebody else does at that moment: some of it to the very cards and themes that lie under the hands."""
    standing = [theme.id for theme in workshop.standing(THEMES)]
    waiting = [one.id for one in workshop.standing(STATEMENTS) if not one.theme and one.id not in held]
    kind = number % 6
    if kind == 0:
        return CreateTheme("notworking", f"{chance.choice(TITLES)} ({number})", tuple(waiting[-1:]))
    if kind == 1 and len(standing) > 6:
        kept, absorbed = chance.sample(standing, 2)
        return MergeThemes(kept, absorbed)
    if kind == 2:
        return RenameTheme(chance.choice(standing), f"{chance.choice(TITLES)}, {number}")
    if kind == 3:
        return PutStatements((chance.choice(held),), chance.choice(standing))
    return PutStatements(tuple(waiting[-1:]) or (held[0],), chance.choice(standing))


async def test_of_two_hundred_single_key_placements_by_three_scribes_none_is_misfiled(place) -> None:
    chance = random.Random(10)
    said = [f"{who} {what} {where}" for where in WHERE for what in WHAT for who in WHO]
    chance.shuffle(said)
    await place.given(*(AddStatement("notworking", words) for words in (*said, *(f"Again, {one}" for one in said[:120]))))
    await place.given(*(CreateTheme("notworking", title) for title in TITLES), SetStep("theme"))
    scribes = {name: Scribe(await place.terminal(name, "scribe", "NOT WORKING", "1 T")) for name in SCRIBES}
    placed = number = 0
    while placed < PLACEMENTS:
        cards = {scribe: scribe.card for scribe in scribes.values()}
        assert len(set(cards.values())) == len(SCRIBES), "two hold the same card"
        other = disturbance(chance, place.room().workshop, list(cards.values()), number)
        elsewhere = asyncio.create_task(place.room().do(HOST, other))
        for scribe in cards:
            scribe.press(chance.choice(sorted(scribe.beside)))
        await elsewhere
        for scribe, card in cards.items():
            await scribe.sees_another_than(card)
            if number % 6 == 5:  # What others did just now was not to this card: it is undone, and put right.
                scribe.terminal.press("u")
                await scribe.sees_another_than(scribe.card, card)
                scribe.press(chance.choice(sorted(scribe.beside)))
                await scribe.sees_another_than(card)
        number += 1
        placed = sum(len(meant) for scribe in scribes.values() for meant in scribe.meant.values())
    wrongly, filed = await misfiled(place, scribes)
    assert wrongly == []
    assert filed > PLACEMENTS * 0.9, "most keys filed what they were pressed for"


async def misfiled(place, scribes: dict[str, Scribe]) -> tuple[list[str], int]:
    """From the log: what a scribe put somewhere else than they had read, and how many placements there are of theirs."""
    room = place.room()
    names = {seat.person.id: seat.person.name for seat in room.seats}
    wrongly, filed = [], 0
    for recorded in await room.store.read_after(room.slug, 0):
        event, name = recorded.event, names.get(recorded.actor, "")
        if not isinstance(event, StatementsPut) or name not in scribes:
            continue
        for move in event.moves:
            if move.after is None:
                continue
            filed += 1
            meant = {became(room.workshop, theme) for theme in scribes[name].meant.get(move.statement, ())}
            if became(room.workshop, move.after) not in meant:
                wrongly.append(f"{name} put {move.statement} into {move.after} and had read {meant}")
    return wrongly, filed


def became(workshop, theme: str) -> str:
    """The theme that it was merged into, or itself."""
    while workshop[THEMES][theme].retired:
        theme = workshop[THEMES][theme].into
    return theme
