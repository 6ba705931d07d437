"""The grid in line mode."""

from wtfc_tui.domain.roles import Role


async def test_people_shout_and_a_scribe_places(themed):
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert "1 of 2, I1: look in" in await pat.says("go grid")
    assert pat.prompt == "I1: higher, lower, left, right or next? "
    assert await pat.says("higher") == ["place: not placed yet", "the room: 1 calls higher"]
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go grid")
    assert await sol.says("3 8") == ["place: effort 3 · difference 8 · a quick win"]
    assert await sol.says("right 2") == ["place: effort 5 · difference 8 · a big bet"]
    await pat.says("higher")
    assert await sol.says("heed") == ["place: effort 5 · difference 9 · a big bet"]
    assert await sol.says("off") == ["place: not placed yet"]
    assert (await sol.says("next"))[0] == "2 of 2, I2: ring"
    assert (await sol.says("next"))[0] == "That was the last idea."


async def test_a_participant_cannot_place(themed):
    await themed.verbs("idea T1 jamie look in")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("go grid")
    assert "is not an answer here" in (await pat.says("3 8"))[0]
    assert (await pat.says("place I1 3 8"))[0].startswith("As a participant you cannot do that here")


async def test_the_grid_turns_to_the_idea_that_the_room_looks_at(themed):
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring", "spotlight I2")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert "2 of 2, I2: ring" in await pat.says("go grid")
    assert (await pat.says("i1"))[0] == "1 of 2, I1: look in"


async def test_an_idea_that_was_withdrawn_is_left(themed):
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("go grid")
    await themed.verbs("withdraw I1")
    assert (await pat.says("higher"))[:2] == ["“look in” (I1) was withdrawn.", "1 of 1, I2: ring"]
    await themed.verbs("withdraw I2")
    await pat.says("higher")
    assert pat.prompt.startswith("What now?")


async def test_the_grid_in_words_has_no_picture(themed):
    await themed.verbs("idea T1 jamie look in", "place I1 3 8")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert await pat.says("/grid") == ["I1, effort 3 · difference 8 · a quick win: look in"]


async def test_what_is_no_number_of_steps_is_no_answer(themed):
    await themed.verbs("idea T1 jamie look in")
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go grid")
    assert "is not an answer here" in (await sol.says("left x"))[0]
    assert await sol.says("left 0") == ["A nudge goes 1 to 10 steps."]
    assert await sol.says("left +2") == ["place: effort 3 · difference 5 · a quick win"]
