"""The process as a whole: what its stages bring together, and the three questions that are asked of it.

`decide`: from a wish to what happens, events or a refusal. `evolve` and `fold`: from what happened to how things are now.
`told` and `taken_back`: an event as a sentence. Pure: the same state, command, asker and time give the same answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from wtfc_tui.domain import bringing_in, joining, undo
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decider, Decides, Decision
from wtfc_tui.domain.events import Boxed, ClosesBox, Event, OpensBox, Recorded
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import check_right
from wtfc_tui.domain.rows import Quiet, Row, Telling
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.domain.visible import NOBODY, altered
from wtfc_tui.domain.words import MOST_RAW
from wtfc_tui.domain.workshop import Kind, Workshop


class Process:
    """ValueError where two stages bring the same: a command, an event, a kind's letter or name."""

    def __init__(
        self,
        steps: Iterable[Step],
        kinds: Iterable[Kind[Any]],
        events: Iterable[Row],
        decides: Iterable[Decides],
    ) -> None:
        """`kinds`: each after those whose ids its things hold. `decides`: a stage's commands and their rules."""
        self.steps = Steps(steps)
        self.kinds: tuple[Kind[Any], ...] = tuple(kinds)
        own: Decides = {**joining.DECIDES, **undo.decides(lambda: self.rows)}
        self.rows: Mapping[type[Event], Row] = _once(
            (row.event, row) for row in (*joining.EVENTS, *undo.EVENTS, *bringing_in.events(lambda: self.by_name), *events)
        )
        self.deciders: Mapping[type[Command], Decider] = _once(pair for table in (own, *decides) for pair in table.items())
        self.by_letter: Mapping[str, Kind[Any]] = _once((kind.letter, kind) for kind in self.kinds if kind.letter)
        self.by_name: Mapping[str, Kind[Any]] = _once((kind.name, kind) for kind in self.kinds)

    def decide(self, workshop: Workshop, command: Command, asking: Asking) -> Decision | Refused:
        asking = replace(asking, steps=self.steps, kinds=self.kinds)
        try:
            check_right(asking.person.role, type(command))
            events = tuple(self.deciders[type(command)](workshop, command, asking))
        except Refused as refused:
            return refused
        secret = any(isinstance(event, Boxed) for event in events)
        return Decision(events, NOBODY if secret else asking.person.id)

    def evolve(self, workshop: Workshop, recorded: Recorded) -> Workshop:
        """The state after one more event. An event that nobody knows is an error: KeyError, never a silent skip."""
        row = self.rows[type(recorded.event)]
        changed = undo.remember(workshop, row.evolve(workshop, recorded.event, recorded), recorded, row)
        secret = isinstance(recorded.event, Boxed)
        revision = changed.revision if secret or recorded.event.sets_revision else changed.revision + 1
        box = workshop.box
        if isinstance(recorded.event, OpensBox):
            box = recorded.event.opens
        elif isinstance(recorded.event, ClosesBox):
            box = ""
        return altered(changed, seq=recorded.seq, revision=revision, box=box, unseen=changed.unseen + secret)

    def fold(self, history: Iterable[Recorded], start: Workshop | None = None) -> Workshop:
        """The state after all of these. With a `start`, its `changed` tells afterwards what they have changed."""
        workshop = Workshop() if start is None else altered(start, touched=())
        for recorded in history:
            workshop = self.evolve(workshop, recorded)
        return altered(workshop, touched=()) if start is None else workshop

    # ── in words ──

    def told(self, public: Recorded, workshop: Workshop, *, whole: bool = False) -> str:
        """`Ana started “I wait” (T3)`; "" for what nobody needs to be told. Of a public event and a public workshop only.
        `whole`: with all of people's words."""
        news = self.rows[type(public.event)].news
        telling = Telling(workshop, self.steps, public.actor, **({"most": MOST_RAW} if whole else {}))
        what = "" if isinstance(news, Quiet) else news(public.event, telling)
        if not what:
            return ""
        return f"{telling.person(public.actor) or ('The host' if public.actor.startswith('host:') else 'Somebody')} {what}"

    def taken_back(self, events: Sequence[Event], workshop: Workshop) -> list[str]:
        """What an undo or a redo came to, for whoever asked for it: `“I wait” stands again (S278)`. Each once."""
        telling = Telling(workshop, self.steps)
        said = []
        for event in events:
            words = self.rows[type(event)].taken_back
            said.append("" if isinstance(words, Quiet) else words(event, telling))
        return list(dict.fromkeys(filter(None, said)))


def _once(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key} stands in the process twice.")
        found[key] = value
    return found
