"""What theming asks at the bottom of the screen: which theme, which title. Each is a label and what Enter does."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.live.seat import Done
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, RenameTheme, SplitTheme, Theme, ThemeCreated
from wtfc_tui.stages.theme.view import is_first_person


@dataclass(frozen=True)
class Asking:
    """The words before the field, and what Enter does: True when it is done. `finds`: a theme is being looked for."""

    label: str
    answered: Callable[[str], Awaitable[bool]]
    finds: bool = False


class Sorting(Protocol):
    """The screen, as what is asked on it knows it."""

    pile: str
    themes: Rows
    marked: set[str]

    async def put(self, statements: tuple[str, ...], theme: str, /) -> bool: ...

    async def do(self, command: Command, told: str = "") -> Done | None: ...

    def tell(self, words: str, *, trouble: bool = False) -> None: ...


def put_into(screen: Sorting, these: tuple[str, ...]) -> Asking:
    async def found(_: str) -> bool:
        if not screen.themes.chosen:
            screen.tell("No theme has these words: fewer letters find more, Esc leaves it.", trouble=True)
            return False
        return await screen.put(these, screen.themes.chosen)

    what = these[0] if len(these) == 1 else f"{len(these)} statements"
    return Asking(f"Put {what} into:", found, finds=True)


def new_theme(screen: Sorting, these: tuple[str, ...], split_from: str | None) -> Asking:
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


def rename(screen: Sorting, theme: Theme) -> Asking:
    async def renamed(title: str) -> bool:
        return await screen.do(RenameTheme(theme.id, title), f"{theme.id} renamed · u takes it back") is not None

    return Asking(f"{theme.id} is to be called:", renamed)


def merge(screen: Sorting, absorbed: str) -> Asking:
    async def into(_: str) -> bool:
        kept = screen.themes.chosen
        if not kept:
            return False
        told = f"{absorbed} merged into {kept} · u takes it back"
        return await screen.do(MergeThemes(kept, absorbed), told) is not None

    return Asking(f"Merge {absorbed} into:", into, finds=True)
