"""How a workshop comes to be. An import starts a workshop: it goes into an empty one, whole or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from wtfc_tui.domain.bringing_in import BroughtIn
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet, Row
from wtfc_tui.domain.settings import CONSENT_NAMES, QUESTION_NAMES, Prompt, sensible
from wtfc_tui.domain.words import TITLE_LIMIT, clean, counted, remarked, worded
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.stages.setup.records import (
    CreateWorkshop,
    ImportWorkshop,
    WorkshopCreated,
    WorkshopDescribed,
    WorkshopImported,
)

# ── deciding ────────────────────────────────────────────────────────────────


def create_workshop(workshop: Workshop, command: CreateWorkshop, asking: Asking) -> Iterator[Event]:
    if workshop.seq:
        raise Refused(Why.REFUSED, f"There is a workshop “{workshop.slug}” already: choose another short name.")
    title = worded(command.title, "A workshop's title", TITLE_LIMIT)
    yield WorkshopCreated(command.slug, title, remarked(command.focus), remarked(command.site))


def import_workshop(workshop: Workshop, command: ImportWorkshop, asking: Asking) -> Iterator[Event]:
    if holds := next((kind for kind in workshop.kinds() if workshop[kind]), None):
        already = counted(len(workshop[holds]), holds.noun)
        raise Refused(Why.REFUSED, f"“{workshop.slug}” already holds {already}: import into a new, empty workshop.")
    document, tried = command.document, workshop
    yield _described(document, asking)
    tried = replace(tried, questions=document.about.questions, lenses=document.about.lenses)
    for kind in asking.kinds:
        _check_ids(kind, document)
        for record in document.comes_in(kind):
            tried = kind.arrives(tried, kind, record)
            yield BroughtIn(kind.name, record)
    for kind in asking.kinds:
        if misfit := next(kind.fits(tried, kind), ""):
            raise Refused(Why.NOT_UNDERSTOOD, misfit)
    yield WorkshopImported(document.revision)


def _described(document: Document, asking: Asking) -> Event:
    about = document.about
    return WorkshopDescribed(
        worded(about.title, "A workshop's title", TITLE_LIMIT), remarked(about.focus), remarked(about.site),
        asking.steps.named(about.step).key if about.step else "",
        tuple(Prompt(chosen(one.id, QUESTION_NAMES, "a question"), clean(one.prompt).text) for one in about.questions),
        tuple(clean(name).text for name in about.perspectives),
        tuple(Prompt(clean(one.id).text, clean(one.prompt).text) for one in about.lenses),
        sensible(about.votes),
        tuple(Prompt(chosen(one.id, CONSENT_NAMES, "a consent"), clean(one.prompt).text) for one in about.consents),
    )  # fmt: skip


def _check_ids(kind: Kind[Any], document: Document) -> None:
    seen: set[str] = set()
    for record in document[kind]:
        if record.id in seen:
            raise Refused(Why.NOT_UNDERSTOOD, f"{record.id} stands in this file twice.")
        seen.add(record.id)


DECIDES: Final[Decides] = {CreateWorkshop: create_workshop, ImportWorkshop: import_workshop}

# ── evolving ────────────────────────────────────────────────────────────────


def _created(workshop: Workshop, event: WorkshopCreated, _: Recorded) -> Workshop:
    new = replace(workshop, slug=event.slug, title=event.title, focus=event.focus, site=event.site)
    return _told_anew(new)


def _told_anew(workshop: Workshop) -> Workshop:
    for table in ("questions", "lenses", "perspectives", "consent_wordings"):
        workshop = workshop.touching(table)
    return workshop


def _set(workshop: Workshop, event: WorkshopDescribed, _: Recorded) -> Workshop:
    said = replace(
        workshop, title=event.title, focus=event.focus, site=event.site, step=event.step,
        questions=event.questions, perspectives=event.perspectives, lenses=event.lenses, votes=event.votes,
        consents=event.consents,
    )  # fmt: skip
    return _told_anew(said)


def _imported(workshop: Workshop, event: WorkshopImported, _: Recorded) -> Workshop:
    return replace(workshop, revision=event.revision)


_SET_UP = NotUndone(lambda event, _: "this workshop was set up and stays; set up another one instead")
_NO_UNDO, _AS_A_WHOLE = Quiet("it is never undone"), Quiet("the import as a whole is told")
EVENTS: Final = (
    Row(WorkshopCreated, _created, lambda event, _: "set up this workshop", _SET_UP, _NO_UNDO),
    Row(WorkshopDescribed, _set, _AS_A_WHOLE, NoDeed("the import as a whole is what was done"), _AS_A_WHOLE),
    Row(WorkshopImported, _imported, lambda event, _: "set up this workshop", _SET_UP, _NO_UNDO),
)
