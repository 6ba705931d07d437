"""A backup holds what was saved, old ones go by the rule, and any of them can be put back."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.store.failures import NoSuchWorkshop, Unreadable
from wtfc_tui.store.protocol import Store
from wtfc_tui.store.retention import kept

NOON = datetime(2026, 9, 28, 12, tzinfo=UTC)
ANA = Person("Ana", Role.PARTICIPANT)


async def test_backups_under_load_are_made_and_nobody_waits_for_ever(desk: Any, store: Store) -> None:
    async def load() -> None:
        for number in range(100):
            await desk.do(AddStatement("working", f"number {number}"))

    working = asyncio.ensure_future(load())
    made = [await store.back_up(desk.slug) for _ in range(5)]
    await working
    assert await store.backups(desk.slug) == made[::-1]
    assert all(one.size and one.where.endswith(one.name) for one in made)
    assert len(desk.workshop[STATEMENTS]) == 100


async def test_a_workshop_that_is_not_there_has_no_backup_and_gets_none(store: Store) -> None:
    with pytest.raises(NoSuchWorkshop):
        await store.back_up("nowhere")
    assert await store.backups("nowhere") == []


async def test_restore_brings_the_backup_back_and_keeps_what_was_there(desk: Any, store: Store) -> None:
    then = await desk.do(AddStatement("working", "before"))
    backup = await store.back_up(desk.slug)
    await desk.do(AddStatement("working", "after"))
    findings = await store.restore(desk.slug, backup)
    assert await desk.reloaded() == then
    assert await store.verify(desk.slug) == []
    newest = (await store.backups(desk.slug))[0]
    assert newest.name in findings[0]
    await store.restore(desk.slug, newest)
    assert await desk.reloaded() == desk.workshop


async def test_who_may_come_in_is_no_part_of_a_restore(desk: Any, store: Store) -> None:
    """Or codes that were exchanged would open again, and whoever was removed could come back."""
    await store.swap_setting(desk.slug, "codes", None, {"scribe": "old"})
    backup = await store.back_up(desk.slug)
    await store.swap_setting(desk.slug, "codes", {"scribe": "old"}, {"scribe": "new"})
    await store.swap_setting(desk.slug, "door", None, {"closed": True, "removed": ["participant:mal"]})
    await store.swap_setting(desk.slug, "own codes", None, {"people": ["ana"]})
    await store.restore(desk.slug, backup)
    assert await store.setting(desk.slug, "own codes") == {"people": ["ana"]}
    assert await store.setting(desk.slug, "codes") == {"scribe": "new"}
    assert await store.setting(desk.slug, "door") == {"closed": True, "removed": ["participant:mal"]}


async def test_work_goes_on_after_a_restore_and_whoever_watches_learns_of_it(desk: Any, store: Store) -> None:
    backup = await store.back_up(desk.slug)
    await desk.do(AddStatement("working", "lost"))
    watching = asyncio.ensure_future(store.watch(desk.slug, desk.workshop.seq))
    await store.restore(desk.slug, backup)
    desk.workshop = await desk.reloaded()
    assert await asyncio.wait_for(watching, 10) == desk.workshop.seq
    await desk.do(AddStatement("working", "new"))
    assert await desk.reloaded() == desk.workshop


async def test_restore_with_an_open_vote_says_that_everybody_votes_again_and_they_can(desk: Any, store: Store) -> None:
    await desk.do(CreateTheme("notworking", "I wait"))
    await desk.do(OpenRound("themes"))
    await desk.do(CastBallot({"T1": 2}), ANA)
    findings = await store.restore(desk.slug, await store.back_up(desk.slug))
    assert any("R1" in sentence and "vote again" in sentence for sentence in findings)
    desk.workshop = await desk.reloaded()
    assert desk.workshop[ROUNDS]["R1"].turnout == 0
    assert await store.verify(desk.slug) == []
    await desk.do(CastBallot({"T1": 3}), ANA)
    await desk.do(CloseRound(even_so=True))
    assert (await desk.reloaded())[ROUNDS]["R1"].results[0].dots == 3


async def test_a_restore_of_many_themes_merged_forwards_finds_every_reference(desk: Any, store: Store) -> None:
    for number in range(120):
        await desk.do(CreateTheme("working", f"theme {number}"))
    await desk.do(MergeThemes("T120", "T1"))
    await store.restore(desk.slug, await store.back_up(desk.slug))
    assert await store.verify(desk.slug) == []


async def test_the_backup_of_another_workshop_is_not_restored(desk: Any, store: Store) -> None:
    other = type(desk)(store, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    with pytest.raises(Unreadable):
        await store.restore(desk.slug, await store.back_up("other"))
    assert await desk.reloaded() == desk.workshop


async def test_old_backups_go_when_a_new_one_is_made(desk: Any, store: Store, opened: Any) -> None:
    await store.close()
    clock = iter(NOON + timedelta(minutes=5 * number) for number in range(100))
    later = await opened(now=lambda: next(clock))
    made = [await later.back_up(desk.slug) for _ in range(30)]
    assert await later.backups(desk.slug) == made[:5:-1]


def test_the_last_24_and_the_last_of_each_day_for_a_month_are_kept() -> None:
    made = [NOON - timedelta(hours=6 * number) for number in range(4 * 60)]
    keep = kept(made, NOON)
    assert set(made[:24]) <= keep
    older = sorted(keep - set(made[:24]), reverse=True)
    assert len({at.date() for at in older}) == len(older)
    assert all(at.hour == 18 for at in older)
    assert min(older) > NOON - timedelta(days=30)
    assert len(keep) == 24 + 24


def test_backups_are_kept_by_their_own_times_even_if_the_clock_was_wrong() -> None:
    ahead = NOON + timedelta(days=365)
    assert kept([NOON, ahead], NOON) == {NOON, ahead}
