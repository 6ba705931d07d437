"""The log's numbers: what may come next, and where it has gaps or goes back in time."""

from collections.abc import Iterable, Iterator, Sequence

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store.failures import Behind


def check_next(last_seq: int, expected_seq: int, recorded: Sequence[Recorded]) -> None:
    """Behind, where the log's end is elsewhere; ValueError, where these events are not numbered one by one from there."""
    if last_seq != expected_seq:
        raise Behind("Somebody else's change came first: try again.")
    if [one.seq for one in recorded] != list(range(expected_seq + 1, expected_seq + 1 + len(recorded))):
        raise ValueError(f"These events do not follow number {expected_seq} one by one.")


def findings(numbers_and_times: Iterable[tuple[int, str]]) -> Iterator[str]:
    """What is wrong, in plain sentences; times are written so that their text order is their order."""
    before, time = 0, ""
    for seq, at in numbers_and_times:
        if seq != before + 1:
            yield f"The log has a gap: after event {before} comes event {seq}."
        if at < time:
            yield f"The log's times go backwards: event {seq} is dated before event {before}."
        before, time = seq, at
