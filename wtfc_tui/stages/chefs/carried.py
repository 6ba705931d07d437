"""Ideas, as exports and read tables have them. Who had an idea is in none of them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from wtfc_tui.carried.fields import Also, Carried, Field, Flat, Many, nothing_withheld
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, label, named, perhaps, words
from wtfc_tui.domain.words import IDEA_LIMIT, NAME_LIMIT
from wtfc_tui.stages.chefs.records import Idea, Picker, Place
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.chefs.view import ideas_for, picker_words
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import themes
from wtfc_tui.views.board import Board
from wtfc_tui.views.shapes import TEXT


def _ideas(board: Board, _: Carried[Idea]) -> Iterator[str]:
    for theme in themes(board):
        ideas = [_in_markdown(one) for one in ideas_for(board, theme.id)]
        yield from section(f"Ideas for {theme.id} {escaped(theme.title)}", ideas)
    yield from section("Withdrawn ideas", [_in_markdown(one) for one in board.workshop[IDEAS].values() if one.withdrawn])


def _in_markdown(idea: Idea) -> str:
    place = "not placed"
    if idea.place:
        place = f"effort {idea.place.effort}, difference {idea.place.difference}, {quadrant(idea.place)}"
    picked = f"; picked by {escaped(', '.join(map(picker_words, idea.picked_by)))}" if idea.picked_by else ""
    return f"- {idea.id} ({idea.lens.capitalize()}): {escaped(idea.text)} ({place}{picked})"


def _names(board: Board, idea: Idea) -> Mapping[str, Any]:
    return {"picked_by": [one.name for one in idea.picked_by]}


CARRIED: Final = (
    Carried(
        IDEAS,
        (
            Field("id", an_id(IDEAS)),
            Field("theme", an_id(THEMES), references="themes"),
            Field("lens", label),
            Field("text", words(IDEA_LIMIT)),
            Flat("place", Place, (Field("effort", perhaps(Part.whole)), Field("difference", perhaps(Part.whole)))),
            Field("withdrawn", Part.truth, absent=False),
            Many(
                "picked_by", Picker,
                (
                    Field("name", words(NAME_LIMIT)), Field("role", label),
                    Field("group", perhaps(named(group_named)), column="constituency", absent=None),
                ),
                "idea_pickers", "position", written="picks",
            ),
        ),
        left_out={"by": "who had an idea is nobody's business", "besides": "what can be undone stays here"},
        also=(Also("picked_by", [TEXT]),), counted=_names, withheld=nothing_withheld, markdown=_ideas,
    ),
)  # fmt: skip
