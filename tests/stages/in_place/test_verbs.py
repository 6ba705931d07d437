"""What is in place, by verbs and in every file."""

import csv
import io
import json
from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import speak


async def test_a_thing_is_said_told_described_and_withdrawn(themed: Any) -> None:
    said = await themed.verbs("inplace T1 Rota by e-mail --by home care team --reach partly")
    assert said.text == "Saved for “I wait and nobody rings” (T1): E1 Rota by e-mail (home care team, works for some)"
    assert (await themed.verbs("inplace who E1")).text == "E1 Rota by e-mail (home care team, works for some)"
    assert (await themed.verbs("inplace who E1 --by Ann and Ben")).text == "E1 Rota by e-mail (Ann and Ben, works for some)"
    assert (await themed.verbs("correct E1 The rota")).text == "E1 now reads: The rota"
    assert "E1 The rota (Ann and Ben, works for some)" in (await themed.verbs("inplace list T1")).text
    await themed.verbs("withdraw E1")
    assert (await themed.verbs("inplace list")).text == "Nobody has said yet what is in place."


async def test_the_thread_leads_from_the_thing_to_its_theme_and_its_people(themed: Any) -> None:
    await themed.verbs("inplace T1 A rota")
    told = await themed.verbs("show E1")
    assert "theme: T1" in told.text
    assert "should hear of it: P01" in told.text
    assert "E1 A rota" in (await themed.verbs("show T1")).text


async def test_no_answer_names_who_said_it(themed: Any) -> None:
    await themed.verbs("inplace T1 A rota", name="Pia", role=Role.PARTICIPANT)
    for line in ("inplace list", "show E1", "show T1", "inplace who E1", "log", "export json", "export csv", "export md"):
        for ending in ("", " --json"):
            told = (await themed.verbs(line + ending)).text.replace("},{", "\n").splitlines()
            named = [one for one in told if "pia" in one.casefold() and ("rota" in one or "E1" in one)]
            assert named == [], line


async def test_every_file_holds_it_and_the_json_brings_it_back(themed: Any, another: Any) -> None:
    await themed.verbs("inplace T1 =1+1; a rota --by Ann --reach works", "inplace T2 A fund", "withdraw E2")
    file = (await themed.verbs("export json")).binary
    rows = json.loads(file)["in_place"]
    assert [(one["id"], one["theme"], one["run_by"], one["reach"], one["withdrawn"]) for one in rows] == [
        ("E1", "T1", "Ann", "works", False), ("E2", "T2", "", "", True)
    ]  # fmt: skip
    sheet = list(csv.reader(io.StringIO((await themed.verbs("export csv")).binary.decode())))
    assert any("'=1+1; a rota" in row for row in sheet)
    assert "a rota" in (await themed.verbs("export md")).binary.decode()
    seat = await another.seat("Fay", Role.FACILITATOR)
    assert (await speak(seat, "import", standard_input=file)).status == 0
    assert json.loads((await speak(seat, "export json")).binary)["in_place"] == rows
