"""Picking an idea, for oneself or for somebody in the room, and who carries on with what."""

from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import GROUP_NAMES
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.verbs import idea_data
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.pick.rules import pick_of, somebody
from wtfc_tui.stages.pick.view import in_turn, pointed, told
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import ID, NUMBER, TEXT, or_null

NOTHING = ("none", "-")


async def pick(call: Call) -> Said:
    typed = call.word(0, "an idea, or none")
    idea = None if typed.casefold() in NOTHING else item_id(typed, IDEAS)
    name, group = call.options.get("for"), call.options.get("group")
    await call.do(PickFor(name, idea, group) if name is not None else PickIdea(idea, group))
    person = somebody(call.workshop, name) if name is not None else call.seat.person
    picked = pick_of(call.workshop, person.id)
    who = picked.by.name if picked else person.name
    data = {"name": who, "idea": picked.idea if picked else None, "group": picked.by.group if picked else None}
    if not picked:
        return Said(f"{who} has no idea picked.", data)
    of = f" ({GROUP_NAMES[picked.by.group]})" if picked.by.group else ""
    return Said(f"{who}{of} carries on with {picked.idea}: {call.workshop[IDEAS][picked.idea].text}", data)


async def picks(call: Call) -> Said:
    here = call.seat.people_here
    found, heard = pointed(call.board, here), told(call.board, here)
    data = {
        "ideas": [idea_data(call.board, one) for one in in_turn(call.board)],
        "nobody": [one.id for one in found.nobody], "only_professionals": [one.id for one in found.professionals],
        "perhaps_only_professionals": [one.id for one in found.perhaps], "unknown": found.unknown,
        "picked": found.picked, "waiting": [*found.waiting.here, *found.waiting.away],
    }  # fmt: skip
    return Said(heard.whole, data, heard=heard)


def _a_name(typed: str) -> object:
    """Several words; not with the id behind them that was meant for the verb."""
    try:
        last = item_id(typed.split()[-1], IDEAS)
    except Refused:
        return typed
    raise not_understood(f"Put {last} before the name: pick {last} --for NAME.")


VERBS = (
    Verb(
        "pick", "I4 [--for NAME] [--group CONSTITUENCY]", "pick the one idea that you would carry on; again to change it",
        "pick none takes it back. Who picks is named. --for: a scribe picks for somebody in the room. CONSTITUENCY: lived, "
        "family, provider, commissioner, other; everybody sees it, so say it only as they wish.",
        pick, PickIdea, {"NAME": _a_name, "CONSTITUENCY": group_named},
        gives={"name": TEXT, "idea": or_null(ID), "group": or_null(TEXT)},
    ),
    Verb(
        "picks", "", "who carries on with what, quick wins first, and what should be looked at",
        "Ideas that nobody has picked, or only professionals as far as is known; and who has not picked yet.", picks,
        gives={
            "ideas": ["idea"], "nobody": [ID], "only_professionals": [ID], "perhaps_only_professionals": [ID],
            "unknown": NUMBER, "picked": NUMBER, "waiting": [TEXT],
        },
    ),
)  # fmt: skip
