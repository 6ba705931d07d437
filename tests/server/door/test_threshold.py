"""How many may stand at the door without having said who they are, and who makes room for one more."""

from random import Random

from server.door.limits import Limits
from server.door.threshold import Threshold


def threshold(**limits) -> Threshold:
    return Threshold(Limits(**limits), Random(7))


def stood(door: Threshold, addresses: list[str]) -> list[object | None]:
    return [door.step_on(number, address) for number, address in enumerate(addresses)]


def test_while_there_is_room_nobody_goes():
    assert stood(threshold(unknown=3), ["a", "b", "c"]) == [None] * 3


def test_a_newcomer_stands_there_and_one_of_those_who_stood_there_goes():
    door = threshold(unknown=3)
    *_, gone = stood(door, ["a", "b", "c", "d"])
    assert gone in (0, 1, 2)
    assert door.waiting == 3


def test_one_of_the_newcomers_own_address_goes_where_that_has_too_many():
    door = threshold(unknown_per_address=2)
    *_, gone = stood(door, ["b", "a", "a", "b", "a"])
    assert gone in (1, 2)


def test_otherwise_one_of_the_address_that_has_most():
    door = threshold(unknown=4)
    *_, gone = stood(door, ["a", "b", "b", "b", "c"])
    assert gone in (1, 2, 3)


def test_whoever_has_begun_to_log_in_stays_while_anybody_stands_there_silently():
    door = threshold(unknown=50, unknown_per_address=50)
    stood(door, ["a"] * 50)
    for number in range(49):
        door.begun(number)
    assert door.step_on("new", "b") == 49
    assert door.step_on("newer", "b") != "new"


def test_who_goes_is_drawn_by_lot_so_that_nobody_can_be_aimed_at():
    assert len({stood(Threshold(Limits(unknown=20), Random(seed)), ["a"] * 21)[-1] for seed in range(40)}) > 5


def test_an_exempt_address_is_bound_by_the_whole_only():
    door = threshold(unknown=4, unknown_per_address=2, exempt=frozenset({"a"}))
    assert stood(door, ["a"] * 5)[:4] == [None] * 4
    assert door.waiting == 4


def test_where_nobody_may_stand_the_newcomer_goes():
    assert threshold(unknown_per_address=0).step_on("one", "a") == "one"


def test_whoever_goes_makes_room_and_going_twice_counts_once():
    door = threshold(unknown=2, unknown_per_address=1)
    assert stood(door, ["a", "b"]) == [None, None]
    door.step_off(0)
    door.step_off(0)
    assert door.step_on("three", "a") is None
    assert door.waiting == 2
