"""How many may stand at the door without having said who they are."""

from server.door.limits import Limits
from server.door.threshold import Threshold


def stood(limits: Limits, addresses: list[str]) -> list[bool]:
    threshold = Threshold(limits)
    return [threshold.step_on(number, address) for number, address in enumerate(addresses)]


def test_only_so_many_in_all():
    assert stood(Limits(unknown=3), ["a", "b", "c", "d"]) == [True, True, True, False]


def test_only_so_many_from_one_address():
    assert stood(Limits(unknown_per_address=2), ["a", "a", "a", "b"]) == [True, True, False, True]


def test_an_exempt_address_is_bound_by_the_whole_only():
    limits = Limits(unknown=4, unknown_per_address=2, exempt=frozenset({"a"}))
    assert stood(limits, ["a"] * 5) == [True] * 4 + [False]


def test_whoever_goes_makes_room_and_going_twice_counts_once():
    threshold = Threshold(Limits(unknown=2, unknown_per_address=1))
    assert threshold.step_on("one", "a")
    assert threshold.step_on("two", "b")
    threshold.step_off("one")
    threshold.step_off("one")
    assert threshold.step_on("three", "a")
    assert not threshold.step_on("four", "c")
    assert threshold.waiting == 2
