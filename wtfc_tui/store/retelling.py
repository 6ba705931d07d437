"""The fold behind checks and repairs: a whole log told again, and where it cannot be, at which event and why."""

from collections.abc import Iterable, Iterator

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.shape import Shape


class Undecodable(Exception):
    """An event in the log cannot be read; its text says which and why."""


class DoesNotAddUp(Undecodable):
    """An event can be read, but not told after those before it."""


def retold(shape: Shape, log: Iterable[Recorded]) -> Workshop:
    """Undecodable, also when a rule trips over an event: a host can use no more of that than where it was."""
    at = 0

    def counted() -> Iterator[Recorded]:
        nonlocal at
        for recorded in log:
            at = recorded.seq
            yield recorded

    try:
        return shape.fold(counted(), None)
    except Undecodable:
        raise
    except Exception as error:
        raise DoesNotAddUp(f"event {at} does not fit what came before it ({error!r})") from error
