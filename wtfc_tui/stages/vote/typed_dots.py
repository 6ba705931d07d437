"""Dots as they are typed in line mode: for the item that is asked about, or for others by their place or id."""

from collections.abc import Sequence

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.plain.parts import choice


def named_dots(line: str, items: Sequence[str], asked: str) -> dict[str, int] | None:
    """Item -> dots, from `2` for the item that is asked about, or `2=3` and `T8=3` for one that is named; None when these
    are no dots at all. Refuses an item that is not there, with what would be."""
    if line.isascii() and line.isdigit() and asked:
        return {asked: int(line[:6])}
    given: dict[str, int] = {}
    for word in line.replace(",", " ").replace(" =", "=").replace("= ", "=").split():
        name, equals, number = word.partition("=")
        if not equals or not (number.isascii() and number.isdigit()):
            return None
        place = choice(name, len(items))
        item = items[place] if place is not None else name.upper()
        if item not in items:
            raise Refused(Why.NO_SUCH, f"“{name[:20]}” is not one of them: 1 to {len(items)}, or an id such as {items[0]}.")
        given[item] = int(number[:6])
    return given or None
