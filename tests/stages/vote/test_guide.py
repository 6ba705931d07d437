"""Voting in line mode: own dots and the dots of the room."""

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_ballot


async def voting(house, name="Pat", role=Role.PARTICIPANT):
    await house.verbs("vote open themes --dots 5 --cap 3")
    talker = await house.talker(name, role)
    return talker, await talker.says("vote")


def ballot(talker):
    return dict(own_ballot(talker.seat.board, talker.seat.own))


async def test_items_are_asked_about_one_after_the_other(themed):
    pat, heard = await voting(themed)
    assert heard[-2:] == ["5 dots, 3 at most on one.", "1: I wait and nobody rings"]
    assert pat.prompt == "Dots, 5 left: "
    assert await pat.says("2") == ["2: I am poorer"]
    assert pat.prompt == "Dots, 3 left: "
    await pat.says("3")
    assert (pat.prompt, ballot(pat)) == ("0 left. Change, such as 2=3, or next: ", {"T1": 2, "T2": 3})
    await pat.says("next")
    assert pat.prompt.startswith("What now?")


async def test_in_full_all_items_are_told_before_the_first_is_asked_about(themed):
    await themed.verbs("vote open themes")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    heard = await pat.says("full", "vote")
    assert heard[-4:] == ["0 of 1 have voted.", "1: I wait and nobody rings", "2: I am poorer", "1: I wait and nobody rings"]
    assert await pat.says("all") == ["1: I wait and nobody rings", "2: I am poorer"]


async def test_the_word_themes_tells_them_and_opens_no_vote(themed):
    fay = await themed.talker("Fay", Role.FACILITATOR)
    assert "T2 I am poorer: 0 statements, 0 people" in await fay.says("vote", "themes")
    assert open_round(fay.seat.board.workshop) is None
    await fay.says("yes")
    assert open_round(fay.seat.board.workshop).on == "themes"


async def test_a_place_or_an_id_with_dots_changes_that_item(themed):
    pat, _ = await voting(themed)
    await pat.says("2=3", "t1=1, 2=2")
    assert ballot(pat) == {"T1": 1, "T2": 2}
    await pat.says("1=0", "2=0")
    assert ballot(pat) == {}


async def test_too_many_dots_are_refused_and_the_ballot_stays(themed):
    pat, _ = await voting(themed)
    assert (await pat.says("2=3", "4"))[0].startswith(
        "Each person has 5 dots, 3 at most on one: this gives “I wait and nobody"
    )
    assert (await pat.says("9=1"))[0] == "“9” is not one of them: 1 to 2, or an id such as T1."
    assert ballot(pat) == {"T2": 3}


async def test_nobody_hears_tallies_before_the_vote_is_closed(themed):
    pat, _ = await voting(themed)
    pia = await themed.talker("Pia", Role.PARTICIPANT)
    await pia.says("vote", "news")
    before = await pia.says("votes")
    await pat.says("3", "2")
    after = await pia.says("votes")
    assert [line.replace("0 of 2", "1 of 2") for line in before] == after


async def test_a_vote_that_is_closed_meanwhile_tells_its_result(themed):
    pat, _ = await voting(themed)
    await pat.says("2")
    await themed.verbs("vote close --even-so")
    heard = await pat.says("3")
    assert heard[:2] == ["The vote has been closed meanwhile.", "R1 on themes, closed: 1 voted"]
    assert pat.prompt.startswith("What now?")


async def test_a_facilitator_opens_and_closes_only_on_a_plain_yes(themed):
    fay = await themed.talker("Fay", Role.FACILITATOR)
    await fay.says("vote", "yes", "close")
    assert fay.prompt == "Close R1 for good? 0 have voted. Type yes: "
    assert await fay.says("y") == ["It stays open."]
    heard = await fay.says("close", "yes")
    assert heard[0] == "R1 on themes, closed: 0 voted"


async def test_a_vote_opened_or_closed_by_a_verb_changes_the_prompt_at_once(themed):
    fay = await themed.talker("Fay", Role.FACILITATOR)
    await fay.says("vote")
    assert fay.prompt == "Open a vote on themes? yes or no: "
    assert "1: I wait and nobody rings" in await fay.says("vote open themes")
    assert fay.prompt == "Dots, 5 left: "
    assert (await fay.says("vote close --even-so"))[0] == "R1 on themes, closed: 0 voted"
    assert fay.prompt.startswith("What now?")


