"""Votes, as exports and read tables have them. Of an open one nobody learns a tally: its results are not written at all."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, Many, nothing_counted
from wtfc_tui.carried.markdown import escaped
from wtfc_tui.carried.reading import Part, an_id, each, label, named_id, up_to
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.vote.by_group import by_constituency
from wtfc_tui.stages.vote.records import GroupDots, ItemResult, Round
from wtfc_tui.stages.vote.rules import MOST_DOTS, MOST_PEOPLE, ROUNDS
from wtfc_tui.stages.vote.turnout import turnout
from wtfc_tui.stages.vote.view import ranking, rounds
from wtfc_tui.views.board import Board

ALL_DOTS: Final = MOST_DOTS * MOST_PEOPLE


def _withheld(round: Round) -> frozenset[str]:
    """An absent key cannot be mistaken for no dots."""
    return frozenset({"results", "group_results"}) if round.open else frozenset()


def _votes(board: Board, _: Carried[Round]) -> Iterator[str]:
    for round in rounds(board):
        yield from ("", f"## Vote {round.id} on {round.on}", "")
        if round.open:
            yield "The vote is open; results come when it is closed."
            continue
        yield from (f"{turnout(round)}, {counted(round.dots, 'dot')} each.", "")
        for one in ranking(board, round):
            dots = f"{counted(one.sum, 'dot')} ({one.ballots} by ballot, {one.room} in the room)"
            yield f"- {one.id} {escaped(one.text)}: {dots}"
        for group in by_constituency(board, round):
            yield from ("", f"Of {group.who}:", "")
            yield from (f"- {one.id} {escaped(one.text)}: {counted(one.sum, 'dot')}" for one in group.ranking if one.sum)


CARRIED: Final = (
    Carried(
        ROUNDS,
        (
            Field("id", an_id(ROUNDS)),
            Field("on", label, column="voted_on"),
            Field("open", Part.truth),
            Field("items", each(named_id), absent=()),
            Field("dots", up_to(MOST_DOTS), column="dots_each"),
            Field("cap", up_to(MOST_DOTS), column="most_on_one"),
            Field("turnout", up_to(MOST_PEOPLE)),
            Many(
                "results", ItemResult,
                (Field("item", named_id), Field("dots", up_to(ALL_DOTS)), Field("room_dots", up_to(ALL_DOTS))),
                "round_results", "position",
            ),
            Field("room_people", up_to(MOST_PEOPLE), column="people_in_room", absent=0),
            Field("by_group", Part.truth, absent=False),
            Many(
                "group_results", GroupDots,
                (
                    Field("group", label), Field("voters", up_to(MOST_PEOPLE)), Field("item", named_id),
                    Field("dots", up_to(ALL_DOTS)),
                ),
                "round_group_results", "position",
            ),
        ),
        left_out={
            "ballots": "a ballot is its voter's alone",
            "groups": "so is the group that they named",
            "room": "the room's dots are in the results at close",
            "team": "it says for whom nobody waits while it is open",
            "room_groups": "it says what can still be entered while it is open",
        },
        also=(), counted=nothing_counted, withheld=_withheld, markdown=_votes,
        at_times={"results": "once it is closed", "group_results": "once it is closed"},
    ),
)  # fmt: skip
