"""Running the day: the step, the call, the lead, the timer, what the room looks at."""

from wtfc_tui.stages.day.rules import DECIDES, EVENTS
from wtfc_tui.stages.day.verbs import VERBS
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
