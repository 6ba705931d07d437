"""Stage 6, Three chefs: ideas under three lenses."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.chefs.carried import CARRIED
from wtfc_tui.stages.chefs.guide import Chefs
from wtfc_tui.stages.chefs.records import RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import DECIDES, EVENTS, IDEAS
from wtfc_tui.stages.chefs.verbs import VERBS
from wtfc_tui.stages.chefs.view import LOOKS, SIGN, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(IDEAS,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(Mending(IDEAS, correct=lambda id, text, _: RewordIdea(id, text), withdraw=lambda id, _: WithdrawIdea(id)),),
    figures=figures,
    verbs=VERBS,
    guides=(Chefs,),
    signs=(SIGN,),
)
