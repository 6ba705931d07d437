"""Every verb of the table: it is told in help, its usage line holds, its answer is words and data."""

import json
import re

import pytest

from wtfc_tui.verbs.table import NOT_YET, VERBS, VOCABULARY

PLACEHOLDERS = {
    "QUESTION": "working", "TEXT": "I like it", "TITLE": "I like it", "NAME": "Fay", "STAGE": "vote", "VERB": "put",
    "WHY": "no reason", "WORDS": "no reason", "CONSTITUENCY": "lived", "SOURCE": "room", "LENS": "jamie", "ID": "S1",
    "N": "3", "DATE": "1 May",
}  # fmt: skip


def spelled_out(verb, whole):
    """The usage line as somebody would type it: with all options, or without."""
    usage = re.split(" [<>] ", verb.usage)[0]
    usage = re.sub(r"\[([^\]]*)\]", r"\1" if whole else "", usage).replace("…", "")
    return " ".join([verb.name, *(PLACEHOLDERS.get(word, word).split("|")[0] for word in usage.split())])


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
@pytest.mark.parametrize("whole", [False, True], ids=["short", "whole"])
async def test_every_usage_line_can_be_typed(company, verb, whole):
    reply = await company.say("Fay", spelled_out(verb, whole), b"{}")
    assert reply.status != 2 or verb.name == "import", reply.error
    assert reply.status == 0 or reply.error


async def test_help_tells_of_every_verb(company):
    lines = (await company.done("Pat", "help")).text.splitlines()
    for verb in VERBS:
        assert any(line.startswith(f"{verb.line} - ") for line in lines)
        assert (await company.done("Pat", f"help {verb.name}")).text.startswith(verb.line)


async def test_help_says_whose_verb_it_is_to_those_who_may_not(company):
    assert "(for scribes, facilitators)" in (await company.done("Pat", "help put")).text
    assert "(for" not in (await company.done("Sol", "help put")).text


@pytest.mark.parametrize("word", sorted(NOT_YET))
async def test_a_verb_of_a_later_stage_is_not_in_this_version(company, word):
    reply = await company.say("Fay", f"{word} T3 something")
    assert (reply.status, reply.text) == (2, "")
    assert "not in this version" in reply.error
    assert word not in VOCABULARY


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
async def test_every_verb_takes_json(company, verb):
    await company.done("Sol", "add working I like it", "theme new working I like it", "idea T1 jamie more of it")
    await company.done("Fay", "vote open themes")
    reply = await company.say("Fay", f"{spelled_out(verb, False)} --json", b"{}")
    if reply.status == 0 and reply.binary is None:
        assert json.loads(reply.text) == reply.data
    else:
        assert reply.binary or reply.data == {"error": reply.error}
