"""What stands beside the grid: the idea at hand in full, where it is, what the room calls, and what has no place yet."""

from collections.abc import Mapping, Sequence

from screens.widgets.lines import Line, bold, cut, folded, line, padded
from wtfc_tui.views.board import Board, counted
from wtfc_tui.views.grid import GridView, where

CALLS = ("higher", "lower", "left", "right")
LONGEST_BAR = 8


def panel(board: Board, view: GridView, width: int, height: int) -> list[Line]:
    """The idea's words first; of the rest as much as there is room for, most useful first."""
    if not view.idea:
        return [line(bold("No ideas yet")), *(line(part) for part in folded("Ideas come from stage 6, Three chefs.", width))]
    where_lines = [line(part) for part in folded(view.where, width)]
    calls = _calls(view.voices, width)
    text = [line(part) for part in folded(f"{view.idea.id} “{view.idea.text}”", width)]
    text[0] = line(bold(view.idea.id), text[0][0].text[len(view.idea.id) :])
    needed = len(where_lines) + len(calls)
    if len(text) + needed > height:
        fits = max(height - needed, 1)
        text = [*text[: fits - 1], line(cut(text[fits - 1][0].text + " …", width))]
    left = height - len(text) - needed
    theme = _theme(board, view.idea.theme, width)
    together, unplaced, placed = _together(view, width), _unplaced(view, width), _placed(board, view, width)
    kept: dict[str, list[Line]] = {}
    for name, lines in (("unplaced", unplaced), ("together", together), ("theme", theme), ("placed", placed)):
        kept[name] = lines if lines and len(lines) <= left else lines[: max(left, 0)] if name in ("unplaced", "placed") else []
        left -= len(kept[name])
    gaps = iter([[line()]] * min(max(left, 0), 3) + [[]] * 4)
    return [
        *text, *kept["theme"], *next(gaps), *where_lines, *kept["together"], *next(gaps), *calls,
        *next(gaps), *kept["unplaced"], *kept["placed"],
    ]  # fmt: skip


def _calls(voices: Mapping[str, int], width: int) -> list[Line]:
    """Two lines that never change their places: up and down, left and right."""
    half = width // 2
    bars = min(LONGEST_BAR, half - 10)

    def call(word: str) -> str:
        voice = voices.get(word, 0)
        return padded(f"{word:<6} {voice:>2} {'█' * min(voice, bars)}", half)

    return [line(call("higher"), call("left")), line(call("lower"), call("right"))]


def _theme(board: Board, theme: str, width: int) -> list[Line]:
    return [line(part) for part in folded(f"for {theme} {board.workshop.themes[theme].title}", width)]


def _together(view: GridView, width: int) -> list[Line]:
    place = view.idea.place if view.idea else None
    others = [one for one in view.places.get(place, ()) if view.idea and one != view.idea.id] if place else []
    return [line(part) for part in folded(f"here too: {' '.join(others)}", width)] if others else []


def _unplaced(view: GridView, width: int) -> list[Line]:
    if not view.unplaced:
        return [line("Every idea has its place.")]
    return [line(part) for part in folded(f"Not placed yet: {' '.join(view.unplaced)}", width)]


def _placed(board: Board, view: GridView, width: int) -> list[Line]:
    """Where there is much room: the ideas with a place in words, quick wins first."""
    ideas = [board.workshop.ideas[key] for key in view.order if key not in view.unplaced]
    if not ideas:
        return []
    wins = sorted(ideas, key=lambda idea: ("quick win" not in where(idea), view.order.index(idea.id)))
    rows: Sequence[Line] = [line(cut(f"{padded(idea.id, 4)}{where(idea).split(' · ')[-1]}: {idea.text}", width)) for idea in wins]
    return [line(), line(bold(counted(len(ideas), "idea"))," on the grid"), *rows]
