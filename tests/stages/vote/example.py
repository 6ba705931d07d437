"""A vote is opened, secret while it is open, and closed; the room's dots stand apart."""

from tests.house.playing import COMES_AGAIN, LOOK, lacking
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound, SetVoteRules

EXAMPLE = [
    ("fran", CloseRound()),
    ("ana", OpenRound("themes")),
    ("fran", OpenRound("themes", 5, 3, by_group=True)),
    ("fran", OpenRound("ideas")),
    ("ana", CastBallot({"T2": 3, "T3": 1})),
    ("ana", CastBallot({"T2": 4}, "neighbours")),
    ("ana", CastBallot({"T2": 2}, "fam")),
    ("bob", CastBallot({"T3": 2})),
    ("femi", CastBallot({"T3": 1}, "")),
    ("femi", CastBallot({})),
    ("sam", EnterRoomDots({"T2": 4, "T3": 3}, 2, "family")),
    ("sam", EnterRoomDots({"T3": 1}, 1)),
    ("bob", EnterRoomDots({"T3": 1}, 1)),
    ("ana", Undo()),
    ("sam", LOOK),
    ("fran", SetVoteRules(fewest_of_group=1)),
    ("fran", CloseRound()),
    ("fran", CloseRound(even_so=True)),
    ("ana", Undo()),
    ("ana", SetVoteRules(fewest=2)),
    ("fran", SetVoteRules(fewest=0)),
    ("fran", SetVoteRules(fewest=2)),
    ("fran", SetVoteRules(fewest=2)),
    ("fran", Undo()),
]
SAID = [
    ("fran", "vote open themes --dots 4 --cap 2 --by-group"),
    ("ana", "vote cast T2=2 T3=1 --group family"),
    ("ana", "votes"),
    ("sam", "vote room T2=3 --people 2 --group lived"),
    ("bob", "vote cast T2=3"),
    ("bob", "vote cast none"),
    ("bob", "vote close --even-so"),
    ("fran", "votes"),
    ("bob", "vote who"),
    ("fran", "vote who"),
    ("fran", "vote close"),
    ("fran", "vote close --even-so"),
    ("fran", "vote rules"),
    ("fran", "vote rules --fewest 4 --fewest-of-group 6"),
    ("bob", "vote rules"),
    ("bob", "vote rules --fewest 1"),
    ("bob", "votes R1"),
]
TYPED = [
    ("fran", "go vote", "yes", "2", "back", "1=1", "room", "3", "2", "4", "2", "next", "next"),
    ("sam", "room", "3", "back", "3", "2", "4"),
    ("sam", COMES_AGAIN, "back", "help room"),
    ("ana", "go vote again", "2", "votes"),
    ("fran", "go vote", "close", "back", "close", "yes", "yes"),
    ("ana", "/status"),
    ("sam", "/status"),
]
DRAFTS: dict = {}
OLDER = {
    "without what it was on": lacking("rounds", "items", "room_people", "by_group", "group_results"),
}
MISFITS = {
    "a vote on something else": lambda file: file["rounds"][0].update(on="lunch"),
    "results that are not of its kind": lambda file: file["rounds"][0].update(on="ideas"),
    "more on one than there are dots": lambda file: file["rounds"][0].update(cap=9),
    "a group that is none": lambda file: file["rounds"][0]["group_results"][0].update(group="neighbours"),
    "a group's dots for what was not voted on": lambda file: file["rounds"][0]["group_results"][0].update(item="T1"),
    "more people than there are": lambda file: file["rounds"][0].update(turnout=10_000_000),
    "more dots than anybody has": lambda file: file["rounds"][0].update(dots=10_000_000),
    "a result of something whose number is too high": lambda file: file["rounds"][0]["results"][0].update(item="T999999"),
    "two results for the same": lambda file: file["rounds"][0]["results"].append(file["rounds"][0]["results"][0]),
}
