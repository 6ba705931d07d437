"""The host erases a person's or a statement's words: what would go is said first, then it goes, and people come in again."""

import asyncio

import pytest

from server.host.erasing import ERASING
from server.host.requests import perform
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.in_place.records import AddThing
from wtfc_tui.stages.theme.records import CreateTheme, RenameTheme

SLUG = "carers-2026"
SAM = Person("Sam", Role.SCRIBE)


async def asked(door, what: str = "erase", **details):
    return await perform(door.hub, {"ask": what, "slug": SLUG, **details})


async def texts(door) -> list[str]:
    return [one.text for one in (await door.hub.room(SLUG)).workshop[STATEMENTS].values()]


@pytest.fixture
async def said(door):
    room = await door.hub.room(SLUG)
    for command in (
        AddStatement("working", "Zqxone", "P07"),
        AddStatement("working", "Tea", "P08"),
        AddStatement("future", "Zqxtwo", "P07"),
        CorrectStatement("S3", "Zqxtwo said better"),
        CreateTheme("working", "I am heard", ("S1", "S2")),
    ):
        await room.do(SAM, command)
    return door


async def test_first_it_only_says_what_would_go(said):
    answer = await asked(said, person="p7")
    assert answer.status == 0
    assert "Would erase the words of 2 statements (S1, S3) with 1 earlier version" in answer.text
    assert "T1" not in answer.text
    assert "Nothing has been changed: add --yes" in answer.text
    assert "would stand in their place, still counted" in answer.text
    assert "counted no more" in (await asked(said, person="p7", drop=True)).text
    assert answer.data["statements"] == ["S1", "S3"]
    assert await texts(said) == ["Zqxone", "Tea", "Zqxtwo said better"]


async def test_told_to_it_erases_all_of_a_persons_words_and_they_are_still_counted(said):
    answer = await asked(said, person="P07", yes=True)
    assert answer.status == 0
    assert await texts(said) == [ERASED, "Tea", ERASED]
    workshop = (await said.hub.room(SLUG)).workshop
    assert all(one.stands for one in workshop[STATEMENTS].values())
    assert (await asked(said, "verify")).status == 0


async def test_or_counts_them_no_more(said):
    await asked(said, person="P07", yes=True, drop=True)
    workshop = (await said.hub.room(SLUG)).workshop
    assert [one.stands for one in workshop[STATEMENTS].values()] == [False, True, False]
    assert workshop[STATEMENTS]["S1"].theme is None


async def test_one_statement_can_be_erased_alone(said):
    await asked(said, statement="s3", yes=True)
    assert await texts(said) == ["Zqxone", "Tea", ERASED]


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"statement": "S9"}, "There is no S9"),
        ({"statement": "R1"}, "not an id here"),
        ({"person": "P99"}, "There are no words of P99"),
        ({"person": "Ana"}, "not a person code"),
        ({}, "not a person code"),
    ],
)
async def test_what_is_not_there_is_said(said, details, sentence):
    answer = await asked(said, yes=True, **details)
    assert answer.status != 0
    assert sentence in answer.error
    assert await texts(said) == ["Zqxone", "Tea", "Zqxtwo said better"]


async def test_whoever_is_inside_is_shown_out_with_a_sentence_and_can_come_in_again(said):
    process, reader = await said.talk(await said.client(), "plain")
    await reader.until("quit leaves")
    assert (await asked(said, statement="S1", yes=True)).status == 0
    ended = await asyncio.wait_for(process.wait(), 20)
    assert ERASING.encode() in ended.stdout
    assert (await (await said.client()).run("status")).exit_status == 0


async def test_where_the_same_words_stand_is_named_and_can_be_erased_too(said):
    room = await said.hub.room(SLUG)
    for command in (
        AddStatement("notworking", "Zqxthree waits all morning", "P09"),
        CreateTheme("notworking", "Zqxthree waits all morning"),
        AddIdea("T2", "delia", "So that Zqxthree waits all morning no more"),
        RewordIdea("I1", "Ring when Zqxthree waits all morning"),
        AddThing("T2", "Zqxfour rings", "Zqxname"),
        RenameTheme("T2", "Zqxthree waits"),
    ):
        await room.do(SAM, command)
    assert "stand in I1, which others wrote" in (await asked(said, person="P09")).text
    for id in ("S4", "T2", "I1", "E1"):
        answer = await asked(said, statement=id.casefold(), yes=True)
        assert answer.status == 0, answer.error
    store = said.hub.store
    log = b"".join(path.read_bytes() for path in said.folder.rglob("*") if path.is_file() and SLUG in path.name)
    assert b"Zqxthree" not in log
    assert b"Zqxname" not in log
    workshop = (await said.hub.room(SLUG)).workshop
    assert [workshop.thing(id).words for id in ("T2", "I1", "E1")] == [ERASED] * 3
    assert await store.verify(SLUG) == []
