"""Words to be listened to, one line after the other: what comes first, and what can wait until somebody asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    lines: Sequence[str]
    more: Sequence[str] = ()
    """Follows on from the lines, and can wait."""
    instead: str = ""
    """What is said where it waits: `11 more without dots`."""

    @property
    def whole(self) -> str:
        return "\n".join([*self.lines, *self.more])
