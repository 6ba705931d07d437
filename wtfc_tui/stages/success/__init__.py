"""Stage 5, Define success: what would be there if a theme were mended, as each perspective would say it."""

from wtfc_tui.domain.mending import Mending
from wtfc_tui.stages.stage import Stage
from wtfc_tui.stages.success.carried import CARRIED
from wtfc_tui.stages.success.guide import Success
from wtfc_tui.stages.success.records import CorrectSuccess, WithdrawSuccess
from wtfc_tui.stages.success.rules import DECIDES, EVENTS, SUCCESSES
from wtfc_tui.stages.success.sign import SIGN
from wtfc_tui.stages.success.verbs import VERBS
from wtfc_tui.stages.success.view import LOOKS, figures

STAGE = Stage(
    kinds=(SUCCESSES,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(
        Mending(SUCCESSES, correct=lambda id, text, _: CorrectSuccess(id, text), withdraw=lambda id, _: WithdrawSuccess(id)),
    ),
    figures=figures,
    verbs=VERBS,
    guides=(Success,),
    signs=(SIGN,),
)
