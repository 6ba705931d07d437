"""Mending and withdrawing what somebody has said or thought of: said once for all kinds of which words can be mended."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.workshop import Kind


@dataclass(frozen=True)
class Mending:
    """How words of one kind are mended and withdrawn. Participants mend their own; scribes and facilitators anybody's."""

    kind: Kind[Any]
    correct: Callable[[str, str, str], Command]
    """(id, the words as they should be, why or "")."""
    withdraw: Callable[[str, str], Command]
    """(id, why or "")."""
