"""The grid as a small picture of plain characters: effort to the right, difference upwards, ideas by their ids."""

from collections.abc import Mapping

from wtfc_tui.stages.chefs.records import Place

CELL = 5
"""Columns for each step of effort: room for `I123` and a space."""
MIDDLE = 5


def picture(places: Mapping[Place, tuple[str, ...]]) -> list[str]:
    """Ideas on one spot show as the first one and how many more: `I4+2`."""
    lines = ["difference"]
    for difference in range(10, -1, -1):
        cells = "".join(_cell(places.get(Place(effort, difference), ()), effort, difference) for effort in range(11))
        lines.append(f"{difference:>2} |{cells}".rstrip())
    axis = "".join(f"{effort:<{CELL}}" for effort in range(11)).rstrip()
    return [*lines, f"   +{'-' * (CELL * 11)}", f"    {axis}  effort"]


def _cell(ids: tuple[str, ...], effort: int, difference: int) -> str:
    if not ids:
        mark = "+" if effort == difference == MIDDLE else "|" if effort == MIDDLE else "-" if difference == MIDDLE else "."
        return f"{mark if MIDDLE in (effort, difference) else ' '}".ljust(CELL)
    return (ids[0] if len(ids) == 1 else f"{ids[0]}+{len(ids) - 1}").ljust(CELL)[: CELL + 1]
