"""What success looks like, on a screen: a cell for each perspective, without authors, mended by whoever said it."""

from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.success.records import AddSuccess
from wtfc_tui.stages.success.rules import SUCCESSES
from wtfc_tui.stages.theme.records import MergeThemes

FACILITATOR, SCRIBE, PARTICIPANT, WALL = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL
BOB = Person("Bob", PARTICIPANT)
SIZES = [(80, 24), (120, 40), (60, 20)]


def there(room: Room) -> list[tuple[str, str, str]]:
    return [(one.theme, one.perspective, one.text) for one in room.workshop.standing(SUCCESSES)]


@pytest.mark.parametrize("size", SIZES)
async def test_enter_adds_for_those_in_capitals_and_tab_goes_to_the_next(
    room: Room, sit: Any, size: tuple[int, int]
) -> None:
    ana = await sit("Ana", PARTICIPANT, "success", size)
    await ana.sees("PEOPLE AND FAMILIES · nothing yet")
    await ana.type("I know who is coming")
    await ana.press("enter")
    await ana.sees("For people and families: “I know")
    await ana.press("tab", "tab")
    await ana.sees("PROVIDERS · nothing yet")
    await ana.type("Our rota is kept")
    await ana.press("enter")
    await ana.sees("commissioners · nothing yet")
    assert there(room) == [
        ("T1", "people and families", "I know who is coming"), ("T1", "providers", "Our rota is kept")
    ]  # fmt: skip
    assert ana.screen.words.text == ""


async def test_what_is_typed_stays_when_one_goes_to_another_perspective(room: Room, sit: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.type("A line to ring")
    await ana.press("shift+tab")
    await ana.sees("PROVIDERS")
    await ana.press("enter")
    await ana.sees("A line to ring”")
    assert there(room) == [("T1", "providers", "A line to ring")]


async def test_somebody_elses_arrives_without_a_name_and_touches_no_typing(sit: Any, did: Any) -> None:
    fran = await sit("Fran", FACILITATOR, "success")
    await fran.type("A pho")
    await did(BOB, AddSuccess("T1", "providers", "We ring"))
    await fran.sees("G1   We ring")
    assert "Bob" not in fran.text
    assert (fran.screen.words.text, fran.screen.perspective) == ("A pho", "people and families")


async def test_ones_own_is_taken_up_again_mended_and_withdrawn(room: Room, sit: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.press("tab")
    await ana.type("A rota")
    await ana.press("enter", "up")
    await ana.sees("Mending, for commissioners")
    await ana.type(" that holds")
    await ana.press("enter")
    await ana.sees("For commissioners, mended: “A rota that holds”")
    await ana.press("up", "ctrl+d")
    await ana.sees("COMMISSIONERS · nothing yet")
    assert there(room) == []


async def test_undo_gives_the_words_back_for_those_for_whom_they_were_said(room: Room, sit: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.press("tab")
    await ana.type("A rota")
    await ana.press("enter", "tab", "ctrl+u")
    await ana.sees("Back in the box: “A rota”")
    assert (ana.screen.words.text, ana.screen.perspective) == ("A rota", "commissioners")


async def test_nobody_takes_up_what_another_said(sit: Any, did: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await did(BOB, AddSuccess("T1", "providers", "A rota"))
    await ana.sees("G1   A rota")
    await ana.press("up")
    assert ana.screen.words.text == ""
    assert "↑" not in ana.last_line


async def test_half_typed_words_come_back_with_their_theme_and_perspective(sit: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.press("pagedown", "tab")
    await ana.type("A rota")
    await ana.app.drafts.keep_now()
    again = await sit("Ana", PARTICIPANT, "success")
    await again.sees("theme 2 of 3")
    assert (again.screen.words.text, again.screen.perspective) == ("A rota", "commissioners")


async def test_half_typed_words_go_where_their_theme_has_gone(room: Room, sit: Any, did: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.press("pagedown")
    await ana.sees("theme 2 of 3")
    await ana.type("A rota")
    await did(Person("Fran", FACILITATOR), MergeThemes("T1", "T2"))
    await ana.sees("theme 1 of 2")
    await ana.press("enter")
    await ana.sees("G1   A rota")
    assert there(room) == [("T1", "people and families", "A rota")]


async def test_the_facilitators_next_theme_is_everybodys(sit: Any) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "success"), await sit("Ana", PARTICIPANT, "success")
    await fran.press("pagedown")
    await ana.sees("theme 2 of 3")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_cell_that_is_asked_for_is_in_view_and_the_rest_can_be_gone_through(
    sit: Any, did: Any, size: tuple[int, int]
) -> None:
    ana = await sit("Ana", PARTICIPANT, "success", size)
    await did(BOB, *(AddSuccess("T1", "people", f"Wish number {at}") for at in range(1, 15)))
    await did(BOB, AddSuccess("T1", "providers", "The last of all"))
    await ana.sees("Wish number 1")
    assert "G15  " not in ana.text
    await ana.press("tab", "tab")
    await ana.sees("G15  The last of all")
    await ana.press("tab")
    await ana.sees("G1   Wish number 1")
    await ana.press(*["down"] * 8)
    await ana.sees("Wish number 14")


async def test_at_the_last_theme_the_last_line_tells_how_the_day_is_read_back(sit: Any, did: Any) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await ana.type("A rota")
    await ana.press("enter")
    await ana.until(lambda: "PgDn next theme" in ana.last_line and "Ctrl+U" in ana.last_line)
    await ana.press("pageup")
    await ana.sees("theme 3 of 3")
    assert "F4 read back" in ana.last_line


@pytest.mark.parametrize("key", ["f4", "ctrl+b"])
async def test_the_day_is_read_back_on_a_page(sit: Any, did: Any, key: str) -> None:
    ana = await sit("Ana", PARTICIPANT, "success")
    await did(BOB, AddSuccess("T2", "providers", "[b]A rota[/b]"))
    await ana.press(key)
    for words in ("Read back: Carers 2026", "“I am passed from pillar to post”", "[b]A rota[/b]", "For commissioners"):
        await ana.sees(words)
    assert "nothing yet" in ana.text
    assert "T2" not in ana.text


async def test_the_wall_can_only_look(sit: Any, did: Any) -> None:
    wall = await sit("Wall", WALL, "success")
    await did(BOB, AddSuccess("T1", "providers", "[b]A rota[/b] \x1b[2J"))
    await wall.sees("[b]A rota[/b]")
    await wall.sees("Nothing yet from: people and families, commissioners")
    assert "Enter" not in wall.last_line
