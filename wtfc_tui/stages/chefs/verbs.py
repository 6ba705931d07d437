"""Three chefs: ideas for a theme under a lens. Who had an idea is never told."""

from typing import Any

from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.chefs.carried import CARRIED
from wtfc_tui.stages.chefs.records import AddIdea, Idea, IdeaAdded
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.view import chefs_themes, chefs_view, ideas_told
from wtfc_tui.stages.theme.rules import THEMES, live_theme
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.board import Board


async def idea(call: Call) -> Said:
    theme, lens = (call.word(place, "a theme, a lens and the idea") for place in (0, 1))
    events = await call.do(AddIdea(item_id(theme, THEMES), lens, call.own_text("the idea in words")))
    added = next(event for event in events if isinstance(event, IdeaAdded))
    words = f"{added.id} saved, {added.lens.capitalize()} for {call.workshop.named(added.theme)}: {added.text}"
    return Said(words, idea_data(call.board, call.workshop[IDEAS][added.id]))


async def ideas(call: Call) -> Said:
    theme = live_theme(call.workshop, call.words[0]).id if call.words else None
    shown = [theme] if theme else [one.id for one in chefs_themes(call.board)]
    lenses = [lens for one in shown for lens in chefs_view(call.board, one).lenses]
    data = [idea_data(call.board, one) for lens in lenses for one in lens.ideas]
    return Said("\n".join(ideas_told(call.board, theme)), data)


def idea_data(board: Board, idea: Idea) -> dict[str, Any]:
    """As it stands in the JSON export."""
    return CARRIED[0].row(board, idea)


VERBS = (
    Verb(
        "idea", "T3 LENS -- TEXT", "an idea for a theme",
        "LENS: delia (tried and tested), jamie (people and community), heston (off the wall), or a beginning of one.",
        idea, AddIdea, gives="idea",
    ),
    Verb("ideas", "[T3]", "the ideas, all or for one theme", "", ideas, gives=["idea"]),
)  # fmt: skip
