"""What an undo came to, for whoever pressed it: in words, and which way it went."""

from collections.abc import Sequence

from wtfc_tui.domain import events as did
from wtfc_tui.domain.workshop import STAGE_NAMES
from wtfc_tui.views.board import counted
from wtfc_tui.views.grid import where_lies


def taken_back(events: Sequence[did.Event]) -> str:
    """`S278 is taken back.`, `S262 is back again.`; "" where there is nothing to say."""
    said = dict.fromkeys(filter(None, map(_one, events)))
    return f"{' · '.join(said)}." if said else ""


def _one(event: did.Event) -> str:
    match event:
        case did.StatementWithdrawn(id) | did.IdeaWithdrawn(id):
            return f"{id} is taken back"
        case did.StatementRestored(id) | did.IdeaRestored(id) | did.ThemeRevived(id):
            return f"{id} is back again"
        case did.StatementCorrected(id) | did.IdeaReworded(id):
            return f"{id} has its earlier words again"
        case did.ThemeRetired(id):
            return f"{id} is gone again"
        case did.ThemeRenamed(id, title):
            return f"{id} is “{title}” again"
        case did.StatementsPut(moves):
            what = moves[0].statement if len(moves) == 1 else counted(len(moves), "statement")
            return f"{what} back {'in ' + moves[0].after if moves[0].after else 'in no theme'}"
        case did.IdeaPlaced(id, place):
            return f"{id} back at {where_lies(place)}" if place else f"{id} is off the grid again"
        case did.StageSet(stage):
            return f"the workshop is at {STAGE_NAMES[stage]} again"
        case _:
            return ""
