"""What a stage brings: each part of it said, none left over. `Stage(…)` in a stage's folder is the whole of the stage."""

from dataclasses import dataclass
from typing import Any

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.domain.deciding import Decides
from wtfc_tui.domain.mending import Mending
from wtfc_tui.domain.rows import Row
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.plain.guide import Guide
from wtfc_tui.verbs.call import Verb
from wtfc_tui.views.figures import Figures
from wtfc_tui.views.looks import Look
from wtfc_tui.views.reckoned import Reckoning
from wtfc_tui.views.signs import Sign


@dataclass(frozen=True)
class Stage:
    """ValueError where a kind is not carried (or said not to be) exactly once, or has no look; or a tool
    has not one sign."""

    kinds: tuple[Kind[Any], ...]
    events: tuple[Row, ...]
    decides: Decides
    carried: tuple[Carried[Any] | NotCarried, ...]
    looks: tuple[Look[Any], ...]
    mends: tuple[Mending, ...]
    figures: Figures
    verbs: tuple[Verb, ...]
    guides: tuple[type[Guide], ...]
    """Line mode's, each for the tool of its name."""
    signs: tuple[Sign, ...]
    """What the wall shows of each tool."""
    reckonings: tuple[Reckoning[Any], ...] = ()
    """What is made as soon as a room opens, for making it over many things would keep others waiting. Whatever is not named
    here is made when somebody first asks."""

    def __post_init__(self) -> None:
        for said in (self.carried, self.looks):
            kinds = [one.kind for one in said]
            if set(kinds) != set(self.kinds) or len(kinds) != len(self.kinds):
                names = ", ".join(kind.name for kind in self.kinds)
                raise ValueError(f"Each of these kinds must be carried, or said not to be, and have a look, once: {names}.")
        if sorted(sign.tool for sign in self.signs) != sorted({guide.name for guide in self.guides}):
            raise ValueError(
                f"Each of these tools must have a sign for the wall, once: {[one.name for one in self.guides]}."
            )
