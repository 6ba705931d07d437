"""Ideas are picked, by oneself and for people in the room; changed, taken back, withdrawn under their pickers' hands."""

from tests.house.playing import LOOK, lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.pick.records import PickFor, PickIdea

EXAMPLE = [
    ("ana", PickIdea("I1")),
    ("ana", PickIdea("I1", "family")),
    ("ana", PickIdea("I3")),
    ("ana", PickFor("Bob", "I1")),
    ("sam", PickFor("*Mrs* Ahmed", "I1", "lived")),
    ("sam", PickFor("*mrs* ahmed", "I2")),
    ("sam", PickFor("ana", "I1")),
    ("sam", Undo()),
    ("femi", PickIdea("I2", "provider")),
    ("fran", PickIdea("I2")),
    ("bob", PickIdea("I1", "cats")),
    ("bob", PickIdea("I3", "commissioner")),
    ("bob", PickIdea(None)),
    ("bob", PickIdea(None)),
    ("bob", Undo()),
    ("sam", PickFor("P1", "I3")),
    ("sam", AddIdea("T3", "jamie", "Sing at the stop.")),
    ("sam", LOOK),
    ("bob", PickIdea("I6")),
    ("sam", Undo()),
    ("fran", WithdrawIdea("I6")),
    ("bob", PickIdea("I1")),
    ("bob", Undo()),
    ("fran", Undo()),
    ("bob", PickFor("Ana", "I1")),
    ("femi", WithdrawIdea("I6")),
    ("sam", PlaceIdea("I3", 2, 9)),
    ("sam", Undo()),
    ("ana", PickIdea("I1")),
    ("fran", PickIdea("I3")),
    ("sam", Redo()),
    ("wall", PickIdea("I1")),
]
SAID = [
    ("ana", "pick I3"),
    ("ana", "pick none"),
    ("ana", "undo"),
    ("ana", "pick i1 --group lived experience"),
    ("ana", "pick I1 --for Bob"),
    ("sam", "pick I2 --for Mrs Ahmed"),
    ("sam", "pick --for Mr Lee I2"),
    ("sam", "pick none --for Mr Lee"),
    ("bob", "picks"),
    ("bob", "show I1"),
]
TYPED = [
    ("ana", "go pick", "I1", "I1 family", "I1 cats", "undo", "off", "list", "I99", "what", "help", "where", "next"),
    ("sam", "go pick", "I3 for Mr Lee; lived", "i1 for mr lee", "off for Mr Lee", "off family", "all", "next"),
    ("bob", "status"),
]
DRAFTS: dict = {}
OLDER = {
    "before anybody could pick": lacking("ideas", "picked_by", "picks"),
    "without groups": lambda file: [one.pop("group") for idea in file["ideas"] for one in idea["picks"]],
}
MISFITS = {
    "picked by a wall": lambda file: file["ideas"][0]["picks"][0].update(role="wall"),
    "picked from nowhere": lambda file: file["ideas"][0]["picks"][0].update(group="cats"),
    "two ideas for one person": lambda file: file["ideas"][1]["picks"].append(file["ideas"][0]["picks"][0]),
    "by somebody whom it does not name": lambda file: file["ideas"][0].update(picked_by=["Zed"]),
}
