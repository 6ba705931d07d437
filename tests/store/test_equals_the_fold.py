"""Whatever people do, a reload gives the live workshop and the read tables say the same as the log."""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.doings import DOINGS, SOME_OF_EACH, begun
from tests.store.imported import DOCUMENT, ONLY_BY_IMPORT
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.store.protocol import Store

SLOW_DISK = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def test_every_command_takes_part() -> None:
    assert set(SOME_OF_EACH) == set(PROCESS.deciders)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_DISK)
@given(doings=DOINGS, earlier=st.floats(0, 1))
def test_a_reload_gives_the_live_workshop_and_the_rows_equal_the_fold(
    desk_in: Callable[..., Any], engine: Callable[[Path], Store], doings: list[Any], earlier: float
) -> None:
    async def story(folder: Path) -> None:
        store = engine(folder)
        await store.open()
        desk = await begun(desk_in(store, "carers-2026"))
        seen = [desk.workshop]
        for person, command in doings:
            seen.append(await desk.do(command, person))
        assert await desk.reloaded() == desk.workshop
        at = seen[int(earlier * (len(seen) - 1))]
        assert PROCESS.fold(await store.read_after(desk.slug, at.seq), at) == desk.workshop
        assert await store.keep(desk.slug, at) is not bool(at.box)
        recalled = await store.recall(desk.slug)
        assert recalled.start == (None if at.box else at)
        assert PROCESS.fold(recalled.since, recalled.start) == desk.workshop
        assert await store.verify(desk.slug) == []
        await store.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


async def test_an_import_with_all_it_may_hold_is_in_the_rows_too(desk: Any, store: Store) -> None:
    await desk.do(ImportWorkshop(DOCUMENT))
    assert desk.workshop.revision == DOCUMENT.revision
    assert await desk.reloaded() == desk.workshop
    assert await store.verify(desk.slug) == []
    happened = {type(recorded.event) for recorded in await store.read_after(desk.slug)}
    assert happened >= ONLY_BY_IMPORT
