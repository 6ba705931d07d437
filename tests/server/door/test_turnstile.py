"""A right code lets a hall in at once; whoever comes and goes by it without end is let in some each second."""

import asyncio

import asyncssh
import pytest

from server.door.turnstile import A_SECOND, AT_ONCE, MOST, Turnstile


def test_a_hall_full_of_people_from_one_address_waits_for_nothing() -> None:
    stile = Turnstile()
    assert {stile.wait(0.0, "a", "carers", "participant") for _ in range(AT_ONCE)} == {0.0}


def test_beyond_that_each_waits_longer_than_the_one_before() -> None:
    stile = Turnstile()
    waits = [stile.wait(0.0, "a", "carers", "wall") for _ in range(AT_ONCE + 3)][AT_ONCE:]
    assert waits == [1 / A_SECOND, 2 / A_SECOND, 3 / A_SECOND]


def test_another_address_and_another_code_do_not_wait_with_them() -> None:
    stile = Turnstile()
    for _ in range(AT_ONCE + 10):
        stile.wait(0.0, "a", "carers", "wall")
    assert stile.wait(0.0, "b", "carers", "wall") == 0
    assert stile.wait(0.0, "a", "carers", "scribe") == 0
    assert stile.wait(0.0, "a", "carers", "wall") > 0


def test_time_that_passes_lets_others_in() -> None:
    stile = Turnstile()
    for _ in range(AT_ONCE):
        stile.wait(0.0, "a", "carers", "wall")
    assert stile.wait(10.0, "a", "carers", "wall") == 0
    assert [stile.wait(10.0, "a", "carers", "wall") for _ in range(int(10 * A_SECOND))][-1] == 1 / A_SECOND


def test_an_exempt_address_never_waits_and_the_oldest_is_forgotten_when_there_are_too_many() -> None:
    stile = Turnstile(frozenset({"hall"}))
    assert {stile.wait(0.0, "hall", "carers", "wall") for _ in range(2 * AT_ONCE)} == {0.0}
    for _ in range(AT_ONCE):
        stile.wait(0.0, "a", "carers", "wall")
    for number in range(MOST):
        stile.wait(0.0, str(number), "carers", "wall")
    assert stile.wait(0.0, "a", "carers", "wall") == 0


async def test_whoever_waits_there_takes_nobodys_place_at_the_door_and_is_bounded(open_door, monkeypatch) -> None:
    door = await open_door(unknown_per_address=1)
    house = door.server.house
    monkeypatch.setattr("server.door.turnstile.AT_ONCE", 0)
    monkeypatch.setattr("server.door.turnstile.A_SECOND", 0.001)
    monkeypatch.setattr("server.door.turnstile.MOST_WAITING", 1)
    waiting = asyncio.ensure_future(door.client(code=door.codes["wall"]))
    while not house.turnstile.is_full:  # noqa: ASYNC110 – in the server's own task.
        await asyncio.sleep(0)
    assert house.threshold.waiting == 0
    with pytest.raises(asyncssh.Error, match="Many people are coming in"):
        await door.client(code=door.codes["wall"])
    monkeypatch.setattr("server.door.turnstile.AT_ONCE", 200)
    assert (await (await door.client()).run("status")).exit_status == 0
    waiting.cancel()
