"""Stages 4 and 6, Vote: dots for what matters most, for themes on day 1 and for ideas on day 2."""

from wtfc_tui.stages.stage import Stage
from wtfc_tui.stages.vote.carried import CARRIED
from wtfc_tui.stages.vote.guide import Vote
from wtfc_tui.stages.vote.rules import DECIDES, EVENTS, ROUNDS
from wtfc_tui.stages.vote.sign import SIGN
from wtfc_tui.stages.vote.verbs import VERBS
from wtfc_tui.stages.vote.view import LOOKS, figures

STAGE = Stage(
    kinds=(ROUNDS,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(),
    figures=figures,
    verbs=VERBS,
    guides=(Vote,),
    signs=(SIGN,),
)
