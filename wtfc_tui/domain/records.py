"""The base of every thing that a workshop holds: statements, themes, ideas, … Each stage brings its own."""

from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.visible import NOBODY, Shown, Visible


@dataclass(frozen=True)
class Record(Visible):
    """One thing, with its id. Nothing is ever taken out of a workshop: what no longer counts does not stand."""

    id: Shown[str]

    @property
    def stands(self) -> bool:
        """Whether it is part of the work now: not withdrawn, not merged into another."""
        return True

    @property
    def gone(self) -> Refused:
        """Why nothing can be done with it now that it does not stand."""
        return Refused(Why.REFUSED, f"{self.id} was withdrawn, so it stays as it is.")

    @property
    def words(self) -> str:
        """What people call it: its text or its title."""
        raise NotImplementedError

    @property
    def maker(self) -> str:
        """The id of the person whose own it is, who may mend and withdraw it; "" where it is nobody's."""
        return NOBODY

    def mine(self, person: str, key: str) -> Any | None:
        """What of a thing with something secret in it this one person may see; `key` is where their words lie."""
        return None
