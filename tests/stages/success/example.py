"""What success looks like is said by two perspectives, mended, withdrawn and brought back, and goes along with its theme."""

from tests.house.playing import lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, WithdrawSuccess

EXAMPLE = [
    ("sam", AddSuccess("T2", "people and families", "I know who is coming")),
    ("ana", AddSuccess("T2", "prov", "Our *rota* is kept")),
    ("ana", CorrectSuccess("G2", "Our rota is kept, and when not, we ring")),
    ("bob", CorrectSuccess("G2", "Not mine")),
    ("bob", AddSuccess("T3", "commissioners", "Nobody writes to us about lifts")),
    ("bob", WithdrawSuccess("G3")),
    ("bob", Undo()),
    ("femi", WithdrawSuccess("G3")),
    ("bob", Undo()),
    ("femi", Undo()),
    ("bob", Redo()),
    ("sam", CorrectSuccess("G1", "I know who is coming, and when")),
    ("sam", WithdrawSuccess("G1")),
    ("sam", Undo()),
    ("wall", AddSuccess("T3", "providers", "Walls say nothing.")),
]
SAID = [
    ("sam", "success T2 people and families The same two faces"),
    ("ana", "correct G2 Our rota is kept"),
    ("ana", "withdraw G2"),
    ("bob", "success list"),
    ("bob", "success list T2"),
    ("bob", "success read"),
]
TYPED = [
    ("ana", "go success", "T2", "I am not asked twice", "list", "providers", "do", "We ring when we are late", "", "status"),
    ("ana", "go success", "T2", "next", "The same two faces", "T3", "undo", "where"),
]
DRAFTS = {"success.words": "The rota is", "success.where": "T3 1"}
OLDER = {"without who entered it": lacking("successes", "entered_by", "withdrawn")}
MISFITS = {
    "a theme that is not there": lambda file: file["successes"][0].update(theme="T99"),
    "a perspective that is none": lambda file: file["successes"][0].update(perspective="neighbours"),
}
