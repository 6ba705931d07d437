"""Causes, by verbs and in every file."""

import csv
import io
import json
from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import speak


async def test_a_cause_is_said_put_elsewhere_marked_tied_mended_and_withdrawn(themed: Any) -> None:
    said = await themed.verbs("why T1 -- The rota changes after it is sent")
    assert said.text == "Saved, why T1 “I wait and nobody rings”: C1 The rota changes after it is sent"
    said = await themed.verbs("why T1 --under c1 --root -- Six people cover --all of it")
    assert said.text == "Saved, why C1 “The rota changes after it is sent”: C2 Six people cover --all of it (root)"
    assert (await themed.verbs("why tie C1 S1")).text.endswith("C1 The rota changes after it is sent (S1 says it)")
    assert (await themed.verbs("why untie C1 S1")).text.endswith("C1 The rota changes after it is sent")
    assert (await themed.verbs("why under C2 -")).text.startswith("Now, why T1 “I wait")
    assert (await themed.verbs("why root C2 --no")).text.endswith("C2 Six people cover --all of it")
    assert (await themed.verbs("correct C1 The rota")).text == "C1 now reads: The rota"
    await themed.verbs("why under C2 C1", "withdraw C1")
    assert (await themed.verbs("causes")).text == "Nobody has said yet why anything is so."


async def test_the_causes_are_told_as_an_outline_that_says_what_ends_without_a_root(themed: Any) -> None:
    await themed.verbs("why T1 The rota", "why T1 --under C1 Sickness", "why T1 --root No list")
    assert (await themed.verbs("causes T1")).text.splitlines() == [
        "T1 “I wait and nobody rings”: 3 causes, 1 root, 1 ends without a root",
        "  1 C1 The rota",
        "    1.1 C2 Sickness (no root yet)",
        "  2 C3 No list (root)",
    ]


async def test_the_thread_leads_from_a_cause_to_what_it_explains_and_to_whoever_said_so(themed: Any) -> None:
    await themed.verbs("why T1 The rota", "why T1 --under C1 Sickness", "why tie C2 S2")
    told = (await themed.verbs("show C2")).text
    assert "why: C1 “The rota”" in told
    assert "should hear of it: P01, P02" in told
    assert "C2 Sickness (S2 says it)" in (await themed.verbs("show C1")).text
    assert "C1 The rota" in (await themed.verbs("show T1")).text


async def test_the_log_tells_in_titles_and_words(themed: Any) -> None:
    await themed.verbs("why T1 The rota", "why T1 --under C1 Sickness", "why root C2", "why under C2 -")
    log = (await themed.verbs("log 4")).text
    for told in (
        "said why “I wait and nobody rings”: “The rota” (C1)", "said why “The rota”: “Sickness” (C2 under C1)",
        "says that “Sickness” is a root (C2)", "put “Sickness” under “I wait and nobody rings” (C2, T1)",
    ):  # fmt: skip
        assert told in log


async def test_no_answer_names_who_said_it(themed: Any) -> None:
    await themed.verbs("why T1 A rota", name="Pia", role=Role.PARTICIPANT)
    for line in ("causes", "show C1", "show T1", "log", "export json", "export csv", "export md"):
        for ending in ("", " --json"):
            told = (await themed.verbs(line + ending)).text.replace("},{", "\n").splitlines()
            assert [one for one in told if "pia" in one.casefold() and ("rota" in one or "C1" in one)] == [], line


async def test_every_file_holds_it_and_the_json_brings_it_back(themed: Any, another: Any) -> None:
    await themed.verbs(
        "why T1 =1+1; a *rota*", "why T1 --under C1 --root Sickness", "why tie C2 S1", "why T2 No", "withdraw C3"
    )
    file = (await themed.verbs("export json")).binary
    rows = json.loads(file)["causes"]
    assert [(one["id"], one["theme"], one["under"], one["root"], one["statements"], one["withdrawn"]) for one in rows] == [
        ("C1", "T1", None, False, [], False), ("C2", "T1", "C1", True, ["S1"], False), ("C3", "T2", None, False, [], True),
    ]  # fmt: skip
    sheet = list(csv.reader(io.StringIO((await themed.verbs("export csv")).binary.decode())))
    assert any("'=1+1; a *rota*" in row for row in sheet)
    report = (await themed.verbs("export md")).binary.decode()
    assert r"- C1: =1+1; a \*rota\*" in report
    assert "  - C2: Sickness (root, S1)" in report
    seat = await another.seat("Fay", Role.FACILITATOR)
    assert (await speak(seat, "import", standard_input=file)).status == 0
    assert json.loads((await speak(seat, "export json")).binary)["causes"] == rows
