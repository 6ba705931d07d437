"""Action plans, said and told by verbs."""

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.plan.carried import CARRIED
from wtfc_tui.stages.plan.days import a_day, day_said
from wtfc_tui.stages.plan.records import Action, ActionAdded, AddAction, ChangeAction
from wtfc_tui.stages.plan.rules import ACTIONS, InThePast
from wtfc_tui.stages.plan.view import actions_for, in_words, plan_told
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said

_ACTION = CARRIED[0]
_OPTIONS = {"who": "who", "first": "first_step", "needs": "needs"}


async def add(call: Call) -> Said:
    idea = item_id(call.word(0, "an idea and what is done"), IDEAS)
    text, options = call.own_text("what is done, in words"), call.options
    said = {field: options.get(name, "") for name, field in _OPTIONS.items()}
    due = day_said(options.get("by", ""), call.seat.now().date())
    events = await _do(call, AddAction(idea, text, due=due, past_meant="past" in options, **said))
    added = call.workshop[ACTIONS][next(event.id for event in events if isinstance(event, ActionAdded))]
    return _told(call, added, "Saved: ")


async def change(call: Call) -> Said:
    identifier = item_id(call.word(0, "an action, such as A2"), ACTIONS)
    options = call.options
    said = {field: options[name] for name, field in _OPTIONS.items() if name in options}
    if "by" in options:
        said["due"] = day_said(options["by"], call.seat.now().date())
    if said:
        await _do(call, ChangeAction(identifier, past_meant="past" in options, **said))
    return _told(call, standing(call.workshop, ACTIONS, identifier))


async def _do(call: Call, command: AddAction | ChangeAction) -> tuple[Event, ...]:
    try:
        return await call.do(command)
    except InThePast as past:
        raise Refused(past.why, f"{past.sentence} --past says that it is.") from past


def _told(call: Call, action: Action, before: str = "") -> Said:
    return Said(f"{before}{in_words(action)}", _ACTION.row(call.board, action))


async def plan(call: Call) -> Said:
    idea = standing(call.workshop, IDEAS, item_id(call.words[0], IDEAS)).id if call.words else None
    shown = actions_for(call.board, idea) if idea else list(call.workshop.standing(ACTIONS))
    return Said("\n".join(plan_told(call.board, idea)), [_ACTION.row(call.board, one) for one in shown])


_SAYS = "DATE as you say it: 15/3, Friday, in 2 weeks, end of March. It is told back in full; --past: a past one is meant."
VERBS = (
    Verb(
        "action add", "I4 [--who WORDS] [--by DATE] [--first WORDS] [--needs WORDS] [--past] -- TEXT",
        "plan what is done for an idea", f"{_SAYS} --first: the first step; --needs: what help it needs.", add, AddAction,
        {"DATE": a_day}, gives="action",
    ),
    Verb(
        "action change", "A2 [--who WORDS] [--by DATE] [--first WORDS] [--needs WORDS] [--past]",
        "who carries an action out, by when, its first step, what it needs", f"A2 alone tells it. {_SAYS}", change,
        ChangeAction, {"DATE": a_day}, looks_alone=True, gives="action",
    ),
    Verb(
        "plan", "[I4]", "every plan, to be read aloud, or that of one idea",
        "The ideas that somebody picked come first; an action without who or by when is pointed out.", plan,
        gives=["action"],
    ),
)  # fmt: skip
