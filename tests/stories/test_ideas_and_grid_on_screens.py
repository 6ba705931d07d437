"""Three chefs and the grid with a screen each: ideas that are nobody's, and a room that shouts until an idea sits right."""

import pytest

from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme


@pytest.fixture
async def themes(place):
    await place.given(AddStatement("notworking", "Nobody rings", "P01"))
    await place.given(CreateTheme("notworking", "I never know who is coming or when", ("S1",)))
    await place.given(CreateTheme("notworking", "I cannot get out on my own"), SetStep("chefs"))
    return place


@pytest.fixture
async def ideas(themes):
    await themes.given(AddIdea("T1", "delia", "Text the rota the evening before"))
    await themes.given(AddIdea("T1", "jamie", "A neighbour looks in when a visit is late"), SetStep("grid"))
    return themes


async def test_ideas_arrive_live_under_their_chef_and_are_nobodys(themes):
    sam = await themes.terminal("Sam", "scribe", "► DELIA", "“I never know who is coming or when”")
    ana = await themes.terminal("Anastasia", "participant", "► DELIA")
    await sam.typed("Ring round at ni", "│ Ring round at ni")
    caret = sam.cursor
    await ana.typed("Text the rota<Enter>", "added with Delia (I1) · Ctrl+U takes it back")
    await sam.shows("I1 Text the rota")
    assert sam.cursor == caret
    await sam.typed("ne<Enter>", "added with Delia (I2)")
    await ana.typed("<Tab>A neighbour looks in<Enter>", "added with Jamie (I3)")
    await sam.shows("I3 A neighbour looks in")
    assert "added with Delia (I2)" in sam.text, "what one did oneself is not pushed away by what others do"
    for verb in ("ideas --json", "show I1 --json", "export json"):
        assert "nastasia" not in await themes.said("Fran", "facilitator", verb), verb
    seen = sam.raw.decode().replace("Anastasia came as participant", "")
    assert "nastasia" not in seen


async def test_ones_own_idea_is_reworded_and_withdrawn_and_anothers_never(themes):
    sam = await themes.terminal("Sam", "scribe", "► DELIA")
    ana = await themes.terminal("Ana", "participant", "► DELIA")
    await ana.typed("Text the rotta<Enter>", "added with Delia (I1)")
    await sam.typed("Ring round<Enter>", "added with Delia (I2)")
    await ana.typed("<Up>", "Rewording I1")
    await ana.typed("<Backspace><Backspace>a<Enter>", "reworded (I1)", "I1 Text the rota")
    await sam.shows("I1 Text the rota")
    await ana.typed("<Up>", "Rewording I1")
    await ana.typed("<Ctrl+D>", "withdrawn (I1) · Ctrl+U brings it back")
    await sam.shows_not("Text the rota")
    await ana.typed("<Up>", "Esc menu")
    assert "Rewording" not in ana.text


async def test_whoever_runs_the_day_turns_the_room_to_the_next_theme(themes):
    fran = await themes.terminal("Fran", "facilitator", "theme 1 of 2")
    ana = await themes.terminal("Ana", "participant", "theme 1 of 2")
    bob = await themes.terminal("Bob", "participant", "theme 1 of 2")
    await bob.typed("Half an ide", "│ Half an ide")
    await fran.typed("<PgDn>", "“I cannot get out on my own”", "theme 2 of 2")
    await ana.shows("“I cannot get out on my own”")
    await bob.shows("(T2) now: F2 or Ctrl+F takes you there.", "“I never know who is coming or when”")
    await bob.typed("a<Enter>", "added with Delia (I1)")
    assert themes.room().workshop[IDEAS]["I1"].theme == "T1"
    await bob.typed("<F2>", "“I cannot get out on my own”")


async def test_shouts_add_up_and_one_key_takes_the_rooms_word(ideas):
    fran = await ideas.terminal("Fran", "facilitator", "I1 “Text the rota the evening", "Not placed yet: I1 I2")
    await fran.typed("3 7<Enter>", "effort 3 · difference 7")
    ana = await ideas.terminal("Ana", "participant", "I1 “Text the rota", "effort 3 · difference 7")
    bob = await ideas.terminal("Bob", "participant", "I1 “Text the rota")
    await ana.typed("<Up>", "You call: higher.", "higher  1 █")
    await bob.typed("k", "You are at the grid: arrows call where you want the idea.")
    await bob.typed("<Up>", "You call: higher.", "higher  2 ██")
    await fran.shows("higher  2 ██")
    await bob.typed("<Up>", "You are calling higher already.")
    await fran.typed(" ", "effort 3 · difference 8", "higher  0")
    for screen in (ana, bob):
        await screen.shows("effort 3 · difference 8", "higher  0")


async def test_a_nudge_is_seen_by_everybody_and_a_quick_win_is_said_in_words(ideas):
    sam = await ideas.terminal("Sam", "scribe", "Not placed yet: I1 I2")
    ana = await ideas.terminal("Ana", "participant", "Not placed yet: I1 I2")
    await sam.typed("28<Enter>", "effort 2 · difference 8", "a quick win")
    await ana.shows("effort 2 · difference 8", "a quick win", "Not placed yet: I2")
    await sam.typed("<Right>", "effort 3 · difference 8")
    await ana.shows("effort 3 · difference 8")
    await sam.typed("<Up><Up>", "effort 3 · difference 10")
    await sam.typed("<Up>", "(I1) is at the edge of the grid.")
    await sam.typed("u", "is at effort 3 · difference 9")
    await ana.shows("effort 3 · difference 9", "Quick wins: I1")
    await sam.typed("<Enter>", "I2 “A neighbour looks in")
    await ana.typed("3", "Arrows call where you want it; a scribe or a facilitator places it.")
