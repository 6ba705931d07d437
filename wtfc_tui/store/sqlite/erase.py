"""Erasing words from one workshop of the shelf, while no room has it open."""

from collections.abc import Collection

from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.touched import file_in_place


def erase(shelf: Shelf, *, slug: str, ids: Collection[str]) -> list[str]:
    """What the host should know, in plain sentences. It is noted first, so that the next opening finishes it if this one
    does not."""
    origins = shelf.eraser.origins(file_in_place(shelf, slug).connection, ids)
    shelf.erasures.note(slug, origins, unfinished=True)
    shelf.put_away(slug)
    file = shelf.file(slug)
    said = [f"{name} cannot be read or written, and may still hold it: remove it." for name in shelf.uncleaned(slug)]
    if file.scrub_noted:
        shelf.erasures.note(slug, (), unfinished=True)
        said.append("Traces stay in the file until nobody reads it; they go when the workshop is opened next.")
    others = (f"{name} may hold it too: remove it when nobody needs it any more." for name in shelf.aside(slug))
    return [*said, *others]
