"""What may be seen: the one place that hides. Every face, export and log starts from `public` and `public_event`.

Hidden from everybody, the host included: who cast which ballot, any tally while a round is open (the room's dots too),
who had an idea, whose own words a participant's statement is, who shouted what.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wtfc_tui.domain import events as did
from wtfc_tui.domain.people import Person, Role, role_in
from wtfc_tui.domain.rules.grid import voices_for
from wtfc_tui.domain.workshop import Idea, RoomDots, Round, Statement, Workshop

HIDDEN = ""


@dataclass(frozen=True)
class Public:
    """What everybody may see of a workshop at one revision."""

    workshop: Workshop
    voices: Mapping[str, Counter[str]]
    """Idea -> how many people call each way."""


@dataclass(frozen=True)
class Own:
    """What only this person may see: their own."""

    ballot: Mapping[str, int]
    statements: frozenset[str]
    ideas: frozenset[str]
    room_entry: RoomDots | None


def public(workshop: Workshop) -> Public:
    stripped = replace(
        workshop,
        statements={key: _statement(one) for key, one in workshop.statements.items()},
        ideas={key: _idea(one) for key, one in workshop.ideas.items()},
        rounds={key: _round(one) for key, one in workshop.rounds.items()},
        shouts={},
        done={},
    )
    return Public(stripped, {idea: voices_for(workshop, idea) for idea in workshop.shouts})


@dataclass(frozen=True)
class Made:
    """Person id -> ids of what they said and thought of; counted once for everybody, because every screen asks often."""

    statements: Mapping[str, frozenset[str]]
    ideas: Mapping[str, frozenset[str]]


def made(workshop: Workshop) -> Made:
    return Made(_by_maker(workshop.statements.values()), _by_maker(workshop.ideas.values()))


def _by_maker(things: Iterable[Statement | Idea]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for thing in things:
        found.setdefault(thing.by, set()).add(thing.id)
    return {maker: frozenset(ids) for maker, ids in found.items()}


def own(workshop: Workshop, person: Person, ballot_key: str, by_maker: Made | None = None) -> Own:
    """`by_maker` where it is counted already."""
    running, by_maker = workshop.open_round, by_maker or made(workshop)
    return Own(
        ballot=running.ballots.get(ballot_key, {}) if running and ballot_key else {},
        statements=by_maker.statements.get(person.id, frozenset()),
        ideas=by_maker.ideas.get(person.id, frozenset()),
        room_entry=running.room.get(person.id) if running else None,
    )


def public_event(recorded: did.Recorded) -> did.Recorded:
    """The same event with what may not be seen taken out; an actor that may not be seen is ""."""
    match recorded.event:
        case did.BallotCast(round):
            return replace(recorded, actor=HIDDEN, event=did.BallotCast(round, HIDDEN, {}))
        case did.RoomDotsEntered(round, scribe, group, people):
            return replace(recorded, event=did.RoomDotsEntered(round, scribe, group, people, {}))
        case did.Shouted(idea):
            return replace(recorded, actor=HIDDEN, event=did.Shouted(idea, HIDDEN, ""))
        case did.IdeaAdded() | did.IdeaReworded() | did.IdeaWithdrawn() | did.IdeaRestored() | did.Undone():
            return replace(recorded, actor=HIDDEN)
        case did.StatementAdded() | did.StatementCorrected() | did.StatementWithdrawn() | did.StatementRestored():
            return replace(recorded, actor=_shown(recorded.actor))
        case _:
            return recorded


def _statement(statement: Statement) -> Statement:
    """The same statement, made anew only where a name is to be hidden: there are hundreds, at each change."""
    writers = {statement.by, *(version.by for version in statement.earlier)}
    if all(_shown(writer) == writer for writer in writers):
        return statement
    earlier = tuple(replace(version, by=_shown(version.by)) for version in statement.earlier)
    return replace(statement, by=_shown(statement.by), earlier=earlier)


def _shown(actor: str) -> str:
    """Scribes and facilitators stand by what they enter; participants write unseen."""
    return actor if role_in(actor) in (Role.HOST, Role.FACILITATOR, Role.SCRIBE) else HIDDEN


def _idea(idea: Idea) -> Idea:
    return replace(idea, by=HIDDEN)


def _round(round: Round) -> Round:
    return replace(round, ballots={}, room={})
