"""What several measurements need: percentiles, memory, columns of figures."""

import math
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import quantiles


def p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20)[18]


def resident(process: int | str = "self") -> int:
    """Bytes of memory that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def slope(sizes: Sequence[int], figures: Mapping[int, float | None]) -> str:
    """`n^1.0` where twice the size costs twice as much, between the two largest sizes."""
    small, large = (figures.get(size) for size in sizes[-2:]) if len(sizes) > 1 else (None, None)
    if not small or not large:
        return ""
    return f"n^{math.log(large / small) / math.log(sizes[-1] / sizes[-2]):.1f}"


def short(figure: float | None) -> str:
    """Two or three digits that tell something."""
    if figure is None:
        return "–"
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}" if figure >= 0.1 else f"{figure:.3f}"
