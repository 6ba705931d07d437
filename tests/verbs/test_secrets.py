"""While a vote is open nobody learns anything of it: two houses that differ in others' dots answer alike to the letter."""

import json

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.live import own_codes
from wtfc_tui.stages import PROCESS, VOCABULARY

LINES = {
    "help": ["help"],
    "status": ["status"],
    "who": ["who"],
    "log": ["log 100"],
    "undo": ["undo"],
    "redo": ["redo"],
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
    "own code": ["own code new Sue"],
    "add": ["add working more of it"],
    "statements": ["statements"],
    "keep": ["keep"],
    "consent": ["consent", "consent P07 quote no"],
    "consent wording": ["consent wording"],
    "move": ["move S1 --question future"],
    "read": ["read", "read not", "read T1"],
    "search": ["search like"],
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
    "vote room": ["vote room T1=1 --people 1", "vote room T1=99 --people 1", "vote room T1=1 --people 1 --group lived"],
    "vote close": [],
    "vote who": ["vote who"],
    "vote rules": ["vote rules", "vote rules --fewest 4"],
    "votes": ["votes", "votes R1"],
    "idea": ["idea T1 jamie a choir"],
    "ideas": ["ideas", "ideas T1"],
    "why": ["why T1 --root -- nobody rings"],
    "why root": ["why root C1 --no"],
    "why under": ["why under C2 C1"],
    "why tie": ["why tie C1 S1"],
    "why untie": ["why untie C1 S1"],
    "causes": ["causes", "causes T1"],
    "success": ["success T1 prov we ring"],
    "success list": ["success list", "success list T1"],
    "success read": ["success read"],
    "inplace": ["inplace T1 the rota --by Ann --reach works"],
    "inplace list": ["inplace list", "inplace list T1"],
    "inplace who": ["inplace who E1 --by Ben --reach partly"],
    "place": ["place I1 3 8"],
    "nudge": ["nudge I1 up"],
    "shout": ["shout I1 higher"],
    "heed": ["heed I1"],
    "grid": ["grid"],
    "pick": ["pick I1", "pick I1 --for Mrs Ahmed --group family", "pick none"],
    "picks": ["picks"],
    "action add": ["action add I1 --who Jo --by 2030-03-15 --first look --needs money -- ring the school"],
    "action change": ["action change A1", "action change A1 --who Ann"],
    "action update": ["action update A1 it goes"],
    "action done": ["action done A1"],
    "action drop": ["action drop A1 why"],
    "action cannot": ["action cannot A1 the school is shut"],
    "action open": ["action open A1"],
    "actions": ["actions"],
    "plan": ["plan", "plan I1"],
    "show": ["show T1", "show S2", "show I1", "show R1"],
    "verbs": ["verbs"],
    "import": ["import --dry-run", "import"],
    "export": ["export json", "export csv", "export md"],
}


def test_every_verb_is_tried():
    assert set(LINES) == set(VOCABULARY)


async def an_open_vote(company, pias, room):
    await company.done("Sol", "add working I like it", "add not I wait", "theme new not I wait S2")
    await company.done(
        "Sol", "theme new not I pay", "theme new not I ask", "idea T1 delia text the rota", "action add I1 text"
    )
    await company.done("Fay", "vote open themes")
    await company.done("Pia", f"vote cast {pias}")
    await company.done("Sue", f"vote room {room} --people 9 --group other", f"vote room {room} --people 9 --group family")


@pytest.fixture(autouse=True)
def _one_code(monkeypatch):
    """New codes are made by lot; here all are the same one."""
    monkeypatch.setattr(own_codes, "new_code", lambda: "bato-kemi-luso-rida")


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


async def somebody_does_it_all(company, who):
    """Two are here; one of them does all that nobody may know of."""
    await company.done("Sol", "add working I like it", "add not I wait", "theme new not I wait S2", "theme new not I pay")
    await company.done(who, "add working my garden", "correct S3 my own garden", "idea T1 delia text the rota")
    await company.done(who, "idea T1 jamie a choir", "correct I1 ring the rota", "idea T2 jamie sing", "withdraw I3")
    await company.done(who, "idea T2 jamie dance", "undo")
    await company.done("Sol", "place I1 3 3")
    await company.done(who, "shout I1 higher")
    await company.done("Fay", "vote open themes")
    await company.done(who, "vote cast T1=3 T2=1")


@pytest.mark.parametrize("ending", ["", " --json"])
@pytest.mark.parametrize("closed", [False, True], ids=["the vote is open", "the vote is closed"])
@pytest.mark.parametrize("name", ["Fay", "Sol", "Wall"])
async def test_no_verb_of_anybody_else_tells_which_participant_did_it(two_companies, name, closed, ending):
    """Had the other one done it all, every answer would be the same to the letter; but that whoever closes a vote is told
    who has voted, to hold it against the heads in the room."""
    one, other = two_companies
    await somebody_does_it_all(one, "Pat")
    await somebody_does_it_all(other, "Pia")
    for house in two_companies if closed else ():
        await house.done("Fay", "vote close --even-so")
    for line in [line for verb, lines in LINES.items() if verb != "vote who" for line in lines]:
        exported = (await one.say("Sue", "export json")).binary or b""
        told = [await house.say(name, line + ending, exported) for house in two_companies]
        assert told[0] == told[1], line


async def test_what_a_seat_is_given_does_not_tell_which_participant_did_it(two_companies):
    """The board, the news, the story and its sentences, before any face has drawn them."""
    given = []
    for house, who in zip(two_companies, ("Pat", "Pia"), strict=True):
        await somebody_does_it_all(house, who)
        seat = house.seats["Fay"]
        news, board = await seat.news(), seat.board
        story = [(one, seat.told(one)) for one in seat.recent]
        given.append((news, story, board.workshop, [list(seat.own.ids(kind)) for kind in PROCESS.kinds]))
    assert given[0] == given[1]
    assert repr(given[0]) == repr(given[1])


async def test_names_that_may_not_be_known_stand_in_no_json(company):
    """Planted names that could be nothing else; that they came, and that they are here, is no secret."""
    for name in ("Zaphira", "Quillon", "Wystan", "Yolanthe"):
        await company.come(name, Role.PARTICIPANT)
    await company.done("Sol", "add working I like it", "theme new not I wait", "theme new not I pay", "theme new not I ask")
    await company.done("Quillon", "add not I ring all day", "add working my dog", "correct S3 my old dog")
    await company.done("Zaphira", "idea T1 delia text the rota", "correct I1 ring the rota", "idea T1 jamie a choir")
    await company.done("Sol", "place I1 3 3")
    await company.done("Yolanthe", "shout I1 higher")
    await company.done("Fay", "vote open themes")
    await company.done("Wystan", "vote cast T1=3")
    await company.done("Fay", "vote close --even-so", "vote open themes")
    await company.done("Wystan", "vote cast T1=3")
    for asker in ("Fay", "Sol", "Wall", "Pat"):
        for line in [line for verb, lines in LINES.items() if verb not in ("who", "vote who", "picks") for line in lines]:
            reply = await company.say(asker, f"{line} --json")
            text = (reply.binary or b"").decode("utf-8", "replace") or reply.text
            if line.startswith("log"):
                told = [one["text"] for one in reply.data if not one["text"].endswith("came as participant")]
                text = json.dumps(told)
            text += reply.error + repr(reply.events)
            for name in ("Zaphira", "Quillon", "Wystan", "Yolanthe"):
                assert name.casefold() not in text.casefold(), (asker, line)
