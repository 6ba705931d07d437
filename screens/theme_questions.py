"""What clustering asks at the bottom of the screen: which theme, which title. Each is a label and what Enter does."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtfc_tui.domain.commands import CreateTheme, MergeThemes, RenameTheme, SplitTheme
from wtfc_tui.domain.events import ThemeCreated
from wtfc_tui.domain.rules.theme import is_first_person
from wtfc_tui.domain.workshop import Theme

if TYPE_CHECKING:
    from screens.cluster import ClusterScreen


@dataclass(frozen=True)
class Asking:
    """The words before the field, and what Enter does: True when it is done. `finds`: a theme is being looked for."""

    label: str
    answered: Callable[[str], Awaitable[bool]]
    finds: bool = False


def put_into(screen: "ClusterScreen", these: tuple[str, ...]) -> Asking:
    async def found(_: str) -> bool:
        if not screen.themes.chosen:
            screen.tell("No theme has these words: fewer letters find more, Esc leaves it.", trouble=True)
            return False
        return await screen.put(these, screen.themes.chosen)

    what = these[0] if len(these) == 1 else f"{len(these)} statements"
    return Asking(f"Put {what} into:", found, finds=True)


def new_theme(screen: "ClusterScreen", these: tuple[str, ...], split_from: str | None) -> Asking:
    async def titled(title: str) -> bool:
        command = SplitTheme(split_from, title, these) if split_from else CreateTheme(screen.pile, title, these)
        done = await screen.do(command)
        if done is None:
            return False
        theme = next(event.id for event in done.events if isinstance(event, ThemeCreated))
        hint = "" if is_first_person(title) else " · themes speak best as “I …”: r renames"
        screen.marked.clear()
        screen.themes.chosen = theme
        screen.tell(f"{theme} started{' with ' + ' '.join(these) if these else ''} · u takes it back{hint}")
        return True

    return Asking("New theme, as an “I” sentence:", titled)


def rename(screen: "ClusterScreen", theme: Theme) -> Asking:
    async def renamed(title: str) -> bool:
        return await screen.do(RenameTheme(theme.id, title), f"{theme.id} renamed · u takes it back") is not None

    return Asking(f"{theme.id} is to be called:", renamed)


def merge(screen: "ClusterScreen", absorbed: str) -> Asking:
    async def into(_: str) -> bool:
        kept = screen.themes.chosen
        if not kept:
            return False
        told = f"{absorbed} merged into {kept} · u takes it back"
        return await screen.do(MergeThemes(kept, absorbed), told) is not None

    return Asking(f"Merge {absorbed} into:", into, finds=True)
