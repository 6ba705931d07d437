"""The parts that guides share, and that they are enough for a stage to come."""

from pathlib import Path

import pytest

from tests.plain import in_place_guide
from tests.plain.conftest import Talker
from tests.plain.in_place_guide import InPlace
from wtfc_tui.domain.people import Role
from wtfc_tui.plain import guides, stages
from wtfc_tui.plain.parts import choice, number, theme_typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3", 3), ("+3", 3), ("0", 0), ("-3", None), ("x", None), ("²", None), ("1234567", None)],
)
def test_a_number(typed, meant):
    assert number(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("1", 0), ("3", 2), ("0", None), ("4", None), ("", None), ("²", None)])
def test_a_choice_is_one_of_what_was_listed(typed, meant):
    assert choice(typed, 3) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("2", "T7"), ("t3", "T3"), ("T12", "T12"), ("3", None), ("t", None), ("tea", None), ("", None)]
)
def test_a_theme_is_named_by_its_place_or_its_id(typed, meant):
    assert theme_typed(typed, ["T3", "T7"]) == meant


async def in_place(company, monkeypatch, name="Pat", role=Role.PARTICIPANT) -> tuple[Talker, list[str]]:
    monkeypatch.setitem(stages.GUIDES, InPlace.name, InPlace)
    monkeypatch.setitem(guides.BY_NAME, InPlace.name, InPlace)
    talker = await company.talker(name, role)
    return talker, await talker.says("back", "inplace")


def test_the_guide_of_the_stage_to_come_is_short():
    assert Path(in_place_guide.__file__).read_text(encoding="utf-8").count("\n") < 90


async def test_a_stage_that_goes_theme_by_theme_is_a_few_answers_and_the_parts(themed, monkeypatch):
    pat, heard = await in_place(themed, monkeypatch)
    assert heard[-2:] == ["1 of 2: T1 I wait and nobody rings, 0 in place", "2 of 2: T2 I am poorer, 0 in place"]
    await pat.says("2", "an advice line", "the council")
    assert pat.prompt == "T2, how far does it reach? "
    assert await pat.says("the whole county") == ["I1 saved."]
    assert await pat.says("list") == ["1 thing in place.", "I1: an advice line; the council; the whole county"]
    await pat.says("a club", "a church", "back")
    assert pat.prompt == "T2, who runs it? "
    assert (await pat.says("t1"))[0] == "T1: I wait and nobody rings"
    await pat.says("")
    assert pat.prompt == "Which theme? (1 to 2, Enter for T1): "


async def test_what_is_half_said_there_is_kept_over_a_dropped_line_and_with_a_refusal(themed, monkeypatch):
    pat, _ = await in_place(themed, monkeypatch)
    await pat.says("2", "an advice line", "the council")
    pat.seat.leave()
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    assert pat.prompt == "T2, how far does it reach? "
    await pat.says("x" * 301)
    assert (pat.conversation.unsaved, pat.prompt) == ("x" * 301, "T2, how far does it reach? ")
    await themed.verbs("theme merge T1 T2")
    assert (await pat.says("here"))[0] == "That theme is gone: it was merged or taken away."
    assert pat.conversation.kept == "here"


async def test_who_may_only_listen_hears_all_of_it(themed, monkeypatch):
    await themed.verbs("idea T1 delia a rota")
    _, heard = await in_place(themed, monkeypatch, "Wall", Role.WALL)
    assert heard[:2] == ["1 thing in place.", "I1: a rota"]
