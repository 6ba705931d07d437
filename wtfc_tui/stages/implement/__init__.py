"""Stage 7, Implement: plans are carried out, and each action says how it goes and how it ended."""

from wtfc_tui.stages.implement.guide import Implement
from wtfc_tui.stages.implement.rules import DECIDES, EVENTS
from wtfc_tui.stages.implement.verbs import VERBS
from wtfc_tui.stages.implement.view import SIGN
from wtfc_tui.stages.stage import Stage
from wtfc_tui.views.figures import no_figures

STAGE = Stage(
    kinds=(),
    events=EVENTS,
    decides=DECIDES,
    carried=(),
    looks=(),
    mends=(),
    figures=no_figures,
    verbs=VERBS,
    guides=(Implement,),
    signs=(SIGN,),
)
