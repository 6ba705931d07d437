"""Wrong codes cost time, more each time; the numbers are those of penalties.py."""

from server.door.penalties import ADDRESS, FORGOTTEN, MOST, PAIR, WORKSHOP, Penalties

HERE, THERE, ROOM = "192.0.2.7", "192.0.2.8", "carers"


def guessed(times: int, address: str = HERE, slug: str = ROOM, **more) -> Penalties:
    penalties = Penalties(**more)
    for _ in range(times):
        penalties.wrong(address, slug, 100.0)
    return penalties


def test_the_first_wrong_codes_cost_nothing():
    assert guessed(PAIR.free).wait(HERE, ROOM, 100.0) == 0


def test_each_further_one_doubles_the_wait_up_to_the_longest():
    waits = [guessed(PAIR.free + extra).wait(HERE, ROOM, 100.0) for extra in (1, 2, 3, 10)]
    assert waits == [15, 30, 60, PAIR.longest]


def test_a_wait_passes():
    penalties = guessed(PAIR.free + 1)
    assert penalties.wait(HERE, ROOM, 110.0) == 5
    assert penalties.wait(HERE, ROOM, 115.0) == 0


def test_another_address_and_another_workshop_are_not_held_up():
    penalties = guessed(PAIR.free + 1)
    assert penalties.wait(THERE, ROOM, 100.0) == 0
    assert penalties.wait(HERE, "other", 100.0) == 0


def test_guessing_at_many_workshops_holds_up_the_address_everywhere():
    penalties = Penalties()
    for number in range(ADDRESS.free + 1):
        penalties.wrong(HERE, f"room-{number}", 100.0)
    assert penalties.wait(HERE, "one-more", 100.0) == ADDRESS.first


def test_guessing_from_many_addresses_holds_up_the_workshop_shortly():
    penalties = Penalties()
    for number in range(WORKSHOP.free + 20):
        penalties.wrong(f"198.51.100.{number}", ROOM, 100.0)
    assert penalties.wait("203.0.113.1", ROOM, 100.0) == WORKSHOP.longest


def test_an_address_that_has_come_in_before_is_not_held_up_by_others_guesses():
    penalties = Penalties()
    penalties.right(HERE, ROOM)
    for number in range(WORKSHOP.free + 20):
        penalties.wrong(f"198.51.100.{number}", ROOM, 100.0)
    assert penalties.wait(HERE, ROOM, 100.0) == 0


def test_a_right_code_forgives_the_address_at_this_workshop():
    penalties = guessed(PAIR.free)
    penalties.right(HERE, ROOM)
    penalties.wrong(HERE, ROOM, 100.0)
    assert penalties.wait(HERE, ROOM, 100.0) == 0


def test_an_exempt_address_is_never_held_up():
    assert guessed(1000, exempt=frozenset({HERE})).wait(HERE, ROOM, 100.0) == 0


def test_old_guesses_are_forgotten():
    penalties = guessed(PAIR.free)
    penalties.wrong(HERE, ROOM, 101.0 + FORGOTTEN)
    assert penalties.wait(HERE, ROOM, 101.0 + FORGOTTEN) == 0


def test_the_table_does_not_grow_without_end():
    penalties = Penalties()
    for number in range(MOST + 10):
        penalties.wrong(f"address-{number}", f"room-{number}", 100.0)
    assert len(penalties._marks) == MOST
