"""What colours are for, by role, and what each look makes of them: the terminal's own sixteen, sparingly. A role always
stands beside words or signs that say the same, so that a look without any colour lacks nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

HERE, BAR, TROUBLE, FAINT = "here", "bar", "trouble", "faint"
"""Where we are; bars and quick wins; what went wrong; codes and ids."""
QUESTIONS: Final = ("working", "notworking", "future")
"""One hue for each question, by its id."""
ROLES: Final = frozenset((HERE, BAR, TROUBLE, FAINT, *QUESTIONS))


@dataclass(frozen=True, eq=False)
class Palette:
    """How each role is drawn, over what everything is drawn in; a role that is not named is not drawn."""

    base: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.roles and set(self.roles) != ROLES:
            raise ValueError(f"Say how each of these is drawn, or none: {sorted(ROLES)}.")

    def style(self, words: str) -> str:
        """Words of Rich styles, with every role in them as it is drawn here."""
        drawn = (self.roles.get(word, "") if word in ROLES else word for word in words.split())
        return " ".join(filter(None, (self.base, *drawn)))


PLAIN: Final = Palette()
COLOUR: Final = Palette(
    roles={
        HERE: "cyan", BAR: "green", TROUBLE: "yellow", FAINT: "bright_black",
        "working": "green", "notworking": "magenta", "future": "bright_blue",
    },
)  # fmt: skip
HIGH_CONTRAST: Final = Palette(base="bold bright_white on black")
