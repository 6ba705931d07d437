"""Stage 6, In place: what exists already for each theme, before anybody has ideas."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.in_place.carried import CARRIED
from wtfc_tui.stages.in_place.guide import InPlace
from wtfc_tui.stages.in_place.records import DescribeThing, WithdrawThing
from wtfc_tui.stages.in_place.rules import DECIDES, EVENTS, THINGS
from wtfc_tui.stages.in_place.verbs import VERBS
from wtfc_tui.stages.in_place.view import LOOKS, SIGN, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(THINGS,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(Mending(THINGS, correct=lambda id, text, _: DescribeThing(id, text), withdraw=lambda id, _: WithdrawThing(id)),),
    figures=figures,
    verbs=VERBS,
    guides=(InPlace,),
    signs=(SIGN,),
)
