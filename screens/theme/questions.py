"""What theming asks at the bottom of the screen: which theme, which title. Each is a label and what Enter does."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.words import quoted
from wtfc_tui.live.seat import Done
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.offers import may_go_into
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, RenameTheme, SplitTheme, Theme, ThemeCreated
from wtfc_tui.stages.theme.rules import THEMES, titled
from wtfc_tui.stages.theme.view import codes, is_first_person, spoken_of
from wtfc_tui.views.board import Board

NEW: Final = "new"
IN_A_PROMPT: Final = 20
"""Letters of a title or a statement before what is typed."""


@dataclass(frozen=True)
class Asking:
    """The words before the field, and what Enter does: True when it is done."""

    where: str
    """What is asked about what, by ids: the name under which half-typed words are kept, and found again."""
    label: str
    answered: Callable[[str], Awaitable[bool]]
    finds: bool = False
    """Whether a theme is being looked for, among all or among `among`, in that order."""
    among: tuple[str, ...] | None = None
    about: str = ""
    """A theme, by its title, which is shown whole above the list."""
    text: str = ""
    """What stands in the field at first."""
    doubts: "Asking | None" = None
    """The question whose answer this one asks about: it comes back, with what was typed there, where that was not meant."""
    typed: str = ""
    """What was typed there."""


class Sorting(Protocol):
    """The screen, as what is asked on it knows it."""

    pile: str

    @property
    def board(self) -> Board: ...

    @property
    def themes(self) -> Rows: ...

    async def put(self, statements: tuple[str, ...], theme: str, /) -> bool: ...

    async def do(self, command: Command, told: str = "") -> Done | None: ...

    def tell(self, words: str, *, trouble: bool = False) -> None: ...

    def ask_about(self, asking: Asking, text: str | None = None) -> None: ...

    def go_on_with(self, theme: str, /) -> None: ...

    def tell_of(self, theme: str, words: str, /) -> None: ...


def put_into(screen: Sorting, these: Sequence[str]) -> Asking:
    async def found(_: str) -> bool:
        if not screen.themes.chosen:
            screen.tell("No theme has these words: fewer letters find more, Esc leaves it.", trouble=True)
            return False
        return await screen.put(tuple(these), screen.themes.chosen)

    return Asking(_where("find", these), f"Put {spoken_of(screen.board, these)} into:", found, finds=True)


def new_theme(screen: Sorting, these: Sequence[str], split_from: str | None) -> Asking:
    async def started(title: str) -> bool:
        if there := titled(screen.board.workshop, screen.pile, title):
            _ask_whether_meant(screen, asking, title, these, there, split_from)
            return False
        command = (
            SplitTheme(split_from, title, tuple(these)) if split_from else CreateTheme(screen.pile, title, tuple(these))
        )
        done = await screen.do(command)
        if done is None:
            return False
        theme = next(event.id for event in done.events if isinstance(event, ThemeCreated))
        hint = "" if is_first_person(title) else " · best as “I …”: r renames"
        screen.go_on_with(theme)
        what = f" with {spoken_of(screen.board, these)}" if these else ""
        screen.tell_of(theme, f"started{what} {codes(these, theme)} · u takes it back{hint}")
        return True

    where = _where("split", (split_from, *these)) if split_from else _where(NEW, these)
    what = f" of {spoken_of(screen.board, these)}" if these else ""
    asking = Asking(where, f"New theme{what}, as “I …”:", started)
    return asking


def _ask_whether_meant(
    screen: Sorting, asking: Asking, title: str, these: Sequence[str], there: Theme, split_from: str | None
) -> None:
    """The pile has a theme of that title: a second one is hardly wanted, and never started unasked."""
    if not these or there.id == split_from:
        where = "; they are in it" if these else ""
        screen.tell(f"There is “{there.title}” already{where}: type another title, or Esc leaves it.", trouble=True)
        return

    async def meant(typed: str) -> bool:
        match typed.strip().casefold():
            case "y" | "yes":
                return await screen.put(tuple(these), there.id)
            case "n" | "no":
                screen.ask_about(asking, title)
            case _:
                screen.tell("y puts it there, n goes back to the title: then Enter.", trouble=True)
        return False

    label = f"There is {quoted(there.title, IN_A_PROMPT)} already: put into it? [y/n]"
    screen.ask_about(
        Asking(asking.where, label, meant, about=f"There is: {there.title} ({there.id})", doubts=asking, typed=title)
    )


def rename(screen: Sorting, theme: Theme) -> Asking:
    async def renamed(title: str) -> bool:
        if there := titled(screen.board.workshop, theme.question, title, but=theme.id):
            words = f"There is “{there.title}” already: type another title. Or Esc, and m merges the two."
            screen.tell(words, trouble=True)
            return False
        if await screen.do(RenameTheme(theme.id, title)) is None:
            return False
        screen.tell_of(theme.id, f"is its title now ({theme.id}) · u takes it back")
        return True

    return Asking(
        _where("rename", (theme.id,)), f"{quoted(theme.title, IN_A_PROMPT)} is to be called:", renamed, text=theme.title
    )


def merge(screen: Sorting, absorbed: Theme) -> Asking:
    """Never into itself; those that are likely come first."""

    async def into(_: str) -> bool:
        kept = screen.themes.chosen
        if not kept or kept == absorbed.id or not await screen.do(MergeThemes(kept, absorbed.id)):
            return False
        screen.go_on_with(kept)
        screen.tell_of(kept, f"has all of {quoted(absorbed.title, IN_A_PROMPT)} now ({kept}) · u takes it back")
        return True

    among = tuple(one.id for one in may_go_into(screen.board, absorbed.id))
    about = f"To be merged: {absorbed.title} ({absorbed.id})"
    where = _where("merge", (absorbed.id,))
    return Asking(where, f"Merge {quoted(absorbed.title, IN_A_PROMPT)} into:", into, finds=True, among=among, about=about)


def asked_again(screen: Sorting, where: str) -> Asking | None:
    """What was asked when the line dropped, as far as what it was about is still there."""
    kind, *ids = where.split()
    there = screen.board.workshop
    theme = there[THEMES].get(ids[0]) if ids else None
    these = [one for one in ids if one in there[STATEMENTS] and there[STATEMENTS][one].stands]
    match kind:
        case "new":
            free = [
                one for one in these if not there[STATEMENTS][one].theme and there[STATEMENTS][one].question == screen.pile
            ]
            return new_theme(screen, free, None)
        case "split" if theme and theme.stands:
            inside = [one for one in these if there[STATEMENTS][one].theme == theme.id]
            return new_theme(screen, inside, theme.id if inside else None)
        case "rename" if theme and theme.stands:
            return rename(screen, theme)
        case "merge" if theme and theme.stands:
            return merge(screen, theme)
        case "find" if these:
            return put_into(screen, these)
    return None


def _where(kind: str, ids: Sequence[str]) -> str:
    return " ".join((kind, *ids))
