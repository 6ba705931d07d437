"""Causes on a screen: typed as an outline, at the speed of speech; what others do moves nothing under a hand."""

from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.causes.records import AddCause, MoveCause, WithdrawCause
from wtfc_tui.stages.causes.rules import CAUSES
from wtfc_tui.stages.theme.records import MergeThemes

FACILITATOR, SCRIBE, PARTICIPANT, WALL = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL
BOB, SAM = Person("Bob", PARTICIPANT), Person("Sam", SCRIBE)
SIZES = [(80, 24), (120, 40), (60, 20)]
LONG = "Sickness is covered from the same six people, who are on call for two other patches at the same time every weekend"


def tree(room: Room) -> dict[str, str | None]:
    return {one.text: one.under for one in room.workshop.standing(CAUSES)}


@pytest.mark.parametrize("size", SIZES)
async def test_enter_is_the_next_reason_tab_goes_under_the_one_above_and_shift_tab_out(
    room: Room, sit: Any, size: Any
) -> None:
    sol = await sit("Sol", SCRIBE, "causes", size)
    await sol.sees("straight under the theme")
    await sol.type("Rota")
    await sol.press("enter", "tab")
    await sol.sees("Why, under: “Rota”")
    await sol.type("Sickness")
    await sol.press("enter", "tab")
    await sol.type("Six")
    await sol.press("enter")
    await sol.until(lambda: "Six" in tree(room))
    await sol.press("*", "shift+tab")
    await sol.sees("Why, under: “Rota”")
    await sol.type("No job")
    await sol.press("enter", "shift+tab")
    await sol.type("No list")
    await sol.press("enter")
    await sol.until(lambda: tree(room) == {"Rota": None, "Sickness": "C1", "Six": "C2", "No job": "C1", "No list": None})
    assert room.workshop[CAUSES]["C3"].root
    await sol.sees("* Six")
    await sol.sees("└")


