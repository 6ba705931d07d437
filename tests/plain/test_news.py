"""What others do is announced with the next prompt and told when it is asked for."""

from wtfc_tui.domain.roles import Role


async def test_nothing_is_said_while_a_prompt_waits_and_the_count_comes_with_the_next_one(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "news")
    await house.verbs("add working a walk", "add working a dog --person P02")
    prompt = sol.prompt
    assert sol.prompt == prompt
    assert await sol.says("my garden") == ["S3 saved.", "2 new statements and 1 arrival. Type news to hear them."]
    assert await sol.says("my cat") == ["S4 saved."]
    assert await sol.says("news") == [
        "Fay came as facilitator", "Fay added “a walk” (S1) to working", "Fay added “a dog” (S2) to working for P02",
    ]  # fmt: skip
    assert await sol.says("n") == ["There is no news."]


async def test_what_one_does_oneself_is_no_news_even_where_names_are_hidden(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("my garden", "undo", "chefs", "1", "sing", "correct I1 sing out", "shout I1 higher")
    assert await pat.says("news") == ["There is no news."]


async def test_what_concerns_the_whole_room_is_said_in_full(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await themed.verbs("stage vote themes", "vote open themes", "call")
    heard = await sol.says("P07")
    assert heard[1:4] == [
        "Fay moved the workshop to 4 Vote. Type go to come along.",
        "Fay opened the vote on themes (R1). Type go vote to give your dots.",
        "Fay calls everybody to 4 Vote. Type go to come along.",
    ]
    await sol.says("go")
    assert sol.prompt == "Dots, 5 left: "


async def test_a_flood_of_news_is_counted_and_not_kept(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await house.verbs(*(f"add working number {n}" for n in range(130)))
    assert any("100 new statements and 31 other things" in line for line in await sol.says("P07"))
    heard = await sol.says("news")
    assert heard[0] == "31 more before these; log tells them."
    assert len(heard) == 101


async def test_each_kind_is_counted_and_read_out_with_its_words(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "news")
    await themed.verbs("theme new not I am cold", "idea T1 jamie sing", "correct I1 sing out", "correct S5 my roses")
    heard = " ".join(await sol.says("where"))
    assert "1 new theme, 1 new idea and 2 other things. Type news to hear them." in heard
    heard = await sol.says("news")
    assert [line for line in heard if "“" in line] == [
        "Fay started “I am cold” (T3)", "Somebody had the idea “sing out” (I1) for “I wait and nobody rings” (T1)",
        "Somebody reworded “sing out” (I1)", "Fay corrected “my roses” (S5)",
    ]  # fmt: skip


async def test_a_vote_that_is_closed_and_a_timer_are_told_to_all_at_once(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await themed.verbs("vote open themes", "timer 5m", "vote close --even-so")
    closed = "Fay closed the vote (R1). Type votes to hear the result."
    assert (await sol.says("P07"))[2:4] == ["Fay started the timer.", closed]
