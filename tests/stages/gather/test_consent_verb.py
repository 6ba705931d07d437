"""Consents as people type them: one answer, all three, for oneself, for whom one is just writing."""

from typing import Any

from wtfc_tui.domain.roles import Role


async def test_an_answer_is_typed_with_its_name_or_all_three_in_order(company: Any) -> None:
    assert (await company.done("Sol", "consent P07 quote no")).text == (
        "P07: take part not asked · be quoted no · be contacted not asked"
    )
    assert (await company.done("Sol", "consent p7 take part yes")).data[0]["part"] is True
    assert (await company.done("Sol", "consent P07 y - y")).data[0] | {"answers": []} == {
        "id": "P07", "part": True, "quote": False, "contact": True, "answers": [],
    }  # fmt: skip


async def test_participants_leave_the_code_out_and_a_scribe_means_whom_they_write_for(company: Any) -> None:
    await company.come("Zed", Role.PARTICIPANT)
    await company.done("Sol", "add working Tea --person P01")
    assert (await company.done("Zed", "consent quote no")).text.startswith("P02: ")
    assert (await company.say("Sol", "consent quote yes")).status == 2
    company.seats["Sol"].write_for("P01")
    assert (await company.done("Sol", "consent quote yes")).text.startswith("P01: ")


async def test_alone_it_tells_what_everybody_has_answered(company: Any) -> None:
    await company.done("Sol", "add working Tea --person P01", "consent P02 y y n")
    assert (await company.done("Sol", "consent")).text.splitlines() == [
        "P01: take part not asked · be quoted not asked · be contacted not asked",
        "P02: take part yes · be quoted yes · be contacted no",
    ]
    assert "consent: take part yes" in (await company.done("Sol", "show P02")).text


async def test_who_says_no_hears_where_the_words_stand_besides(company: Any) -> None:
    await company.done("Sol", "add not I never know who comes --person P07", "theme new not I never know who comes S1")
    assert "stand in T1 as well" in (await company.done("Sol", "consent P07 quote no")).text


async def test_the_sentences_are_told_and_worded_anew_by_who_runs_the_day(company: Any) -> None:
    assert "My words may be quoted" in (await company.done("Sol", "consent wording")).text
    assert "You may tell it" in (await company.done("Fay", "consent wording quote -- You may tell it")).text
    assert (await company.say("Sol", "consent wording quote -- Not mine")).status == 3
