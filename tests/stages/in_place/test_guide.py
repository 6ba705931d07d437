"""What is in place, in line mode."""

from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.in_place.rules import THINGS

SCRIBE, PARTICIPANT, WALL = Role.SCRIBE, Role.PARTICIPANT, Role.WALL


async def test_a_theme_is_chosen_and_then_a_line_is_a_thing(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    assert "Which theme?" in (await sol.says("go in place"), sol.prompt)[1]
    await sol.says("1")
    assert sol.prompt == "T1, in place already: "
    assert await sol.says("Rota by e-mail; home care team; partly") == [
        "E1 Rota by e-mail (home care team, works for some) saved."
    ]
    assert sol.seat.board.workshop[THINGS]["E1"].theme == "T1"


async def test_list_tells_what_is_there_and_enter_alone_goes_on(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go in place", "1", "A rota")
    assert await sol.says("list") == ["T1 “I wait and nobody rings”", "E1 A rota"]
    await sol.says("next")
    assert "Which theme?" in sol.prompt


async def test_the_next_person_hears_what_is_there_and_not_whose_it_is(themed: Any) -> None:
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("go in place", "1", "A rota")
    pia = await themed.talker("Pia", PARTICIPANT)
    heard = await pia.says("go in place", "1")
    assert "E1 A rota" in heard
    assert not any("Pat" in line for line in heard)


async def test_a_thing_that_comes_meanwhile_is_told_without_its_author(themed: Any) -> None:
    sol, pat = await themed.talker("Sol", SCRIBE), await themed.talker("Pat", PARTICIPANT)
    await sol.says("go in place", "1")
    await pat.says("go in place", "1", "A rota")
    told = [line for line in await sol.says("news") if "A rota" in line]
    assert told
    assert not any("Pat" in line for line in told)


async def test_a_refused_line_is_kept(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go in place", "1")
    assert "It is kept" in " ".join(await sol.says("x" * 301))
    assert list(sol.seat.board.workshop.standing(THINGS)) == []


async def test_after_a_dropped_line_the_same_theme_is_on(themed: Any) -> None:
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("go in place", "2")
    pat.seat.leave()
    pat = await themed.talker("Pat", PARTICIPANT)
    assert pat.prompt == "T2, in place already: "


async def test_whoever_may_only_listen_hears_all_of_it(themed: Any) -> None:
    await themed.verbs("inplace T1 A rota --reach works")
    wall = await themed.talker("Wall", WALL)
    assert {"T1 “I wait and nobody rings”", "E1 A rota (works)"} <= {*await wall.says("go in place")}
