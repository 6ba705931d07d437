"""A table is a dictionary that is never changed: what was made of it before stays as it was."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.table import Table, place_of

NUMBERS = st.integers(0, 40) | st.sampled_from([1023, 1024, 1025, 32767, 32768, 999_999])
KEYS = NUMBERS.map(lambda number: f"S{number}")
STEPS = st.lists(st.tuples(st.sampled_from(["having", "having", "without"]), KEYS, st.integers()), max_size=60)


FILLED = st.sampled_from([0, 30, 62, 64, 65, 200])
"""So many things lie there before: a few are kept otherwise than many."""


def filled(things: int) -> tuple[Table[int], dict[str, int]]:
    as_dict = {f"S{number}": -number for number in range(30, 30 + things)}
    return Table.of(as_dict.items()), as_dict


def same(table: Table[int], as_dict: dict[str, int]) -> bool:
    """Whatever is asked of both, the answer is the same; and the table is in the order of the numbers."""
    in_order = dict(sorted(as_dict.items(), key=lambda item: place_of(item[0])))
    return (
        table == as_dict
        and list(table) == list(in_order)
        and list(table.keys()) == list(in_order)
        and list(table.values()) == list(in_order.values())
        and list(table.items()) == list(in_order.items())
        and list(table.newest()) == list(in_order.values())[::-1]
        and len(table) == len(as_dict)
        and bool(table) == bool(as_dict)
        and all(table[key] == as_dict[key] and key in table for key in as_dict)
        and repr(table) == repr(in_order)
    )


@given(STEPS, FILLED)
def test_a_table_equals_a_dictionary_whatever_was_done_to_it_and_all_earlier_ones_stay(
    steps: list[Any], things: int
) -> None:
    table, as_dict = filled(things)
    before: list[tuple[Table[int], dict[str, int], int]] = []
    for what, key, value in steps:
        before.append((table, dict(as_dict), table.last))
        if what == "having":
            table = table.having(key, value)
            as_dict[key] = value
        else:
            table = table.without(key)
            as_dict.pop(key, None)
    assert same(table, as_dict)
    assert all(same(old, then) and old.last == last for old, then, last in before)


@given(STEPS, FILLED)
def test_the_highest_number_ever_given_is_remembered_when_its_thing_is_taken_out(steps: list[Any], things: int) -> None:
    table, last = filled(things)[0], 29 + things if things else 0
    for what, key, value in steps:
        table = table.having(key, value) if what == "having" else table.without(key)
        last = max(last, place_of(key)) if what == "having" else last
        assert table.last == last


@given(st.dictionaries(KEYS, st.integers()))
def test_a_table_does_not_depend_on_the_order_in_which_it_came_to_be(things: dict[str, int]) -> None:
    there, back = Table.of(things.items()), Table.of(reversed(things.items()))
    assert there == back
    assert list(there.items()) == list(back.items())
    assert all(place_of(one) < place_of(other) for one, other in pairwise(there))


@given(st.dictionaries(KEYS, st.integers()), KEYS)
def test_what_was_never_there_is_not_found_and_taking_it_out_changes_nothing(things: dict[str, int], key: str) -> None:
    things.pop(key, None)
    table = Table.of(things.items())
    assert key not in table
    assert table.get(key) is None
    assert table.without(key) is table


def test_putting_the_same_number_again_replaces_and_does_not_add() -> None:
    table = Table.of([("S1", "a"), ("S1", "b")])
    assert (len(table), table["S1"]) == (1, "b")


@pytest.mark.parametrize("key", ["", "S", "Sx", "S-1", "S1.5", "S١", "S1 ", "T1", "s1"])
def test_what_is_no_id_of_the_table_is_not_in_it_and_asking_is_no_failure(key: str) -> None:
    table = Table.of([("S1", "a")])
    assert key not in table
    assert table.get(key) is None
    with pytest.raises(KeyError):
        table[key]


@pytest.mark.parametrize("key", [None, 1, ("S", 1)])
def test_what_is_no_text_is_not_in_a_table(key: Any) -> None:
    assert key not in Table.of([("S1", "a")])


@pytest.mark.parametrize("key", ["", "S", "Sx"])
def test_nothing_is_put_where_there_is_no_number(key: str) -> None:
    with pytest.raises(KeyError):
        Table[str]().having(key, "a")


def test_a_table_that_equals_a_dictionary_cannot_be_hashed_either() -> None:
    with pytest.raises(TypeError):
        hash(Table[str]())


def test_ten_thousand_things_are_found_again_in_their_order() -> None:
    table = Table.of((f"S{number}", number) for number in range(10_000, 0, -1))
    assert list(table.values()) == list(range(1, 10_001))
    assert next(table.newest()) == 10_000
