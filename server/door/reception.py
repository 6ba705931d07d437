"""What connections and sessions ask of the house. It owns these shapes, so that neither need know the house itself."""

from typing import Protocol

from server.door.admission import Admission
from server.door.crowd import Crowd
from server.door.limits import Limits
from server.door.threshold import Threshold
from server.door.turns import Turns
from server.door.turnstile import Turnstile
from server.faces.visit import Seating


class Leaving(Protocol):
    """A session, as the house knows it."""

    async def leave(self, why: str) -> None:
        """Ends with a sentence; returns when everything this session held has been put away."""


class Reception(Seating, Protocol):
    limits: Limits
    admission: Admission
    threshold: Threshold
    turns: Turns
    turnstile: Turnstile
    crowd: Crowd
    """Of those who have said who they are. Whoever comes in enters, and leaves when it is lost."""
    sessions: set[Leaving]
    """Whoever begins one adds it, and takes it out when it is over."""
