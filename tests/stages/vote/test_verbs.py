"""Voting by verbs."""

import pytest


async def test_votes_tells_ones_own_dots_while_open_and_the_ranking_afterwards(company):
    await company.done("Sol", "theme new not I wait", "theme new not I pay")
    await company.done("Fay", "vote open themes --dots 5 --cap 3")
    await company.done("Pat", "vote cast T2=3")
    told = await company.done("Pat", "votes")
    assert "You have 2 of 5 dots left, 3 at most on one." in told.text
    assert "T2 I pay: 3 dots of yours" in told.text
    assert (told.data["mine"], told.data["left"]) == ({"T2": 3}, 2)
    await company.done("Fay", "vote close")
    closed = (await company.done("Pat", "votes r1")).data
    assert closed["ranking"] == [{"place": 1, "item": "T2"}, {"place": 2, "item": "T1"}]
    assert {one["item"]: one["dots"] for one in closed["round"]["results"]} == {"T1": 0, "T2": 3}


@pytest.mark.parametrize("line", ["vote cast T1=1", "vote cast none", "vote room T1=1 --people 2", "vote close"])
async def test_where_no_vote_is_open_that_is_what_is_said_whatever_was_typed(company, line):
    for _ in ("before there is a theme", "with a theme"):
        reply = await company.say("Fay", line)
        assert (reply.status, reply.error) == (
            3, "No vote is open now: a facilitator opens one with “vote open themes”.",
        )  # fmt: skip
        await company.done("Sol", "theme new not I wait")
