"""People's connections never take the files that the server itself needs."""

import resource

import pytest

from server.door.limits import Limits
from server.host.descriptors import LEAST, OURS, within

LIMITS = Limits(inside=1000, unknown=100)


@pytest.fixture
def system(monkeypatch):
    """`system(soft, hard)`: what the system allows; what is asked of it is returned in a list."""
    asked: list[tuple[int, int]] = []

    def given(soft: int, hard: int) -> list[tuple[int, int]]:
        monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
        monkeypatch.setattr(resource, "setrlimit", lambda _, both: asked.append(both))
        return asked

    return given


def test_where_the_system_allows_enough_nothing_is_asked_of_it(system):
    asked = system(65_536, 65_536)
    assert within(LIMITS) == LIMITS
    assert asked == []


def test_more_is_asked_for_where_the_system_would_give_it(system):
    asked = system(1024, 1_048_576)
    assert within(LIMITS) == LIMITS
    assert asked == [(1000 + 100 + OURS, 1_048_576)]


def test_fewer_people_come_in_where_it_gives_no_more(system):
    system(1024, 1024)
    assert within(LIMITS).inside == 1024 - 100 - OURS
    system(256, 256)
    assert within(LIMITS).inside == LEAST


def test_a_system_without_a_bound_is_asked_for_nothing(system):
    asked = system(resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    assert within(LIMITS) == LIMITS
    assert asked == []
