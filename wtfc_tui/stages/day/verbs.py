"""Running the day: the stage, the call, the lead, the timer, what the room looks at."""

from typing import Final

from wtfc_tui.stages.day.lengths import timer_command
from wtfc_tui.stages.day.records import (
    CallEverybody,
    GiveLead,
    GiveUpLead,
    SetStep,
    Spotlight,
    StartTimer,
    TakeLead,
)
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.day import timer as time_left
from wtfc_tui.views.looks import spoken
from wtfc_tui.views.shapes import ID, NUMBER, TEXT, TIME, or_null


async def stage(call: Call) -> Said:
    if call.own:
        await call.do(SetStep(call.text))
        return Said(f"The workshop is at {call.seat.step.heading}.", _stage(call))
    lines = [
        f"{step.key}: {step.heading}, day {step.day}{' - is on' if step == call.seat.step else ''}"
        for step in call.seat.steps
    ]
    return Said("\n".join(lines), _stage(call))


def _stage(call: Call) -> dict[str, object]:
    stages = [{"stage": one.key, "number": one.number, "title": one.title, "day": one.day} for one in call.seat.steps]
    return {"stage": call.seat.step.key, "stages": stages}


async def call_everybody(call: Call) -> Said:
    await call.do(CallEverybody(call.text or None))
    return Said(f"Everybody is called to {call.seat.step.heading}.", _stage(call))


async def lead(call: Call) -> Said:
    return _lead(call)


async def take_lead(call: Call) -> Said:
    await call.do(TakeLead())
    return _lead(call)


async def give_lead(call: Call) -> Said:
    await call.do(GiveLead(call.own_text("a facilitator's name")))
    return _lead(call)


async def give_up_lead(call: Call) -> Said:
    await call.do(GiveUpLead())
    return _lead(call)


def _lead(call: Call) -> Said:
    leader = call.workshop.people.get(call.workshop.lead or "")
    words = f"{leader.name} has the lead." if leader else "Nobody has the lead: a facilitator types “lead take”."
    return Said(words, {"lead": leader.name if leader else None})


async def timer(call: Call) -> Said:
    if typed := " ".join(call.words):
        await call.do(timer_command(typed))
    ends = call.workshop.timer_ends
    left = time_left(ends, call.seat.now()).words
    return Said(f"Timer: {left}." if left else "No timer is running.", {"timer_ends": ends.isoformat() if ends else None})


async def spotlight(call: Call) -> Said:
    item = call.word(0, "a theme or an idea, such as T3 or I4")
    await call.do(Spotlight(item))
    item = item.upper()
    return Said(f"The room looks at {spoken(call.workshop, item)}.", {"item": item})


_STAGES: Final = {"stage": TEXT, "stages": [{"stage": TEXT, "number": NUMBER, "title": TEXT, "day": NUMBER}]}
_LEAD: Final = {"lead": or_null(TEXT)}
VERBS = (
    Verb(
        "stage", "[STAGE]", "which stage is on; with a name, move the workshop there",
        "By its word, or the beginning of one; stage alone tells them all. Going back is always possible, and no stage "
        "locks anything.",
        stage, SetStep, looks_alone=True, gives=_STAGES,
    ),
    Verb(
        "call", "[STAGE]", "call everybody to the stage that is on, or to the one you name",
        "Everybody hears of it; nobody is torn away from what they are typing.", call_everybody, CallEverybody,
        gives=_STAGES,
    ),
    Verb("lead", "", "who has the lead", "", lead, gives=_LEAD),
    Verb("lead take", "", "take the lead", "", take_lead, TakeLead, gives=_LEAD),
    Verb("lead drop", "", "give up the lead, so that nobody has it", "", give_up_lead, GiveUpLead, gives=_LEAD),
    Verb("lead give", "NAME", "hand the lead to another facilitator", "They must have been here.", give_lead, GiveLead,
         gives=_LEAD),
    Verb(
        "timer", "[12:30|90s|+1|stop…]", "how long still; start, lengthen or stop the timer",
        "Lengths: 5m, 90s, 12:30, 1h30m; a bare number is minutes. +1 and -1 change a timer that runs by minutes.",
        timer, StartTimer, looks_alone=True, gives={"timer_ends": or_null(TIME)},
    ),
    Verb(
        "spotlight", "T3|I4", "turn the room to a theme or an idea",
        "Three chefs follows the theme, the grid follows the idea.", spotlight, Spotlight, gives={"item": ID},
    ),
)  # fmt: skip
