"""Stage 4, Understand: why what is not working is so, and why that is so, down to the roots."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.causes.carried import CARRIED
from wtfc_tui.stages.causes.guide import Causes
from wtfc_tui.stages.causes.happened import EVENTS
from wtfc_tui.stages.causes.records import CorrectCause, WithdrawCause
from wtfc_tui.stages.causes.rules import CAUSES, DECIDES
from wtfc_tui.stages.causes.verbs import VERBS
from wtfc_tui.stages.causes.view import LOOKS, SIGN, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(CAUSES,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(Mending(CAUSES, correct=lambda id, text, _: CorrectCause(id, text), withdraw=lambda id, _: WithdrawCause(id)),),
    figures=figures,
    verbs=VERBS,
    guides=(Causes,),
    signs=(SIGN,),
)
