"""The result by constituency in line mode and by verbs: asked once before the dots, told when the vote is closed."""

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_vote


async def by_group(house, name="Pat"):
    talker = await house.talker(name, Role.PARTICIPANT)
    if not open_round(talker.seat.board.workshop):
        await house.verbs("vote rules --fewest 1 --fewest-of-group 2", "vote open themes --dots 5 --cap 3 --by-group")
    return talker, await talker.says("vote")


def mine(talker):
    return own_vote(talker.seat.board, talker.seat.own)


async def test_the_group_is_asked_for_before_the_first_dots_and_goes_with_them(themed):
    pat, heard = await by_group(themed)
    assert "Nobody sees yours, and it is forgotten when the vote is closed." in " ".join(line.strip() for line in heard)
    assert "1 of 5: lived experience" in heard
    assert pat.prompt == "Which group do you speak for? 1 to 5, next not to say: "
    assert await pat.says("2") == ["Noted, and nobody sees it. Now your dots.", "1: I wait and nobody rings"]
    assert mine(pat).group is None  # Nobody has voted who has only named a group.
    assert open_round(pat.seat.board.workshop).turnout == 0
    await pat.says("2")
    assert (mine(pat).group, mine(pat).ballot) == ("family", {"T1": 2})


async def test_next_is_not_to_say_and_it_is_not_asked_again(themed):
    pat, _ = await by_group(themed)
    await pat.says("next", "1")
    assert mine(pat).group == ""
    assert "Which group" not in " ".join([*await pat.says("next", "next", "vote"), pat.prompt])


async def test_a_group_may_be_named_in_words_and_what_is_none_is_refused_with_the_choices(themed):
    pat, _ = await by_group(themed)
    assert "commissioner" in " ".join(await pat.says("neighbours"))
    assert pat.prompt.startswith("Which group")
    await pat.says("lived experience", "1")
    assert mine(pat).group == "lived"


async def test_the_result_is_told_by_group(themed):
    for name in ("Pat", "Cem"):
        talker, _ = await by_group(themed, name)
        await talker.says("family", "2")
    told = (await themed.verbs("vote close")).text
    assert "By group:" in told
    assert "family, 2 people: I wait and nobody rings, 4 dots." in told
