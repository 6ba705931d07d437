"""Stage 6, Action plans: for each idea what is done, who does it, by when."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.plan.carried import CARRIED
from wtfc_tui.stages.plan.guide import Plan
from wtfc_tui.stages.plan.records import ChangeAction, WithdrawAction
from wtfc_tui.stages.plan.rules import ACTIONS, DECIDES, EVENTS
from wtfc_tui.stages.plan.verbs import VERBS
from wtfc_tui.stages.plan.view import LOOKS, SIGN, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(ACTIONS,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(Mending(ACTIONS, correct=lambda id, text, _: ChangeAction(id, text), withdraw=lambda id, _: WithdrawAction(id)),),
    figures=figures,
    verbs=VERBS,
    guides=(Plan,),
    signs=(SIGN,),
)
