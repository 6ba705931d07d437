"""Causes in line mode: why, and why again, at the speed of speech."""

from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.causes.rules import CAUSES

SCRIBE, PARTICIPANT, WALL = Role.SCRIBE, Role.PARTICIPANT, Role.WALL


def tree(talker: Any) -> dict[str, str | None]:
    return {one.text: one.under for one in talker.seat.board.workshop.standing(CAUSES)}


async def test_each_line_is_one_more_reason_and_how_deep_is_told_in_words(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go causes", "1")
    assert sol.prompt == "T1, why: "
    await sol.says("The rota changes after it is sent")
    assert await sol.says("under") == ["under: The rota changes after it is sent"]
    assert sol.prompt == "Why, under “The rota changes after it is sent”: "
    await sol.says("Sickness is covered from the same six", "Nobody's job is to ring", "root")
    assert await sol.says("out") == ["T1: I wait and nobody rings"]
    await sol.says("We are not on the list")
    assert tree(sol) == {
        "The rota changes after it is sent": None, "Sickness is covered from the same six": "C1",
        "Nobody's job is to ring": "C1", "We are not on the list": None,
    }  # fmt: skip
    assert sol.seat.board.workshop[CAUSES]["C3"].root


async def test_a_code_goes_on_under_that_cause_wherever_it_stands(themed: Any) -> None:
    await themed.verbs("why T1 The rota", "why T2 The bill", "why T2 --under C2 No help")
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go causes", "1")
    assert await sol.says("c2") == ["under: The bill", "1.1 C3: No help"]
    await sol.says("Nobody told me")
    assert tree(sol)["Nobody told me"] == "C2"


async def test_words_that_begin_like_a_command_are_words(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go causes", "1")
    for words in (
        "Why do we never hear",
        "Out of hours nobody answers",
        "Under the contract they may not",
        "Root of it is money",
    ):
        await sol.says(words)
        assert words in tree(sol)


async def test_what_others_say_or_take_out_sends_no_line_elsewhere(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go causes", "1", "The rota", "under")
    await themed.verbs("why T1 Another", "why under C2 C1")
    await sol.says("Sickness")
    assert tree(sol)["Sickness"] == "C1"
    await themed.verbs("withdraw C1")
    heard = " ".join(await sol.says("Six people"))
    assert "“The rota” was taken out since (C1)" in heard
    assert "It is kept" in heard
    assert "Six people" not in tree(sol)
    await sol.says("out", "again")
    assert tree(sol)["Six people"] is None


async def test_undo_asks_again_where_it_was(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go causes", "1", "The rota", "under", "Sickness", "out", "undo")
    assert sol.prompt == "Why, under “The rota”: "


async def test_after_a_dropped_line_the_same_cause_is_asked_about(themed: Any) -> None:
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("go causes", "1", "The rota", "under")
    pat.seat.leave()
    pat = await themed.talker("Pat", PARTICIPANT)
    assert pat.prompt == "Why, under “The rota”: "


async def test_what_comes_meanwhile_is_told_without_its_author(themed: Any) -> None:
    sol, pat = await themed.talker("Sol", SCRIBE), await themed.talker("Pat", PARTICIPANT)
    await sol.says("go causes", "1")
    await pat.says("go causes", "1", "The rota")
    told = [line for line in await sol.says("news") if "The rota" in line]
    assert told
    assert not any("Pat" in line for line in told)


async def test_whoever_may_only_listen_hears_all_of_it(themed: Any) -> None:
    await themed.verbs("why T1 The rota")
    wall = await themed.talker("Wall", WALL)
    assert "1 C1 The rota (no root yet)" in await wall.says("go causes")
