"""Rooms that nobody looks at are put away, and come back as they were."""

from typing import Any

import pytest

from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.hub import WORTH_KEEPING, Hub
from wtfc_tui.stages import PROCESS, RECKONINGS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import WORDS, very_like
from wtfc_tui.store.failures import NotSaved


async def test_a_room_that_nobody_uses_goes_and_comes_back_as_it_was(hub: Any, table: Any) -> None:
    ana = await table.sit("Ana")
    await table.given(ana, AddStatement("working", "Tea"))
    ana.leave()
    assert await hub.put_away(after=0) == ["carers"]
    assert "carers" not in hub.rooms
    again = await hub.room("carers")
    assert [one.text for one in again.workshop[STATEMENTS].values()] == ["Tea"]
    assert again.workshop == table.room.workshop


async def test_a_room_with_somebody_in_it_stays(hub: Any, table: Any) -> None:
    await table.sit("Ana")
    assert await hub.put_away(after=0) == []
    assert hub.rooms["carers"] is table.room


async def test_a_room_that_was_just_asked_for_stays(hub: Any, table: Any) -> None:
    await hub.room("carers")
    assert await hub.put_away(after=60) == []


async def test_whoever_comes_in_late_by_a_room_that_was_put_away_is_told(hub: Any, table: Any) -> None:
    late = table.room
    await hub.put_away(after=0)
    assert "log in again" in (await late.do(table.facilitator, AddStatement("working", "Tea"))).sentence


async def lived_in(table: Any) -> Any:
    """With as many events as make a snapshot worth its while."""
    ana = await table.sit("Ana")
    for number in range(WORTH_KEEPING):
        await table.given(ana, AddStatement("working", f"words {number}"))
    ana.leave()
    return table.room


async def test_a_room_that_much_happened_in_is_kept_when_it_is_put_away_and_comes_back_from_there(
    hub: Any, table: Any
) -> None:
    before = await lived_in(table)
    await hub.put_away(after=0)
    found = await hub.store.recall("carers")
    assert (found.start, list(found.since)) == (before.workshop, [])
    again = await hub.room("carers")
    assert again.workshop == before.workshop
    assert list(again.recent) == list(before.recent)


async def test_what_took_long_to_open_is_kept_at_once_however_the_server_may_end(hub: Any, table: Any) -> None:
    before = await lived_in(table)
    elsewhere = Hub(PROCESS, hub.store)
    await elsewhere.room("carers")
    await elsewhere.settled()
    assert (await hub.store.recall("carers")).start == before.workshop


async def test_a_small_room_is_not_worth_keeping(hub: Any, table: Any) -> None:
    await table.given(await table.sit("Ana"), AddStatement("working", "Tea"))
    table.room.seats[0].leave()
    await hub.put_away(after=0)
    assert (await hub.store.recall("carers")).start is None


async def test_a_room_is_used_as_before_where_nothing_can_be_kept(
    hub: Any, table: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(slug: str, workshop: Any) -> bool:
        raise NotSaved("The disk is full.")

    before = await lived_in(table)
    monkeypatch.setattr(hub.store, "keep", full)
    await hub.put_away(after=0)
    assert (await hub.room("carers")).workshop == before.workshop


async def test_a_room_is_open_before_all_words_are_counted_and_whoever_asks_early_hears_the_same(
    hub: Any, table: Any
) -> None:
    before = await lived_in(table)
    elsewhere = Hub(PROCESS, hub.store, ready=RECKONINGS)
    early = (await elsewhere.room("carers")).board
    assert not early[WORDS].all_counted
    found = very_like(early, "working", "words 7 words")
    await elsewhere.settled()
    whole = (await elsewhere.room("carers")).board
    assert whole[WORDS].all_counted
    assert found == very_like(whole, "working", "words 7 words") == very_like(before.board, "working", "words 7 words")


async def test_words_are_counted_to_the_end_while_nobody_asks(hub: Any, table: Any) -> None:
    await lived_in(table)
    elsewhere = Hub(PROCESS, hub.store, ready=RECKONINGS)
    room = await elsewhere.room("carers")
    ana = await room.join(person_named("Ana", Role.SCRIBE), "screen")
    await table.given(ana, AddStatement("working", "meanwhile the bus"))
    await elsewhere.settled()
    assert room.board[WORDS].all_counted
    assert "S501" in very_like(room.board, "working", "the bus, meanwhile")