async def test_a_verb_at_the_prompt_of_a_vote_that_was_closed_meanwhile_tells_the_result(themed):
    pat, _ = await voting(themed)
    await themed.verbs("vote close --even-so")
    assert "The vote has been closed meanwhile." in await pat.says("timer")
    assert pat.prompt.startswith("What now?")


async def test_what_got_no_dots_is_a_number_and_told_on_request(themed):
    await themed.verbs(*(f"theme new not I am number {n}" for n in range(3, 13)))
    pat, _ = await voting(themed)
    await pat.says("2=3")
    await themed.verbs("vote close --even-so")
    heard = await pat.says("votes")
    result = heard[heard.index("1. T2 I am poorer: 3 dots by ballot") :]
    assert result[1] == "11 more without dots; say all to hear them."
    told = await pat.says("votes", "all")
    assert [line for line in told if line.endswith(": no dots")] == told
    assert len(told) == 11
    assert "not an answer" in (await pat.says("all"))[0]


async def test_a_participant_cannot_open_or_close(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert (await pat.says("vote"))[0] == "No vote has been opened yet."
    pat, _ = await voting(themed)
    assert "is not an answer here" in (await pat.says("close"))[0]


async def test_the_room_is_a_head_count_a_group_and_item_after_item(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room")
    assert sol.prompt == "How many people in the room voted? "
    assert (await sol.says("9"))[0] == "9 people have 45 dots."
    assert await sol.says("2") == ["1: I wait and nobody rings"]
    assert sol.prompt == "The room's dots: "
    await sol.says("7", "20")
    assert sol.prompt == "27 dots in all. next saves, 2=3 changes: "
    assert themed_room(sol) == 0
    heard = await sol.says("next")
    assert heard[0].startswith("Entered for 9 people in the room: 7 on “I wait and nobody rings” (T1)")
    assert themed_room(sol) == 9


def themed_room(talker):
    return open_round(talker.seat.board.workshop).room_people


async def test_the_rooms_dots_are_checked_as_a_whole_and_can_be_changed(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    heard = await sol.says("room", "2", "next", "6", "6", "next")
    assert heard[0].startswith("2 people have 10 dots, 6 at most on one: this gives 12, so take 2 back")
    await sol.says("2=4", "next")
    assert themed_room(sol) == 2


async def test_half_entered_dots_of_the_room_are_there_after_a_dropped_line(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room", "9", "1", "7")
    sol.seat.leave()
    sol = await themed.talker("Sol", Role.SCRIBE)
    assert sol.prompt == "The room's dots: "
    await sol.says("20", "next")
    assert themed_room(sol) == 9


async def test_a_draft_of_a_vote_that_is_over_is_forgotten(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room", "9", "1", "7")
    sol.seat.leave()
    await themed.verbs("vote close --even-so", "vote open themes")
    sol = await themed.talker("Sol", Role.SCRIBE)
    assert sol.prompt == "How many people in the room voted? "


async def test_who_may_more_hears_so_with_help(themed):
    more = {"room enters the dots of people in the room.", "close ends the vote."}
    _, heard = await voting(themed, "Fay", Role.FACILITATOR)
    assert more <= {*heard}
    heard = await (await themed.talker("Pat", Role.PARTICIPANT)).says("vote")
    assert not more & {*heard}


async def test_back_goes_to_the_item_before_then_out(themed):
    pat, _ = await voting(themed)
    await pat.says("2")
    assert await pat.says("back") == ["1: I wait and nobody rings (2 dots now)"]
    assert pat.prompt == "Dots, 3 left: "
    await pat.says("back")
    assert pat.prompt.startswith("What now?")


async def test_back_goes_from_step_to_step_in_the_rooms_dots(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room", "9", "fam", "7")
    for prompt in (
        "The room's dots: ",
        "Which group? 1 to 5, next for all together: ",
        "How many people in the room",
    ):
        await sol.says("back")
        assert sol.prompt.startswith(prompt)


async def test_half_entered_dots_of_the_room_are_mentioned_on_leaving_and_when_they_are_too_late(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room", "9", "1", "7")
    assert (await sol.says("quit"))[0] == "What was not saved yet is kept for you."
    sol = await themed.talker("Sol", Role.SCRIBE)
    await themed.verbs("vote close --even-so")
    assert "The vote has been closed meanwhile: these dots can no longer count." in await sol.says("/timer")
    assert sol.prompt.startswith("What now?")


async def test_it_is_said_that_the_vote_is_in_on_going_on_and_on_coming_back(themed):
    words = "Your vote is in: 2 on “I wait and nobody rings”, 3 on “I am poorer”."
    pat, heard = await voting(themed)
    assert not [line for line in heard if "is in" in line]
    await pat.says("2", "3")
    assert words in " ".join(await pat.says("next"))
    assert words in " ".join(await pat.says("vote"))


async def test_a_group_beside_a_total_is_refused_before_its_dots_are_asked_for(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    await sol.says("room", "9", "next", "7", "20", "next")
    await sol.says("vote", "room", "2")
    heard = await sol.says("family")
    assert heard[0].startswith("The dots of 9 people in the room are entered without a group")
    assert "vote room --people 0 takes back what you entered." in " ".join(heard)
    assert sol.prompt.startswith("Which group?")
    assert "Taken back. The room is 0 people now." in await sol.says("vote room --people 0")
    assert (await sol.says("family"))[0].startswith("1: I wait")


async def test_a_total_beside_a_group_is_refused_before_its_dots_are_asked_for(themed):
    await themed.verbs("vote open themes", "vote room T1=3 --people 2 --group family")
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("vote", "room", "9")
    assert (await sol.says("next"))[0].startswith("The room's dots are entered by group so far (family)")
    assert (await sol.says("lived"))[0].startswith("1: I wait")


async def test_the_wall_hears_what_is_voted_on_and_of_no_dots_of_its_own(themed):
    await themed.verbs("vote open themes")
    wall = await themed.talker("Wall", Role.WALL)
    heard = " ".join(await wall.says("vote", "votes"))
    assert "T1 I wait and nobody rings" in heard
    assert "dots left" not in heard
    assert "of yours" not in heard


async def test_of_so_few_that_the_result_tells_on_them_that_is_heard_before_it_is_closed(themed):
    pat, _ = await voting(themed)
    await pat.says("2")
    fay, _ = await talking(themed, "Fay", Role.FACILITATOR)
    heard = await fay.says("close")
    assert heard[:1] == ["Voted, 1: Pat."]
    heard = await fay.says("yes")
    assert heard[0] == "Only 1 person voted by ballot, fewer than 3: the result would show"
    assert heard[-1] == "yes shows it even so; no leaves it open."
    assert await fay.says("no") == ["It stays open."]
    await fay.says("close", "yes")
    assert (await fay.says("yes"))[0] == "R1 on themes, closed: 1 voted"


async def talking(house, name, role):
    talker = await house.talker(name, role)
    return talker, await talker.says("vote")


async def test_the_same_rule_is_said_in_the_same_words_however_the_dots_are_typed(themed):
    await themed.verbs("theme new not I am tired")
    pat, _ = await voting(themed)
    one_by_one = await pat.says("3", "1=4")
    assert await pat.says("3=2", "1=4") == one_by_one
    told = " ".join(" ".join(one_by_one).split())
    assert told.startswith("Each person has 5 dots, 3 at most on one: this gives “I wait and nobody rings” (T1) 4, which is")


async def test_those_who_share_the_first_place_are_joint_first(themed):
    await themed.verbs("theme new not I am tired")
    pat, _ = await voting(themed)
    await pat.says("1=2", "2=2", "3=1")
    await themed.verbs("vote room T1=1 T3=2 --people 3", "vote room T1=0 T3=1 --people 3")
    await themed.verbs("vote close --even-so")
    heard = " ".join(" ".join(await pat.says("votes")).split())
    assert "Joint first, T1 I wait and nobody rings: 2 dots by ballot Joint first, T2 I am poorer: 2 dots by ballot" in heard
    assert "Joint first, T3 I am tired: 2 dots, 1 by ballot, 1 in the room" in heard


async def test_next_does_not_answer_how_many_people_voted_and_says_so(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    assert (await sol.says("room", "next"))[0].startswith("next goes nowhere before it is known how many people voted")


async def test_the_item_is_heard_again_after_something_else(themed):
    sol, _ = await voting(themed, "Sol", Role.SCRIBE)
    assert (await sol.says("2", "log 3", "repeat"))[0] == "2: I am poorer"
    assert (await sol.says("room", "9", "next", "log 3", "where"))[0] == "1: I wait and nobody rings"
