"""How things stand: status, who is here, what happened, and taking one's own last step back."""

from typing import Any

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.events import Event, Recorded, Undone
from wtfc_tui.domain.workshop import QUESTION_NAMES
from wtfc_tui.verbs.call import Call, Verb, whole
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.board import counted, people_among
from wtfc_tui.views.day import heading, present, timer, who_lines
from wtfc_tui.views.told import told
from wtfc_tui.views.vote import turnout

TOLD_AT_ONCE = 20


async def status(call: Call) -> Said:
    workshop, seat = call.workshop, call.seat
    people = present([seat.here, *seat.others])
    data = _figures(call) | {"here": len(people), "you": {"name": seat.person.name, "role": seat.person.role.value}}
    lines = [heading(workshop, workshop.stage), f"you: {seat.person.name}, {seat.person.role}"]
    lines.append(f"here: {counted(len(people), 'person', 'people')}")
    if data["lead"]:
        lines.append(f"lead: {data['lead']}")
    if left := timer(workshop.timer_ends, seat.now()).words:
        lines.append(f"timer: {left}")
    lines.append(f"statements: {data['statements']} from {counted(data['people'], 'person', 'people')}")
    lines += [f"{QUESTION_NAMES[key]}: {one['said']}, {one['unthemed']} not sorted" for key, one in data["piles"].items()]
    lines.append(f"themes: {data['themes']}")
    lines.append(f"ideas: {data['ideas']}, {data['placed']} on the grid")
    if running := workshop.open_round:
        lines.append(f"open vote: {running.id} on {running.on}, {turnout(running, [seat.here, *seat.others])}")
    if seat.warning:
        lines.append(seat.warning)
    return Said("\n".join(lines), data | {"warning": seat.warning or None})


def _figures(call: Call) -> dict[str, Any]:
    workshop, board = call.workshop, call.board
    running, leader = workshop.open_round, workshop.people.get(workshop.lead or "")
    return {
        "slug": workshop.slug,
        "title": workshop.title,
        "stage": workshop.stage,
        "revision": workshop.revision,
        "lead": leader.name if leader else None,
        "timer_ends": workshop.timer_ends.isoformat() if workshop.timer_ends else None,
        "statements": len(board.statements),
        "people": people_among(board.statements),
        "piles": {
            key: {"said": len(board.piles.get(key, ())), "unthemed": len(board.unthemed.get(key, ()))}
            for key in QUESTION_NAMES
        },
        "themes": len(board.themes()),
        "ideas": len(workshop.live_ideas()),
        "placed": sum(idea.place is not None for idea in workshop.live_ideas()),
        "vote": {"id": running.id, "on": running.on, "turnout": running.turnout} if running else None,
    }


async def who(call: Call) -> Said:
    here = [call.seat.here, *call.seat.others]
    places = {one.person.id: one for one in here}
    data = [
        {
            "name": one.name,
            "role": one.role.value,
            "lead": one.id == call.workshop.lead,
            "stage": places[one.id].stage,
            "question": places[one.id].question,
        }
        for one in present(here)
    ]
    return Said("\n".join(who_lines(call.workshop, here)) or "Nobody is here.", data)


async def log(call: Call) -> Said:
    most = whole(call.words[0], "log") if call.words else TOLD_AT_ONCE
    lines = [(one, told(one, call.workshop)) for one in call.seat.recent]
    last = [(one, words) for one, words in lines if words][-max(most, 1) :]
    data = [{"seq": one.seq, "at": one.at.isoformat(), "text": words} for one, words in last]
    return Said("\n".join(f"{one.at:%H:%M} {words}" for one, words in last) or "Nothing has happened yet.", data)


async def undo(call: Call) -> Said:
    events = [event for event in await call.do(do.Undo()) if not isinstance(event, Undone)]
    lines = [line for line in (_in_your_words(call, event) for event in events) if line]
    return Said("\n".join(f"Undone: {line}." for line in lines) or "Undone.", {"undone": lines})


def _in_your_words(call: Call, event: Event) -> str:
    """As the log tells it, said to the person who did it."""
    return told(Recorded(0, call.seat.now(), "", event), call.workshop).replace("Somebody", "you", 1)


VERBS = (
    Verb("status", "", "how things stand", "Stage, timer, people, statements, themes, ideas, vote.", status),
    Verb("who", "", "who is here, and where they are looking", "The wall is not a person and is left out.", who),
    Verb("log", "[N]", "the last N things that happened (20)", "Who voted for what and who had an idea is never told.", log),
    Verb(
        "undo", "", "take back the last thing you did",
        "As often as you like, up to 50 steps. Refused where others have built on it since. Votes are changed, not undone.",
        undo, do.Undo,
    ),
)  # fmt: skip
