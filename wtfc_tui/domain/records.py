"""The base of every thing that a workshop holds: statements, themes, ideas, … Each stage brings its own."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.visible import NOBODY, Hidden, Shown, Visible
from wtfc_tui.domain.words import quoted

R = TypeVar("R", bound="Record")
W = TypeVar("W", bound="Withdrawable")


@dataclass(frozen=True)
class Record(Visible):
    """One thing, with its id. Nothing is ever taken out of a workshop: what no longer counts does not stand."""

    id: Shown[str]

    @property
    def stands(self) -> bool:
        """Whether it is part of the work now: not withdrawn, not merged into another."""
        return True

    def gone(self, named: Callable[[str], str]) -> Refused:
        """Why nothing can be done with it now that it does not stand. `named`: how sentences name a thing by its id."""
        return Refused(Why.REFUSED, f"{named(self.id)} was withdrawn, so it stays as it is.")

    @property
    def words(self) -> str:
        """What people call it: its text or its title."""
        raise NotImplementedError

    @property
    def as_it_stands(self: R) -> R:
        """Without its history: two of these are the same where nothing of it has changed."""
        return self

    @property
    def maker(self) -> str:
        """The id of the person whose own it is, who may mend and withdraw it; "" where it is nobody's."""
        return NOBODY

    @property
    def said(self) -> tuple[str, ...]:
        """Somebody's own words in it, history included, where they can be erased."""
        return ()

    def without_words(self: R) -> R:
        """The same with nothing of them."""
        return self

    def mine(self, person: str, key: str) -> Any | None:
        """What of a thing with something secret in it this one person may see; `key` is where their words lie."""
        return None


@dataclass(frozen=True)
class Withdrawable(Record):
    """What can be taken out of the work and brought back. Two people may take the same thing out, one by withdrawing it, the
    other by undoing that it was added: then it stands again when both have taken that back, and not before."""

    withdrawn: Shown[bool] = field(default=False, kw_only=True)
    besides: Hidden[int] = field(default=0, kw_only=True)
    """How often it was taken out while it was out already."""

    @property
    def stands(self) -> bool:
        return not self.withdrawn

    @property
    def as_it_stands(self: W) -> W:
        return replace(self, besides=0)

    def taken_out(self: W) -> W:
        return replace(self, withdrawn=True, besides=self.besides + self.withdrawn)

    def brought_back(self: W) -> W:
        return replace(self, besides=self.besides - 1) if self.besides else replace(self, withdrawn=False)

    @property
    def is_out(self) -> str:
        """For whoever took it out, or did so again."""
        return f"{quoted(self.words)} is withdrawn ({self.id})"

    @property
    def is_back(self) -> str:
        """For whoever took back that they took it out."""
        if self.withdrawn:
            return f"{quoted(self.words)} stays withdrawn: somebody else took it back as well ({self.id})"
        return f"{quoted(self.words)} stands again ({self.id})"
