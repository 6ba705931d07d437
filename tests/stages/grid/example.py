"""Ideas are placed, nudged and taken off again; the room shouts, and nobody learns who."""

from tests.house.playing import COMES_AGAIN, LOOK
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.chefs.records import WithdrawIdea
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound

EXAMPLE = [
    ("sam", PlaceIdea("I1", 3, 8)),
    ("ana", PlaceIdea("I1", 3, 8)),
    ("sam", PlaceIdea("I3", 9, 2)),
    ("sam", NudgeIdea("I3", "up", 2)),
    ("ana", Shout("I1", "higher")),
    ("bob", Shout("I1", "left")),
    ("bob", Shout("I1", "right")),
    ("sam", HeedShouts("I3")),
    ("sam", HeedShouts("I1")),
    ("sam", PlaceIdea("I4", 1, 1)),
    ("sam", TakeOffGrid("I4")),
    ("sam", Undo()),
    ("sam", WithdrawIdea("I4")),
    ("bob", Shout("I3", "lower")),
    ("ana", Shout("I2", "left")),
    ("fran", OpenRound("ideas", 3, 2)),
    ("ana", CastBallot({"I1": 2, "I3": 1})),
    ("sam", LOOK),
    ("fran", CloseRound(even_so=True)),
]
SAID = [
    ("sam", "place I1 --effort 2 --difference 3"),
    ("sam", "place I1 -"),
    ("sam", "nudge I3 left 2"),
    ("ana", "shout I3 lower"),
    ("ana", "place I3 1 1"),
    ("sam", "heed I3"),
    ("bob", "grid"),
    ("bob", "grid --words"),
]
TYPED = [
    ("sam", "go grid", "2 9", "up", "heed", "off", "I3"),
    ("ana", "go grid", "higher", "3 3", ""),
    ("bob", "2", "withdraw I3"),
    ("sam", COMES_AGAIN),
    ("fran", "withdraw I3"),
    ("sam", "/status"),
]
DRAFTS: dict = {}
MISFITS: dict = {}
