"""How things stand: status, who is here, what happened, and taking one's own last step back."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.verbs.call import Call, Verb, whole
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here, present, timer, who_lines
from wtfc_tui.views.figures import Figures
from wtfc_tui.views.shapes import NUMBER, TEXT, TIME, TRUTH, Nouns, or_null

TOLD_AT_ONCE = 20


def status_of(all_figures: Sequence[Figures]) -> Callable[[Call], Awaitable[Said]]:
    async def status(call: Call) -> Said:
        workshop, seat = call.workshop, call.seat
        here = [seat.here, *seat.others]
        figures = [figure for figures in all_figures for figure in figures(call.board, here)]
        leader, people = workshop.people.get(workshop.lead or ""), present(here)
        lines = [
            seat.heading,
            f"you: {seat.person.name}, {seat.person.role}",
            f"here: {counted(len(people), 'person', 'people')}",
        ]
        if leader:
            lines.append(f"lead: {leader.name}")
        if left := timer(workshop.timer_ends, seat.now()).words:
            lines.append(f"timer: {left}")
        lines += [line for figure in figures for line in figure.lines]
        if seat.warning:
            lines.append(seat.warning)
        data = {
            "slug": workshop.slug, "title": workshop.title, "stage": seat.step.key, "revision": workshop.revision,
            "lead": leader.name if leader else None,
            "timer_ends": workshop.timer_ends.isoformat() if workshop.timer_ends else None,
            **{figure.key: figure.value for figure in figures},
            "here": len(people), "you": {"name": seat.person.name, "role": seat.person.role.value},
            "warning": seat.warning or None,
        }  # fmt: skip
        return Said("\n".join(lines), data)

    return status


def _somebody(call: Call, here: Here) -> dict[str, Any]:
    one = here.person
    return {
        "name": one.name, "role": one.role.value, "lead": one.id == call.workshop.lead, "stage": here.step,
        "question": here.question,
    }  # fmt: skip


async def who(call: Call) -> Said:
    here = [call.seat.here, *call.seat.others]
    places = {one.person.id: one for one in here}
    data = [_somebody(call, places[one.id]) for one in present(here)]
    return Said("\n".join(who_lines(call.workshop, call.seat.steps, here)) or "Nobody is here.", data)


async def log(call: Call) -> Said:
    most = whole(call.words[0], "log") if call.words else TOLD_AT_ONCE
    lines = [(one, call.seat.told(one)) for one in call.seat.recent]
    last = [(one, words) for one, words in lines if words][-max(most, 1) :]
    data = [{"seq": one.seq, "at": one.at.isoformat(), "text": words} for one, words in last]
    return Said("\n".join(f"{one.at:%H:%M} {words}" for one, words in last) or "Nothing has happened yet.", data)


async def undo(call: Call) -> Said:
    lines = call.seat.taken_back(await call.do(Undo()))
    return Said("\n".join(f"Undone: {line}." for line in lines) or "Undone.", {"undone": lines})


async def redo(call: Call) -> Said:
    lines = call.seat.taken_back(await call.do(Redo()))
    return Said("\n".join(f"Done again: {line}." for line in lines) or "Done again.", {"done_again": lines})


NOUNS: Final[Nouns] = {
    "somebody here": {
        "name": TEXT, "role": TEXT, "lead": TRUTH, "stage": or_null(TEXT), "question": or_null(TEXT),
    },
}  # fmt: skip
_STATUS: Final = {
    "slug": TEXT, "title": TEXT, "stage": TEXT, "revision": NUMBER, "lead": or_null(TEXT), "timer_ends": or_null(TIME),
    "here": NUMBER, "you": {"name": TEXT, "role": TEXT}, "warning": or_null(TEXT),
}  # fmt: skip


def verbs(figures: Sequence[Figures]) -> tuple[Verb, ...]:
    return (
        Verb(
            "status", "", "how things stand", "Stage, timer, people, statements, themes, ideas, vote.", status_of(figures),
            gives=_STATUS | {one.key: one.shape for some in figures for one in some(Board.of(Workshop()), ())},
        ),
        Verb("who", "", "who is here, and where they are looking", "The wall is not a person and is left out.", who,
             gives=["somebody here"]),
        Verb("log", "[N]", "the last N things that happened (20)", "Who voted for what or had an idea is never told.", log,
             gives=[{"seq": NUMBER, "at": TIME, "text": TEXT}]),
        Verb(
            "undo", "", "take back the last thing you did",
            "As often as you like, up to 50 steps. What cannot be taken back, such as a vote, or what others have built on, "
            "stays, and nothing before it is touched.",
            undo, Undo, gives={"undone": [TEXT]},
        ),
        Verb(
            "redo", "", "do again what undo took back",
            "As often as you took something back, until you do something else. Refused where it has been changed since.",
            redo, Redo, gives={"done_again": [TEXT]},
        ),
    )  # fmt: skip
