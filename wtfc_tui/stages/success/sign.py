"""What success looks like, on the wall: for the theme that the room is at, a page for each who has said it."""

from typing import Final

from wtfc_tui.stages.success.view import cells, for_whom, nothing_from, themes
from wtfc_tui.views.signs import Asked, Listed, Looking, Page, Sign, Told

_ASKED: Final = "If this were mended, what would be there?"


def _pages(looking: Looking) -> tuple[Page, ...]:
    there = themes(looking.board)
    if not there:
        return ((Asked("What would success look like?"), Told("There are no themes yet.")),)
    theme = next((one for one in there if one.id == looking.workshop.spots.get("T")), there[0])
    asked, lacking = Asked(f"“{theme.title}”", theme.question), nothing_from(looking.board, theme.id)
    pages: list[Page] = [
        (asked, Told(f"Success for {for_whom(cell.perspective)}:"), Listed(tuple(one.text for one in cell.said)))
        for cell in cells(looking.board, theme.id)
        if cell.said
    ]
    yet = [Told(f"Nothing yet from: {', '.join(map(for_whom, lacking))}")] if pages and lacking else []
    return tuple((*page, *yet) for page in pages) or ((asked, Told(_ASKED)),)


SIGN: Final = Sign("success", _pages)
