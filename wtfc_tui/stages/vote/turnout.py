"""How many have voted, of how many: for everybody to see while a vote is open."""

from collections.abc import Sequence

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.vote.records import CastBallot, Round


def turnout(round: Round, came: Sequence[Person] = ()) -> str:
    """The team may vote and need not, which is said once nobody else is waited for: that all have voted is not to be read as
    all who are here."""
    words = have_voted(round, came)
    team = sum(one.role is not Role.PARTICIPANT and may(one.role, CastBallot) for one in came) - round.team
    if not round.open or team <= 0 or round.turnout < _electorate(round, came):
        return words
    return f"{words} · {team} of the team may vote too"


def have_voted(round: Round, came: Sequence[Person]) -> str:
    """Of those for whom one waits: participants who are here or were since the vote was opened; and whoever else has voted.
    The wall has no ballot; people in the room are counted apart."""
    electorate = _electorate(round, came)
    of = f" of {electorate}" if electorate else ""
    words = f"{round.turnout}{of} have voted" if round.open else f"{round.turnout} voted"
    return f"{words} · {round.room_people} more in the room" if round.room_people else words


def _electorate(round: Round, came: Sequence[Person]) -> int:
    return max(participants(came), round.turnout - round.team) + round.team if came else 0


def participants(some: Sequence[Person]) -> int:
    return sum(person.role is Role.PARTICIPANT for person in some)
