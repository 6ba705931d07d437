"""What success looks like, by verbs, in line mode and in every file."""

import json
from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.intake import json_export
from wtfc_tui.stages import CARRIED, PROCESS, speak
from wtfc_tui.stages.success.rules import SUCCESSES

SCRIBE, PARTICIPANT, WALL = Role.SCRIBE, Role.PARTICIPANT, Role.WALL


async def said(house: Any) -> list[tuple[str, str]]:
    workshop = (await house.seat("Looker", WALL)).board.workshop
    return [(one.perspective, one.text) for one in workshop[SUCCESSES].values()]


# ── verbs ──


async def test_the_answer_says_for_what_and_for_whom_it_was_saved(themed: Any) -> None:
    told = await themed.verbs("success T1 prov -- Our rota is kept")
    assert told.text == "Saved for “I wait and nobody rings”: G1 providers: Our rota is kept"


async def test_a_perspective_may_be_written_out_and_is_no_part_of_the_words(themed: Any) -> None:
    await themed.verbs(
        "success T1 people and families I know",
        "success T1 People and families -- I see",
        'success T1 "people and families" I hear',
        "success T1 people -- and families know",
        "success T1 families and I know",
    )
    people = "people and families"
    assert await said(themed) == [
        (people, "I know"), (people, "I see"), (people, "I hear"), (people, "and families know"), (people, "and I know")
    ]  # fmt: skip


async def test_words_from_standard_input_are_taken_whole_with_the_perspective_written_out(themed: Any) -> None:
    seat = await themed.seat("Sol", SCRIBE)
    for line in ("success T1 people -", "success T1 people and families -"):
        assert (await speak(seat, line, standard_input=b"I know --by whom")).status == 0
    assert {text for _, text in await said(themed)} == {"I know --by whom"}


async def test_a_perspective_without_words_is_not_understood_and_nothing_is_saved(themed: Any) -> None:
    seat = await themed.seat("Sol", SCRIBE)
    for line in ("success T1 people", "success T1 people and families", "success T1 people and families --"):
        assert (await speak(seat, line)).status == 2, line
    assert await said(themed) == []


async def test_list_points_out_what_is_empty_and_read_reads_the_day_back(themed: Any) -> None:
    assert (await themed.verbs("success list")).text == "Nobody has said yet what success looks like."
    await themed.verbs("success T2 people I pay less")
    assert (await themed.verbs("success list T2")).text.splitlines()[-1] == "nothing yet from: commissioners, providers"
    assert "For people and families: I pay less" in (await themed.verbs("success read")).text.splitlines()
    data = (await themed.verbs("success read --json")).data
    assert [(one["title"], one["dots"], one["nothing_from"]) for one in data][1] == (
        "I am poorer", None, ["commissioners", "providers"]
    )  # fmt: skip


async def test_status_says_of_how_many_themes_each_perspective_has_said_it(themed: Any) -> None:
    await themed.verbs("success T1 people I know", "success T1 comm A line", "success T1 prov A rota", "success T2 prov No")
    told = (await themed.verbs("status")).text
    assert "success statements: 4; from every perspective for 1 of 2 themes" in told


async def test_no_answer_names_who_said_it(themed: Any) -> None:
    await themed.verbs("success T1 prov A rota", name="Pia", role=PARTICIPANT)
    for line in ("success list", "success read", "show G1", "show T1", "log", "export json", "export csv", "export md"):
        for ending in ("", " --json"):
            told = (await themed.verbs(line + ending)).text.replace("},{", "\n").splitlines()
            assert [one for one in told if "pia" in one.casefold() and ("rota" in one or "G1" in one)] == [], line


# ── files ──


async def test_every_file_holds_it_and_the_json_brings_it_back(themed: Any, another: Any) -> None:
    await themed.verbs("success T1 prov =1+1; a *rota*", "success T2 people I pay less", "withdraw G2")
    file = (await themed.verbs("export json")).binary
    rows = json.loads(file)["successes"]
    assert [(one["theme"], one["perspective"], one["text"], one["withdrawn"]) for one in rows] == [
        ("T1", "providers", "=1+1; a *rota*", False), ("T2", "people and families", "I pay less", True)
    ]  # fmt: skip
    assert "'=1+1; a *rota*" in (await themed.verbs("export csv")).binary.decode()
    told = (await themed.verbs("export md")).binary.decode()
    assert "a \\*rota\\*" in told
    assert "- nothing yet from: people and families, commissioners" in told
    assert "## Withdrawn from what success looks like" in told
    seat = await another.seat("Fay", Role.FACILITATOR)
    assert (await speak(seat, "import", standard_input=file)).status == 0
    assert json.loads((await speak(seat, "export json")).binary)["successes"] == rows


async def test_a_file_is_held_to_its_own_perspectives_and_not_to_the_usual_ones(themed: Any) -> None:
    await themed.verbs("success T1 prov A rota")
    file = json.loads((await themed.verbs("export json")).binary)
    file["workshop"]["perspectives"], file["successes"][0]["perspective"] = ["neighbours"], "neighbours"
    document = json_export.load(json.dumps(file).encode(), CARRIED, PROCESS.steps)
    assert [one.perspective for one in document[SUCCESSES]] == ["neighbours"]


# ── line mode ──


async def test_each_perspective_is_asked_in_turn_and_then_another_theme(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go success", "1")
    assert sol.prompt == "T1, success for people and families: "
    assert await sol.says("I know who is coming") == ["For people and families, saved: “I know who is coming” (G1)"]
    await sol.says("next")
    assert sol.prompt == "T1, success for commissioners: "
    await sol.says("next", "Our rota is kept", "next")
    assert "Which theme?" in sol.prompt
    assert await said(themed) == [("people and families", "I know who is coming"), ("providers", "Our rota is kept")]


async def test_a_number_goes_to_a_perspective_and_its_name_alone_is_asked_about(themed: Any) -> None:
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("go success", "1", "3")
    assert sol.prompt == "T1, success for providers: "
    assert "may be meant for me" in " ".join(await sol.says("commissioners"))
    await sol.says("do")
    assert sol.prompt == "T1, success for commissioners: "
    assert await said(themed) == []


async def test_who_comes_to_a_theme_hears_what_is_there_and_what_is_not(themed: Any) -> None:
    await themed.verbs("success T1 prov A rota", name="Pia", role=PARTICIPANT)
    sol = await themed.talker("Sol", SCRIBE)
    assert await sol.says("go success", "1") == [
        "T1: I wait and nobody rings", "G1 providers: A rota", "nothing yet from: people and families, commissioners",
    ]  # fmt: skip


async def test_what_is_taken_back_is_asked_for_again_where_it_was_said(themed: Any) -> None:
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("go success", "1", "3", "A rota", "T2", "undo")
    assert pat.prompt == "T1, success for providers: "


async def test_after_a_dropped_line_the_same_perspective_is_asked(themed: Any) -> None:
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("go success", "2", "next")
    pat.seat.leave()
    pat = await themed.talker("Pat", PARTICIPANT)
    assert pat.prompt == "T2, success for commissioners: "


async def test_whoever_may_only_listen_hears_all_of_it(themed: Any) -> None:
    await themed.verbs("success T1 prov A rota")
    wall = await themed.talker("Wall", WALL)
    assert {"T1 “I wait and nobody rings”", "G1 providers: A rota"} <= {*await wall.says("go success")}
