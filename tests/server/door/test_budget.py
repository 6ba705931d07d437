"""Scripts have their share of the processor, and what they had lately counts."""

import asyncio

import pytest

from server.door.budget import KEPT, LONGEST, Budget


class Clocks:
    """Both clocks of a budget, put forward by hand."""

    def __init__(self) -> None:
        self.now = self.used = 0.0
        self.budget = Budget(0.25, lambda: self.now, lambda: self.used)

    async def work(self, seconds: float, asker: str = "a") -> None:
        async with self.budget.turn(asker):
            self.now += seconds
            self.used += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


async def test_after_its_turn_an_asker_waits_until_it_has_had_no_more_than_its_share(clocks):
    await clocks.work(0.1)
    assert clocks.budget.wait("a") == pytest.approx(0.3)
    clocks.now += 0.2
    assert clocks.budget.wait("a") == pytest.approx(0.1)


async def test_others_do_not_wait_for_it(clocks):
    await clocks.work(0.1)
    assert clocks.budget.wait("b") == 0


async def test_what_was_not_used_is_not_saved_up(clocks):
    clocks.now += 1000
    await clocks.work(0.1)
    assert clocks.budget.wait("a") == pytest.approx(0.3)


async def test_one_long_work_holds_nobody_up_for_long(clocks):
    await clocks.work(60)
    assert clocks.budget.wait("a") == LONGEST


async def test_many_at_once_take_their_turns_one_after_another():
    budget, inside, most = Budget(0.9), 0, 0

    async def ask() -> None:
        nonlocal inside, most
        async with budget.turn("a"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(ask() for _ in range(20)))
    assert most == 1


async def test_what_fails_is_on_the_account_too(clocks):
    async def fail() -> None:
        async with clocks.budget.turn("a"):
            clocks.used += 0.1
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await fail()
    assert clocks.budget.wait("a") == pytest.approx(0.3)


def test_only_so_many_are_remembered(clocks):
    for number in range(KEPT + 10):
        clocks.budget.wait(number)
    assert len(clocks.budget._accounts) == KEPT