async def test_the_tree_is_drawn_with_branches_and_tells_what_ends_without_a_root(sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"), AddCause("T1", "Sickness", "C1"), AddCause("T1", "No list", None, True))
    await sol.sees("3 causes, 1 root, 1 ends without a root")
    assert any("├─ Rota" in line for line in sol.lines)
    assert any("│  └─ Sickness  why?" in line for line in sol.lines)
    assert any("└─ * No list" in line for line in sol.lines)


async def test_what_others_say_moves_neither_the_mark_nor_where_the_line_goes(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await sol.type("Rota")
    await sol.press("enter")
    await sol.sees("└─ Rota")
    await did(BOB, AddCause("T1", "Of somebody else"), AddCause("T1", "Deeper", "C2"))
    await sol.sees("Deeper")
    await sol.press("tab")
    await sol.sees("Why, under: “Rota”")
    await sol.type("Sick")
    await did(SAM, MoveCause("C1", "C3"))
    await sol.type("ness")
    await sol.press("enter")
    await sol.until(lambda: tree(room).get("Sickness") == "C1")
    assert "Bob" not in sol.text


async def test_words_for_a_cause_that_was_taken_out_go_nowhere_else_and_stay(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"), AddCause("T1", "No list"))
    await sol.sees("No list")
    await sol.press("up", "down", "tab")
    await sol.sees("Why, under: “Rota”")
    await sol.type("Sickness")
    await did(SAM, WithdrawCause("C1"))
    await sol.sees("It was taken out")
    await sol.press("enter")
    await sol.sees("was taken out since")
    assert sol.screen.words.text == "Sickness"
    await sol.press("shift+tab", "enter")
    await sol.until(lambda: tree(room) == {"No list": None, "Sickness": None})


async def test_half_typed_words_go_with_their_cause_when_its_theme_is_merged(room: Room, sit: Any, did: Any) -> None:
    await did(SAM, AddCause("T2", "The form"))
    sol = await sit("Sol", SCRIBE, "causes")
    await sol.press("pagedown")
    await sol.sees("The form")
    await sol.press("up", "down", "tab")
    await sol.type("Nobody")
    await did(Person("Fran", FACILITATOR), MergeThemes("T1", "T2"))
    await sol.sees("of 2")
    await sol.press("enter")
    await sol.until(lambda: tree(room).get("Nobody") == "C1")
    assert room.workshop[CAUSES]["C2"].theme == "T1"


async def test_in_the_outline_d_takes_out_with_all_below_and_undo_brings_back(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"), AddCause("T1", "Sickness", "C1"), AddCause("T1", "No list"))
    await sol.sees("No list")
    await sol.press("up", "down", "d")
    await sol.until(lambda: tree(room) == {"No list": None})
    await sol.sees("“Rota” and 1 cause under it are out (C1) · Ctrl+U brings back")
    await sol.press("ctrl+u")
    await sol.until(lambda: tree(room) == {"Rota": None, "Sickness": "C1", "No list": None})


async def test_where_one_types_d_is_a_letter_and_in_the_outline_words_do_nothing(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"))
    await sol.sees("└─ Rota")
    await sol.type("drivers")
    assert sol.screen.words.text == "drivers"
    await sol.press("up", "down", "d")
    await sol.sees("Your words wait")
    assert tree(room) == {"Rota": None}
    await sol.press("enter")
    assert sol.screen.words.text == "drivers"


async def test_a_cause_is_put_under_another_by_keys(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"), AddCause("T1", "Sickness"))
    await sol.sees("Sickness")
    await sol.press("up", "down", "down", "p", "up", "enter")
    await sol.until(lambda: tree(room) == {"Rota": None, "Sickness": "C1"})
    await sol.press("p", "home", "enter")
    await sol.until(lambda: tree(room) == {"Rota": None, "Sickness": None})
    await sol.press("up", "p", "down", "enter", "p", "down", "enter")
    await sol.sees("cannot stand under itself")


async def test_a_cause_is_tied_to_statements_by_their_ids_or_by_words_of_theirs(room: Room, sit: Any, did: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await did(SAM, AddCause("T1", "Rota"))
    await sol.sees("└─ Rota")
    await sol.press("up", "down", "s")
    await sol.sees("Who says it?")
    await sol.type("pillar to post")
    await sol.press("enter")
    await sol.until(lambda: room.workshop[CAUSES]["C1"].says == ("S2",))
    await sol.sees("└─ Rota  S2")
    await sol.press("up", "down", "s")
    await sol.type("s2, s3")
    await sol.press("enter")
    await sol.until(lambda: room.workshop[CAUSES]["C1"].says == ("S2", "S3"))


async def test_a_participant_mends_their_own_and_a_scribe_anybodys(room: Room, sit: Any, did: Any) -> None:
    ana, sol = await sit("Ana", PARTICIPANT, "causes"), await sit("Sol", SCRIBE, "causes")
    await did(BOB, AddCause("T1", "Rota"))
    await ana.sees("└─ Rota")
    await ana.press("up", "down", "m")
    await ana.sees("is not yours to change")
    await sol.sees("└─ Rota")
    await sol.press("up", "down", "m")
    await sol.sees("Mending C1")
    await sol.type(" changes")
    await sol.press("enter")
    await ana.sees("└─ Rota changes")


async def test_undo_gives_the_words_back_and_where_they_were_going(room: Room, sit: Any) -> None:
    sol = await sit("Sol", SCRIBE, "causes")
    await sol.type("Rota")
    await sol.press("enter", "tab")
    await sol.type("Sickness")
    await sol.press("enter")
    await sol.until(lambda: "Sickness" in tree(room))
    await sol.press("shift+tab", "ctrl+u")
    await sol.until(lambda: sol.screen.words.text == "Sickness")
    await sol.sees("Why, under: “Rota”")
    await sol.press("enter")
    await sol.until(lambda: tree(room) == {"Rota": None, "Sickness": "C1"})


@pytest.mark.parametrize("size", SIZES)
async def test_twelve_deep_nothing_is_cut(sit: Any, did: Any, size: Any) -> None:
    await did(HOST, AddCause("T1", "Why"), *(AddCause("T1", "Why", f"C{at}") for at in range(1, 11)))
    await did(HOST, AddCause("T1", LONG, "C11"))
    sol = await sit("Sol", SCRIBE, "causes", size)
    await sol.sees("Why")
    await sol.press("up", "end")
    shown = " ".join(" ".join(line.strip(" │▲▼►") for line in sol.lines).split())
    for word in LONG.split():
        assert word in shown
    await sol.press("tab")
    await sol.sees("Why, under:")


async def test_the_rooms_next_theme_is_everybodys_but_not_under_a_hand_in_the_outline(sit: Any, did: Any) -> None:
    await did(SAM, AddCause("T1", "Rota"))
    fran, ana = await sit("Fran", FACILITATOR, "causes"), await sit("Ana", PARTICIPANT, "causes")
    await ana.press("up")
    await fran.press("pagedown")
    await ana.sees("The room is at “")
    assert "theme 1 of 3" in ana.text


async def test_the_wall_can_only_look(room: Room, sit: Any, did: Any) -> None:
    await did(BOB, AddCause("T1", "[b]A rota[/b] \x1b[2J"), AddCause("T1", "No list", "C1", True))
    wall = await sit("Wall", WALL, "causes")
    await wall.sees("No list")
    assert "Enter" not in wall.last_line
