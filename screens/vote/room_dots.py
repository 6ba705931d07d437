"""The dots of the people in the room while a scribe is entering them: changed by keys, saved at once at the end.

Half-entered ones are drafts, one for each group and one without: they stay when the screen is left or the line drops.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from screens.drafts import Drafts
from wtfc_tui.domain.settings import GROUP_NAMES, GROUPS
from wtfc_tui.domain.words import counted

MOST = 100_000


@dataclass
class RoomEntry:
    round: str
    people: int
    group: str = ""
    """"" for all who are entered together."""
    dots: dict[str, int] = field(default_factory=dict)
    _typing: str = ""
    """The item whose number is being typed, so that 1 and 2 make 12."""

    @property
    def given(self) -> int:
        return sum(self.dots.values())

    @property
    def whose(self) -> str:
        """`9 people`, `4 people (family)`."""
        group = f" ({GROUP_NAMES[self.group]})" if self.group else ""
        return f"{counted(self.people, 'person', 'people')}{group}"

    def step(self, item: str, by: int) -> None:
        self._typing = ""
        self._set(item, self.dots.get(item, 0) + by)

    def digit(self, item: str, digit: int) -> None:
        before = self.dots.get(item, 0) if self._typing == item else 0
        self._typing = item
        self._set(item, before * 10 + digit)

    def last_digit_away(self, item: str) -> None:
        self._typing = item
        self._set(item, self.dots.get(item, 0) // 10)

    def _set(self, item: str, number: int) -> None:
        if 0 <= number < MOST:
            self.dots[item] = number

    # ── kept as a draft ──

    def words(self) -> str:
        dots = [f"{item}={number}" for item, number in self.dots.items() if number]
        return " ".join([self.round, str(self.people), *dots])


def draft_of(group: str) -> str:
    """The name of its draft."""
    return f"vote.room.{group}" if group else "vote.room"


def half_entered(drafts: Drafts) -> Iterator[RoomEntry]:
    """Whatever was being entered and is not saved, of any round."""
    for group in ("", *GROUPS):
        round, *rest = drafts.text(draft_of(group)).split() or [""]
        if rest:
            yield RoomEntry(round, int(rest[0]), group, dots_of(rest[1:]))


def dots_of(words: list[str]) -> dict[str, int]:
    return {item: int(number) for item, _, number in (word.partition("=") for word in words)}
