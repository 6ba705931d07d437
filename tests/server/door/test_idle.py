"""A session left alone is warned and then ended; any key begins the wait anew. Time is the loop's, and is moved by hand."""

import pytest

from server.door.idle import ENDED, WARNING, Idle
from server.door.limits import Limits


class Clock:
    """A loop's clock and its timers."""

    def __init__(self) -> None:
        self.now, self.timers = 0.0, []

    def time(self) -> float:
        return self.now

    def call_later(self, seconds, function):
        self.timers.append((self.now + seconds, function))

    def pass_until(self, moment: float) -> None:
        while due := [one for one in self.timers if one[0] <= moment]:
            first = min(due, key=lambda one: one[0])
            self.timers.remove(first)
            self.now = first[0]
            first[1]()
        self.now = moment


@pytest.fixture
def told(monkeypatch):
    clock, said = Clock(), []
    monkeypatch.setattr("server.door.idle.asyncio.get_running_loop", lambda: clock)
    idle = Idle(Limits(idle_seconds=100, warning_seconds=20), said.append, said.append)
    idle.start()
    return clock, idle, said


def test_it_is_warned_of_before_it_ends(told):
    clock, _, said = told
    clock.pass_until(79)
    assert said == []
    clock.pass_until(81)
    assert said == [WARNING]
    clock.pass_until(101)
    assert said == [WARNING, ENDED]


def test_a_key_after_the_warning_begins_anew(told):
    clock, idle, said = told
    clock.pass_until(90)
    idle.touched()
    clock.pass_until(169)
    assert said == [WARNING]
    clock.pass_until(171)
    assert said == [WARNING, WARNING]
    clock.pass_until(191)
    assert said[-1] == ENDED


def test_somebody_who_goes_on_typing_hears_nothing(told):
    clock, idle, said = told
    for moment in range(0, 1000, 50):
        clock.pass_until(moment)
        idle.touched()
    assert said == []
