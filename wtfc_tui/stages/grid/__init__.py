"""Stage 6, Grid: ideas by effort and difference made."""

from wtfc_tui.stages.grid.carried import CARRIED
from wtfc_tui.stages.grid.guide import Grid
from wtfc_tui.stages.grid.rules import CALLS, DECIDES, EVENTS
from wtfc_tui.stages.grid.verbs import VERBS
from wtfc_tui.stages.grid.view import LOOKS, SIGN
from wtfc_tui.stages.stage import Stage
from wtfc_tui.views.figures import no_figures

STAGE = Stage(
    kinds=(CALLS,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(),
    figures=no_figures,
    verbs=VERBS,
    guides=(Grid,),
    signs=(SIGN,),
)
