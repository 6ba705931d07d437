"""Which face a session gets: a verb, line mode or the full screen. It owns that choice, and every change."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from server.faces.face import PLAIN, SCREEN, Ended, Face
from server.faces.plain_face import PlainFace
from server.faces.verb_face import VerbFace
from server.faces.visit import Visit
from server.wire.traits import TerminalTraits, terminal_traits
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.refusals import Refused, Why

PREFERENCE: Final = "face"
NEEDS_TERMINAL: Final = "The full screen needs a terminal: log in again without -T and without “plain”."


async def first_face(visit: Visit, command: str | None) -> Face:
    """`command` as the client gave it behind its address; None where it asked for a shell."""
    asked = (command or "").strip().casefold()
    if command is not None and asked not in (PLAIN, SCREEN):
        return VerbFace(visit, command)
    if asked == PLAIN or (visit.visitor.plain and asked != SCREEN) or not visit.has_terminal or visit.traits.dumb:
        return PlainFace(visit)
    if asked != SCREEN and (visit.traits.accessible or await _prefers_plain(visit)):
        return PlainFace(visit)
    return _screen(visit)


def next_face(visit: Visit, ended: Ended) -> Face | None:
    """What the person wants to go on with; None where the session is over. Raises Refused where it cannot be shown."""
    if not ended.wants:
        return None
    visit = replace(visit, visitor=replace(visit.visitor, name=ended.name or visit.visitor.name))
    if ended.wants == PLAIN:
        return PlainFace(visit)
    if not visit.has_terminal or visit.traits.dumb:
        raise Refused(Why.REFUSED, NEEDS_TERMINAL)
    return _screen(visit)


def traits_of(term: str | None, environment: Mapping[bytes, bytes]) -> TerminalTraits:
    """`term` is None where there is no terminal; nothing the client says is trusted."""
    said = {key.decode("ascii", "replace"): value.decode("ascii", "replace") for key, value in environment.items()}
    return terminal_traits(term, said)


async def _prefers_plain(visit: Visit) -> bool:
    """What this person chose the last time, if they have said who they are."""
    visitor = visit.visitor
    try:
        person = person_named(visitor.name, visitor.role)
    except Refused:
        return False
    return (await visit.seating.preferences(visitor.slug, person.id)).get(PREFERENCE) == PLAIN


def _screen(visit: Visit) -> Face:
    from server.faces.screen_face import ScreenFace  # Late: whoever serves verbs and lines only never loads Textual.

    return ScreenFace(visit)
