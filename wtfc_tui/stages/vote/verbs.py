"""Voting with dots. Nothing said here ever holds a tally of a round that is open, whoever asks."""

from dataclasses import asdict
from typing import Final

from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import KnowWhoVoted
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.vote.by_group import with_groups
from wtfc_tui.stages.vote.carried import CARRIED
from wtfc_tui.stages.vote.disclosure import TooFew, rules_told
from wtfc_tui.stages.vote.records import (
    CastBallot,
    CloseRound,
    EnterRoomDots,
    OpenRound,
    RoundClosed,
    RoundOpened,
    SetVoteRules,
)
from wtfc_tui.stages.vote.rules import ROUNDS, SUBJECTS, open_round, subject
from wtfc_tui.stages.vote.view import opened_told, room_told, vote_view, voters
from wtfc_tui.verbs.call import Call, Verb, ids, whole
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import ID, NUMBER, TEXT, VOTE_RULES, or_null


async def open_(call: Call) -> Said:
    on = call.word(0, "what the vote is on: themes or ideas")
    events = await call.do(OpenRound(on, call.number("dots", 5), call.number("cap", 3), "by-group" in call.options))
    opened = next(event for event in events if isinstance(event, RoundOpened))
    round = call.workshop[ROUNDS][opened.id]
    return Said(opened_told(round), CARRIED[0].row(call.board, round))


async def cast(call: Call) -> Said:
    if not call.words:
        raise call.lacking("your dots, such as T3=2 T5=1, or none to take them all back")
    must_be_open(call)
    given = {} if [word.casefold() for word in call.words] == ["none"] else dots(call)
    await call.do(CastBallot(given, call.options.get("group")))
    return round_told(call)


def must_be_open(call: Call) -> None:
    """The rule itself says the same without the verb, which is of no use on a screen."""
    if not open_round(call.workshop):
        raise Refused(Why.REFUSED, "No vote is open now: a facilitator opens one with “vote open themes”.")


def dots(call: Call) -> dict[str, int]:
    """`T3=2 T5=1`; an item that is named twice is refused."""
    must_be_open(call)
    found: dict[str, int] = {}
    kinds = [kind for kind in (subject(call.workshop, on) for on in SUBJECTS) if kind]
    for word in ids(call.words):
        typed, equals, number = word.partition("=")
        if not equals:
            raise not_understood(f"“{word[:20]}” says no dots: write it as {word[:5].upper()}=2.")
        item = item_id(typed, *kinds)
        if item in found:
            raise not_understood(f"{call.workshop.named(item)} is there twice: give its dots once.")
        found[item] = whole(number, item)
    return found


async def room(call: Call) -> Said:
    people = call.number("people") if "people" in call.options else None
    if people is None or not (call.words or people == 0):
        raise call.lacking("the dots of the room and a head count, such as T3=7 --people 9")
    given = dots(call)
    await call.do(EnterRoomDots(given, people, call.options.get("group")))
    return Said(room_told(call.board, people, given), {"people": people, "dots": given, "group": call.options.get("group")})


async def close(call: Call) -> Said:
    must_be_open(call)
    try:
        events = await call.do(CloseRound("even-so" in call.options))
    except TooFew as few:
        raise Refused(few.why, f"{few.sentence} “vote close --even-so” closes it and shows it.") from few
    return round_told(call, next(event.id for event in events if isinstance(event, RoundClosed)))


async def who(call: Call) -> Said:
    must_be_open(call)
    seat = call.seat
    found = voters(await seat.voters(), seat.came, seat.people_here)
    return Said("\n".join(found.lines), {"voted": [*found.voted], "not_yet": [*found.not_yet], "here": found.here})


async def rules(call: Call) -> Said:
    asked = [call.number(name) if name in call.options else None for name in ("fewest", "fewest-of-group")]
    if asked != [None, None]:
        await call.do(SetVoteRules(*asked))
    told = rules_told(call.workshop.votes)
    return Said(f"{told[0].upper()}{told[1:]}.", asdict(call.workshop.votes))


async def votes(call: Call) -> Said:
    return round_told(call, item_id(call.words[0], ROUNDS) if call.words else None)


def round_told(call: Call, round_id: str | None = None) -> Said:
    """Open: one's own dots and the turnout. Closed: the ranking."""
    seat = call.seat
    view = vote_view(call.board, seat.own, seat.person, seat.came, round_id)
    heard, round = with_groups(call.board, view), view.round
    if round is None:
        return Said(heard.whole, {"round": None, "mine": {}, "left": None, "ranking": []})
    data = {
        "round": CARRIED[0].row(call.board, round),
        "mine": {item.id: item.mine for item in view.items if item.mine} if round.open else {},
        "left": view.left if round.open else None,
        "ranking": [] if round.open else [{"place": one.place, "item": one.id} for one in view.ranking],
    }
    return Said(heard.whole, data, heard=heard)


_TOLD: Final = {
    "round": or_null("vote"), "mine": {"*": NUMBER}, "left": or_null(NUMBER), "ranking": [{"place": NUMBER, "item": ID}],
}  # fmt: skip
"""Of an open vote one's own dots, of a closed one the ranking; how many dots each item got is in its results."""


VERBS = (
    Verb(
        "vote open", "themes|ideas [--dots 5] [--cap 3] [--by-group]", "open a vote",
        "On themes: those of what is not working. --dots: for each person; --cap: at most on one item. "
        "--by-group: whoever votes is asked for their group, and the result is shown by group too. "
        "While it is open nobody sees tallies, everybody sees the turnout.", open_, OpenRound,
        gives="vote",
    ),
    Verb(
        "vote cast", "T3=2 T5=1 … [--group CONSTITUENCY]", "give your dots; again to change them, until the vote is closed",
        "Your whole ballot at once; it replaces the earlier one. “vote cast none” leaves it empty. --group: yours, "
        "where the vote asks for it; nobody sees it.", cast, CastBallot,
        {"CONSTITUENCY": group_named}, gives=_TOLD,
    ),
    Verb(
        "vote room", "T3=7 … --people 9 [--group CONSTITUENCY]", "enter the dots of people in the room",
        "The sum is checked against the head count. Entering again, for the same group, replaces; --people 0 takes it back. "
        "Either all by group, or all without: a total and a part of it would count people twice.", room, EnterRoomDots,
        {"CONSTITUENCY": group_named}, gives={"people": NUMBER, "dots": {"*": NUMBER}, "group": or_null(TEXT)},
    ),
    Verb(
        "vote close", "[--even-so]", "close the vote and tell the ranking",
        "Afterwards nobody can tell who voted for what, and ballots cannot be changed. Where so few have voted that the "
        "result shows who chose what, that is said first; --even-so closes it then.", close, CloseRound,
        gives=_TOLD,
    ),
    Verb(
        "vote who", "", "who has voted, by name, and who has not yet",
        "Before you close: hold it against the heads in the room. What anybody chose is never told.", who, KnowWhoVoted,
        gives={"voted": [TEXT], "not_yet": [TEXT], "here": NUMBER},
    ),
    Verb(
        "vote rules", "[--fewest 3] [--fewest-of-group 5]", "how many voters a result needs; set that",
        "A result of fewer is shown only after a warning that it shows who chose what; that of fewer of "
        "a group never.", rules, SetVoteRules,
        gives=VOTE_RULES, looks_alone=True,
    ),
    Verb("votes", "[R1]", "the open vote with your own dots, or the ranking of the last one", "", votes,
         gives=_TOLD),
)  # fmt: skip
