"""Every verb of the table: it is told in help, its usage line holds, its answer is words and data."""

import json
import re

import pytest

from tests.verbs.lines import LINES, peopled
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import TO_COME, VOCABULARY

PLACEHOLDERS = {
    "QUESTION": "working", "TEXT": "I like it", "TITLE": "I like it", "NAME": "Fay", "STAGE": "vote themes", "VERB": "put",
    "WHY": "no reason", "WORDS": "no reason", "CONSTITUENCY": "lived", "SOURCE": "room", "LENS": "jamie", "ID": "S1",
    "QUESTION|T3": "working", "N": "3", "DATE": "1 May", "REACH": "partly",
    "PERSPECTIVE": "providers",
}  # fmt: skip


def spelled_out(verb, whole):
    """The usage line as somebody would type it: with all options, or without."""
    usage = re.split(" [<>] ", verb.usage)[0]
    usage = re.sub(r"\[([^\]]*)\]", r"\1" if whole else "", usage).replace("…", "")
    return " ".join([verb.name, *(PLACEHOLDERS.get(word, word).split("|")[0] for word in usage.split())])


@pytest.mark.parametrize("verb", VOCABULARY.values(), ids=lambda verb: verb.name)
@pytest.mark.parametrize("whole", [False, True], ids=["short", "whole"])
async def test_every_usage_line_can_be_typed(company, verb, whole):
    reply = await company.say("Fay", spelled_out(verb, whole), b"{}")
    assert reply.status != 2 or verb.name == "import", reply.error
    assert reply.status == 0 or reply.error


async def test_help_tells_of_every_verb(company):
    lines = (await company.done("Pat", "help")).text.splitlines()
    for verb in VOCABULARY.values():
        assert any(line.startswith(f"{verb.line} - ") for line in lines)
        assert (await company.done("Pat", f"help {verb.name}")).text.startswith(verb.line)


async def test_help_says_whose_verb_it_is_to_those_who_may_not(company):
    assert "(for scribes, facilitators)" in (await company.done("Pat", "help put")).text
    assert "(for" not in (await company.done("Sol", "help put")).text


@pytest.mark.parametrize("word", sorted(TO_COME))
async def test_a_verb_of_a_later_stage_is_not_in_this_version(company, word):
    reply = await company.say("Fay", f"{word} T3 something")
    assert (reply.status, reply.text) == (2, "")
    assert "not in this version" in reply.error
    assert word not in VOCABULARY


@pytest.mark.parametrize("verb", VOCABULARY.values(), ids=lambda verb: verb.name)
async def test_every_verb_takes_json(company, verb):
    await company.done("Sol", "add working I like it", "theme new working I like it", "idea T1 jamie more of it")
    await company.done("Fay", "vote open themes")
    reply = await company.say("Fay", spelled_out(verb, False).replace(verb.name, f"{verb.name} --json", 1), b"{}")
    assert json.loads(reply.text) == reply.data
    if reply.status:
        assert reply.data == {"error": reply.error, "status": reply.status}


@pytest.mark.parametrize("role", Role)
async def test_every_verb_answers_or_says_whose_it_is_to_every_role(company, role):
    file = await peopled(company)
    company.seats["Kim"] = await company.seat("Kim", role)
    for verb in VOCABULARY.values():
        for line in LINES.get(verb.name, [verb.name]):
            reply = await company.say("Kim", line, file)
            assert reply.status in (0, 3), (line, reply.error)
            assert bool(reply.error) == bool(reply.status), line
            assert (reply.text or reply.binary is not None) or reply.status, line
            if verb.needs and not may(role, verb.needs) and len(line.split()) > len(verb.name.split()):
                assert reply.status == 3, line


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.WALL])
async def test_who_may_not_changes_nothing_and_hears_who_may(company, another, role):
    company.seats["Kim"] = await company.seat("Kim", role)
    await company.done("Sol", "add not I wait", "theme new not I wait S1", "theme new not I pay", "idea T1 jamie a choir")
    await company.done("Fay", "vote open themes")
    before = company.seats["Kim"].board.workshop
    file = (await another.verbs("add working I like it", "export json")).binary
    for verb in VOCABULARY.values():
        for line in LINES.get(verb.name, []) if verb.needs and not may(role, verb.needs) else ():
            reply = await company.say("Kim", line, file)
            if reply.status:
                assert (reply.status, "this is for" in reply.error) == (3, True), (line, reply.error)
    assert company.seats["Kim"].board.workshop is before
