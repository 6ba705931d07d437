"""Actions are carried out: how they go is said, they are done, dropped or not possible, and may be taken up again."""

from tests.house.playing import COMES_AGAIN
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.plan.records import AddAction, ChangeAction

EXAMPLE = [
    ("ana", UpdateAction("A1", "Nobody *answers*")),
    ("ana", UpdateAction("A1", "They will ring back")),
    ("ana", Undo()),
    ("ana", Redo()),
    ("bob", UpdateAction("A1", "Not mine")),
    ("sam", UpdateAction("A1", "The bus firm rang")),
    ("sam", Undo()),
    ("ana", SettleAction("A1", "cannot")),
    ("ana", SettleAction("A1", "cannot", "The school is closed")),
    ("ana", Undo()),
    ("ana", SettleAction("A1", "done", "They come on Mondays")),
    ("ana", SettleAction("A1", "done", "They come on Mondays")),
    ("sam", SettleAction("A1", "open")),
    ("sam", SettleAction("A1", "dropped")),
    ("sam", SettleAction("A1", "late")),
    ("bob", SettleAction("A2", "cannot", "The café is shut")),
    ("fran", AddAction("I1", "Send the list", "Fran", "2027-01-01")),
    ("fran", ChangeAction("A4", who="Ann")),
    ("wall", SettleAction("A4", "done")),
]
SAID = [
    ("ana", "action update A1 They rang"),
    ("ana", "action done A1 They come on Fridays"),
    ("ana", "action open A1"),
    ("ana", "action drop A1"),
    ("ana", "action cannot A1"),
    ("ana", "action cannot A1 It is shut"),
    ("bob", "action done A1"),
    ("bob", "actions"),
    ("bob", "show A1"),
]
TYPED = [
    ("ana", "go implement"),
    ("sam", "go implement", "1", "It goes well", "cannot", "The road is closed", "undo", "A1", "done", "next", "next"),
    ("sam", "go implement", "help", "A4", "back", "list", "next"),
    ("bob", "go implement", "status"),
    ("ana", "news", "A1", "withdraw A1", "undo"),
    ("ana", "go implement", "A1", "dropped", "no time", "undo"),
    ("ana", "go implement", "A1", "cannot"),
    ("ana", COMES_AGAIN, "The road is closed", "undo"),
]
DRAFTS: dict = {}
OLDER: dict = {}
MISFITS: dict = {}
