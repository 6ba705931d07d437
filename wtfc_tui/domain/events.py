"""What has happened in a workshop: a sentence each, in the past tense. The log of these is the truth.

Fields never change meaning; a changed event gets a new version in store/codec.py. Each event says whether it may be known
who did it, and each field who may see it, or its module cannot be imported.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from wtfc_tui.domain.visible import NOBODY, Visibility, Visible, public_of, writer_shown


class Event(Visible):
    """`class IdeaAdded(Event, actor=Visibility.HIDDEN)`, with `kind` where it is written under another name in the log."""

    actor: ClassVar[Visibility]
    sets_revision: ClassVar[bool] = False
    """It says itself at which revision the workshop is afterwards; every other event counts one."""

    def __init_subclass__(cls, *, actor: Visibility | None = None, **others: Any) -> None:
        super().__init_subclass__(**others)
        if actor is None:
            raise TypeError(f"{cls.__name__} does not say whether it may be known who did it: actor=…")
        cls.actor = actor


@dataclass(frozen=True)
class Recorded:
    """An event with its place in the log. `at` is UTC and strictly later for each command: events with the same `at` were
    done in one breath. `actor` is a person's id, or "" where nobody may know."""

    seq: int
    at: datetime
    actor: str
    event: Event


def public_event(recorded: Recorded) -> Recorded:
    """The same event as everybody may see it; an actor that may not be known is ""."""
    match recorded.event.actor:
        case Visibility.SHOWN:
            actor = recorded.actor
        case Visibility.WRITER:
            actor = writer_shown(recorded.actor)
        case Visibility.HIDDEN:
            actor = NOBODY
    return replace(recorded, actor=actor, event=public_of(recorded.event))


# ── words that can be erased ────────────────────────────────────────────────


class HoldsWords:
    """An event with somebody's own words in it, which leave the log when they are erased."""

    @property
    def words_of(self) -> str:
        """The id of the thing whose words they are."""
        raise NotImplementedError

    @property
    def said(self) -> tuple[str, ...]:
        """The words."""
        raise NotImplementedError

    def without_words(self) -> Event:
        """The same event with nothing of them: equal to itself where they have been erased already."""
        raise NotImplementedError


class WordsOfIts(HoldsWords):
    """Of an event about one thing, whose `id` it has."""

    id: str

    @property
    def words_of(self) -> str:
        return self.id


# ── secret words ────────────────────────────────────────────────────────────
# What nobody may ever read in the log lies in a box of its own until the box is closed, and is then destroyed.


class OpensBox:
    """An event after which there is a box of that name."""

    @property
    def opens(self) -> str:
        raise NotImplementedError


class ClosesBox:
    """An event with which the box of that name, and all that lies in it, is destroyed."""

    @property
    def closes(self) -> str:
        raise NotImplementedError

    @property
    def nobody_can_tell(self) -> str:
        """Half a sentence: why it is not known any more who did something in the box before it was closed."""
        raise NotImplementedError


class Boxed:
    """An event of which the log keeps only that it happened. `box` is the box; `box_key` and `secret` lie in it."""

    @property
    def box(self) -> str:
        raise NotImplementedError

    @property
    def box_key(self) -> str:
        """Under which the words lie in the box; "" in the log."""
        raise NotImplementedError

    @property
    def secret(self) -> Mapping[str, Any]:
        raise NotImplementedError

    def with_secret(self, key: str, secret: Mapping[str, Any]) -> Event:
        """The same event with these words."""
        raise NotImplementedError


def blanked(recorded: Recorded) -> Recorded:
    """As it may stand in the log: that it happened, and not by whom or with which words."""
    if isinstance(recorded.event, Boxed):
        return replace(recorded, actor=NOBODY, event=recorded.event.with_secret(NOBODY, {}))
    return recorded


def numbered(recorded: Iterable[Recorded], unseen: int) -> list[Recorded]:
    """Events as everybody may see them, without those that put something into a box, numbered as if those had never been.
    `unseen`: how many of those there were up to the last of these."""
    found = []
    for one in reversed(tuple(recorded)):
        if isinstance(one.event, Boxed):
            unseen -= 1
        else:
            found.append(public_event(replace(one, seq=one.seq - unseen)))
    return found[::-1]
