"""The rules of consents: who answers for whom, with which sentence, and how an answer is taken back."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role, role_in
from wtfc_tui.domain.rows import Row, Telling, still
from wtfc_tui.domain.settings import CONSENT_NAMES, CONSENTS, Prompt
from wtfc_tui.domain.visible import altered
from wtfc_tui.domain.words import REMARK_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, nothing_to_fit
from wtfc_tui.stages.gather.consents import Answered, Consent, ConsentGiven, ConsentWorded, GiveConsent, WordConsent
from wtfc_tui.stages.gather.rules import knowing, speaking_as

_ANSWERS: Final = {"yes": True, "y": True, "no": False, "n": False}
_SAID: Final = {
    "takepart": "part", "bequoted": "quote", "quoted": "quote", "becontacted": "contact", "contacted": "contact"
}  # fmt: skip
_LEFT: Final = "-"
"""In place of an answer: it stays as it is."""


def _arrives(workshop: Workshop, kind: Kind[Consent], consent: Consent) -> Workshop:
    return knowing(workshop.having(kind, consent), consent.id, None)


CONSENT: Final[Kind[Consent]] = Kind(
    "consents", "", "consent", "consents", Consent, spotlit=False, fits=nothing_to_fit, arrives=_arrives
)

# ── what was typed, and what is so ──────────────────────────────────────────


def consent_named(typed: str) -> str:
    return chosen(typed, CONSENT_NAMES, "a consent", **_SAID)


def answer_typed(typed: str) -> bool:
    if (key := typed.casefold()) in _ANSWERS:
        return _ANSWERS[key]
    raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is no answer here: type yes or no.")


def answers_typed(typed: str) -> dict[str, bool]:
    """`y n y`, `yny`, `yes - no`: one for each, in order; what has a - or comes after the last stays as it is."""
    words = typed.casefold().split()
    parts = list(words[0]) if len(words) == 1 and set(words[0]) <= {"y", "n", _LEFT} else words
    if not parts or len(parts) > len(CONSENT_NAMES) or not set(parts) <= {*_ANSWERS, _LEFT}:
        names = ", ".join(CONSENT_NAMES.values())
        raise Refused(Why.NOT_UNDERSTOOD, f"Type y or n for each of {names}, such as y n y; a - leaves one as it is.")
    return {what: _ANSWERS[part] for what, part in zip(CONSENT_NAMES, parts, strict=False) if part != _LEFT}


def consent_of(workshop: Workshop, person: str) -> Consent:
    return workshop[CONSENT].get(person) or Consent(person)


def wording(workshop: Workshop, what: str) -> str:
    """The sentence by which people are asked now."""
    asked = {one.id: one.prompt for one in (*CONSENTS, *workshop.consents)}
    return asked[what]


# ── deciding ────────────────────────────────────────────────────────────────


def give_consent(workshop: Workshop, command: GiveConsent, asking: Asking) -> Iterator[Event]:
    person = person_code(command.person) if command.person else None
    if asking.person.role is Role.PARTICIPANT:
        person = speaking_as(workshop, asking, person)
    if person is None:
        raise Refused(Why.NOT_UNDERSTOOD, "Say whose consent it is, by their code: consent P07 quote yes.")
    known = consent_of(workshop, person)
    for what in CONSENT_NAMES:
        answer, asked, last = getattr(command, what), wording(workshop, what), known.last(what)
        if answer is not None and (last is None or (last.answer, last.wording) != (answer, asked)):
            yield ConsentGiven(person, what, answer, asked, known.answer(what), last.wording if last else "")


def word_consent(workshop: Workshop, command: WordConsent, asking: Asking) -> Iterator[Event]:
    what = consent_named(command.what)
    text = worded(command.text, "A consent", REMARK_LIMIT)
    if text != (before := wording(workshop, what)):
        yield ConsentWorded(what, text, before)


DECIDES: Final[Decides] = {GiveConsent: give_consent, WordConsent: word_consent}

# ── evolving ────────────────────────────────────────────────────────────────


def _given(workshop: Workshop, event: ConsentGiven, recorded: Recorded) -> Workshop:
    """Whoever answers before they have said anything is known from then on, too."""
    own = recorded.actor if role_in(recorded.actor) is Role.PARTICIPANT else ""
    known = consent_of(workshop, event.person)
    answered = Answered(event.what, event.answer, event.wording, recorded.actor, recorded.at)
    now = workshop.having(CONSENT, replace(known, answers=(*known.answers, answered)))
    return knowing(now, event.person, None, own)


def _worded(workshop: Workshop, event: ConsentWorded, _: Recorded) -> Workshop:
    asked = tuple(Prompt(what, event.text if what == event.what else wording(workshop, what)) for what in CONSENT_NAMES)
    return altered(workshop, consents=asked).touching("consent_wordings")


# ── taking back, and in words ───────────────────────────────────────────────


def _taken_back(workshop: Workshop, event: ConsentGiven, _: Doing) -> Iterator[Event]:
    last = consent_of(workshop, event.person).last(event.what)
    so = last is not None and (last.answer, last.wording) == (event.answer, event.wording)
    still(so, f"{event.person} has answered anew since")
    yield ConsentGiven(event.person, event.what, event.before, event.wording_before, event.answer, event.wording)


def _as_before(workshop: Workshop, event: ConsentWorded, _: Doing) -> Iterator[Event]:
    still(wording(workshop, event.what) == event.text, "that sentence has been worded anew since")
    yield ConsentWorded(event.what, event.before, event.text)


def _news_given(event: ConsentGiven, _: Telling) -> str:
    if event.answer is None:
        return f"took back what {event.person} had answered: {CONSENT_NAMES[event.what]}"
    return f"wrote down of {event.person}: {CONSENT_NAMES[event.what]}, {'yes' if event.answer else 'no'}"


def _stands(event: ConsentGiven, telling: Telling) -> str:
    return f"{event.person}: {consent_of(telling.workshop, event.person).words}"


def _news_worded(event: ConsentWorded, _: Telling) -> str:
    return f"worded the consent “{CONSENT_NAMES[event.what]}” anew: {quoted(event.text, REMARK_LIMIT)}"


EVENTS: Final = (
    Row(ConsentGiven, _given, _news_given, _taken_back, _stands),
    Row(
        ConsentWorded, _worded, _news_worded,
        _as_before, lambda event, _: f"people are asked again: {quoted(event.text, REMARK_LIMIT)}",
    ),
)  # fmt: skip
