"""Rows in which several lines are one thing: it is chosen as one, kept whole in view, and paged by what was read."""

from typing import Final

from screens.widgets.rows import Rows

OF: Final = " "
"""Between a thing's key and the number of its line: `S12 0`, `S12 1`. Its first line has number 0."""


class Paragraphs(Rows):
    @property
    def thing(self) -> str:
        """The key of the thing that is chosen; "" for none."""
        return (self.chosen or "").partition(OF)[0]

    def step(self, by: int) -> None:
        """By one: to the next thing, or the one before. By more: that many lines, and never past what was not seen."""
        heads = [at for at, row in enumerate(self.rows) if row.key.endswith(f"{OF}0")]
        if not heads:
            return
        here = max((place for place, at in enumerate(heads) if at <= self.index), default=0)
        if abs(by) > 1:
            line = self.index + by
            there = [place for place, at in enumerate(heads) if at <= line] or [0]
            beyond = here + (1 if by > 0 else -1)
            here = max(there[-1], beyond) if by > 0 else min(there[-1], beyond)
        else:
            here += by
        self.choose(self.rows[heads[min(max(here, 0), len(heads) - 1)]].key)

    def _keep_in_view(self) -> None:
        """Its last line first, so that its first one stays if there is no room for both."""
        height, at = max(self.size.height, 1), self.index
        later = range(at + 1, len(self.rows))
        end = next((place for place in later if self.rows[place].key.endswith(f"{OF}0")), len(self.rows))
        self._top = max(self._top, end - height)
        self._top = max(min(self._top, at, len(self.rows) - height), at - height + 1, 0)
