"""Rooms that nobody looks at are put away, and come back as they were."""

from typing import Any

from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS


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
