"""A person's own copy: everything that is held of them, what is not, and nothing that nobody may see."""

import json

import pytest

from server.host.requests import perform
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.consents import GiveConsent
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.pick.records import PickFor
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, OpenRound

SLUG = "carers-2026"
SAM, FAY = Person("Sam", Role.SCRIBE), Person("Fay", Role.FACILITATOR)
ANA, PAT, OTHER_PAT = (
    Person("Ana", Role.PARTICIPANT), Person("Pat", Role.PARTICIPANT), Person("Pat", Role.SCRIBE)
)  # fmt: skip


async def copy_of(door, whom: str):
    return await perform(door.hub, {"ask": "person", "slug": SLUG, "whom": whom})


@pytest.fixture
async def said(door):
    room = await door.hub.room(SLUG)
    for person, command in (
        (SAM, Join()), (ANA, Join()), (PAT, Join()), (OTHER_PAT, Join()),
        (SAM, AddStatement("notworking", "I never know who is comming", "P07", "family", "interview")),
        (SAM, AddStatement("notworking", "Buses", "P08")),
        (SAM, AddStatement("working", "My neighbour looks in", "P07")),
        (SAM, AddStatement("working", "This was Ben's", "P07")),
        (SAM, CorrectStatement("S1", "I never know who is coming", "typing")),
        (SAM, WithdrawStatement("S3", "asked to")),
        (SAM, MoveStatement("S4", person="P08")),
        (FAY, CreateTheme("notworking", "I never know who is coming", ("S1", "S2"))),
        (FAY, AddIdea("T1", "delia", "Ring, for “I never know who is coming”")),
        (ANA, AddStatement("future", "Zqxown")),
    ):  # fmt: skip
        done = await room.do(person, command)
        assert not hasattr(done, "sentence"), done
    return door


async def test_the_copy_has_each_statement_with_all_versions_and_what_was_withdrawn(said):
    answer = await copy_of(said, "p7")
    assert answer.status == 0
    assert [one["id"] for one in answer.data["statements"]] == ["S1", "S3"]
    first, second = answer.data["statements"]
    assert (first["text"], first["earlier"][0]["text"]) == ("I never know who is coming", "I never know who is comming")
    assert second["withdrawn"]
    assert answer.data["group"] == "family"
    assert json.loads(json.dumps(answer.data)) == answer.data
    for words in (
        "“I never know who is coming”",
        "I never know who is comming",
        "My neighbour looks in",
        "withdrawn",
        "Sam",
    ):
        assert words in answer.text


async def test_what_came_of_the_words_and_where_they_stand_again_is_named(said):
    answer = await copy_of(said, "P07")
    first = answer.data["statements"][0]
    assert [one["id"] for one in first["came_of"]] == ["T1", "I1"]
    assert [one["id"] for one in first["stands_in"]] == ["T1", "I1"]
    assert "came of it: theme T1" in answer.text
    assert "the same words stand in idea I1" in answer.text
    assert (await copy_of(said, "P08")).data["statements"][0]["stands_in"] == []


async def test_what_they_agreed_to_is_told_with_the_sentence_that_was_asked(said):
    room = await said.hub.room(SLUG)
    await room.do(SAM, GiveConsent("P07", quote=True))
    await room.do(SAM, GiveConsent("P07", quote=False))
    answer = await copy_of(said, "P07")
    assert answer.data["consent"]["quote"] is False
    assert [one["answer"] for one in answer.data["consent"]["answers"]] == [True, False]
    assert "no to “My words may be quoted outside this workshop, without my name.”" in answer.text


async def test_what_is_not_held_is_said(said):
    for whom, told in (("P07", "whose code this is stands nowhere"), ("P09", "somebody types under this code")):
        answer = await copy_of(said, whom)
        assert told in answer.text
        assert "no place for an address" in answer.text
        assert "destroyed when a vote is closed" in answer.text
        assert len(answer.data["not_held"]) == 3


async def test_nothing_joins_a_code_to_the_name_of_whoever_types_under_it(said):
    by_code, by_name = await copy_of(said, "P09"), await copy_of(said, "Ana")
    assert "Zqxown" in by_code.text
    assert "Ana" not in by_code.text
    assert "Zqxown" not in by_name.text
    assert "P09" not in by_name.text
    assert "participants write unseen" in by_name.text


async def test_by_name_it_tells_the_account_and_what_everybody_may_see_that_they_did(said):
    answer = await copy_of(said, "Sam")
    assert (answer.data["role"], answer.data["here"], answer.data["removed"]) == ("scribe", False, False)
    assert answer.data["came"]
    assert "Sam corrected “" in answer.text
    assert "came" in answer.text


async def test_ballots_are_in_no_copy(said):
    room = await said.hub.room(SLUG)
    for person, command in ((FAY, OpenRound("themes")), (ANA, CastBallot({"T1": 3}))):
        await room.do(person, command)
    before = await copy_of(said, "Ana")
    assert not any("vote" in one["what"] for one in before.data["did"])
    assert "T1" not in before.text


async def test_what_was_picked_for_somebody_is_in_their_copy_even_where_they_never_came_in(said):
    room = await said.hub.room(SLUG)
    picked = (PickFor("Ana", "I2"), PickFor("Mrs Ahmed", "I2", "family"), PickFor("P09", "I2"))
    for command in (AddIdea("T1", "delia", "Text the rota"), *picked):
        assert not isinstance(await room.do(SAM, command), Refused)
    for whom, name in (("Ana", "Ana"), ("mrs ahmed", "Mrs Ahmed"), ("P09", "P09")):
        answer = await copy_of(said, whom)
        assert answer.status == 0
        assert f"Picked I2: Text the rota, as {name}" in answer.text
        assert (answer.data["picked"]["idea"], answer.data["picked"]["name"]) == ("I2", name)


async def test_half_typed_words_are_counted_and_not_shown(said):
    await said.hub.store.keep_draft(SLUG, ANA.id, "gather.words", "Zqxhalf")
    answer = await copy_of(said, "Ana")
    assert answer.data["half_typed"] == 1
    assert "Zqxhalf" not in answer.text + json.dumps(answer.data)


@pytest.mark.parametrize(
    ("whom", "sentence"),
    [("P77", "Nothing is held of P77"), ("Nobody", "Nobody called “Nobody”"), ("Pat", "participant Pat")],
)
async def test_who_is_not_there_or_not_meant_alone_is_said(said, whom, sentence):
    answer = await copy_of(said, whom)
    assert answer.status != 0
    assert sentence in answer.error


async def test_of_two_with_one_name_the_role_says_which(said):
    assert (await copy_of(said, "scribe Pat")).data["role"] == "scribe"
