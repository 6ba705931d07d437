"""Stage 2, Gather: what people say, in their own words."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.gather import consent_verbs, consenting
from wtfc_tui.stages.gather.carried import CARRIED
from wtfc_tui.stages.gather.consenting import CONSENT
from wtfc_tui.stages.gather.guide import Gather
from wtfc_tui.stages.gather.records import CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import DECIDES, EVENTS, PARTICIPANTS, STATEMENTS
from wtfc_tui.stages.gather.sign import SIGN
from wtfc_tui.stages.gather.verbs import VERBS
from wtfc_tui.stages.gather.view import LOOKS, PEOPLE, PILES, SAID, UNTHEMED, WORDS, figures
from wtfc_tui.stages.stage import Stage

STAGE = Stage(
    kinds=(STATEMENTS, PARTICIPANTS, CONSENT),
    events=(*EVENTS, *consenting.EVENTS),
    decides={**DECIDES, **consenting.DECIDES},
    carried=CARRIED,
    looks=LOOKS,
    mends=(
        Mending(
            STATEMENTS,
            correct=lambda id, text, why: CorrectStatement(id, text, why),
            withdraw=lambda id, why: WithdrawStatement(id, why),
        ),
    ),
    figures=figures,
    verbs=(*VERBS, *consent_verbs.VERBS),
    guides=(Gather,),
    signs=(SIGN,),
    reckonings=(PILES, UNTHEMED, SAID, PEOPLE, WORDS),
)
