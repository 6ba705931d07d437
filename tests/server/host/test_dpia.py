"""The page for a data protection form: its facts are the workshop's own, and nobody's words are on it."""

import re
from dataclasses import fields

import pytest

from server.command.arguments import arguments
from server.host.requests import perform
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import KeepWords

SLUG = "carers-2026"
SAM = Person("Zqxsam", Role.SCRIBE)


async def page(door) -> str:
    answer = await perform(door.hub, {"ask": "dpia", "slug": SLUG})
    assert answer.status == 0, answer.error
    return answer.text


@pytest.fixture
async def said(door):
    room = await door.hub.room(SLUG)
    for person, command in (
        (SAM, AddStatement("working", "Zqxwords", "P07", "family")),
        (SAM, AddStatement("working", "Zqxtea", "P08", "family")),
        (SAM, GiveConsent("P07", quote=False)),
        (HOST, WordConsent("contact", "You may *ring* me")),
        (HOST, KeepWords("2999-03-01")),
    ):
        await room.do(person, command)
    return door


async def test_every_field_of_every_kind_stands_there_once(said):
    rows = [line.split(" | ") for line in (await page(said)).splitlines() if line.startswith("| ")][1:]
    told = {
        row[0].removeprefix("| "): sum(cell.rstrip(" |") != "–" and len(cell.split(", ")) for cell in row[2:])
        for row in rows
    }
    assert told == {kind.nouns: len(fields(kind.record)) for kind in PROCESS.kinds}


async def test_its_facts_are_read_from_the_workshop(said):
    text = await page(said)
    assert "kept here until 1 March 2999" in text
    assert (
        "be quoted, asked as “My words may be quoted outside this workshop, without my name.”: 0 yes, 1 no, 1 not asked"
        in text
    )
    assert "asked as “You may \\*ring\\* me”" in text
    assert "| statements | 2 |" in text
    assert "family fewer than 3" in text
    assert "Backups: 0 now" in text


async def test_nobodys_words_or_names_are_on_it(said):
    assert "zqx" not in (await page(said)).casefold()


async def test_every_command_that_it_names_is_one(said):
    known = arguments().format_help()
    named = re.findall(r"wtfc (\w+)", await page(said))
    assert len(named) >= 5
    assert [name for name in named if not re.search(rf"\b{name}\b", known)] == []
