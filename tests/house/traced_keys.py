"""Of the golden trace: the screens, as far as their tables say them: what there is, which keys do what, how they look."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from screens import keys as all_keys
from screens import stages
from screens.keys import KeyTable
from tests.house.playing import Played

SCREENS: Final = Path(stages.__file__).parent


def keys(_: Played, __: dict[str, Any]) -> Iterator[str]:
    """Every table of keys: its help, its last lines, what Textual is told."""
    yield f"tools: {', '.join(f'{tool} {screen.__name__}' for tool, screen in stages.SCREENS.items())}"
    yield from (f"{sheet}: {len((SCREENS / sheet).read_text(encoding='utf-8'))} letters" for sheet in stages.SHEETS)
    for table in stages.TABLES:
        yield from of_table(table)
    yield from (f"{one!r}" for one in all_keys.EVERYWHERE)


def of_table(table: KeyTable) -> Iterator[str]:
    yield f"── {table.name} {table.title}"
    yield from table.in_help()
    for name, mode in table.modes.items():
        yield f"{name}: {' '.join([*table.last_line(name), *table.last_line_everywhere(name)])}"
        yield from (f"  {key!r}" for key in mode.keys)
        yield f"  with its own beside: {mode.beside_own}; asks: {mode.asks}"


PARTS: Final = {"keys": keys}
