"""Three chefs on a screen: ideas without authors, arriving live; the room is turned, and no typing is touched."""

import pytest

from screens.chefs.columns import shelf
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.chefs.records import AddIdea, Idea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import Spotlight, TakeLead
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes

FACILITATOR, SCRIBE, PARTICIPANT = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT
BOB = Person("Bob", PARTICIPANT)


async def test_enter_adds_the_idea_under_the_current_chef(room: Room, sit) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.press("tab")
    await ana.sees("► JAMIE")
    await ana.type("A neighbour looks in")
    await ana.press("enter")
    await ana.sees("I1 A neighbour looks in")
    assert (room.workshop[IDEAS]["I1"].theme, room.workshop[IDEAS]["I1"].lens) == ("T1", "jamie")
    assert ana.screen.words.text == ""


async def test_an_idea_of_somebody_else_arrives_without_its_author(sit, did) -> None:
    fran = await sit("Fran", FACILITATOR, "chefs")
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.type("Text the rota")
    await ana.press("enter")
    await fran.sees("I1 Text the rota")
    assert "Ana" not in fran.text


async def test_what_arrives_touches_neither_the_words_being_typed_nor_the_caret(sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.type("A neighbour")
    await ana.press("home", "right")
    focused, caret = ana.screen.focused, ana.screen.words.terminal_cursor
    await did(BOB, AddIdea("T1", "delia", "Text the rota the evening before"))
    await ana.sees("I1 Text the rota")
    assert ana.screen.words.text == "A neighbour"
    assert (ana.screen.focused, ana.screen.words.terminal_cursor) == (focused, caret)


async def test_a_typed_letter_lays_nothing_out(sit, monkeypatch) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    laid_out = []
    monkeypatch.setattr(ana.screen, "_refresh_layout", lambda *_, **__: laid_out.append(1))
    await ana.type("A neighbour looks in when a visit is late, and rings the office")
    await ana.sees("rings the office")
    assert not laid_out


async def test_the_facilitators_next_theme_is_everybodys(sit) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "chefs"), await sit("Ana", PARTICIPANT, "chefs")
    await fran.press("pagedown")
    await ana.sees("T2 “I am passed from pillar to post”")
    assert "theme 2 of 3" in ana.text


async def test_whoever_is_typing_stays_and_is_told_how_to_come_along(sit) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "chefs"), await sit("Ana", PARTICIPANT, "chefs")
    await ana.type("A neigh")
    await fran.press("pagedown")
    await ana.sees("The room is at “I am passed from …” (T2) now: F2 or Ctrl+F takes you there.")
    assert "T1 “I never know" in ana.text
    await ana.press("f2")
    await ana.sees("T2 “I am passed")
    assert ana.screen.words.text == "A neigh"


@pytest.mark.parametrize("role", [PARTICIPANT, SCRIBE])
async def test_ones_own_way_through_the_themes_moves_nobody(role: Role, room: Room, sit) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "chefs"), await sit("Ana", role, "chefs")
    await ana.press("pageup")
    await ana.sees("T3 “I cannot get out on my own”")
    assert room.workshop.spots.get("T") is None
    assert "T1 “I never know" in fran.text


async def test_a_facilitator_without_the_lead_moves_nobody(room: Room, sit, did) -> None:
    fran = await sit("Fran", FACILITATOR, "chefs")
    await did(Person("Femi", FACILITATOR), TakeLead())
    await fran.press("pagedown")
    await fran.sees("T2 “I am passed")
    assert room.workshop.spots.get("T") is None


async def test_ones_own_last_idea_comes_back_to_be_reworded(room: Room, sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await did(Person("Ana", PARTICIPANT), AddIdea("T1", "delia", "Text the rota"), AddIdea("T1", "heston", "A radio show"))
    await did(BOB, AddIdea("T1", "delia", "Not Ana's"))
    await ana.press("up")
    await ana.sees("Rewording I2 (T1, Heston)")
    await ana.press("up")
    await ana.sees("Rewording I1 (T1, Delia)")
    await ana.type(" early")
    await ana.press("enter")
    await ana.sees("I1 Text the rota early")
    assert ana.screen.mode == "chefs"


async def test_ones_own_idea_can_be_withdrawn(room: Room, sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await did(Person("Ana", PARTICIPANT), AddIdea("T1", "delia", "Text the rota"))
    await ana.press("up", "ctrl+d")
    await ana.sees("withdrawn (I1) · Ctrl+U brings it back")
    assert room.workshop[IDEAS]["I1"].withdrawn
    await ana.press("up")
    assert ana.screen.mode == "chefs"


async def test_up_never_overwrites_what_is_being_typed(sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await did(Person("Ana", PARTICIPANT), AddIdea("T1", "delia", "Text the rota"))
    await ana.type("New")
    await ana.press("up")
    assert ana.screen.words.text == "New"


async def test_a_half_typed_idea_is_there_again_with_its_theme_and_chef(sit) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.press("pagedown", "tab")
    await ana.type("A neigh")
    await ana.app.drafts.keep_now()
    again = await sit("Ana", PARTICIPANT, "chefs")
    await again.sees("A neigh")
    assert "T2 “I am passed" in again.text
    assert "► JAMIE" in again.text


async def test_a_theme_merged_away_under_ones_hands_is_said(sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.type("A neigh")
    await did(HOST, MergeThemes("T3", "T1"))
    await ana.sees("is no longer a theme: what you type goes to “")
    assert ana.screen.words.text == "A neigh"


async def test_a_narrow_screen_shows_the_current_chef_alone_and_counts_the_others(sit, did) -> None:
    await did(BOB, AddIdea("T1", "delia", "Text the rota"), AddIdea("T1", "jamie", "A neighbour looks in"))
    ana = await sit("Ana", PARTICIPANT, "chefs", (60, 20))
    await ana.sees("► DELIA 1    Jamie 1    Heston 0")
    assert "A neighbour looks in" not in ana.text
    await ana.press("tab")
    await ana.sees("A neighbour looks in")


async def test_older_ideas_can_be_reached_when_a_column_is_full(sit, did) -> None:
    ideas = [AddIdea("T1", "delia", f"Idea number {number} takes more than a line or two here") for number in range(1, 9)]
    await did(BOB, *ideas)
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await ana.sees("more above")
    assert "Idea number 8" in ana.text
    assert "Idea number 1" not in ana.text
    for _ in range(8):
        if "Idea number 1" not in ana.text:
            await ana.press("down")
    assert "Idea number 1" in ana.text
    assert "newer below" in ana.text
    await ana.press("down")
    await ana.sees("Idea number 8")


async def test_a_theme_the_room_is_turned_to_is_shown_even_if_it_is_not_among_those_voted_on(sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "chefs")
    await did(HOST, AddStatement("working", "Tea"), CreateTheme("working", "I have good neighbours", ()), Spotlight("T4"))
    await ana.until(lambda: ana.lines[2] == " T4 “I have good neighbours”")


@pytest.mark.parametrize("height", [3, 6, 12, 40])
@pytest.mark.parametrize("hidden", [0, 1, 4])
def test_a_column_is_never_taller_than_its_place_and_counts_what_it_leaves_out(height: int, hidden: int) -> None:
    ideas = [Idea(f"I{number}", "T1", "delia", "some words to be wrapped " * (number % 4 + 1), "") for number in range(1, 8)]
    shown = shelf(ideas, 24, height, hidden)
    assert len(shown.lines) <= height
    assert shown.above + shown.seen + hidden == len(ideas)
    assert shown.seen >= 1
