"""Going through many things: the same as at once, and others have their turn meanwhile."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.verbs.in_turns import IN_ONE_GO, each


@given(st.integers(0, 3 * IN_ONE_GO))
def test_it_is_what_going_through_at_once_gives(many: int) -> None:
    assert asyncio.run(each(str, range(many))) == list(map(str, range(many)))


async def test_others_have_their_turn_again_and_again_meanwhile() -> None:
    turns = 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    others = asyncio.ensure_future(other())
    await each(str, range(10 * IN_ONE_GO))
    others.cancel()
    assert turns >= 10
