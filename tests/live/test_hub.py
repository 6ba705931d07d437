"""Many workshops in one folder, each on its own."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.sqlite.engine import SqliteStore


async def test_workshops_do_not_touch_each_other(hub: Any, table_of: Any) -> None:
    carers = table_of(await hub.create("carers", CreateWorkshop("carers", "Carers")))
    autism = table_of(await hub.create("autism", CreateWorkshop("autism", "Autism")))
    ana, bob = await carers.sit("Ana"), await autism.sit("Bob")
    await carers.given(ana, AddStatement("working", "Tea"))
    await autism.given(bob, AddStatement("future", "Quiet"))
    assert [one.text for one in carers.room.workshop[STATEMENTS].values()] == ["Tea"]
    assert [one.text for one in autism.room.workshop[STATEMENTS].values()] == ["Quiet"]
    assert ana.others == []
    assert await hub.slugs() == ["autism", "carers"]


async def test_a_workshop_has_one_room_however_many_ask_at_once(hub: Any, table: Any) -> None:
    hub.rooms.clear()
    rooms = await asyncio.gather(*(hub.room("carers") for _ in range(5)))
    assert len({id(room) for room in rooms}) == 1


async def test_a_workshop_is_as_it_was_when_its_room_is_opened_again(hub: Any, table: Any) -> None:
    await table.given(await table.sit("Ana"), AddStatement("working", "Tea"))
    again = await Hub(PROCESS, hub.store).room("carers")
    assert again.workshop == table.room.workshop
    assert list(again.recent) == list(table.room.recent)


async def test_a_workshop_that_is_not_there_is_refused_with_advice(hub: Any) -> None:
    with pytest.raises(Refused, match="joining card") as refused:
        await hub.room("nowhere")
    assert refused.value.why is Why.NO_SUCH


async def test_a_short_name_is_given_once(hub: Any, table: Any) -> None:
    with pytest.raises(Refused, match="already"):
        await hub.create("carers", CreateWorkshop("carers", "Other"))
    assert table.room.workshop.title == "Carers in Anglesey"


async def test_a_workshop_without_a_title_is_not_made(hub: Any) -> None:
    with pytest.raises(Refused, match="needs words"):
        await hub.create("empty", CreateWorkshop("empty", " "))
    assert await hub.slugs() == []


async def test_closing_tells_every_seat_why_and_everything_acknowledged_is_there_again(
    hub: Any, table: Any, store: Any
) -> None:
    ana = await table.sit("Ana")
    fran = await table.sit("Fran", Role.FACILITATOR)
    await table.given(ana, AddStatement("working", "Tea"))
    await hub.close("The server stops now.")
    assert [(await seat.news()).closed for seat in (ana, fran)] == ["The server stops now."] * 2
    refused = await table.refused(ana, AddStatement("working", "late"))
    assert refused.sentence == "The server stops now."
    reopened = SqliteStore(store.folder, SHAPE)
    await reopened.open()
    assert [one.text for one in (await Hub(PROCESS, reopened).room("carers")).workshop[STATEMENTS].values()] == ["Tea"]
    await reopened.close()


async def said(room: Any) -> list[str]:
    return [one.text for one in room.workshop[STATEMENTS].values()]


@pytest.fixture
async def ana(hub: Any, table: Any, quiet: Any) -> Any:
    """Has said Tea, which is in a backup, and Coffee, which is not."""
    ana = await table.sit("Ana")
    await table.given(ana, AddStatement("working", "Tea"))
    await hub.store.back_up("carers")
    await table.given(ana, AddStatement("working", "Coffee"))
    await quiet(ana)
    return ana


async def test_a_backup_takes_the_place_of_a_workshop_once_everybody_has_gone(hub: Any, ana: Any) -> None:
    restoring = asyncio.ensure_future(hub.restore("carers", (await hub.store.backups("carers"))[0], "Restoring."))
    assert (await ana.news()).closed == "Restoring."
    assert not restoring.done()
    ana.leave()
    await asyncio.wait_for(restoring, 5)
    assert await said(await hub.room("carers")) == ["Tea"]


async def test_who_does_not_go_is_waited_for_only_so_long_and_can_do_nothing_more(hub: Any, ana: Any, patience: Any) -> None:
    before = await hub.room("carers")
    await hub.restore("carers", (await hub.store.backups("carers"))[0], "Restoring.")
    answer = await ana.do(AddStatement("working", "Late"))
    assert (answer.why, answer.sentence) == (Why.TRY_AGAIN, "Restoring.")
    room = await hub.room("carers")
    assert room is not before
    assert await said(room) == ["Tea"]
    assert await hub.store.verify("carers") == []


async def test_while_a_backup_is_put_in_place_nobody_comes_in(hub: Any, table_of: Any, ana: Any) -> None:
    restoring = asyncio.ensure_future(hub.restore("carers", (await hub.store.backups("carers"))[0], "Restoring."))
    await ana.news()
    refused = await (await hub.room("carers")).join(ana.person, "screen")
    assert (refused.why, refused.sentence) == (Why.TRY_AGAIN, "Restoring.")
    ana.leave()
    await restoring
    assert await table_of(await hub.room("carers")).sit("Ana")


async def test_closing_a_room_waits_for_what_was_begun_in_it(hub: Any, ana: Any) -> None:
    room = await hub.room("carers")
    begun = asyncio.ensure_future(ana.do(AddStatement("working", "Begun")))
    for _ in range(2):  # The seat asks the room, the room begins.
        await asyncio.sleep(0)
    await room.close("Restoring.")
    assert await said(room) == ["Tea", "Coffee", "Begun"]
    assert not isinstance(await begun, Refused)


def spoil(backup: Backup) -> None:
    Path(backup.where).write_bytes(b"no database")


async def test_a_backup_that_cannot_be_restored_leaves_the_workshop_as_it_was(hub: Any, ana: Any, patience: Any) -> None:
    backup = (await hub.store.backups("carers"))[0]
    spoil(backup)
    with pytest.raises(Unreadable):
        await hub.restore("carers", backup, "Restoring.")
    assert await said(await hub.room("carers")) == ["Tea", "Coffee"]


@pytest.fixture
def patience(monkeypatch: Any) -> None:
    """Nobody is waited for."""
    monkeypatch.setattr("wtfc_tui.live.hub.PATIENCE", 0.0)
