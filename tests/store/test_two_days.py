"""A workshop in which everything happens that can: after each step the rows equal the log, and a reload the live one."""

from typing import Any

from tests.store.imported import ONLY_BY_IMPORT
from wtfc_tui.stages import PROCESS
from wtfc_tui.store.protocol import Store


async def test_through_both_days_the_rows_equal_the_log_and_a_reload_the_live_workshop(
    desk: Any, store: Store, two_days: Any
) -> None:
    for person, command in two_days:
        before = desk.workshop
        await desk.do(command, person)
        assert desk.workshop != before, f"{command} was refused"
        assert await desk.reloaded() == desk.workshop
        assert await store.verify(desk.slug) == []
    happened = {type(recorded.event) for recorded in await store.read_after(desk.slug)}
    assert happened == set(PROCESS.rows) - ONLY_BY_IMPORT
