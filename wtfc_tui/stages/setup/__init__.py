"""How a workshop comes to be: new, or from an export of another."""

from wtfc_tui.stages.setup.rules import DECIDES, EVENTS
from wtfc_tui.stages.setup.verbs import VERBS
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
    guides=(),
    signs=(),
)
