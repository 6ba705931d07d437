"""A state that is kept shortens the way to the workshop of today and changes nothing about it."""

from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.store.failures import NoSuchWorkshop
from wtfc_tui.store.protocol import Store

ANA = Person("Ana", Role.PARTICIPANT)


async def recalled(desk: Any) -> Any:
    found = await desk.store.recall(desk.slug)
    return PROCESS.fold(found.since, found.start)


async def test_without_a_state_that_was_kept_the_whole_log_is_told(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    found = await store.recall(desk.slug, 5)
    assert (found.start, list(found.before)) == (None, [])
    assert PROCESS.fold(found.since) == desk.workshop


async def test_a_kept_state_and_what_came_after_it_are_the_workshop(desk: Any, store: Store, two_days: Any) -> None:
    """At each place of two days in which everything happens."""
    for person, command in two_days:
        state = await desk.do(command, person)
        kept = await store.keep(desk.slug, state)
        assert kept is (state.box == ""), command
        if kept:
            assert (await store.recall(desk.slug)).start == state, command
        assert await recalled(desk) == desk.workshop, command
    assert await store.verify(desk.slug) == []


async def test_the_last_events_before_it_come_along_for_whoever_wants_to_hear_what_happened(desk: Any, store: Store) -> None:
    for number in range(4):
        await desk.do(AddStatement("working", f"words {number}"))
    await store.keep(desk.slug, desk.workshop)
    await desk.do(AddStatement("working", "words later"))
    log = await store.read_after(desk.slug)
    found = await store.recall(desk.slug, 3)
    assert [*found.before, *found.since] == log[-3:]
    everything = await store.recall(desk.slug, 1000)
    assert [*everything.before, *everything.since] == log


async def test_what_somebody_did_before_it_can_still_be_undone(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"), ANA)
    await store.keep(desk.slug, desk.workshop)
    again = type(desk)(store, desk.slug, await recalled(desk), desk.clock)
    after = await again.do(Undo(), ANA)
    assert after == PROCESS.fold(await store.read_after(desk.slug))
    assert after.seq > desk.workshop.seq


async def test_what_somebody_undid_before_it_can_still_be_done_again(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"), ANA)
    await desk.do(Undo(), ANA)
    await store.keep(desk.slug, desk.workshop)
    again = type(desk)(store, desk.slug, await recalled(desk), desk.clock)
    after = await again.do(Redo(), ANA)
    assert after[STATEMENTS]["S1"].stands
    assert after == PROCESS.fold(await store.read_after(desk.slug))


async def test_nothing_is_kept_while_votes_are_secret_and_all_of_it_once_they_are_closed(desk: Any, store: Store) -> None:
    await desk.do(CreateTheme("notworking", "I wait"))
    before = desk.workshop
    assert await store.keep(desk.slug, before)
    await desk.do(OpenRound("themes"))
    await desk.do(CastBallot({"T1": 3}), ANA)
    assert not await store.keep(desk.slug, desk.workshop)
    assert (await store.recall(desk.slug)).start == before
    assert await recalled(desk) == desk.workshop
    await desk.do(CloseRound(even_so=True))
    assert await store.keep(desk.slug, desk.workshop)
    assert await recalled(desk) == desk.workshop


async def test_a_restored_workshop_knows_nothing_of_a_state_after_the_backup(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    await store.keep(desk.slug, desk.workshop)
    backup, earlier = await store.back_up(desk.slug), desk.workshop
    await desk.do(AddStatement("working", "two"))
    await store.keep(desk.slug, desk.workshop)
    await store.restore(desk.slug, backup)
    assert await recalled(desk) == earlier


async def test_a_state_that_says_more_than_the_log_is_not_believed(desk: Any, store: Store) -> None:
    await store.keep(desk.slug, replace(desk.workshop, seq=desk.workshop.seq + 5))
    assert (await store.recall(desk.slug)).start is None


async def test_of_a_workshop_that_is_not_there_nothing_is_recalled(store: Store) -> None:
    with pytest.raises(NoSuchWorkshop):
        await store.recall("nowhere")
