"""Picking in line mode, and on the wall."""

from typing import Any

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS, SIGNS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.pick.records import PickFor
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board
from wtfc_tui.views.signs import Asked, Large, Listed, Looking, Page, Told


@pytest.fixture
async def placed(themed):
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring", "place I2 2 8")
    return themed


async def test_quick_wins_are_told_first_and_an_id_picks(placed):
    pat = await placed.talker("Pat", Role.PARTICIPANT)
    heard = await pat.says("go pick")
    assert heard.index("I2 ring: a quick win, nobody yet") < heard.index("I1 look in: not placed yet, nobody yet")
    assert await pat.says("i1") == ["Your idea is I1: look in"]
    assert await pat.says("I2 family") == ["Your idea is I2: ring"]
    assert "I2 ring: a quick win, picked by Pat (family)" in await pat.says("list")
    assert await pat.says("off") == ["You have picked no idea yet."]


async def test_a_scribe_picks_for_somebody_and_a_participant_for_nobody(placed):
    sol, pat = await placed.talker("Sol", Role.SCRIBE), await placed.talker("Pat", Role.PARTICIPANT)
    await sol.says("go pick")
    assert await sol.says("I1 for Mrs Ahmed; lived") == ["I1 for Mrs Ahmed."]
    assert "I1 look in: not placed yet, picked by Mrs Ahmed (lived experience)" in await sol.says("list")
    await sol.says("I2 for Mr Lee of Ely")
    assert "I2 ring: a quick win, picked by Mr Lee of Ely" in await sol.says("list")
    assert await sol.says("off for mrs ahmed") == ["mrs ahmed has no idea picked."]
    await pat.says("go pick")
    assert (await pat.says("I1 for Sol"))[0].startswith("As a participant you cannot do that here")


async def test_next_tells_what_is_lacking(placed):
    pat = await placed.talker("Pat", Role.PARTICIPANT)
    await pat.says("go pick", "I1")
    heard = await pat.says("next")
    assert "Picked by nobody: “ring” (I2)." in heard
    assert pat.prompt.startswith("What now?")


async def test_whose_idea_was_withdrawn_hears_it(placed):
    pat = await placed.talker("Pat", Role.PARTICIPANT)
    await pat.says("go pick", "I1")
    await placed.verbs("withdraw I1")
    assert "Your idea I1 was withdrawn: pick another." in await pat.says("go pick")


async def test_names_and_ids_are_told_apart_wherever_they_stand_in_the_verb(placed):
    for line in ("pick I1 --for Mrs Ahmed", "pick --for Mrs Ahmed I1"):
        reply = await placed.verbs(line)
        assert reply.data == {"name": "Mrs Ahmed", "idea": "I1", "group": None}
    reply = await placed.verbs("pick none --for Mrs Ahmed")
    assert reply.text == "Mrs Ahmed has no idea picked."


# ── the wall ──


def pages(story: Any) -> tuple[Page, ...]:
    step = PROCESS.steps["pick"]
    return SIGNS[step.tool].pages(Looking(Board.of(story.workshop), step, (), ()))


def test_the_wall_tells_of_quick_wins_then_who_carries_on_with_what_and_what_nobody_picked(story: Any) -> None:
    assert pages(story) == ((Asked("Pick an idea"), Told("There are no ideas yet.")),)
    story.given("fran", CreateTheme("notworking", "I wait")).given("sam", AddIdea("T1", "delia", "List"))
    story.given("sam", AddIdea("T1", "delia", "Tea"), PlaceIdea("I2", 2, 8))
    asked = Asked("Which idea do you feel most connected with?")
    assert pages(story) == ((asked, Told("Quick wins first."), Listed(("Tea",))),)
    story.given("sam", PickFor("Mrs Ahmed", "I2"), PickFor("Cem", "I2"))
    assert pages(story) == (
        (asked, Large("2", "people have picked"), Listed(("Tea",))),
        (Asked("Who carries on with what"), Listed(("Tea: Cem, Mrs Ahmed",))),
        (Asked("Nobody has picked these yet"), Listed(("List",))),
    )
