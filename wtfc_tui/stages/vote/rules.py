"""Voting with dots: secret while a round is open, tallied once at close, room and ballots apart. Results never mix."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import NotUndone, Quiet, Row, Telling, still
from wtfc_tui.domain.settings import GROUP_NAMES, GROUPS, VoteRules, sensible
from wtfc_tui.domain.visible import altered
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, next_id
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.theme.rules import THEMES, worked_on
from wtfc_tui.stages.vote.disclosure import by_group, must_hide_one_another, rules_told
from wtfc_tui.stages.vote.records import (
    BallotCast,
    CastBallot,
    CloseRound,
    EnterRoomDots,
    ItemResult,
    OpenRound,
    RoomDots,
    RoomDotsEntered,
    Round,
    RoundClosed,
    RoundOpened,
    SetVoteRules,
    VoteRulesSet,
    lies_under,
    of_the_team,
)

SUBJECTS: Final = ("themes", "ideas")
MOST_DOTS: Final = 100
MOST_PEOPLE: Final = 1000

# ── kinds ───────────────────────────────────────────────────────────────────


def subject(workshop: Workshop, on: str) -> Kind[Any] | None:
    """The kind of things that is voted on, such as themes; None before there is any of them."""
    return next((kind for kind in workshop.kinds() if kind.name == on), None)


def _results_are_of_their_round(workshop: Workshop, _: Kind[Round]) -> Iterator[str]:
    for one in workshop[ROUNDS].values():
        kind, items = subject(workshop, one.on), [result.item for result in one.results]
        if one.on not in SUBJECTS:
            yield f"{one.id} must be on {' or '.join(SUBJECTS)}."
        elif kind and any(item[:1] != kind.letter for item in items):
            yield f"{one.id} is on {one.on}, and its results are not."
        if not 1 <= one.cap <= one.dots:
            yield f"{one.id} must give at least one dot, and a cap of at most as many."
        if len(set(items)) != len(items):
            yield f"{one.id} has two results for the same thing."
        if any(part.group not in GROUPS or part.item not in one.items for part in one.group_results):
            yield f"{one.id} has results of a group, or for a thing, that is not of it."
        if not one.open and (not items or set(items) != set(one.items)):
            yield f"{one.id} is closed, and its results are not those of all that was voted on."


def _arrived(workshop: Workshop, kind: Kind[Round], round: Round) -> Workshop:
    """Where a file does not say on what a closed round was, its results do. What was voted on keeps its id, also where
    the file, of an earlier version, has left it out: the dots must never come to stand for something else."""
    items = round.items or tuple(result.item for result in round.results)
    return workshop.having(kind, replace(round, items=items)).with_given(items)


ROUNDS: Final[Kind[Round]] = Kind(
    "rounds", "R", "vote", "votes", Round,
    spotlit=False, fits=_results_are_of_their_round, arrives=_arrived, left_out=lambda one: one.stays_where_it_is,
)  # fmt: skip


def open_round(workshop: Workshop) -> Round | None:
    """The round in which people vote now; at most one is open, and it is the last."""
    last = next(workshop[ROUNDS].newest(), None)
    return last if last and last.open else None


# ── deciding ────────────────────────────────────────────────────────────────


def open_a_round(workshop: Workshop, command: OpenRound, asking: Asking) -> Iterator[Event]:
    on = chosen(command.on, SUBJECTS, "something to vote on")
    if running := open_round(workshop):
        raise Refused(Why.REFUSED, f"The vote on {running.on} is still open ({running.id}): close it first.")
    if not 1 <= command.cap <= command.dots <= MOST_DOTS:
        raise Refused(Why.NOT_UNDERSTOOD, f"Give 1 to {MOST_DOTS} dots each, and a cap of at most as many on one item.")
    items = _items(workshop, on)
    if not items:
        raise Refused(Why.REFUSED, f"There are no {on} to vote on yet.")
    yield RoundOpened(next_id(workshop, ROUNDS), on, items, command.dots, command.cap, command.by_group)


def _items(workshop: Workshop, on: str) -> tuple[str, ...]:
    if on == THEMES.name:
        return tuple(theme.id for theme in worked_on(workshop))
    kind = subject(workshop, on)
    return tuple(one.id for one in workshop.standing(kind)) if kind else ()


def cast_ballot(workshop: Workshop, command: CastBallot, asking: Asking) -> Iterator[Event]:
    running = must_be_open(workshop)
    if not asking.ballot_key:
        raise Refused(Why.TRY_AGAIN, f"The vote on {running.on} is only just being opened: please try again.")
    dots = _dots(workshop, running, command.dots)
    _within(workshop, running, dots, voters=1)
    place = lies_under(asking.person.id, asking.ballot_key)
    before = running.groups.get(place)
    group = before if command.group is None else _own_group(running, command.group)
    if (dots, group) != (running.ballots.get(place, {}), before):
        yield BallotCast(running.id, place, dots, group)


def _own_group(running: Round, typed: str) -> str:
    if not running.by_group:
        raise Refused(Why.REFUSED, f"Nobody is asked for their group in the vote on {running.on}: give only your dots.")
    return group_named(typed) if typed else ""


def enter_room_dots(workshop: Workshop, command: EnterRoomDots, asking: Asking) -> Iterator[Event]:
    running = must_be_open(workshop)
    if not 0 <= command.people <= MOST_PEOPLE:
        raise Refused(Why.NOT_UNDERSTOOD, f"Say how many people in the room voted, from 0 to {MOST_PEOPLE}.")
    dots = _dots(workshop, running, command.dots)
    _within(workshop, running, dots, voters=command.people)
    group = group_named(command.group) if command.group else None
    if command.people:
        nobody_twice(running, group)
    entry, scribe = RoomDots(command.people, dots, asking.person.id), asking.person.id
    if running.room.get(group or scribe, RoomDots(0, {}, scribe)) != entry:
        yield RoomDotsEntered(running.id, scribe, group, command.people, dots)


def nobody_twice(running: Round, group: str | None) -> None:
    """The room's dots are entered by group, or without: a total and a part of it would count the same people twice."""
    back = "take those back first, with 0 people"
    if group is None and running.room_groups:
        groups = ", ".join(GROUP_NAMES[one] for one in running.room_groups)
        there = f"The room's dots are entered by group so far ({groups})"
        raise Refused(Why.REFUSED, f"{there}, and a total would count these people twice: name a group, or {back}.")
    if group is not None and running.room_people and not running.room_groups:
        there = f"The dots of {counted(running.room_people, 'person', 'people')} in the room are entered without a group"
        raise Refused(Why.REFUSED, f"{there}, and a group of them would be counted twice: {back}.")


