"""Names that somebody may come in under."""

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.lookalikes import look_alike, without_unseen
from wtfc_tui.live.names import AskedAnew, newcomer

ANA = Person("Ana", Role.PARTICIPANT)


def asked_anew(typed: str, role: Role = Role.PARTICIPANT, *others: Person) -> str:
    with pytest.raises(AskedAnew) as refused:
        newcomer(typed, role, others)
    return refused.value.sentence


@pytest.mark.parametrize("role", list(Role)[1:])
@pytest.mark.parametrize(
    "typed",
    ["Ana", "ANA", " ana ", "A n a", "Ana.", "An\u034fa", "An\u200da", "\u0410na", "Аnа", "Ａna", "An\ufe0fa"],
)
def test_a_name_that_looks_like_that_of_somebody_inside_is_taken_whatever_the_role(typed: str, role: Role) -> None:
    assert asked_anew(typed, role, ANA).startswith("Ana is here already: is that you?")


@pytest.mark.parametrize(("one", "other"), [("Ian", "lan"), ("Bob", "B0b"), ("Marn", "Mam"), ("Peter", "Реtеr")])
def test_letters_that_are_taken_for_one_another_make_no_other_name(one: str, other: str) -> None:
    assert look_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ian", "Lan"), ("Zoë", "Zoe"), ("Siân", "Sian"), ("Jo", "Joe"), ("Ana", "Anna"), ("علی", "علا")]
)
def test_names_that_a_reader_tells_apart_are_different_people(one: str, other: str) -> None:
    assert newcomer(other, Role.PARTICIPANT, [Person(one, Role.PARTICIPANT)]).name == other


def test_another_name_is_offered_that_is_free() -> None:
    pat, pat_h = Person("Pat", Role.PARTICIPANT), Person("Pat H", Role.SCRIBE)
    assert asked_anew("pat", Role.PARTICIPANT, pat).endswith("such as Pat H.")
    assert asked_anew("pat", Role.PARTICIPANT, pat, pat_h).endswith("such as Pat B.")
    longest = Person("Wiremu " * 5 + "Henry", Role.PARTICIPANT)
    assert newcomer(f"{longest.name[:38]} H", Role.PARTICIPANT, [longest])


@pytest.mark.parametrize(
    "typed",
    [
        "Fay, facilitator, has the lead", "FACILITATOR", "Fаcilitаtor Fay", "faciIitator",
        "The host", "h0st", "Lead", "Scribe",
        "Fay (scribe)", "Fac\u00adilitator", "admin", "MyFacilitator",
    ],
)  # fmt: skip
def test_a_name_that_says_a_role_is_asked_for_anew(typed: str) -> None:
    assert "says a role" in asked_anew(typed)


@pytest.mark.parametrize(
    "typed", ["Table 2", "Ledley", "Hostetter", "Wall", "Sarah Walls", "Ó Séaghdha", "Llŷr", "محمد", "李"]
)
def test_names_that_people_have_are_taken_as_they_are(typed: str) -> None:
    assert newcomer(typed, Role.PARTICIPANT, [ANA]).name == typed


def test_ones_own_role_may_be_said() -> None:
    assert newcomer("Scribe 2", Role.SCRIBE, []).name == "Scribe 2"


@pytest.mark.parametrize("typed", ["bato-kemi-luso-rida", "BATO KEMI LUSO RIDA", "batokemilusorida"])
def test_a_code_that_is_none_never_becomes_a_name(typed: str) -> None:
    assert "looks like a code" in asked_anew(typed)


def test_what_nobody_sees_is_taken_out_and_what_a_script_needs_stays() -> None:
    assert newcomer("B\u034fo\u180eb", Role.SCRIBE, []).name == "Bob"
    assert without_unseen("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize("typed", ["", " ", "\x00\x1b", "x" * 41])
def test_what_is_no_name_is_asked_for_anew_with_the_reason(typed: str) -> None:
    with pytest.raises(Refused, match="A name"):
        newcomer(typed, Role.SCRIBE, [])
