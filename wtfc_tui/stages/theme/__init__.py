"""Stage 3, Theme: statements are put into themes with a first-person title."""

from wtfc_tui.stages.stage import Stage
from wtfc_tui.stages.theme.carried import CARRIED
from wtfc_tui.stages.theme.guide import Theme
from wtfc_tui.stages.theme.happened import EVENTS
from wtfc_tui.stages.theme.rules import DECIDES, THEMES
from wtfc_tui.stages.theme.sign import SIGN
from wtfc_tui.stages.theme.verbs import VERBS
from wtfc_tui.stages.theme.view import LOOKS, MEMBERS, OF_QUESTION, PEOPLE, TITLES, figures

STAGE = Stage(
    kinds=(THEMES,),
    events=EVENTS,
    decides=DECIDES,
    carried=CARRIED,
    looks=LOOKS,
    mends=(),
    figures=figures,
    verbs=VERBS,
    guides=(Theme,),
    signs=(SIGN,),
    reckonings=(MEMBERS, PEOPLE, OF_QUESTION, TITLES),
)
