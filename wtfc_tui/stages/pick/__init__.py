"""Stage 6, Pick: everybody picks the one idea that they would carry on. Who picked stands with the ideas."""

from wtfc_tui.stages.pick.guide import Pick
from wtfc_tui.stages.pick.rules import DECIDES, EVENTS
from wtfc_tui.stages.pick.verbs import VERBS
from wtfc_tui.stages.pick.view import SIGN, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(),
    events=EVENTS,
    decides=DECIDES,
    carried=(),
    looks=(),
    mends=(),
    figures=figures,
    verbs=VERBS,
    guides=(Pick,),
    signs=(SIGN,),
)
