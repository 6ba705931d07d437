"""What stands beside the grid: the idea at hand in full, where it is, what the room calls, and what has no place yet."""

from collections.abc import Mapping

from screens.widgets.colours import BAR
from screens.widgets.lines import Line, Span, bold, cut, folded, line, padded
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.grid.view import GridView
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.board import Board

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
    unplaced, left = _fitting(_unplaced(view, width), left, cut_short=True)
    together, left = _fitting(_together(view, width), left)
    theme, left = _fitting(_theme(board, view.idea.theme, width), left)
    gaps = [[line()] if left > gap else [] for gap in range(3)]
    wins, left = _fitting(_quick_wins(board, width), left - 3)
    placed, _ = _fitting(_placed(board, width), left)
    return [*text, *theme, *gaps[0], *where_lines, *together, *gaps[1], *calls, *gaps[2], *unplaced, *wins, *placed]


def _fitting(lines: list[Line], left: int, *, cut_short: bool = False) -> tuple[list[Line], int]:
    """The lines if there is room for them (or for some, where that is of use), and the room left."""
    if len(lines) > left:
        lines = lines[: max(left, 0)] if cut_short else []
    return lines, left - len(lines)


def _calls(voices: Mapping[str, int], width: int) -> list[Line]:
    """Two lines that never change their places: up and down, left and right."""
    half = width // 2
    bars = min(LONGEST_BAR, half - 10)

    def call(word: str) -> str:
        voice = voices.get(word, 0)
        return padded(f"{word:<6} {voice:>2} {'█' * min(voice, bars)}", half)

    return [line(call("higher"), call("left")), line(call("lower"), call("right"))]


def _theme(board: Board, theme: str, width: int) -> list[Line]:
    return [line(part) for part in folded(f"for {theme} {board.workshop[THEMES][theme].title}", width)]


def _together(view: GridView, width: int) -> list[Line]:
    place = view.idea.place if view.idea else None
    others = [one for one in view.places.get(place, ()) if view.idea and one != view.idea.id] if place else []
    return [line(part) for part in folded(f"here too: {' '.join(others)}", width)] if others else []


def _unplaced(view: GridView, width: int) -> list[Line]:
    if not view.unplaced:
        return [line("Every idea has its place.")]
    return [line(part) for part in folded(f"Not placed yet: {' '.join(view.unplaced)}", width)]


def _quick_wins(board: Board, width: int) -> list[Line]:
    placed = [(idea.id, quadrant(idea.place)) for idea in list(board.workshop.standing(IDEAS)) if idea.place]
    wins = [key for key, quarter in placed if quarter == "a quick win"]
    return [line(Span(part, BAR)) for part in folded(f"Quick wins: {' '.join(wins)}", width)] if wins else []


def _placed(board: Board, width: int) -> list[Line]:
    """Where there is much room: every idea with a place, in the order of their ids."""
    ideas = [idea for idea in list(board.workshop.standing(IDEAS)) if idea.place]
    rows = [line(cut(f"{padded(idea.id, 4)}{quadrant(idea.place)}: {idea.text}", width)) for idea in ideas if idea.place]
    return [line(), line(bold("On the grid")), *rows] if rows else []
