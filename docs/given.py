"""What happened in the scenes of the pictures before somebody sits down at them."""

from wtfc_tui.stages.causes.records import AddCause, TieCause
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.day.records import Spotlight
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.in_place.records import AddThing
from wtfc_tui.stages.pick.records import PickFor
from wtfc_tui.stages.plan.records import AddAction
from wtfc_tui.stages.success.records import AddSuccess
from wtfc_tui.stages.theme.records import CreateTheme, RenameTheme
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound

RING_ROUND = "A neighbour rings round when the bus is late"
OPEN_VOTE = (OpenRound("themes"),)
CLOSED_VOTE = (*OPEN_VOTE, EnterRoomDots({"T7": 9, "T9": 6, "T12": 3}, 9), CloseRound())
BY_GROUP = (OpenRound("themes", by_group=True),)
CLOSED_BY_GROUP = (
    *BY_GROUP,
    EnterRoomDots({"T7": 9, "T9": 6, "T12": 3}, 9, "lived"),
    EnterRoomDots({"T7": 2, "T9": 12}, 6, "family"),
    CloseRound(),
)
RENAMED = (RenameTheme("T7", "I never know who comes"), CreateTheme("notworking", "I want a say", ("S30",)))
SHOUTED = (PlaceIdea("I2", 3, 8), PlaceIdea("I5", 8, 9), Spotlight("I2"))
SAID_LATELY = (
    AddStatement("notworking", "The bus does not stop near the day centre any more", "P49"),
    AddStatement("notworking", "I wait all morning for a carer and nobody rings to say they are late", "P50"),
)
MENDED = (
    AddSuccess("T7", "people and families", "I know the day before who is coming, and when"),
    AddSuccess("T7", "people and families", "The same two or three faces, who know how I like my tea"),
    AddSuccess("T7", "providers", "Our rota is kept, and when it is not, we ring"),
)
HAD = (AddIdea("T7", "delia", "Text the rota the evening before"),)
WINS = (*SHOUTED[:2], PlaceIdea("I1", 2, 6))
PICKED = (*WINS, PickFor("Mrs Ahmed", "I2", "family"), PickFor("Cem", "I5", "provider"), PickFor("Dee", "I2"))
PLANNED = (
    *PICKED,
    AddAction("I2", "Ring the home care team about the rota", "Jo", "2030-03-15", "Find out who makes it", "Half an hour"),
    AddAction("I2", "Write to everybody on the list"),
    AddAction("I5", "Ask for a room at the café", "Mrs Ahmed", "2026-01-09", past_meant=True),
)
CARRIED_OUT = (
    UpdateAction("A1", "They will send it on Fridays"),
    SettleAction("A2", "cannot", "the list is not ours to use"),
)
THERE = (
    AddThing("T7", "A rota on paper, once a month", "the agency", "works"),
    AddThing("T7", "A number to ring when nobody comes", "the council", "unknown"),
)
WHY = (
    AddCause("T7", "The rota changes after it is sent"),
    AddCause("T7", "Sickness is covered from the same six people", "C1"),
    AddCause("T7", "The contract pays only for time at the door", "C2", root=True),
    AddCause("T7", "Nobody's job is to ring", "C1"),
    AddCause("T7", "We are not on the list of who gets told"),
    TieCause("C3", ("S31", "S88")),
)
