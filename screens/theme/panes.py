"""The lower half of theming: the themes of the pile, and what is in the one that is chosen. Side by side, or on a narrow
screen the one that is worked with.

A ► never moves under a hand in silence: where others take away what it stood at, `lost` says so until that is read.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from screens.widgets.drawn import Across, Down, Words
from screens.widgets.lines import Span, bold, folded, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.stages.theme.view import ThemeLine

NARROW: Final = 70
NO_THEMES: Final = " None yet: n starts one."
NONE_FITS: Final = " No theme has these words."


class Panes(Across):
    def __init__(self) -> None:
        self.themes_title = Words(line(" ", bold("Themes")), id="themes-title")
        self.themes = Rows(id="themes", empty=NO_THEMES)
        self.members_title = Words(id="members-title")
        self.members = Rows(id="members", empty=" Nothing in it yet.")
        self._left = Down(self.themes_title, self.themes, id="left")
        self._right = Down(self.members_title, self.members, id="right")
        super().__init__(self._left, self._right, id="panes")
        self.lost = ""
        """What others took away from under a ►, as a sentence."""
        self.mine: Collection[str] = ()
        """Ids of what the person moved or took away themselves just now: that it is gone is no news to them."""
        self._inside = ""
        """The theme whose members are shown."""

    @property
    def width_of_themes(self) -> int:
        return self._left_of(self.screen.size.width or self.app.size.width)

    def _left_of(self, width: int) -> int:
        return width if width < NARROW else width * 5 // 8

    def divide(self, width: int, within: bool) -> None:
        """`within`: one looks into a theme. Before the focus goes there, for what is hidden cannot have it."""
        narrow = width < NARROW
        self._left.display, self._right.display = not (narrow and within), not narrow or within
        self._left.styles.width = self._left_of(width)
        self._right.styles.width = width if narrow else width - self._left_of(width)

    def show_themes(self, rows: Sequence[Row], empty: str, became: Callable[[str], str | None], typed: bool) -> None:
        """`became`: what a theme that is no longer in the list was merged into. `typed`: the person chose among them."""
        before, keys = self.themes.chosen, [row.key for row in rows]
        now = became(before) if before and before not in keys else before
        self.themes.empty = empty
        self.themes.show(rows, now)
        if before and now not in keys and not typed and before not in self.mine:
            self.lost = "The theme where ► was is no longer there: nothing is done. Look where ► is now."

    def show_members(self, theme: ThemeLine | None, rows: Sequence[Row], width: int, within: bool) -> None:
        before, keys = self.members.chosen, [row.key for row in rows]
        same = theme is not None and self._inside in (theme.id, "")
        self._inside = theme.id if theme else ""
        if same and before and before not in keys and within and before not in self.mine:
            self.lost = "The statement where ► was is no longer in this theme: nothing is done. Look where ► is now."
        following = self._following(keys)
        self._title(theme, width)
        self.members.show(rows, following)

    def _following(self, keys: Sequence[str]) -> str | None:
        """The row that was chosen, else the next one below it that is still there, else the last of those above."""
        after = [row.key for row in self.members.rows[self.members.index :] if row.key in keys]
        before = [row.key for row in self.members.rows[: self.members.index] if row.key in keys]
        return next(iter([*after, *before[::-1]]), None)

    def _title(self, theme: ThemeLine | None, width: int) -> None:
        bar = "" if width < NARROW else "│ "
        room = (width if width < NARROW else width - self._left_of(width)) - 3
        text = f"{theme.id} {theme.title}" if theme else ""
        lines = folded(text, room) if width < NARROW else [f"In {theme.id}: {theme.counts}" if theme else ""]
        self.members_title.styles.height = len(lines)
        self.members_title.show(*(line(bar or " ", bold(part) if part else Span("")) for part in lines))

    def turn_elsewhere(self) -> None:
        """To another pile: that this one's themes are not in it is no news."""
        self.lost, self._inside, self.themes.chosen, self.members.chosen = "", "", None, None

    def took_note(self) -> str:
        """The sentence about what was lost, once."""
        lost, self.lost = self.lost, ""
        return lost
