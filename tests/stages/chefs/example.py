"""Ideas are had, reworded and withdrawn, and nobody learns whose they are."""

from tests.house.playing import lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.theme.records import MergeThemes, SplitTheme

EXAMPLE = [
    ("ana", AddIdea("T2", "jamie", "Text the rota on Sundays.")),
    ("bob", AddIdea("T2", "heston", "A robot at the *door*.")),
    ("sam", AddIdea("T3", "delia", "A bus stop at the day centre.")),
    ("ana", RewordIdea("I1", "Text the rota every Sunday.")),
    ("bob", RewordIdea("I1", "Not mine.")),
    ("bob", WithdrawIdea("I2")),
    ("bob", Undo()),
    ("femi", WithdrawIdea("I2")),
    ("bob", Undo()),
    ("femi", Undo()),
    ("bob", Redo()),
    ("sam", AddIdea("T9", "delia", "Ring before the visit.")),
    ("femi", MergeThemes("T2", "T9")),
    ("femi", SplitTheme("T2", "I want a say", ("I2",))),
    ("ana", AddIdea("T3", "heston", "Fly.")),
    ("ana", WithdrawIdea("I5")),
    ("wall", AddIdea("T3", "delia", "Walls say nothing.")),
]
SAID = [
    ("ana", "idea T3 jamie Share lifts in the street."),
    ("ana", "correct I1 Text the rota."),
    ("bob", "withdraw I1"),
    ("bob", "withdraw I2"),
    ("bob", "undo"),
    ("fran", "ideas"),
    ("fran", "ideas T2"),
]
TYPED = [
    ("bob", "go ideas", "T3", "2", "A lift club.", "ideas", "My ideas", "", "", "status"),
    ("bob", "go ideas", "T3", "2", "A lift for two.", "back", "T2", "undo", "where"),
]
DRAFTS = {"chefs.idea": "Why not a", "chefs.theme": "T3", "chefs.lens": "heston"}
OLDER = {
    "without what was withdrawn": lacking("ideas", "withdrawn", "picked_by", "picks"),
}
MISFITS = {
    "a theme that is not there": lambda file: file["ideas"][0].update(theme="T99"),
    "a lens that nobody looks through": lambda file: file["ideas"][0].update(lens="nigella"),
    "outside the grid": lambda file: file["ideas"][0].update(effort=11, difference=3),
    "half a place": lambda file: file["ideas"][0].update(effort=3, difference=None),
}
