"""Many workshops in one folder, each on its own."""

import asyncio
from typing import Any

import pytest

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.live.hub import Hub
from wtfc_tui.store.store import Store


async def test_workshops_do_not_touch_each_other(hub: Any, table_of: Any) -> None:
    carers = table_of(await hub.create(do.CreateWorkshop("carers", "Carers")))
    autism = table_of(await hub.create(do.CreateWorkshop("autism", "Autism")))
    ana, bob = await carers.sit("Ana"), await autism.sit("Bob")
    await carers.given(ana, do.AddStatement("working", "Tea"))
    await autism.given(bob, do.AddStatement("future", "Quiet"))
    assert [one.text for one in carers.room.workshop.statements.values()] == ["Tea"]
    assert [one.text for one in autism.room.workshop.statements.values()] == ["Quiet"]
    assert ana.others == []
    assert sorted(hub.slugs()) == ["autism", "carers"]


async def test_a_workshop_has_one_room_however_many_ask_at_once(hub: Any, table: Any) -> None:
    hub.rooms.clear()
    rooms = await asyncio.gather(*(hub.room("carers") for _ in range(5)))
    assert len({id(room) for room in rooms}) == 1


async def test_a_workshop_is_as_it_was_when_its_room_is_opened_again(hub: Any, table: Any) -> None:
    await table.given(await table.sit("Ana"), do.AddStatement("working", "Tea"))
    again = await Hub(hub.store).room("carers")
    assert again.workshop == table.room.workshop
    assert list(again.recent) == list(table.room.recent)


async def test_a_workshop_that_is_not_there_is_refused_with_advice(hub: Any) -> None:
    with pytest.raises(Refused, match="joining card") as refused:
        await hub.room("nowhere")
    assert refused.value.why is Why.NO_SUCH


async def test_a_short_name_is_given_once(hub: Any, table: Any) -> None:
    with pytest.raises(Refused, match="already"):
        await hub.create(do.CreateWorkshop("carers", "Other"))
    assert table.room.workshop.title == "Carers in Anglesey"


async def test_a_workshop_without_a_title_is_not_made(hub: Any) -> None:
    with pytest.raises(Refused, match="needs words"):
        await hub.create(do.CreateWorkshop("empty", " "))
    assert hub.slugs() == []


async def test_closing_tells_every_seat_why_and_everything_acknowledged_is_there_again(
    hub: Any, table: Any, store: Any
) -> None:
    ana = await table.sit("Ana")
    fran = await table.sit("Fran", Role.FACILITATOR)
    await table.given(ana, do.AddStatement("working", "Tea"))
    await hub.close("The server stops now.")
    assert [(await seat.news()).closed for seat in (ana, fran)] == ["The server stops now."] * 2
    refused = await table.refused(ana, do.AddStatement("working", "late"))
    assert "stopping" in refused.sentence
    reopened = Store(store.folder)
    reopened.open()
    assert [one.text for one in (await Hub(reopened).room("carers")).workshop.statements.values()] == ["Tea"]
    await reopened.close()
