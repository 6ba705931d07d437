"""Who has been in the room since a vote was opened: a line that drops takes nobody out of the turnout."""

from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.view import vote_view


def turnout(seat: Any) -> str:
    return vote_view(seat.board, seat.own, seat.person, seat.came).turnout


async def test_whoever_has_voted_and_gone_hides_nobody_who_has_not(table: Any) -> None:
    fran, ana, bob = await table.facilitator(), await table.sit("Ana"), await table.sit("Bob")
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))
    await table.given(ana, CastBallot({"T1": 1}))
    ana.leave()
    assert turnout(fran) == turnout(bob) == "1 of 2 have voted"
    assert turnout(await table.sit("Ana")) == "1 of 2 have voted"


async def test_one_person_in_two_windows_is_one_and_the_wall_and_the_team_are_not_waited_for(table: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.sit("Ana", face="plain")
    await table.sit("Sam", Role.SCRIBE)
    await table.sit("Wall", Role.WALL)
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))
    assert turnout(ana) == "0 of 1 have voted"


async def test_whoever_left_before_the_vote_was_opened_is_not_waited_for(table: Any) -> None:
    fran, ana, bob = await table.facilitator(), await table.sit("Ana"), await table.sit("Bob")
    await table.given(fran, CreateTheme("notworking", "I wait"))
    bob.leave()
    await table.given(fran, OpenRound("themes"))
    assert turnout(ana) == "0 of 1 have voted"
    await table.given(fran, CloseRound(even_so=True))
    ana.leave()
    await table.given(fran, OpenRound("themes"))
    await table.sit("Cem")
    assert turnout(fran) == "0 of 1 have voted"
