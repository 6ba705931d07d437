"""The chain over a log names each event that is not what was written, and no other; erasing words leaves it whole."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from wtfc_tui.store import chain
from wtfc_tui.store.chain import BEGINNING, Entry, Mark

Log = list[tuple[Entry, Mark]]


@pytest.fixture
def log() -> Log:
    made: Log = []
    before = BEGINNING
    for seq in range(1, 7):
        entry = Entry(seq, f"2026-09-28T09:0{seq}", "scribe:sam", "statement_added", 1, f'{{"text":"words {seq}"}}')
        mark = chain.mark(before, entry)
        made.append((entry, mark))
        before = mark.chain
    return made


def changed(log: Log, seq: int, **fields: object) -> Log:
    return [(replace(entry, **fields) if entry.seq == seq else entry, mark) for entry, mark in log]  # type: ignore[arg-type]


def test_a_log_as_it_was_written_has_nothing_to_say(log: Log) -> None:
    assert list(chain.findings(log)) == []
    assert list(chain.findings([])) == []


@pytest.mark.parametrize(
    "fields",
    [{"body": '{"text":"others"}'}, {"actor": "scribe:sal"}, {"kind": "statement_added2"}, {"version": 2}],
)
def test_an_event_that_was_changed_is_named_and_those_after_it_are_not(log: Log, fields: dict[str, object]) -> None:
    (said,) = chain.findings(changed(log, 3, **fields))
    assert "Event 3 was changed" in said


def test_words_cannot_be_moved_between_the_writer_and_what_was_said(log: Log) -> None:
    entry = log[2][0]
    (said,) = chain.findings(changed(log, 3, actor=entry.actor + entry.body[:1], body=entry.body[1:]))
    assert "Event 3 was changed" in said


def test_another_date_is_named(log: Log) -> None:
    (said,) = chain.findings(changed(log, 4, at="2026-09-28T09:03:30"))
    assert "Event 4 does not follow from event 3" in said


@pytest.mark.parametrize(
    "spoil",
    [
        lambda log: [*log[:2], (replace(log[3][0], seq=3), log[3][1]), *log[4:]],  # One is gone and the next has its number.
        lambda log: [log[0], log[1], (replace(log[3][0], seq=3), log[3][1]), (replace(log[2][0], seq=4), log[2][1])],
    ],
)
def test_an_event_in_the_place_of_another_is_named(log: Log, spoil: Callable[[Log], Log]) -> None:
    assert "Event 3 does not follow from event 2" in next(chain.findings(spoil(log)))


def test_a_mark_that_was_made_anew_is_found_where_the_next_event_was_bound_to_the_old_one(log: Log) -> None:
    forged = replace(log[2][0], body="{}")
    log[2] = (forged, chain.mark(log[1][1].chain, forged))
    (said,) = chain.findings(log)
    assert "Event 4 does not follow from event 3" in said


def test_without_words_and_salt_the_chain_is_whole(log: Log) -> None:
    entry, mark = log[2]
    log[2] = (replace(entry, actor="", body=""), replace(mark, salt=None))
    assert list(chain.findings(log)) == []


def test_the_same_words_never_have_the_same_mark(log: Log) -> None:
    entry = log[0][0]
    first, second = chain.mark(BEGINNING, entry), chain.mark(BEGINNING, entry)
    assert first.digest != second.digest
    assert first.salt != second.salt
