"""While a vote is open nobody learns anything of it: two houses that differ in others' dots answer alike to the letter."""

import pytest

from wtfc_tui.verbs.table import VERBS

LINES = {
    "help": ["help"],
    "status": ["status"],
    "who": ["who"],
    "log": ["log 100"],
    "undo": ["undo"],
    "stage": ["stage"],
    "call": ["call"],
    "lead": ["lead"],
    "lead take": ["lead take"],
    "lead drop": ["lead drop"],
    "lead give": ["lead give Fay"],
    "timer": ["timer"],
    "spotlight": ["spotlight T2"],
    "door": ["door", "door close"],
    "remove": ["remove Sue"],
    "letback": ["letback Sue"],
    "add": ["add working more of it"],
    "statements": ["statements"],
    "correct": ["correct S1 I like it much"],
    "withdraw": ["withdraw S1"],
    "theme new": ["theme new not I am tired"],
    "theme rename": ["theme rename T1 I wait and wait"],
    "theme merge": ["theme merge T2 T3"],
    "theme split": ["theme split T1 I wait S2"],
    "put": ["put S2 T2"],
    "themes": ["themes"],
    "suggest": ["suggest S2"],
    "vote open": ["vote open ideas"],
    "vote cast": ["vote cast T1=4", "vote cast T1=1", "vote cast none"],
    "vote room": ["vote room T1=1 --people 1", "vote room T1=99 --people 1"],
    "vote close": [],
    "votes": ["votes", "votes R1"],
    "idea": ["idea T1 jamie a choir"],
    "ideas": ["ideas", "ideas T1"],
    "place": ["place I1 3 8"],
    "nudge": ["nudge I1 up"],
    "shout": ["shout I1 higher"],
    "heed": ["heed I1"],
    "grid": ["grid"],
    "show": ["show T1", "show S2", "show I1", "show R1"],
    "import": ["import --dry-run", "import"],
    "export": ["export json", "export csv", "export md"],
}


def test_every_verb_is_tried():
    assert list(LINES) == [verb.name for verb in VERBS]


async def an_open_vote(company, pias, room):
    await company.done("Sol", "add working I like it", "add not I wait", "theme new not I wait S2")
    await company.done("Sol", "theme new not I pay", "theme new not I ask", "idea T1 delia text the rota")
    await company.done("Fay", "vote open themes")
    await company.done("Pia", f"vote cast {pias}")
    await company.done("Sue", f"vote room {room} --people 9", f"vote room {room} --people 9 --group family")


@pytest.mark.parametrize("ending", ["", " --json"])
@pytest.mark.parametrize("name", ["Fay", "Sol", "Pat", "Wall"])
async def test_no_verb_of_any_role_tells_of_an_open_vote(two_companies, name, ending):
    one, other = two_companies
    await an_open_vote(one, "T1=3 T2=2", "T1=20 T2=1")
    await an_open_vote(other, "T2=1 T3=3", "T3=11")
    for line in [line for lines in LINES.values() for line in lines]:
        exported = (await one.say("Pat", "export json")).binary or b""
        told = [await house.say(name, line + ending, exported) for house in two_companies]
        assert told[0] == told[1], line


async def test_nobody_hears_who_had_an_idea_or_who_shouted(company):
    await company.done("Sol", "theme new not I wait", "idea T1 delia text the rota")
    await company.done("Pat", "idea T1 jamie a choir", "shout I1 higher", "add working my garden")
    for line in ("log", "show I2", "ideas", "grid", "show S1", "statements", "export json"):
        reply = await company.done("Fay", f"{line} --json")
        assert "Pat" not in reply.text.replace("Pat came as participant", ""), line
