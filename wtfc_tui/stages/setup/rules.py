"""How a workshop comes to be. An import starts a workshop: it goes into an empty one, whole or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from wtfc_tui.domain.bringing_in import BroughtIn
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet, Row, still
from wtfc_tui.domain.settings import CONSENT_NAMES, QUESTION_NAMES, Prompt, sensible
from wtfc_tui.domain.visible import altered
from wtfc_tui.domain.words import TITLE_LIMIT, clean, counted, remarked, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop
from wtfc_tui.stages.setup.records import (
    CreateWorkshop,
    ImportWorkshop,
    KeepingSet,
    KeepWords,
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
    about = document.about
    tried = replace(tried, questions=about.questions, lenses=about.lenses, perspectives=about.perspectives)
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
        _kept_until(about.keep_until) if about.keep_until else "",
    )  # fmt: skip


def keep_words(workshop: Workshop, command: KeepWords, asking: Asking) -> Iterator[Event]:
    until = "" if command.until.strip().casefold() == "never" else _kept_until(command.until)
    if until and until <= asking.at.date().isoformat():
        raise Refused(Why.REFUSED, "That day is not to come any more: the host erases words at once with wtfc purge.")
    if until != workshop.keep_until:
        yield KeepingSet(until, workshop.keep_until)


def _kept_until(typed: str) -> str:
    try:
        return date.fromisoformat(typed.strip()).isoformat()
    except ValueError:
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is no day: type it as 2028-03-01, or never.") from None


def _check_ids(kind: Kind[Any], document: Document) -> None:
    seen: set[str] = set()
    for record in document[kind]:
        if record.id in seen:
            raise Refused(Why.NOT_UNDERSTOOD, f"{record.id} stands in this file twice.")
        seen.add(record.id)


DECIDES: Final[Decides] = {CreateWorkshop: create_workshop, ImportWorkshop: import_workshop, KeepWords: keep_words}

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
        consents=event.consents, keep_until=event.keep_until,
    )  # fmt: skip
    return _told_anew(said)


def _imported(workshop: Workshop, event: WorkshopImported, _: Recorded) -> Workshop:
    return replace(workshop, revision=event.revision)


def _keeping_set(workshop: Workshop, event: KeepingSet, _: Recorded) -> Workshop:
    return altered(workshop, keep_until=event.until)


def _kept_as_before(workshop: Workshop, event: KeepingSet, _: Doing) -> Iterator[Event]:
    still(workshop.keep_until == event.until, "another day has been set since")
    yield KeepingSet(event.before, event.until)


def _keeping_told(event: KeepingSet) -> str:
    return f"people's words are kept until {event.until}" if event.until else "people's words are kept without a date"


_SET_UP = NotUndone(lambda event, _: "this workshop was set up and stays; set up another one instead")
_NO_UNDO, _AS_A_WHOLE = Quiet("it is never undone"), Quiet("the import as a whole is told")
EVENTS: Final = (
    Row(WorkshopCreated, _created, lambda event, _: "set up this workshop", _SET_UP, _NO_UNDO),
    Row(WorkshopDescribed, _set, _AS_A_WHOLE, NoDeed("the import as a whole is what was done"), _AS_A_WHOLE),
    Row(
        KeepingSet,
        _keeping_set,
        lambda event, _: f"set that {_keeping_told(event)}",
        _kept_as_before,
        lambda event, _: f"{_keeping_told(event)} again",
    ),
    Row(WorkshopImported, _imported, lambda event, _: "set up this workshop", _SET_UP, _NO_UNDO),
)
