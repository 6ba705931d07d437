"""Votes, as exports and read tables have them. Of an open one nobody learns a tally: its results are not written at all."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, Many, nothing_counted
from wtfc_tui.carried.markdown import escaped
from wtfc_tui.carried.reading import Part, an_id, each, label, named
from wtfc_tui.domain.ids import id_as_written
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.vote.records import ItemResult, Round
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.stages.vote.view import ranking, rounds, turnout
from wtfc_tui.views.board import Board


def _withheld(round: Round) -> frozenset[str]:
    """An absent key cannot be mistaken for no dots."""
    return frozenset({"results"}) if round.open else frozenset()


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


CARRIED: Final = (
    Carried(
        ROUNDS,
        (
            Field("id", an_id(ROUNDS)),
            Field("on", label, column="voted_on"),
            Field("open", Part.truth),
            Field("items", each(named(id_as_written)), absent=()),
            Field("dots", Part.whole, column="dots_each"),
            Field("cap", Part.whole, column="most_on_one"),
            Field("turnout", Part.whole),
            Many(
                "results", ItemResult,
                (Field("item", named(id_as_written)), Field("dots", Part.whole), Field("room_dots", Part.whole)),
                "round_results", "position",
            ),
            Field("room_people", Part.whole, column="people_in_room", absent=0),
        ),
        left_out={
            "ballots": "a ballot is its voter's alone",
            "room": "the room's dots are in the results at close",
            "team": "it says for whom nobody waits while it is open",
            "room_groups": "it says what can still be entered while it is open",
        },
        also=(), counted=nothing_counted, withheld=_withheld, markdown=_votes,
        at_times={"results": "once it is closed"},
    ),
)  # fmt: skip
