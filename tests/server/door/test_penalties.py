"""Wrong codes cost time, more each time; the numbers are those of penalties.py."""

import pytest

from server.door.penalties import ADDRESS, FORGOTTEN, MOST, PAIR, WORKSHOP, Penalties

HERE, THERE, ROOM = "192.0.2.7", "192.0.2.8", "carers"


def waits(times: int, penalties: Penalties | None = None, address: str = HERE, slug: str = ROOM) -> list[float]:
    """Of one wrong code after another, each once the wait for the one before is over."""
    penalties, now, found = penalties or Penalties(), 100.0, []
    for _ in range(times):
        found.append(penalties.wrong(address, slug, now))
        now += found[-1]
    return found


def test_the_first_wrong_codes_cost_nothing():
    assert waits(PAIR.free) == [0] * PAIR.free


def test_each_further_one_doubles_the_wait_up_to_the_longest():
    assert waits(PAIR.free + 7)[PAIR.free :] == [1, 2, 4, 8, PAIR.longest, PAIR.longest, PAIR.longest]


def test_many_at_once_double_it_once():
    penalties = Penalties()
    waits(PAIR.free + 1, penalties)
    again = [penalties.wrong(HERE, ROOM, 101.0) for _ in range(24)]
    assert again == [2.0] * 24
    assert penalties.wrong(HERE, ROOM, 103.0) == 4.0


def test_another_address_and_another_workshop_are_not_held_up():
    penalties = Penalties()
    waits(PAIR.free + 3, penalties)
    assert penalties.wrong(THERE, ROOM, 200.0) == 0
    assert penalties.wrong(HERE, "other", 200.0) == 0


def test_guessing_at_many_workshops_holds_up_the_address_everywhere():
    penalties = Penalties()
    found = [penalties.wrong(HERE, f"room-{number}", 100.0) for number in range(ADDRESS.free + 1)]
    assert found == [0.0] * ADDRESS.free + [ADDRESS.first]


def test_guessing_from_many_addresses_holds_up_the_workshop_a_little():
    penalties = Penalties()
    found = [penalties.wrong(f"198.51.100.{number}", ROOM, 100.0 + 10 * number) for number in range(WORKSHOP.free + 20)]
    assert found[WORKSHOP.free :][:3] == [1, 2, 4]
    assert found[-1] == WORKSHOP.longest


def test_an_address_that_has_come_in_before_is_not_held_up_by_others_guesses():
    penalties = Penalties()
    penalties.right(HERE, ROOM)
    for number in range(WORKSHOP.free + 20):
        penalties.wrong(f"198.51.100.{number}", ROOM, 100.0)
    assert penalties.wrong(HERE, ROOM, 100.0) == 0


def test_a_right_code_forgives_the_address_at_this_workshop():
    penalties = Penalties()
    waits(PAIR.free, penalties)
    penalties.right(HERE, ROOM)
    assert penalties.wrong(HERE, ROOM, 100.0) == 0


def test_an_exempt_address_is_never_held_up():
    assert set(waits(200, Penalties(frozenset({HERE})))) == {0.0}


@pytest.mark.parametrize(("later", "wait"), [(FORGOTTEN - 10, 1.0), (FORGOTTEN + 1, 0.0)])
def test_old_guesses_are_forgotten(later, wait):
    penalties = Penalties()
    waits(PAIR.free, penalties)
    assert penalties.wrong(HERE, ROOM, 100.0 + later) == wait


def test_the_table_does_not_grow_without_end():
    penalties = Penalties()
    for number in range(MOST + 10):
        penalties.wrong(f"address-{number}", f"room-{number}", 100.0)
    assert len(penalties._marks) == MOST
