"""Why is said by several people, put elsewhere, mended, taken out with all below and brought back, and goes along with its
theme when that is merged or split."""

from tests.house.playing import lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.causes.records import AddCause, CorrectCause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, SplitTheme

EXAMPLE = [
    ("sam", AddCause("T2", "The rota *changes* after it is sent")),
    ("ana", AddCause("T2", "Nobody's job is to ring", "C1")),
    ("bob", AddCause("T2", "The contract pays only for time at the door", "C2", root=True)),
    ("bob", AddCause("T1", "Of something else")),
    ("bob", AddCause("T3", "Of another theme", "C1")),
    ("ana", CorrectCause("C2", "It is nobody's job to ring")),
    ("ana", Undo()),
    ("ana", Redo()),
    ("bob", CorrectCause("C2", "Not mine")),
    ("sam", AddCause("T2", "We are not on the list")),
    ("femi", MoveCause("C4", "C1")),
    ("sam", MoveCause("C1", "C4")),
    ("femi", Undo()),
    ("femi", Redo()),
    ("sam", MoveCause("C4", None)),
    ("sam", MarkRoot("C4")),
    ("sam", Undo()),
    ("sam", TieCause("C2", ("S2", "S3"))),
    ("sam", TieCause("C2", ("S2",), loose=True)),
    ("sam", Undo()),
    ("ana", WithdrawCause("C2")),
    ("sam", WithdrawCause("C1")),
    ("sam", Undo()),
    ("bob", WithdrawCause("C3")),
    ("bob", Undo()),
    ("sam", CreateTheme("notworking", "I am not told")),
    ("ana", AddCause("T8", "They have no number of ours")),
    ("femi", MergeThemes("T2", "T8")),
    ("femi", SplitTheme("T2", "I want a ring", ("C2", "S3"))),
    ("sam", CorrectCause("C1", "The rota *changes* late")),
    ("ana", MarkRoot("C2")),
    ("ana", TieCause("C2", ("S3",), loose=True)),
    ("ana", AddCause("T9", "It is in no plan")),
    ("ana", MoveCause("C2", "C6")),
    ("bob", AddCause("T3", "Said twice")),
    ("sam", WithdrawCause("C7")),
    ("bob", Undo()),
    ("sam", Undo()),
    ("bob", Redo()),
    ("bob", AddCause("T3", "There is one lift")),
    ("bob", WithdrawCause("C8")),
    ("wall", AddCause("T3", "Walls say nothing.")),
]
SAID = [
    ("sam", "why T2 --under C1 --root -- The office closes at five"),
    ("ana", "why T2 There is no second phone"),
    ("sam", "why root C1"),
    ("sam", "why root C1 --no"),
    ("sam", "why under C4 C1"),
    ("sam", "why under C4 -"),
    ("sam", "why tie C4 S2 S3"),
    ("sam", "why untie C4 S2"),
    ("bob", "causes"),
    ("bob", "causes T2"),
]
TYPED = [
    ("ana", "go causes", "T2", "Nobody asked", "under", "There is no form", "root", "out", "C1", "list",
     "Why I never said list", "out", "out", "under", "", "status", "help"),
    ("ana", "go causes", "T2", "Another reason", "T3", "undo", "where"),
]  # fmt: skip
DRAFTS = {"causes.words": "The rota is", "causes.where": "T3 C0"}
OLDER = {
    "as others would write it": lacking("causes", "under", "root", "statements", "entered_by", "withdrawn"),
}
MISFITS = {
    "a theme that is not there": lambda file: file["causes"][0].update(theme="T99"),
    "a theme of what works": lambda file: file["causes"][0].update(theme="T1"),
    "under one that is not there": lambda file: file["causes"][0].update(under="C99"),
    "in a circle": lambda file: file["causes"][0].update(under="C3"),
    "said by nobody": lambda file: file["causes"][0].update(statements=["S999"]),
    "standing for a theme that was merged": lambda file: file["causes"][0].update(theme="T8"),
}
