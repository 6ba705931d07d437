"""The dots of the people in the room while a scribe is entering them: changed by keys, saved at once at the end."""

from dataclasses import dataclass, field

MOST = 100_000


@dataclass
class RoomEntry:
    round: str
    people: int
    dots: dict[str, int] = field(default_factory=dict)
    _typing: str = ""
    """The item whose number is being typed, so that 1 and 2 make 12."""

    @property
    def given(self) -> int:
        return sum(self.dots.values())

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


def entry_of(words: str, round: str) -> RoomEntry | None:
    """What was being entered for this round when the line dropped."""
    first, *rest = words.split() or [""]
    if first != round or not rest:
        return None
    return RoomEntry(round, int(rest[0]), dots_of(rest[1:]))


def dots_of(words: list[str]) -> dict[str, int]:
    return {item: int(number) for item, _, number in (word.partition("=") for word in words)}
