"""What is in place already comes before ideas, so that nobody reinvents the wheel."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, mine_to_mend
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import IDEA_LIMIT, quoted, remarked, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id
from wtfc_tui.stages.in_place.records import (
    AddThing,
    Described,
    DescribeThing,
    Thing,
    ThingAdded,
    ThingDescribed,
    ThingRestored,
    ThingWithdrawn,
    WithdrawThing,
)
from wtfc_tui.stages.theme.rules import fit_their_themes, live_theme, still_a_theme

REACHES: Final = ("works", "partly", "unknown")
"""How far something reaches: it works, it works for some, nobody knows."""


def _fit(workshop: Workshop, kind: Kind[Thing]) -> Iterator[str]:
    yield from fit_their_themes(workshop, kind)
    for one in workshop[kind].values():
        if one.described.reach not in ("", *REACHES):
            yield f"{one.id} says how far it reaches in a word that is not one of {', '.join(REACHES)}."


THINGS: Final[Kind[Thing]] = Kind(
    "in_place", "E", "thing in place", "things in place", Thing, spotlit=False, fits=_fit, arrives=alone
)

# ── deciding ────────────────────────────────────────────────────────────────


def reach_named(typed: str) -> str:
    return chosen(typed, REACHES, "how far something reaches", yes="works", nobodyknows="unknown") if typed.strip() else ""


def described(typed: str) -> Described:
    """`Rota by e-mail; home care team; partly`, as people type it: what, who runs it, how far it reaches; the last two may
    be left out. The words before the first semicolon are people's own; what is no word for a reach is who runs it."""
    what, *rest = (part.strip() for part in typed.split(";"))
    reach = ""
    if rest:
        with suppress(Refused):
            reach, rest = reach_named(rest[-1]), rest[:-1]
    return Described(what, "; ".join(filter(None, rest)), reach)


def _clean(said: Described) -> Described:
    return Described(worded(said.text, "A thing in place", IDEA_LIMIT), remarked(said.run_by), reach_named(said.reach))


def add_thing(workshop: Workshop, command: AddThing, asking: Asking) -> Iterator[Event]:
    theme = live_theme(workshop, command.theme)
    said = _clean(Described(command.text, command.run_by, command.reach))
    yield ThingAdded(next_id(workshop, THINGS), theme.id, said)


def describe_thing(workshop: Workshop, command: DescribeThing, asking: Asking) -> Iterator[Event]:
    before = mine_to_mend(workshop, THINGS, command.id, asking.person)
    wished = {"text": command.text, "run_by": command.run_by, "reach": command.reach}
    now = _clean(replace(before.described, **{name: words for name, words in wished.items() if words is not None}))
    if now != before.described:
        yield ThingDescribed(before.id, now, before.described)


def withdraw_thing(workshop: Workshop, command: WithdrawThing, asking: Asking) -> Iterator[Event]:
    yield ThingWithdrawn(mine_to_mend(workshop, THINGS, command.id, asking.person).id)


DECIDES: Final[Decides] = {AddThing: add_thing, DescribeThing: describe_thing, WithdrawThing: withdraw_thing}

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: ThingAdded, recorded: Recorded) -> Workshop:
    return workshop.having(THINGS, Thing(event.id, event.theme, event.described, recorded.actor))


def _described(workshop: Workshop, event: ThingDescribed, _: Recorded) -> Workshop:
    return workshop.having(THINGS, replace(workshop[THINGS][event.id], described=event.described))


def _withdrawn(workshop: Workshop, event: ThingWithdrawn, _: Recorded) -> Workshop:
    return workshop.having(THINGS, workshop[THINGS][event.id].taken_out())


def _restored(workshop: Workshop, event: ThingRestored, _: Recorded) -> Workshop:
    return workshop.having(THINGS, workshop[THINGS][event.id].brought_back())


# ── taking back ─────────────────────────────────────────────────────────────


def _not_added(workshop: Workshop, event: ThingAdded, _: Doing) -> Iterator[Event]:
    yield ThingWithdrawn(event.id)


def _not_described(workshop: Workshop, event: ThingDescribed, _: Doing) -> Iterator[Event]:
    still(
        workshop[THINGS][event.id].described == event.described, f"{workshop.named(event.id)} has been described again since"
    )
    yield ThingDescribed(event.id, event.before, event.described)


def _not_withdrawn(workshop: Workshop, event: ThingWithdrawn, _: Doing) -> Iterator[Event]:
    if not workshop[THINGS][event.id].besides:
        still_a_theme(workshop, workshop[THINGS][event.id].theme)
    yield ThingRestored(event.id)


def _not_restored(workshop: Workshop, event: ThingRestored, _: Doing) -> Iterator[Event]:
    yield ThingWithdrawn(event.id)


# ── in words ────────────────────────────────────────────────────────────────


def _news_added(event: ThingAdded, telling: Telling) -> str:
    return f"said that {telling.named(event.id)} is in place for {telling.named(event.theme)}"


EVENTS: Final = (
    Row(ThingAdded, _added, _news_added, _not_added, Quiet("an undo never adds a thing")),
    Row(
        ThingDescribed, _described, lambda event, telling: f"described {telling.named(event.id)} anew",
        _not_described, lambda event, _: f"the words are {quoted(event.described.text)} again ({event.id})",
    ),
    Row(
        ThingWithdrawn, _withdrawn, lambda event, telling: f"withdrew {telling.named(event.id)}",
        _not_withdrawn, lambda event, telling: telling.workshop[THINGS][event.id].is_out,
    ),
    Row(
        ThingRestored, _restored, lambda event, telling: f"brought {telling.named(event.id)} back",
        _not_restored, lambda event, telling: telling.workshop[THINGS][event.id].is_back,
    ),
)  # fmt: skip
