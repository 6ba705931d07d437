"""Ideas under three lenses. Who had an idea is nobody's business while ideas are being had."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, mine_to_mend
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import IDEA_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id
from wtfc_tui.stages.chefs.records import (
    AddIdea,
    Idea,
    IdeaAdded,
    IdeaRestored,
    IdeaReworded,
    IdeaWithdrawn,
    Place,
    RewordIdea,
    WithdrawIdea,
)
from wtfc_tui.stages.theme.rules import fit_their_themes, live_theme, still_a_theme

HIGHEST: Final = 10
"""Of effort and of difference made, on the grid; the lowest is 0."""
MIDDLE: Final = Place(5, 5)


def quadrant(place: Place) -> str:
    """Where a place lies, in the words of the room. The middle line belongs to the right and to the top."""
    easy, large = place.effort < MIDDLE.effort, place.difference >= MIDDLE.difference
    if large:
        return "a quick win" if easy else "a big bet"
    return "a fill-in" if easy else "think again"


def where_lies(place: Place) -> str:
    """`effort 3 · difference 8 · a quick win`."""
    return f"effort {place.effort} · difference {place.difference} · {quadrant(place)}"


def _fit(workshop: Workshop, kind: Kind[Idea]) -> Iterator[str]:
    yield from fit_their_themes(workshop, kind)
    lenses = {lens.id for lens in workshop.lenses}
    for one in workshop[IDEAS].values():
        if one.lens not in lenses:
            yield f"{one.id} has a lens that is not one of the workshop's lenses in this file."
        if one.place and not (0 <= one.place.effort <= HIGHEST and 0 <= one.place.difference <= HIGHEST):
            yield f"{one.id} lies outside the grid: effort and difference go from 0 to {HIGHEST}."
    yield from _pickers_fit(workshop)


def _pickers_fit(workshop: Workshop) -> Iterator[str]:
    """Everybody picks one idea at most, and is somebody who may."""
    found: dict[str, str] = {}
    for idea in workshop[IDEAS].values():
        for one in idea.picked_by:
            if one.role not in OWN_VOICE:
                yield f"{one.name} has picked {idea.id} as {one.role}, and nobody picks as that."
            elif one.person in found:
                yield f"{one.name} has picked {found[one.person]} and {idea.id} in this file: one main idea each."
            else:
                found[one.person] = idea.id


IDEAS: Final[Kind[Idea]] = Kind("ideas", "I", "idea", "ideas", Idea, spotlit=True, fits=_fit, arrives=alone)

# ── deciding ────────────────────────────────────────────────────────────────


def add_idea(workshop: Workshop, command: AddIdea, asking: Asking) -> Iterator[Event]:
    theme = live_theme(workshop, command.theme)
    lens = chosen(command.lens, [lens.id for lens in workshop.lenses], "a lens")
    yield IdeaAdded(next_id(workshop, IDEAS), theme.id, lens, worded(command.text, "An idea", IDEA_LIMIT))


def reword_idea(workshop: Workshop, command: RewordIdea, asking: Asking) -> Iterator[Event]:
    idea = mine_to_mend(workshop, IDEAS, command.id, asking.person)
    text = worded(command.text, "An idea", IDEA_LIMIT)
    if text != idea.text:
        yield IdeaReworded(idea.id, text, idea.text)


def withdraw_idea(workshop: Workshop, command: WithdrawIdea, asking: Asking) -> Iterator[Event]:
    yield IdeaWithdrawn(mine_to_mend(workshop, IDEAS, command.id, asking.person).id)


DECIDES: Final[Decides] = {AddIdea: add_idea, RewordIdea: reword_idea, WithdrawIdea: withdraw_idea}

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: IdeaAdded, recorded: Recorded) -> Workshop:
    return workshop.having(IDEAS, Idea(event.id, event.theme, event.lens, event.text, recorded.actor))


def _reworded(workshop: Workshop, event: IdeaReworded, _: Recorded) -> Workshop:
    return workshop.having(IDEAS, replace(workshop[IDEAS][event.id], text=event.text))


def _withdrawn(workshop: Workshop, event: IdeaWithdrawn, _: Recorded) -> Workshop:
    return workshop.having(IDEAS, workshop[IDEAS][event.id].taken_out())


def _restored(workshop: Workshop, event: IdeaRestored, _: Recorded) -> Workshop:
    return workshop.having(IDEAS, workshop[IDEAS][event.id].brought_back())


# ── taking back ─────────────────────────────────────────────────────────────


def _not_added(workshop: Workshop, event: IdeaAdded, _: Doing) -> Iterator[Event]:
    still(not workshop[IDEAS][event.id].place, f"{workshop.named(event.id)} has been placed on the grid since")
    still(not workshop[IDEAS][event.id].picked_by, f"{workshop.named(event.id)} has been picked since")
    yield IdeaWithdrawn(event.id)


def _not_reworded(workshop: Workshop, event: IdeaReworded, _: Doing) -> Iterator[Event]:
    still(workshop[IDEAS][event.id].text == event.text, f"{workshop.named(event.id)} has been reworded again since")
    yield IdeaReworded(event.id, event.before, event.text)


def _not_withdrawn(workshop: Workshop, event: IdeaWithdrawn, _: Doing) -> Iterator[Event]:
    if not workshop[IDEAS][event.id].besides:
        still_a_theme(workshop, workshop[IDEAS][event.id].theme)
    yield IdeaRestored(event.id)


def _not_restored(workshop: Workshop, event: IdeaRestored, _: Doing) -> Iterator[Event]:
    yield IdeaWithdrawn(event.id)


# ── in words ────────────────────────────────────────────────────────────────


def _news_added(event: IdeaAdded, telling: Telling) -> str:
    return f"had the idea {telling.named(event.id)} for {telling.named(event.theme)} with {event.lens.capitalize()}"


EVENTS: Final = (
    Row(IdeaAdded, _added, _news_added, _not_added, Quiet("an undo never adds an idea")),
    Row(
        IdeaReworded, _reworded, lambda event, telling: f"reworded {telling.named(event.id)}",
        _not_reworded, lambda event, _: f"the words are {quoted(event.text)} again ({event.id})",
    ),
    Row(
        IdeaWithdrawn, _withdrawn, lambda event, telling: f"withdrew {telling.named(event.id)}",
        _not_withdrawn, lambda event, telling: telling.workshop[IDEAS][event.id].is_out,
    ),
    Row(
        IdeaRestored, _restored, lambda event, telling: f"brought {telling.named(event.id)} back",
        _not_restored, lambda event, telling: telling.workshop[IDEAS][event.id].is_back,
    ),
)  # fmt: skip
