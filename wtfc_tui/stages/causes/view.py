"""Why a theme is as it is, in words: its causes as an outline, which of them are roots, which end without one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.ids import number
from wtfc_tui.domain.settings import NOT_WORKING
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.causes.records import Cause
from wtfc_tui.stages.causes.rules import CAUSES, above
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import PILES
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.view import PEOPLE, members, on_theme, title_of
from wtfc_tui.stages.vote.view import themes_in_turn
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.signs import Asked, Listed, Looking, Page, Sign, Told


@dataclass(frozen=True)
class Branch:
    """A cause at its place in the outline."""

    cause: Cause
    place: str
    """`1.2.1`: how deep it is, and the how-manieth of its like, for who does not see the branches."""
    goes_on: tuple[bool, ...]
    """From the theme down to this one: whether others follow at that depth."""
    parent: str | None
    open_end: bool
    """Nothing stands under it, and neither it nor what is above it is a root."""

    @property
    def depth(self) -> int:
        return len(self.goes_on)


def themes(board: Board) -> list[Theme]:
    """Of what is not working, in their turn: the voted ones first."""
    return [one for one in themes_in_turn(board, CAUSES) if one.question == NOT_WORKING]


def causes(board: Board, theme: str) -> list[Cause]:
    return on_theme(board, CAUSES, theme)


def outline(board: Board, theme: str) -> list[Branch]:
    """Each cause below what it is a cause of, those of one in the order in which they were said."""
    under: dict[str | None, list[Cause]] = {}
    for one in causes(board, theme):
        parent = above(board.workshop, one)
        under.setdefault(parent.id if parent else None, []).append(one)
    return list(_branches(under, None, "", (), False))


def _branches(
    under: dict[str | None, list[Cause]], parent: str | None, place: str, goes_on: tuple[bool, ...], rooted: bool
) -> Iterator[Branch]:
    there = under.get(parent, [])
    for at, one in enumerate(there, start=1):
        here, on, is_rooted = f"{place}{at}", (*goes_on, at < len(there)), rooted or one.root
        yield Branch(one, here, on, parent, one.id not in under and not is_rooted)
        yield from _branches(under, one.id, f"{here}.", on, is_rooted)


def roots(board: Board, theme: str) -> list[Cause]:
    return [branch.cause for branch in outline(board, theme) if branch.cause.root]


def says(board: Board, cause: Cause) -> tuple[str, ...]:
    """The statements that say it and stand."""
    there = board.workshop[STATEMENTS]
    return tuple(one for one in cause.says if one in there and there[one].stands)


def said_so(board: Board, theme: str, typed: str) -> list[Statement]:
    """Statements with all of these words in them: of the theme, or where it has none, of all that is not working."""
    words = typed.casefold().split()
    here, everywhere = members(board, theme), list(board[PILES].get(NOT_WORKING, {}).values())
    found = ([one for one in pile if all(word in one.text.casefold() for word in words)] for pile in (here, everywhere))
    return next(filter(None, found), [])


def in_words(board: Board, cause: Cause, *, open_end: bool = False) -> str:
    """`C4 The contract pays only for time at the door (root; S31, S88 say it)`."""
    said = says(board, cause)
    told = [f"{', '.join(said)} {'say' if len(said) > 1 else 'says'} it"] if said else []
    told = [*(["root"] if cause.root else []), *(["no root yet"] if open_end else []), *told]
    about = f" ({'; '.join(told)})" if told else ""
    return f"{cause.id} {cause.text}{about}"


def summary(branches: Sequence[Branch]) -> str:
    """`7 causes, 2 roots, 1 ends without a root`; what nobody has to mend is only pointed out."""
    if not branches:
        return "nobody has said why yet"
    marked = sum(branch.cause.root for branch in branches)
    ends = sum(branch.open_end for branch in branches)
    parts = [counted(len(branches), "cause"), counted(marked, "root")]
    return ", ".join([*parts, *([f"{ends} {'ends' if ends == 1 else 'end'} without a root"] if ends else [])])


def told(board: Board, theme: str | None = None, indent: str = "") -> list[str]:
    """The outline of a theme; without one, of all themes that have causes. `indent`: before a line, for each step down."""
    shown = [theme] if theme else [one.id for one in themes(board) if causes(board, one.id)]
    lines = []
    for one in shown:
        branches = outline(board, one)
        lines.append(f"{title_of(board, one)}: {summary(branches)}")
        lines += [f"{indent * at.depth}{at.place} {in_words(board, at.cause, open_end=at.open_end)}" for at in branches]
    return lines or ["Nobody has said yet why anything is so."]


def should_hear(board: Board, cause: Cause) -> str:
    """By their codes: the people behind the theme, and those whose statements say it."""
    said = (board.workshop[STATEMENTS][one].person for one in says(board, cause))
    codes = {*board[PEOPLE].get(cause.theme, ()), *(one for one in said if one)}
    return ", ".join(sorted(codes, key=number)) or "nobody known by a code"


def _at_length(board: Board, cause: Cause) -> list[str]:
    parent = above(board.workshop, cause)
    return [
        f"why: {parent.id} “{parent.text}”" if parent else f"why: {title_of(board, cause.theme)}",
        *(["a root cause"] if cause.root else []),
        f"should hear of it: {should_hear(board, cause)}",
    ]


def _comes_from(board: Board, cause: Cause) -> tuple[str, ...]:
    parent = above(board.workshop, cause)
    return (cause.theme, *([parent.id] if parent else []), *says(board, cause))


def _leads_to(board: Board, cause: Cause) -> tuple[str, ...]:
    return tuple(at.cause.id for at in outline(board, cause.theme) if at.parent == cause.id)


LOOKS: Final = (
    Look(
        CAUSES, line=lambda board, one: in_words(board, one), at_length=_at_length,
        comes_from=_comes_from, leads_to=_leads_to,
    ),
)  # fmt: skip


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """The theme that the room is at, or the first, and its roots; before there is one, what has been said straight of it."""
    there = themes(looking.board)
    if not there:
        return ((Asked("Root causes"), Told("There are no themes of what is not working yet.")),)
    theme = next((one for one in there if one.id == looking.workshop.spots.get("T")), there[0])
    asked = Asked(f"“{theme.title}”", theme.question)
    branches = outline(looking.board, theme.id)
    marked = tuple(at.cause.text for at in branches if at.cause.root)
    if marked:
        return ((asked, Told("What it comes back to:"), Listed(marked)),)
    first = tuple(at.cause.text for at in branches if at.depth == 1)
    return ((asked, Told("Why? And why is that so?" if first else "Why?"), Listed(first)),)


SIGN: Final = Sign("causes", _on_the_wall)


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    there = list(board.workshop.standing(CAUSES))
    marked = sum(one.root for one in there)
    return (Figure("causes", len(there), (f"causes: {len(there)}, {counted(marked, 'root')}",)), Figure("roots", marked, ()))
