"""What a verb answers, for any door to write out."""

from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.views.heard import Heard


@dataclass(frozen=True)
class Reply:
    text: str
    """For standard output, without the last line end; JSON where that was asked for, of an error too."""
    data: Any
    status: int
    """The exit status: 0 done, else the number of a Why."""
    error: str = ""
    """One sentence for standard error."""
    binary: bytes | None = None
    """A file: exactly these bytes go out, in place of the text."""
    events: tuple[Event, ...] = ()
    """What came of it; empty where nothing changed."""
    heard: Heard | None = None
    """The same words for whoever listens to them, where that is not just the text: without its drawing, for example."""


@dataclass(frozen=True)
class Said:
    """What a verb's own function gives back: words for people, the same as data, a file if there is one."""

    text: str
    data: Any = None
    binary: bytes | None = None
    heard: Heard | None = None


def not_understood(sentence: str) -> Refused:
    return Refused(Why.NOT_UNDERSTOOD, sentence)


def error_data(sentence: str, status: int) -> dict[str, Any]:
    """An error as a program reads it, from every door alike."""
    return {"error": sentence, "status": int(status)}
