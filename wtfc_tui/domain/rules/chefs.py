"""Ideas under three lenses. Who had an idea is nobody's business while ideas are being had."""

from collections.abc import Iterator
from dataclasses import replace

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, chosen, live_idea, live_theme
from wtfc_tui.domain.words import IDEA_LIMIT, worded
from wtfc_tui.domain.workshop import Idea, Workshop, next_id


def add_idea(workshop: Workshop, command: do.AddIdea, asking: Asking) -> Iterator[did.Event]:
    theme = live_theme(workshop, command.theme)
    lens = chosen(command.lens, [lens.id for lens in workshop.lenses], "a lens")
    yield did.IdeaAdded(next_id("I", workshop.ideas), theme.id, lens, worded(command.text, "An idea", IDEA_LIMIT))


def reword_idea(workshop: Workshop, command: do.RewordIdea, asking: Asking) -> Iterator[did.Event]:
    idea = _mine_to_mend(workshop, command.id, asking)
    text = worded(command.text, "An idea", IDEA_LIMIT)
    if text != idea.text:
        yield did.IdeaReworded(idea.id, text, idea.text)


def withdraw_idea(workshop: Workshop, command: do.WithdrawIdea, asking: Asking) -> Iterator[did.Event]:
    yield did.IdeaWithdrawn(_mine_to_mend(workshop, command.id, asking).id)


def _mine_to_mend(workshop: Workshop, typed: str, asking: Asking) -> Idea:
    idea = live_idea(workshop, typed)
    if asking.person.role is Role.PARTICIPANT and idea.by != asking.person.id:
        raise Refused(Why.REFUSED, f"{idea.id} is not yours to change: ask a scribe or a facilitator.")
    return idea


def added(workshop: Workshop, event: did.IdeaAdded, recorded: did.Recorded) -> Workshop:
    return _with(workshop, Idea(event.id, event.theme, event.lens, event.text, recorded.actor))


def reworded(workshop: Workshop, event: did.IdeaReworded, _: did.Recorded) -> Workshop:
    return _with(workshop, replace(workshop.ideas[event.id], text=event.text))


def withdrawn(workshop: Workshop, event: did.IdeaWithdrawn, _: did.Recorded) -> Workshop:
    return _with(workshop, replace(workshop.ideas[event.id], withdrawn=True))


def restored(workshop: Workshop, event: did.IdeaRestored, _: did.Recorded) -> Workshop:
    return _with(workshop, replace(workshop.ideas[event.id], withdrawn=False))


def _with(workshop: Workshop, idea: Idea) -> Workshop:
    return replace(workshop, ideas={**workshop.ideas, idea.id: idea})


DECIDES: dict[type, Decider] = {
    do.AddIdea: add_idea,
    do.RewordIdea: reword_idea,
    do.WithdrawIdea: withdraw_idea,
}
EVOLVES: dict[type, Evolver] = {
    did.IdeaAdded: added,
    did.IdeaReworded: reworded,
    did.IdeaWithdrawn: withdrawn,
    did.IdeaRestored: restored,
}
