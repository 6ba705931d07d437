"""Voting by verbs."""

import pytest

from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots


async def test_votes_tells_ones_own_dots_while_open_and_the_ranking_afterwards(company):
    await company.done("Sol", "theme new not I wait", "theme new not I pay")
    await company.done("Fay", "vote open themes --dots 5 --cap 3")
    await company.done("Pat", "vote cast T2=3")
    told = await company.done("Pat", "votes")
    assert "You have 2 of 5 dots left, 3 at most on one." in told.text
    assert "T2 I pay: 3 dots of yours" in told.text
    assert (told.data["mine"], told.data["left"]) == ({"T2": 3}, 2)
    await company.done("Fay", "vote close --even-so")
    closed = (await company.done("Pat", "votes r1")).data
    assert closed["ranking"] == [{"place": 1, "item": "T2"}, {"place": 2, "item": "T1"}]
    assert {one["item"]: one["dots"] for one in closed["round"]["results"]} == {"T1": 0, "T2": 3}


@pytest.mark.parametrize("line", ["vote cast T1=1", "vote cast none", "vote room T1=1 --people 2", "vote close --even-so"])
async def test_where_no_vote_is_open_that_is_what_is_said_whatever_was_typed(company, line):
    for title in ("I wait", "I wait still"):  # Before there is a theme, and with one.
        reply = await company.say("Fay", line)
        assert (reply.status, reply.error) == (
            3, "No vote is open now: a facilitator opens one with “vote open themes”.",
        )  # fmt: skip
        await company.done("Sol", f"theme new not {title}")


async def test_a_ballot_that_is_in_is_answered_with_what_is_in_it_and_until_when_it_can_be_changed(company):
    await company.done("Sol", "theme new not I wait", "theme new not I pay")
    await company.done("Fay", "vote open themes")
    told = (await company.done("Pat", "vote cast T2=3 T1=1")).text
    assert "Your vote is in: 1 on “I wait”, 3 on “I pay”. You can change it until the vote is closed." in told
    assert "Your vote is in" in (await company.done("Pat", "votes")).text
    assert "Your vote is in" not in (await company.done("Pia", "votes")).text
    assert "Your vote is in" not in (await company.done("Pat", "vote cast none")).text


async def test_the_wall_hears_what_is_voted_on_and_of_no_dots_to_give(company):
    await company.done("Sol", "theme new not I wait")
    await company.done("Fay", "vote open themes")
    told = await company.done("Wall", "votes")
    assert told.text == "R1 on themes, open: 0 of 2 have voted\nT1 I wait"
    assert told.data["left"] is None


async def test_the_room_is_told_as_it_is_now_and_no_people_take_an_entry_back(company):
    await company.done("Sol", "theme new not I wait")
    await company.done("Fay", "vote open themes")
    told = await company.done("Sol", "vote room T1=7 --people 9")
    assert told.text == (
        "Entered for 9 people in the room: 7 on “I wait” (T1). The room is 9 people now. Entering them again replaces these."
    )
    assert "The room is 12 people now." in (await company.done("Sue", "vote room T1=2 --people 3")).text
    assert (await company.say("Sue", "vote room T1=2 --people 2 --group family")).status == 3
    for name in ("Sol", "Sue"):
        told = await company.done(name, "vote room --people 0")
    assert told.text == "Taken back. The room is 0 people now."
    await company.done("Sue", "vote room T1=2 --people 2 --group family")
    assert (await company.say("Sue", "vote room --people 2")).status == 2


async def test_no_sentence_of_a_rule_names_a_verb_for_a_screen_has_keys(company):
    await company.done("Sol", "theme new not I wait")
    seat = company.seats["Fay"]
    for command in (CastBallot({"T1": 1}), EnterRoomDots({"T1": 1}, 1), CloseRound(even_so=True)):
        answer = await seat.do(command)
        assert answer.sentence == "No vote is open now: a facilitator opens one."
