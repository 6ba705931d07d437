"""What a workshop asks and with whom, unless it says otherwise; and the words for the groups and sources of what is said."""

from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.visible import Shown, Visible


@dataclass(frozen=True)
class Prompt(Visible):
    """A question or a lens: its id and the words that are read out."""

    id: Shown[str]
    prompt: Shown[str]


@dataclass(frozen=True)
class VoteRules(Visible):
    """What a workshop asks of its votes, so that no result tells who chose what."""

    fewest: Shown[int] = 3
    """A result of fewer voters is shown only once it was read that it shows who chose what."""
    fewest_of_group: Shown[int] = 5
    """Of fewer voters of a group no result of its own is ever shown."""


VOTE_RULES: Final = VoteRules()
MOST_FEWEST: Final = 100


def sensible(rules: VoteRules) -> VoteRules:
    if not all(1 <= number <= MOST_FEWEST for number in (rules.fewest, rules.fewest_of_group)):
        raise Refused(Why.NOT_UNDERSTOOD, f"A result is shown from 1 to {MOST_FEWEST} voters on, not fewer and not more.")
    return rules


CONSENT_NAMES: Final = {"part": "take part", "quote": "be quoted", "contact": "be contacted"}
CONSENTS: Final = (
    Prompt("part", "I take part, and what I say is worked with in this workshop."),
    Prompt("quote", "My words may be quoted outside this workshop, without my name."),
    Prompt("contact", "I may be told afterwards what came of it."),
)
"""Asked of each person, in one sentence each."""

WORKING, NOT_WORKING, FUTURE = "working", "notworking", "future"
QUESTION_NAMES: Final = {WORKING: "working", NOT_WORKING: "not working", FUTURE: "future"}
WANTED: Final = {WORKING: 2, NOT_WORKING: 2, FUTURE: 1}
"""How many answers each person is asked for; more are welcome."""

GROUPS: Final = ("lived", "family", "provider", "commissioner", "other")
GROUP_NAMES: Final = {
    "lived": "lived experience", "family": "family", "provider": "provider", "commissioner": "commissioner",
    "other": "other",
}  # fmt: skip
SOURCES: Final = ("questionnaire", "interview", "room")

QUESTIONS: Final = (
    Prompt(WORKING, "What is working well in your life at the moment?"),
    Prompt(NOT_WORKING, "What is not working so well?"),
    Prompt(FUTURE, "What matters to you for the future?"),
)
PERSPECTIVES: Final = ("people and families", "commissioners", "providers")
LENSES: Final = (
    Prompt("delia", "Delia: tried and tested. What could services do, in ways we know?"),
    Prompt("jamie", "Jamie: people, families, streets. What could we do together?"),
    Prompt("heston", "Heston: off the wall. What would nobody dare to suggest?"),
)
