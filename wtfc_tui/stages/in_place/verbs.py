"""What is in place already, said and told by verbs."""

from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.in_place.carried import CARRIED
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, ThingAdded
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.in_place.view import in_place, in_words, themes, told
from wtfc_tui.stages.theme.rules import THEMES, live_theme
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said

_THING = CARRIED[0]


async def add(call: Call) -> Said:
    theme = item_id(call.word(0, "a theme and what is in place"), THEMES)
    text, options = call.own_text("what is in place, in words"), call.options
    events = await call.do(AddThing(theme, text, options.get("by", ""), options.get("reach", "")))
    added = call.workshop[THINGS][next(event.id for event in events if isinstance(event, ThingAdded))]
    return Said(f"Saved for {call.workshop.named(added.theme)}: {in_words(added)}", _THING.row(call.board, added))


async def tell(call: Call) -> Said:
    theme = live_theme(call.workshop, call.words[0]).id if call.words else None
    shown = [theme] if theme else [one.id for one in themes(call.board)]
    data = [_THING.row(call.board, thing) for one in shown for thing in in_place(call.board, one)]
    return Said("\n".join(told(call.board, theme)), data)


async def describe(call: Call) -> Said:
    identifier = item_id(call.word(0, "a thing in place, such as E3"), THINGS)
    if {"by", "reach"} & call.options.keys():
        await call.do(DescribeThing(identifier, None, call.options.get("by"), call.options.get("reach")))
    standing(call.workshop, THINGS, identifier)
    now = call.workshop[THINGS][identifier]
    return Said(f"{in_words(now)}", _THING.row(call.board, now))


VERBS = (
    Verb(
        "inplace", "T3 [--by WORDS] [--reach REACH] -- TEXT", "what is in place already for a theme",
        "--by: who runs it. REACH: works, partly, unknown. correct and withdraw mend it.", add, AddThing,
        gives="thing in place",
    ),
    Verb("inplace list", "[T3]", "what is in place already, all or for one theme", "", tell, gives=["thing in place"]),
    Verb(
        "inplace who", "E3 [--by WORDS] [--reach REACH]", "who runs something that is in place, and how far it reaches",
        "E3 alone tells it; --by and --reach say it anew. REACH: works, partly, unknown.", describe, DescribeThing,
        looks_alone=True, gives="thing in place",
    ),
)  # fmt: skip
