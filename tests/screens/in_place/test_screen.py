"""What is in place on a screen: theme by theme, without authors, mended by whoever said it."""

from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.in_place.records import AddThing, Described
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.theme.records import MergeThemes

FACILITATOR, SCRIBE, PARTICIPANT, WALL = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL
BOB = Person("Bob", PARTICIPANT)
SIZES = [(80, 24), (120, 40), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_one_line_adds_all_three_parts(room: Room, sit: Any, size: tuple[int, int]) -> None:
    ana = await sit("Ana", PARTICIPANT, "in place", size)
    await ana.sees("Nobody has said yet what is in place")
    await ana.type("Rota by e-mail; home care team; partly")
    await ana.press("enter")
    await ana.sees("home care team, works for some")
    assert room.workshop[THINGS]["E1"].described == Described("Rota by e-mail", "home care team", "partly")
    assert ana.screen.words.text == ""


async def test_somebody_elses_arrives_without_a_name_and_touches_no_typing(sit: Any, did: Any) -> None:
    fran = await sit("Fran", FACILITATOR, "in place")
    await fran.type("A pho")
    await did(BOB, AddThing("T1", "Text the rota"))
    await fran.sees("E1   Text the rota")
    assert "Bob" not in fran.text
    assert fran.screen.words.text == "A pho"


async def test_ones_own_is_taken_up_again_mended_and_withdrawn(room: Room, sit: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "in place")
    await ana.type("A rota; Ann; works")
    await ana.press("enter")
    await ana.sees("E1   A rota")
    await ana.press("up")
    await ana.sees("Mending E1")
    assert ana.screen.words.text == "A rota; Ann; works"
    await ana.type(" now")
    await ana.press("enter")
    await ana.sees("mended (E1)")
    assert room.workshop[THINGS]["E1"].described == Described("A rota", "Ann; works now")
    await ana.press("up", "ctrl+d")
    await ana.sees("Nobody has said yet what is in place")
    assert not room.workshop[THINGS]["E1"].stands


async def test_nobody_takes_up_what_another_said(sit: Any, did: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "in place")
    await did(BOB, AddThing("T1", "A rota"))
    await ana.sees("E1   A rota")
    await ana.press("up")
    assert ana.screen.words.text == ""
    assert "↑" not in ana.last_line


async def test_the_facilitators_next_theme_is_everybodys(sit: Any) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "in place"), await sit("Ana", PARTICIPANT, "in place")
    await fran.press("pagedown")
    await ana.sees("theme 2 of 3")


async def test_half_typed_words_go_where_their_theme_has_gone(room: Room, sit: Any, did: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "in place")
    await ana.press("pagedown")
    await ana.sees("theme 2 of 3")
    await ana.type("A rota")
    await did(Person("Fran", FACILITATOR), MergeThemes("T1", "T2"))
    await ana.sees("theme 1 of 2")
    await ana.press("enter")
    await ana.sees("E1   A rota")
    assert room.workshop[THINGS]["E1"].theme == "T1"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_long_list_can_be_gone_through(sit: Any, did: Any, size: tuple[int, int]) -> None:
    wall = await sit("Ana", PARTICIPANT, "in place", size)
    await did(BOB, *(AddThing("T1", f"Rota number {at}") for at in range(1, 15)))
    await wall.sees("E1   Rota number 1")
    assert "E14  " not in wall.text
    await wall.press(*["down"] * 8)
    await wall.sees("E14  Rota number 14")


async def test_the_wall_can_only_look(room: Room, sit: Any, did: Any) -> None:
    wall = await sit("Wall", WALL, "in place")
    await did(BOB, AddThing("T1", "[b]A rota[/b] \x1b[2J"))
    await wall.sees("[b]A rota[/b]")
    assert "Enter" not in wall.last_line
