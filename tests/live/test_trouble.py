"""When the disk gives trouble a room finds out what is true before it answers, and sets down what it holds."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import trouble
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import StoreFailure, Uncertain


@pytest.fixture
async def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hub]:
    monkeypatch.setattr(trouble, "READ_BACK", (0.0,) * 3)
    hub = await open_hub(tmp_path / "data")
    yield hub
    await hub.close("The test is over.")


@pytest.fixture
async def room(hub: Hub) -> Room:
    return await hub.create("carers", CreateWorkshop("carers", "Carers"))


@pytest.fixture
async def sam(room: Room) -> Seat:
    seat = await room.join(Person("Sam", Role.SCRIBE), "screen")
    assert isinstance(seat, Seat)
    return seat


def uncertain(room: Room, monkeypatch: pytest.MonkeyPatch, *, happened: bool, unread: int = 0) -> None:
    """Of the next append nobody can tell; the first `unread` attempts to find out fail."""
    append, read = room.store.append, room.store.read_after
    left = unread

    async def appending(*given: Any) -> None:
        monkeypatch.setattr(room.store, "append", append)
        if happened:
            await append(*given)
        raise Uncertain("It is not known whether this was saved.")

    async def reading(*given: Any) -> Any:
        nonlocal left
        if left:
            left -= 1
            raise StoreFailure("cannot be read")
        return await read(*given)

    monkeypatch.setattr(room.store, "append", appending)
    monkeypatch.setattr(room.store, "read_after", reading)


def words(room: Room) -> list[str]:
    return [one.text for one in room.workshop[STATEMENTS].values()]


@pytest.mark.parametrize("unread", [0, 2])
async def test_what_was_saved_after_all_is_said_to_be_saved(
    room: Room, sam: Seat, monkeypatch: pytest.MonkeyPatch, unread: int
) -> None:
    uncertain(room, monkeypatch, happened=True, unread=unread)
    assert isinstance(await sam.do(AddStatement("working", "one")), Done)
    assert words(room) == ["one"]
    assert isinstance(await sam.do(AddStatement("working", "two")), Done)
    assert words(room) == ["one", "two"]


@pytest.mark.parametrize("unread", [0, 2])
async def test_what_was_not_saved_is_said_not_to_be_and_can_be_tried_again(
    room: Room, sam: Seat, monkeypatch: pytest.MonkeyPatch, unread: int
) -> None:
    uncertain(room, monkeypatch, happened=False, unread=unread)
    refused: Any = await sam.do(AddStatement("working", "one"))
    assert refused.sentence == trouble.NOT_THERE
    assert words(room) == []
    await sam.do(AddStatement("working", "one"))
    assert words(room) == ["one"]


async def test_where_nobody_can_find_out_nobody_claims_to_know(
    room: Room, sam: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    uncertain(room, monkeypatch, happened=True, unread=3)
    refused: Any = await sam.do(AddStatement("working", "one"))
    assert "not known" in refused.sentence
    await sam.do(AddStatement("working", "two"))
    assert words(room) == ["one", "two"], "reading on told"


async def test_when_its_file_is_written_over_the_room_sets_down_what_it_holds_and_nobody_is_told_saved(
    hub: Hub, room: Room, sam: Seat, tmp_path: Path
) -> None:
    path = tmp_path / "data" / "carers.db"
    await sam.do(AddStatement("working", "saved before"))
    path.write_bytes(b"something else entirely" * 1000)
    refused: Any = await sam.do(AddStatement("working", "not saved"))
    assert "Not saved" in refused.sentence
    (down,) = path.parent.glob("carers.*.json")
    assert down.name in refused.sentence
    assert down.stat().st_mode & 0o777 == 0o600
    held = down.read_text()
    assert "saved before" in held
    assert "not saved" not in held
    again: Any = await sam.do(AddStatement("working", "not saved"))
    assert down.name in again.sentence
    assert len(list(path.parent.glob("carers.*.json"))) == 1
    assert words(room) == ["saved before"], "people go on reading"
    assert path.read_bytes() == b"something else entirely" * 1000
