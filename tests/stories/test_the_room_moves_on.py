"""The stage moves on: whoever is not typing goes along, whoever is typing is told and finishes in peace."""

import pytest


@pytest.mark.slow
async def test_a_day_through_all_five_stages_with_three_people(place):
    """Three seconds of rest before the room is moved on, four times over: slow by design."""
    fran = await place.terminal("Fran", "facilitator", "Latest")
    sam = await place.terminal("Sam", "scribe", "Latest")
    ana = await place.terminal("Ana", "participant", "In your own words")
    await sam.typed("<Tab>Nobody rings when they are late<Enter>", "S1 saved · P01 not working")
    await ana.typed("<Tab>I cannot get out<Enter>", "S2 saved")
    await fran.shows("2 statements")

    await sam.typed("The carers are ki", "│ The carers are ki")
    await fran.typed("<Esc>", "Menu", "3 Theme")
    await fran.typed("3", "3 Theme", "Only you look at Theme: the room stays at 2 Gather.", "brings it here")
    await sam.is_at("2 Gather")
    await fran.typed("<Esc>", "Bring the room to 3 Theme")
    await fran.typed("b", "The room is at 3 Theme now")
    await ana.is_at("3 Theme")
    await sam.shows("The workshop is at 3 Theme now: F2 or Ctrl+F takes you there.", "│ The carers are ki")
    await sam.typed("nd<Enter>", "S3 saved")
    sam.press("<F2>")
    await sam.is_at("3 Theme")

    await sam.typed("nI never know who is coming<Enter>", "started with “")
    await fran.typed("1", "T1) · u takes it back")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("4", "o open a vote")
    await fran.typed("<Esc>", "Bring the room to")
    fran.press("b")
    await sam.is_at("4 Vote")
    await ana.is_at("4 Vote")
    await fran.typed("ot<Enter>", "The vote on themes is open")
    await ana.typed("3", "●●●")
    await fran.shows("1 of 1 have voted")
    await fran.typed("ccc", "The result of R1 on themes")
    await ana.shows("The result of R1 on themes")

    await fran.typed("<Esc>", "Menu")
    await fran.typed("6", "6 Three chefs", "brings it here")
    await fran.typed("<Esc>", "Bring the room to")
    fran.press("b")
    await sam.is_at("6 Three chefs")
    await ana.is_at("6 Three chefs")
    await ana.typed("Text the rota the evening before<Enter>", "added with Delia (I1)")
    await sam.shows("I1 Text the rota")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("e", "6 Grid", "Not placed yet: I1", "brings it here")
    await fran.typed("<Esc>", "Bring the room to")
    fran.press("b")
    await sam.is_at("6 Grid")
    await sam.typed("38<Enter>", "effort 3 · difference 8", "a quick win")
    await ana.shows("effort 3 · difference 8", "a quick win")


async def test_who_looks_elsewhere_is_told_and_not_taken(place):
    fran = await place.terminal("Fran", "facilitator", "Latest")
    ana = await place.terminal("Ana", "participant", "In your own words")
    await ana.typed("<Esc>", "Menu", "e Grid")
    await ana.typed("e", "6 Grid", "No ideas yet")
    assert place.step() == "gather"
    await fran.typed("<Esc>", "Menu")
    await fran.typed("3", "3 Theme", "brings it here")
    await fran.typed("<Esc>", "Bring the room to")
    fran.press("b")
    await ana.shows("The workshop is at 3 Theme now: F2 or Ctrl+F takes you there.")
    await ana.is_at("6 Grid")
    ana.press("<F2>")
    await ana.is_at("3 Theme")


async def test_a_call_brings_everybody_even_those_elsewhere_but_not_those_who_type(place):
    fran = await place.terminal("Fran", "facilitator", "Latest")
    ana = await place.terminal("Ana", "participant", "In your own words")
    bob = await place.terminal("Bob", "participant", "In your own words")
    await bob.typed("Half a sen", "│ Half a sen")
    await ana.typed("<Esc>", "Menu")
    await ana.typed("e", "6 Grid")
    await place.said("Femi", "facilitator", "call vote themes")
    await fran.is_at("4 Vote")
    await ana.is_at("4 Vote")
    await bob.shows("The workshop is at 4 Vote now", "│ Half a sen")


async def test_a_facilitators_own_screen_follows_what_the_same_person_says_elsewhere(place):
    """A verb from a second window, under the same name."""
    fran = await place.terminal("Fran", "facilitator", "Latest")
    await place.said("Fran", "facilitator", "stage vote themes")
    await fran.is_at("4 Vote")


async def test_who_is_here_and_who_leads_can_be_read(place):
    await place.terminal("Sam", "scribe", "Latest")
    fran = await place.terminal("Fran", "facilitator", "2 here")
    await fran.typed("<Esc>", "Take the lead")
    fran.press_choice("Take the lead")
    await fran.shows("You have the lead: Esc, b brings the room", "you lead")
    await fran.typed("<Esc>", "Who is here")
    fran.press_choice("Who is here")
    await fran.shows("Fran, facilitator, has the lead: Gather", "Sam, scribe: Gather")
