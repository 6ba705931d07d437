"""Steps of logging in take turns, one in each round of the loop, whoever and however many they are of."""

import asyncio

from server.door.turns import Turns


class Connection:
    """As asyncio's transport sees it."""

    def __init__(self, done: list[tuple[str, bytes]], name: str) -> None:
        self._done, self._name, self.closed = done, name, False

    def data_received(self, data: bytes) -> None:
        self._done.append((self._name, data))

    def is_closed(self) -> bool:
        return self.closed


def at_the_door(names: str) -> tuple[Turns, list[Connection], list[tuple[str, bytes]]]:
    turns, done = Turns(), list[tuple[str, bytes]]()
    coming = [Connection(done, name) for name in names]
    for one in coming:
        turns.begin(one)
    return turns, coming, done


async def all_done(turns: Turns) -> None:
    while turns.waiting:  # noqa: ASYNC110 – what is waited for is done in rounds of the loop.
        await asyncio.sleep(0)


async def test_in_each_round_one_step_is_done_in_the_order_in_which_they_came() -> None:
    turns, (a, b, c), done = at_the_door("abc")
    for one in (c, a, b, a):
        one.data_received(b"x")
    assert done == []
    counts = []
    while turns.waiting:
        await asyncio.sleep(0)
        counts.append(len(done))
    assert counts == [1, 2, 3, 4]
    assert [name for name, _ in done] == ["c", "a", "b", "a"]


async def test_who_is_in_waits_for_nobody_but_keeps_the_order_of_what_they_sent() -> None:
    turns, (a, b), done = at_the_door("ab")
    for piece in (b"1", b"2"):
        b.data_received(piece)
    a.data_received(b"1")
    turns.end(a)
    a.data_received(b"2")
    await all_done(turns)
    a.data_received(b"3")
    assert [piece for name, piece in done if name == "a"] == [b"1", b"2", b"3"]
    assert done[-1] == ("a", b"3")


async def test_nothing_is_done_for_a_connection_that_is_closed_and_others_go_on() -> None:
    turns, (a, b), done = at_the_door("ab")
    a.data_received(b"x")
    b.data_received(b"y")
    a.closed = True
    await all_done(turns)
    assert done == [("b", b"y")]


async def test_a_step_that_fails_does_not_stop_those_behind_it() -> None:
    turns, (b,), done = at_the_door("b")
    broken = Connection(done, "broken")
    broken.data_received = lambda data: 1 / 0  # type: ignore[method-assign, assignment]
    turns.begin(broken)
    told: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context["exception"]))
    broken.data_received(b"x")
    b.data_received(b"y")
    await all_done(turns)
    assert isinstance(told[0], ZeroDivisionError)
    assert ("b", b"y") in done


async def test_fifty_people_come_in_through_turns_and_are_who_they_are(door) -> None:
    connections = await asyncio.gather(*(door.client("carers-2026", door.codes["scribe"]) for _ in range(50)))
    answers = await asyncio.gather(*(one.run("status") for one in connections[:3]))
    assert [one.exit_status for one in answers] == [0, 0, 0]
    assert not door.server.house.turns.waiting
