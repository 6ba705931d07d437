"""Whether the themes that came in with an export, and the statements that name them, fit together."""

from collections.abc import Iterator

from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import Theme


def statements_and_themes_agree(workshop: Workshop, kind: Kind[Theme]) -> Iterator[str]:
    for one in workshop[STATEMENTS].values():
        theme = workshop[kind].get(one.theme or "T0")
        if one.theme and (theme is None or theme.question != one.question or not theme.stands):
            yield f"{one.id} names {one.theme}, which is not a theme of its question in this file."
        if one.withdrawn and one.theme:
            yield f"{one.id} is withdrawn and in {one.theme} all the same."
        left = workshop[kind].get(one.was_in or "T0")
        if one.was_in and (left is None or left.question != one.question or not left.stands or not one.withdrawn):
            yield f"{one.id} was in {one.was_in}, to which it could not go back in this file."
    for theme in workshop[kind].values():
        if theme.into and (
            theme.into not in workshop[kind] or not theme.retired or _leads_in_a_circle(workshop, kind, theme)
        ):
            yield f"{theme.id} was merged into {theme.into}, which does not fit the other themes in this file."


def _leads_in_a_circle(workshop: Workshop, kind: Kind[Theme], theme: Theme) -> bool:
    """Whoever followed such a theme to where it went would never get there."""
    seen, here = set[str](), workshop[kind].get(theme.id)
    while here and here.id not in seen:
        seen.add(here.id)
        here = workshop[kind].get(here.into or "T0")
    return here is not None
