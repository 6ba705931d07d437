"""Which face a session gets: a verb, line mode or the full screen. It owns that choice."""

from collections.abc import Mapping
from typing import Final

from server.face import Face, Visit
from server.verb_door import VerbDoor
from server.wire.traits import TerminalTraits, terminal_traits

PLAIN: Final = "plain"


def face_for(visit: Visit, command: str | None) -> Face:
    if command is not None and command.strip().casefold() != PLAIN:
        return VerbDoor(visit, command)
    traits = traits_of(visit.term, visit.channel.get_environment_bytes())
    if command is not None or visit.term is None or traits.dumb or traits.accessible:
        from server.plain_door import PlainDoor

        return PlainDoor(visit)
    from server.screen_door import ScreenDoor  # Late: whoever serves verbs and lines only never loads Textual.

    return ScreenDoor(visit, traits)


def traits_of(term: str | None, environment: Mapping[bytes, bytes]) -> TerminalTraits:
    said = {key.decode("ascii", "replace"): value.decode("ascii", "replace") for key, value in environment.items()}
    return terminal_traits(term, said)