def close_round(workshop: Workshop, command: CloseRound, asking: Asking) -> Iterator[Event]:
    running = must_be_open(workshop)
    ballots, room = list(running.ballots.values()), list(running.room.values())
    if not command.even_so:
        must_hide_one_another(workshop.votes.fewest, sum(map(bool, ballots)), sum(entry.people for entry in room))
    results = tuple(
        ItemResult(item, sum(ballot.get(item, 0) for ballot in ballots), sum(entry.dots.get(item, 0) for entry in room))
        for item in running.items
    )
    groups = by_group(running, workshop.votes.fewest_of_group)
    yield RoundClosed(running.id, results, len(ballots), sum(entry.people for entry in room), groups)


def set_vote_rules(workshop: Workshop, command: SetVoteRules, asking: Asking) -> Iterator[Event]:
    before = workshop.votes
    fewest = before.fewest if command.fewest is None else command.fewest
    of_group = before.fewest_of_group if command.fewest_of_group is None else command.fewest_of_group
    if (now := sensible(VoteRules(fewest, of_group))) != before:
        yield VoteRulesSet(now, before)


def must_be_open(workshop: Workshop) -> Round:
    if not (running := open_round(workshop)):
        raise Refused(Why.REFUSED, "No vote is open now: a facilitator opens one.")
    return running


def _dots(workshop: Workshop, running: Round, typed: Mapping[str, int]) -> dict[str, int]:
    kind, dots = subject(workshop, running.on), dict[str, int]()
    for word, number in typed.items():
        item = item_id(word, *([kind] if kind else []))
        if item not in running.items:
            raise Refused(Why.NO_SUCH, f"{workshop.named(item)} is not in this vote: “votes” tells what is.")
        if number < 0:
            raise Refused(Why.NOT_UNDERSTOOD, f"{workshop.named(item)} cannot have fewer than no dots.")
        dots[item] = dots.get(item, 0) + number
    return {item: number for item, number in dots.items() if number}


