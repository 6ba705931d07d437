"""What somebody agrees to, by words: said for oneself or for a person by their code; and the sentences that are asked."""

from typing import Any, Final

from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import CONSENT_NAMES
from wtfc_tui.stages.gather.carried import CARRIED
from wtfc_tui.stages.gather.consenting import answers_typed, consent_named, consent_of, wording
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.persons_copy import titles_that_repeat
from wtfc_tui.stages.gather.rules import PARTICIPANTS
from wtfc_tui.stages.gather.view import own_code
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import TEXT

_CONSENT: Final = CARRIED[2]


async def consent(call: Call) -> Said:
    words = list(call.words)
    named = _code(words[0]) if words else None
    rest = words[1:] if named else words
    if not rest:
        return _one(call, person_code(named)) if named else _all(call)
    answers = _answers(rest)
    whom = named or (None if call.seat.person.role is Role.PARTICIPANT else call.seat.here.writes_for or None)
    await call.do(GiveConsent(whom, **answers))
    person = person_code(whom) if whom else own_code(call.seat.own)
    said = _one(call, person or "")
    return Said("\n".join([said.text, *_repeated(call, person or "", answers)]), said.data)


def _code(typed: str) -> str | None:
    try:
        return person_code(typed)
    except Refused:
        return None


def _answers(words: list[str]) -> dict[str, bool]:
    """`quote yes`, `take part no`, or an answer for each."""
    try:
        return answers_typed(" ".join(words))
    except Refused as refused:
        if len(words) == 1:
            raise refused
    *what, answer = words
    given = answers_typed(answer)
    if list(given) != ["part"]:
        raise not_understood("Say what, and then yes or no: consent P07 quote yes.")
    return {consent_named("".join(what)): given["part"]}


def _one(call: Call, person: str) -> Said:
    found = consent_of(call.workshop, person)
    return Said(f"{person}: {found.words}", [_CONSENT.row(call.board, found)])


def _all(call: Call) -> Said:
    """Of everybody who is known; those whom nobody has asked anything too."""
    there = [consent_of(call.workshop, person) for person in call.workshop[PARTICIPANTS]]
    lines = [f"{one.id}: {one.words}" for one in there] or ["Nobody has said anything yet."]
    return Said("\n".join(lines), [_CONSENT.row(call.board, one) for one in there])


def _repeated(call: Call, person: str, answers: dict[str, bool]) -> list[str]:
    """Titles are other people's words: they are not left out by themselves."""
    if answers.get("quote") is not False or not (ids := titles_that_repeat(call.board, person)):
        return []
    return [f"Their words stand in {', '.join(ids)} as well: give that another title before it goes to anybody outside."]


async def asked(call: Call) -> Said:
    if call.words:
        what = consent_named(call.words[0])
        if call.own:
            await call.do(WordConsent(what, call.text))
    asked = {what: wording(call.workshop, what) for what in CONSENT_NAMES}
    return Said("\n".join(f"{CONSENT_NAMES[what]}: {words}" for what, words in asked.items()), asked)


_WORDINGS: Final[dict[str, Any]] = dict.fromkeys(CONSENT_NAMES, TEXT)
VERBS: Final = (
    Verb(
        "consent", "[P07] [part|quote|contact] [yes|no …]", "what somebody agrees to; write down their answer",
        "consent P07 quote no is one answer, consent P07 y n y all three: take part, be quoted, be contacted. Participants "
        "answer for themselves and leave the code out; so may a scribe who is just writing for somebody. Alone it tells "
        "what everybody has answered. Whoever is not to be quoted is quoted in no report and no csv; json keeps all.",
        consent, GiveConsent, gives=["consent"], looks_alone=True,
    ),
    Verb(
        "consent wording", "[part|quote|contact -- TEXT]", "the sentences that people are asked; word one anew",
        "Whoever has answered already keeps the sentence that they were asked.", asked, WordConsent, gives=_WORDINGS,
        looks_alone=True,
    ),
)  # fmt: skip
