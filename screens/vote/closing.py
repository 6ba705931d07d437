"""What whoever closes a vote reads before they do: who has voted, and whether so few did that the result tells on them."""

from dataclasses import dataclass

from screens.widgets.lines import Line, Span, bold, folded, line
from wtfc_tui.stages.vote.view import Voters

MOST = 6
"""Lines of names."""


@dataclass
class Closing:
    round: str = ""
    """Which vote is about to be closed; "" for none."""
    voters: Voters | None = None
    warning: str = ""
    even_so: bool = False
    """The warning has been shown."""

    def top(self, width: int) -> list[Line]:
        if self.warning:
            return [line(" ", bold(part)) for part in folded(self.warning, width - 2)]
        names = [part for told in (self.voters.lines if self.voters else []) for part in folded(told, width - 2)]
        more = [line(" … and more: ssh … vote who tells all of them.")] if len(names) > MOST else []
        return [*(line(" ", Span(part)) for part in names[: MOST - len(more)]), *more]