def _within(workshop: Workshop, running: Round, dots: Mapping[str, int], voters: int) -> None:
    """Whichever limit is passed, and however the dots were typed, the whole rule is said in the same words."""
    given, allowed, cap = sum(dots.values()), running.dots * voters, running.cap * voters
    whose = "Each person has" if voters == 1 else f"{voters} people have"
    rule = f"{whose} {counted(allowed, 'dot')}, {cap} at most on one"
    for item, number in dots.items():
        if number > cap:
            raise Refused(
                Why.REFUSED, f"{rule}: this gives {workshop.named(item)} {number}, which is {number - cap} too many."
            )
    if given > allowed:
        raise Refused(Why.REFUSED, f"{rule}: this gives {given}, so take {given - allowed} back first.")


DECIDES: Final[Decides] = {
    OpenRound: open_a_round,
    CastBallot: cast_ballot,
    EnterRoomDots: enter_room_dots,
    CloseRound: close_round,
    SetVoteRules: set_vote_rules,
}

# ── evolving ────────────────────────────────────────────────────────────────


def _opened(workshop: Workshop, event: RoundOpened, _: Recorded) -> Workshop:
    return workshop.having(ROUNDS, Round(event.id, event.on, event.items, event.dots, event.cap, by_group=event.by_group))


def _cast(workshop: Workshop, event: BallotCast, _: Recorded) -> Workshop:
    """As read from the log the event holds no voter, and changes nothing: ballots come from the ballot box."""
    running = workshop[ROUNDS][event.round]
    if not event.voter or not running.open:
        return workshop
    ballots = {**running.ballots, event.voter: event.dots}
    groups = running.groups if event.group is None else {**running.groups, event.voter: event.group}
    now = replace(running, ballots=ballots, groups=groups, turnout=len(ballots), team=of_the_team(ballots))
    return workshop.having(ROUNDS, now)


def _room_entered(workshop: Workshop, event: RoomDotsEntered, _: Recorded) -> Workshop:
    running = workshop[ROUNDS][event.round]
    room = {**running.room, event.group or event.scribe: RoomDots(event.people, event.dots, event.scribe)}
    room = {key: entry for key, entry in room.items() if entry.people}
    people, groups = sum(entry.people for entry in room.values()), tuple(key for key in room if key in GROUPS)
    return workshop.having(ROUNDS, replace(running, room=room, room_people=people, room_groups=groups))


def _closed(workshop: Workshop, event: RoundClosed, _: Recorded) -> Workshop:
    over = replace(
        workshop[ROUNDS][event.id], open=False, ballots={}, groups={}, room={}, team=0, room_groups=(),
        results=event.results, group_results=event.group_results, turnout=event.turnout, room_people=event.room_people,
    )  # fmt: skip
    return workshop.having(ROUNDS, over)


def _rules_set(workshop: Workshop, event: VoteRulesSet, _: Recorded) -> Workshop:
    return altered(workshop, votes=event.rules)


# ── taking back ─────────────────────────────────────────────────────────────


def _rules_as_before(workshop: Workshop, event: VoteRulesSet, _: Doing) -> Iterator[Event]:
    still(workshop.votes == event.rules, "the rules of votes have been changed again since")
    yield VoteRulesSet(event.before, event.rules)


# ── in words ────────────────────────────────────────────────────────────────


def _news_room(event: RoomDotsEntered, _: Telling) -> str:
    group = f" ({GROUP_NAMES[event.group]})" if event.group else ""
    if not event.people:
        return f"took the room's dots back{group}"
    return f"entered the dots of {counted(event.people, 'person', 'people')} in the room{group}"


_NO_UNDO = Quiet("it is never undone")
EVENTS: Final = (
    Row(
        RoundOpened, _opened, lambda event, _: f"opened the vote on {event.on} ({event.id})",
        NotUndone(lambda event, _: f"the vote on {event.on} is open and people may have voted; close it instead"), _NO_UNDO,
    ),
    Row(
        BallotCast, _cast, Quiet("who votes, and when, is nobody's business"),
        NotUndone(lambda _, __: "your vote counts as you gave it; change it by giving your dots anew"),
        _NO_UNDO,
    ),
    Row(
        RoomDotsEntered, _room_entered, _news_room,
        NotUndone(lambda _, __: "the room's dots are entered; change them by entering them anew"),
        _NO_UNDO,
    ),
    Row(
        VoteRulesSet, _rules_set, lambda event, _: f"set the rules of votes: {rules_told(event.rules)}",
        _rules_as_before, lambda event, _: rules_told(event.rules),
    ),
    Row(
        RoundClosed, _closed, lambda event, _: f"closed the vote ({event.id})",
        NotUndone(lambda _, __: "the vote is closed and its ballots are destroyed; open another one instead"),
        _NO_UNDO,
    ),
)  # fmt: skip
