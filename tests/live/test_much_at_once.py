"""Much that comes in at once is gone through away from the loop: others have their turn, and nothing is lost by that."""

import asyncio
import threading
from typing import Any

import pytest

from wtfc_tui.domain.document import Document
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import decided
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.gather.records import AddStatement, Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop


def document(room: Room, many: int) -> Document:
    from wtfc_tui.domain.document import About

    workshop = room.workshop
    statements = tuple(
        Statement(f"S{number}", "working", None, None, f"words {number}", "room", "", None) for number in range(1, many + 1)
    )
    about = About("carers", "Carers", "", "", "", workshop.questions, workshop.perspectives, workshop.lenses)
    return Document(1, about, {"statements": statements})


@pytest.fixture
async def room(hub: Hub) -> Room:
    return await hub.create("large", CreateWorkshop("large", "Large"))


async def test_others_type_while_an_import_is_decided(hub: Hub, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, real = threading.Event(), threading.Event(), decided._decided

    def slow(process: Process, before: Any, command: Any, asking: Any) -> Any:
        if command.takes_long:
            begun.set()
            assert go_on.wait(20)
        return real(process, before, command, asking)

    monkeypatch.setattr(decided, "_decided", slow)
    other = await hub.create("other", CreateWorkshop("other", "Other"))
    coming = asyncio.ensure_future(room.do(HOST, ImportWorkshop(document(room, 3))))
    assert await asyncio.to_thread(begun.wait, 20)
    assert isinstance(await other.do(HOST, AddStatement("working", "Tea")), Done)
    seat = await room.join(Person("Sam", Role.SCRIBE), "screen")
    assert isinstance(seat, Seat), "somebody comes in meanwhile"
    go_on.set()
    assert isinstance(await coming, Done)
    assert [one.id for one in room.workshop[STATEMENTS].values()] == ["S1", "S2", "S3"]
    assert "scribe:sam" in room.workshop.people
    assert await room.store.verify(room.slug) == []


async def test_what_was_counted_beforehand_is_what_counting_anew_gives(room: Room) -> None:
    from wtfc_tui.stages import RECKONINGS

    seat = await room.join(Person("Sam", Role.SCRIBE), "screen")
    assert isinstance(seat, Seat)
    for one in RECKONINGS:
        room.board[one]
    await room.do(HOST, ImportWorkshop(document(room, 200)))
    counted = {one: room.board[one] for one in RECKONINGS}
    anew = type(room.board).of(room.workshop)
    assert room.board.workshop == anew.workshop
    assert len(counted) == len(RECKONINGS)
    await room.do(seat.person, AddStatement("working", "and on"))
    assert room.board.workshop == type(room.board).of(room.workshop).workshop
