"""A stage that goes through the themes one by one: how it steps, and how the theme that it is at is shown."""

from collections.abc import Sequence
from typing import Final

from screens.keys import Key
from screens.parts.following import FollowingScreen
from screens.widgets.colours import FAINT
from screens.widgets.lines import COMFORTABLE, Line, Span, bold, folded, line
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.view import members
from wtfc_tui.stages.vote.view import item_about
from wtfc_tui.views.board import Board

TALL: Final = 30
"""From this many lines on, some of what people said stands under the theme."""
QUOTES: Final = 4

_NEXT: Final = "The next theme (Ctrl+N too). A facilitator takes the room along."
THEME_KEYS: Final = (
    Key("pagedown,ctrl+n", "PgDn", "next theme", _NEXT, "theme(1)"),
    Key("pageup,ctrl+p", "PgUp", "theme before", "The theme before (Ctrl+P too).", "theme(-1)", first=False),
)
"""Among the screen's own keys."""


class ThemeByThemeScreen(FollowingScreen):
    """`at` is the id of the theme that this screen is at."""

    # ── for the stage to give ──

    def themes(self) -> Sequence[Theme]:
        """In the order in which one goes through them."""
        raise NotImplementedError

    # ── stepping ──

    @property
    def spot(self) -> str | None:
        return self.board.workshop.spots.get("T")

    async def action_theme(self, step: int) -> None:
        ids = [theme.id for theme in self.themes()]
        if ids:
            await self.lead_to(ids[(ids.index(self.at) + step) % len(ids) if self.at in ids else 0])

    def is_at(self, theme: Theme) -> None:
        """The theme one was at may have become another meanwhile; whoever is typing must know where their words go."""
        before, self.at = self.at, theme.id
        if before and before != theme.id and self.is_typing():
            named = self.board.workshop.named
            words = f"{named(before, 20)} is no longer a theme: what you type goes to {named(theme.id, 20)} now."
            self.tell(words, trouble=True)


def theme_lines(board: Board, theme: Theme, position: str, width: int, height: int) -> list[Line]:
    """The title whole, `theme 2 of 7` and what stands behind it; where there is room, some of what people said."""
    comfortable = min(width - 3 - len(theme.id), COMFORTABLE)
    first, *rest = folded(f"“{theme.title}”", comfortable)
    indent = " " * (2 + len(theme.id))
    lines = [line(" ", Span(theme.id, FAINT), " ", bold(first)), *(line(indent + part) for part in rest)]
    lines.append(line(f"{indent}{position} · {item_about(board, theme.id)}"))
    if height >= TALL:
        lines += [line(indent + part) for part in _quotes(board, theme, comfortable)]
    return [*lines, line()]


def _quotes(board: Board, theme: Theme, width: int) -> list[str]:
    """What people said, whole or not at all, as much as fits."""
    quoted: list[str] = []
    for said in members(board, theme.id):
        parts = folded(f"{said.id} “{said.text}”", width)
        if len(quoted) + len(parts) <= QUOTES:
            quoted += parts
    return quoted
