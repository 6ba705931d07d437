"""Everybody reads what people said, from every screen: whole, at their own pace, and looks for words in it."""

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.theme.records import MergeThemes

LONG = " ".join(f"word{number}" for number in range(90))


@pytest.mark.parametrize("step", [step.key for step in PROCESS.steps])
@pytest.mark.parametrize("key", ["f3", "ctrl+t"])
async def test_it_is_a_key_away_on_every_screen_and_leads_back(sit, step, key) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, step)
    await ana.press(key)
    await ana.sees("Tab question")
    await ana.press("escape")
    await ana.until(lambda: ana.app.screen is ana.app.stage_screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_words_are_whole_and_no_wider_than_66(sit, did, size) -> None:
    await did(HOST, AddStatement("working", LONG, "P01"))
    ana = await sit("Ana", Role.PARTICIPANT, "gather", size=size)
    await ana.press("f3")
    await ana.sees("working: 1 statement · 1 person")
    await ana.sees("word89”")
    words = " ".join(line[8:].rstrip() for line in ana.lines[2:] if "word" in line)
    assert words == f"“{LONG}”"
    assert max(len(line[8:].rstrip()) for line in ana.lines[2:] if "word" in line) <= 66


async def test_one_goes_through_the_piles_and_the_themes_of_each(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f3", "tab")
    await ana.sees("not working: 3 statements")
    await ana.press("right")
    await ana.sees("T1 I never know who is coming or when: 1 statement · 1 person")
    await ana.press("left", "left")
    await ana.sees("T3 I cannot get out on my own: 1 statement")
    await ana.press("shift+tab")
    await ana.sees("working: 0 statements")


async def test_what_is_looked_for_is_found_in_all_piles_and_escape_leads_out_one_step_at_a_time(sit, did) -> None:
    await did(HOST, AddStatement("future", "A pillar of my own", "P09"))
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f3", "slash")
    await sam.type("pill")
    await sam.press("enter")
    await sam.sees("“pill”: 2 statements · 2 people")
    await sam.sees("P09 · future")
    await sam.press("escape")
    await sam.sees("working: 0 statements")
    await sam.press("slash", "escape")
    await sam.sees("Tab question")
    await sam.press("escape")
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)


async def test_what_is_read_keeps_its_place_while_things_arrive_and_go(sit, did) -> None:
    await did(HOST, *(AddStatement("working", f"Number {number} of many", "P09") for number in range(30)))
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f3", "pagedown", "pagedown", "down")
    said = ana.app.screen.said
    before = (said.thing, next(at for at, line in enumerate(ana.lines) if line.startswith(" ►")))
    await did(HOST, AddStatement("working", "A new one", "P10"), WithdrawStatement("S4"))
    await ana.sees("30 statements · 2 people")
    assert (said.thing, next(at for at, line in enumerate(ana.lines) if line.startswith(" ►"))) == before


async def test_a_page_never_passes_over_what_was_not_seen(sit, did) -> None:
    await did(HOST, *(AddStatement("working", f"Number {number} {LONG}"[:700], "P09") for number in range(6)))
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f3")
    seen = set()
    for _ in range(8):
        seen |= {number for number in range(6) if f"Number {number}" in ana.text}
        await ana.press("pagedown")
    assert seen == set(range(6))


async def test_a_theme_that_is_merged_while_it_is_read_leads_to_the_whole_pile(sit, did) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f3", "tab", "right")
    await ana.sees("T1 I never know")
    await did(HOST, MergeThemes("T2", "T1"))
    await ana.sees("not working: 3 statements")


async def test_codes_are_for_scribes_and_everybody_knows_what_is_their_own(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.type("My neighbour looks in")
    await ana.press("enter")
    await ana.sees("S4 saved")
    await ana.press("f3")
    await ana.sees("yours")
    assert "P0" not in ana.text
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f3", "tab")
    await sam.sees("P02 · T2")
