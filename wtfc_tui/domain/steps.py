"""Steps of the process: each has a key, a number of the eight stages, a day and a title, and uses a tool.

A tool (gather, theme, vote, chefs, grid, …) may serve several steps: voting serves one on day 1 and another on day 2.
A step's menu key is its own for ever: inserting a step renumbers nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Step:
    key: str
    """Also the word that people type: `gather`, `vote themes`, `in place`."""
    number: int
    """Of the eight stages, 1 to 8."""
    day: int
    """1 or 2; 0 before and after the two days."""
    title: str
    tool: str
    menu_key: str
    """One letter or digit in the menu, for ever this step's."""
    about: str = ""
    """What the tool is used on here, for a tool that serves several steps: `themes` or `ideas`."""
    words: tuple[str, ...] = ()
    """Other words that lead here."""

    @property
    def heading(self) -> str:
        """`4 Vote`."""
        return f"{self.number} {self.title}"


class Steps:
    """The steps in the order of the process. A key or a menu key that stands twice is an error: ValueError."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._in_order = tuple(steps)
        self._steps = {step.key: step for step in self}
        for what, keys in (("key", [step.key for step in self]), ("menu key", [step.menu_key for step in self])):
            if len(set(keys)) != len(keys):
                raise ValueError(f"Two steps have the same {what}: {sorted(keys)}.")

    def __iter__(self) -> Iterator[Step]:
        return iter(self._in_order)

    def __len__(self) -> int:
        return len(self._in_order)

    def __getitem__(self, key: str) -> Step:
        """The first where the key is "": nobody has set one yet."""
        return self._steps[key] if key else self._in_order[0]

    def of(self, workshop: Workshop) -> Step:
        """The step that the room is at."""
        return self[workshop.step]

    def of_tool(self, tool: str) -> tuple[Step, ...]:
        return tuple(step for step in self if step.tool == tool)

    def named(self, typed: str) -> Step:
        """By its word or its key in the menu, or a beginning of a word that is unambiguous; refuses what is none."""
        also = {word: step.key for step in self for word in (step.menu_key, *step.words)}
        return self._steps[chosen(typed, self._steps, "a stage", **also)]
