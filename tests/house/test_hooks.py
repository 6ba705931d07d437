"""Whatever hook of a stage is taken out, of whatever sort, it is missed: no name leaks and no word is lost in silence."""

import pytest

from tests.house import hooks, hooks_seen, trace
from tests.house.playing import Played
from wtfc_tui.stages import TOGETHER

SORTS = {**hooks.OF_THE_PROCESS, **hooks_seen.OF_WHAT_IS_SEEN}
AT_LEAST = {
    "rows": 189, "actors": 58, "hidden fields": 34, "commands": 134, "kinds": 16, "records": 34, "steps": 60,
    "carried": 195, "looks": 34, "told": 69, "guides": 90, "signs": 16,
    "screens": 178,
}  # fmt: skip
"""How many there are of each sort: fewer, and some have gone without a word. With a new stage they become more."""


@pytest.fixture(scope="module")
def base() -> Played:
    return trace.played(TOGETHER)


@pytest.mark.slow
@pytest.mark.parametrize("sort", SORTS)
def test_whatever_hook_is_taken_out_is_missed(sort: str, base: Played) -> None:
    kept, found = trace.golden(), list(SORTS[sort]())
    unnoticed = [f"{hook.sort}: {hook.name}" for hook in found if not hooks.missed(hook, base, kept)]
    assert unnoticed == [], "Give an example that needs it, or take it out for good."
    assert len(found) >= AT_LEAST[sort]


@pytest.mark.slow
def test_after_all_of_it_the_process_is_whole_again(base: Played) -> None:
    """A trial puts back what it took out, however it ended."""
    for sort in SORTS.values():
        for hook in list(sort())[:2]:
            hooks.missed(hook, base, trace.golden())
    assert trace.first_difference(trace.played(TOGETHER), trace.golden()) == ""


def test_it_is_known_of_how_many_hooks_this_is_true() -> None:
    assert sum(AT_LEAST.values()) == 1107
    assert set(AT_LEAST) == set(SORTS)
