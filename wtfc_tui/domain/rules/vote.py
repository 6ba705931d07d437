"""Voting with dots: secret while a round is open, tallied once at close, room and ballots apart. Results never mix."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, chosen
from wtfc_tui.domain.rules.gather import group_named
from wtfc_tui.domain.workshop import NOT_WORKING, RoomDots, Round, Workshop, next_id

MOST_DOTS = 100
MOST_PEOPLE = 1000


def open_round(workshop: Workshop, command: do.OpenRound, asking: Asking) -> Iterator[did.Event]:
    on = chosen(command.on, ("themes", "ideas"), "something to vote on")
    if running := workshop.open_round:
        raise Refused(Why.REFUSED, f"Round {running.id} on {running.on} is still open: close it first.")
    if not 1 <= command.cap <= command.dots <= MOST_DOTS:
        raise Refused(Why.NOT_UNDERSTOOD, f"Give 1 to {MOST_DOTS} dots each, and a cap of at most as many on one item.")
    items = tuple(_items(workshop, on))
    if not items:
        raise Refused(Why.REFUSED, f"There are no {on} to vote on yet.")
    yield did.RoundOpened(next_id("R", workshop.rounds), on, items, command.dots, command.cap)


def _items(workshop: Workshop, on: str) -> Iterable[str]:
    """Themes of what is not working; where a workshop has none of those, all its themes."""
    if on == "ideas":
        return [idea.id for idea in workshop.live_ideas()]
    return [theme.id for theme in workshop.live_themes(NOT_WORKING) or workshop.live_themes()]


def cast_ballot(workshop: Workshop, command: do.CastBallot, asking: Asking) -> Iterator[did.Event]:
    running = _running(workshop)
    if not asking.ballot_key:
        raise Refused(Why.TRY_AGAIN, f"Vote {running.id} is only just being opened: please try again.")
    dots = _dots(running, command.dots)
    _within(running, dots, voters=1)
    if dots != running.ballots.get(asking.ballot_key, {}):
        yield did.BallotCast(running.id, asking.ballot_key, dots)


def enter_room_dots(workshop: Workshop, command: do.EnterRoomDots, asking: Asking) -> Iterator[did.Event]:
    running = _running(workshop)
    if not 0 <= command.people <= MOST_PEOPLE:
        raise Refused(Why.NOT_UNDERSTOOD, f"Say how many people in the room voted: --people 0 to {MOST_PEOPLE}.")
    dots = _dots(running, command.dots)
    _within(running, dots, voters=command.people)
    group = group_named(command.group) if command.group else None
    yield did.RoomDotsEntered(running.id, asking.person.id, group, command.people, dots)


def close_round(workshop: Workshop, command: do.CloseRound, asking: Asking) -> Iterator[did.Event]:
    running = _running(workshop)
    ballots, room = list(running.ballots.values()), list(running.room.values())
    results = tuple(
        did.ItemResult(item, sum(ballot.get(item, 0) for ballot in ballots), sum(entry.dots.get(item, 0) for entry in room))
        for item in running.items
    )
    yield did.RoundClosed(running.id, results, len(ballots), sum(entry.people for entry in room))


def _running(workshop: Workshop) -> Round:
    if not (running := workshop.open_round):
        raise Refused(Why.REFUSED, "No vote is open now: a facilitator opens one with “vote open themes”.")
    return running


def _dots(running: Round, typed: Mapping[str, int]) -> dict[str, int]:
    dots: dict[str, int] = {}
    for word, number in typed.items():
        item = item_id(word, running.items[0][0])
        if item not in running.items:
            raise Refused(Why.NO_SUCH, f"{item} is not in this vote: it is on {', '.join(running.items)}.")
        if number < 0:
            raise Refused(Why.NOT_UNDERSTOOD, f"{item} cannot have fewer than no dots.")
        dots[item] = dots.get(item, 0) + number
    return {item: number for item, number in dots.items() if number}


def _within(running: Round, dots: Mapping[str, int], voters: int) -> None:
    given, allowed, cap = sum(dots.values()), running.dots * voters, running.cap * voters
    whose = "Each person has" if voters == 1 else f"{voters} people have"
    if given > allowed:
        over = f"take {given - allowed} back elsewhere first"
        raise Refused(Why.REFUSED, f"{whose} {allowed} dots and this gives {given}: {over}.")
    for item, number in dots.items():
        if number > cap:
            raise Refused(Why.REFUSED, f"{item} may have {cap} dots at most here, and this gives it {number}.")


def opened(workshop: Workshop, event: did.RoundOpened, _: did.Recorded) -> Workshop:
    return _with(workshop, Round(event.id, event.on, event.items, event.dots, event.cap))


def cast(workshop: Workshop, event: did.BallotCast, _: did.Recorded) -> Workshop:
    """As read from the log the event holds no voter, and changes nothing: ballots come from the ballot box."""
    running = workshop.rounds[event.round]
    if not event.voter or not running.open:
        return workshop
    ballots = {**running.ballots, event.voter: event.dots}
    if not event.dots:
        del ballots[event.voter]
    return _with(workshop, replace(running, ballots=ballots, turnout=len(ballots)))


def room_entered(workshop: Workshop, event: did.RoomDotsEntered, _: did.Recorded) -> Workshop:
    running = workshop.rounds[event.round]
    room = {**running.room, event.group or event.scribe: RoomDots(event.people, event.dots)}
    return _with(workshop, replace(running, room=room, room_people=sum(entry.people for entry in room.values())))


def closed(workshop: Workshop, event: did.RoundClosed, _: did.Recorded) -> Workshop:
    over = replace(
        workshop.rounds[event.id], open=False, ballots={}, room={},
        results=event.results, turnout=event.turnout, room_people=event.room_people,
    )  # fmt: skip
    return _with(workshop, over)


def _with(workshop: Workshop, round: Round) -> Workshop:
    return replace(workshop, rounds={**workshop.rounds, round.id: round})


DECIDES: dict[type, Decider] = {
    do.OpenRound: open_round,
    do.CastBallot: cast_ballot,
    do.EnterRoomDots: enter_room_dots,
    do.CloseRound: close_round,
}
EVOLVES: dict[type, Evolver] = {
    did.RoundOpened: opened,
    did.BallotCast: cast,
    did.RoomDotsEntered: room_entered,
    did.RoundClosed: closed,
}
