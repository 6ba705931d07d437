"""Three chefs in line mode."""

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.rules import IDEAS


async def test_ideas_come_under_one_lens_after_the_other(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    heard = await pat.says("chefs")
    assert "1 of 2: T1 I wait and nobody rings, 0 ideas" in heard
    heard = await pat.says("next")
    assert heard[0] == "T1: I wait and nobody rings"
    assert heard[1].startswith("1 of 3, Delia: ")
    assert await pat.says("text the rota") == ["I1 saved."]
    await pat.says("next")
    assert pat.prompt == "T1, Jamie: "
    await pat.says("who rings us?", "3", "t2", "sing")
    ideas = [(one.theme, one.lens, one.text) for one in list(pat.seat.board.workshop.standing(IDEAS))]
    assert ideas == [
        ("T1", "delia", "text the rota"), ("T1", "jamie", "who rings us?"), ("T2", "delia", "sing"),
    ]  # fmt: skip


async def test_ideas_tells_those_of_this_theme_without_their_authors(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("chefs", "1", "text the rota")
    pia = await themed.talker("Pia", Role.PARTICIPANT)
    heard = await pia.says("chefs", "1", "ideas")
    assert heard[:4] == ["T1 “I wait and nobody rings”", "from S1", "Delia: 1", "I1: text the rota"]
    assert not any("Pat" in line for line in heard)


async def test_a_theme_that_is_merged_away_is_said_and_nothing_goes_under(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("chefs", "2")
    await themed.verbs("theme merge T1 T2")
    heard = await pat.says("my idea")
    assert heard[0] == "That theme is gone: it was merged or taken away."
    assert pat.conversation.kept.words == ["my idea"]


async def test_a_verb_that_takes_the_theme_or_the_idea_away_is_seen_at_once(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("chefs", "2")
    assert "That theme is gone: it was merged or taken away." in await sol.says("theme merge T1 T2")
    assert sol.prompt == "Which theme? (1 to 1, next for T1): "
    await sol.says("1", "ring first", "sing", "go grid")
    assert sol.prompt.startswith("I1: ")
    await sol.says("I2", "undo")
    assert sol.prompt.startswith("I1: ")


async def test_the_last_theme_may_go_while_somebody_is_asked_which(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("/theme new not I wait", "chefs")
    await house.verbs("undo", name="Sol", role=Role.SCRIBE)
    assert sol.prompt.endswith(": ")
    assert (await sol.says("1"))[0] == "There are no themes yet: ideas come after sorting."


async def test_back_leaves_the_theme(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("chefs", "2", "back")
    assert pat.prompt == "Which theme? (1 to 2, next for T1): "


async def test_whoever_may_only_listen_hears_all_ideas_and_the_grid_in_words(themed):
    await themed.verbs("idea T1 jamie look in", "place I1 3 8")
    wall = await themed.talker("Wall", Role.WALL)
    assert {"T1 “I wait and nobody rings”", "I1: look in", "Delia: no ideas yet"} <= {*await wall.says("chefs")}
    assert "I1, effort 3 · difference 8 · a quick win: look in" in await wall.says("go grid")
    assert wall.prompt.startswith("What now?")


async def test_after_a_dropped_line_the_same_lens_and_the_same_idea_are_on(themed):
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring")
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("chefs", "2", "3")
    pat.seat.leave()
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert pat.prompt == "T2, Heston: "
    await pat.says("go grid", "I2")
    pat.seat.leave()
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert pat.prompt.startswith("I2: ")
