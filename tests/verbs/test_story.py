"""A whole small workshop, told in verbs."""

import json

from wtfc_tui.reports import json_report
from wtfc_tui.stages.gather.rules import STATEMENTS


async def test_a_workshop_goes_from_words_to_the_grid(company):
    done = company.done
    added = await done("Sol", "add notworking I can't get out --person P07 --group lived", "add not I wait all morning")
    assert added.data["question"] == "notworking"
    assert (await done("Pat", "add working My neighbour looks in")).data["person"] == "P08"
    assert (await done("Fay", "stage theme")).data["stage"] == "theme"
    await done("Sol", "theme new notworking I never know who is coming s2", "put s1 t1")
    assert "T1 I never know who is coming: 2 statements, 1 person" in (await done("Pia", "themes")).text
    await done("Fay", "stage vote themes", "vote open themes --dots 5 --cap 3")
    await done("Pat", "vote cast t1=2")
    await done("Sol", "vote room T1=7 --people 9")
    closed = await done("Fay", "vote close --even-so")
    assert "1. T1 I never know who is coming: 9 dots, 2 by ballot, 7 in the room" in closed.text
    await done("Pia", "idea T1 jam A neighbour looks in when a visit is late")
    await done("Sol", "place I1 --effort 3 --difference 8", "nudge I1 up")
    await done("Pia", "shout i1 left")
    assert "effort 2" in (await done("Sol", "heed I1")).text
    grid = await done("Wall", "grid")
    assert "I1, effort 2 · difference 9 · a quick win: A neighbour looks in when a visit is late" in grid.text
    export = json.loads((await done("Fay", "export json")).binary)
    assert [idea["effort"] for idea in export["ideas"]] == [2]
    assert export["rounds"][0]["results"] == [{"item": "T1", "dots": 2, "room_dots": 7}]


async def test_the_golden_thread_leads_both_ways(company):
    await company.done("Sol", "add not I wait --person P07", "theme new not I wait a lot S1", "idea T1 delia Text the rota")
    assert (await company.done("Pat", "show s1")).data["thread"]["ideas"] == ["I1"]
    idea = await company.done("Pat", "show I1")
    assert (idea.data["thread"]["statements"], idea.data["thread"]["participants"]) == (["S1"], ["P07"])
    assert "should hear of it: P07" in idea.text


async def test_undo_takes_back_one_step_after_the_other(company):
    await company.done("Sol", "add not I wait", "theme new not I wait a lot", "put S1 T1")
    assert (await company.done("Sol", "undo")).text == "Undone: “I wait” is in no theme again (S1)."
    await company.done("Sol", "undo", "undo")
    refused = await company.say("Sol", "undo")
    assert (refused.status, refused.error) == (3, "There is nothing of yours left to undo.")


async def test_redo_does_again_what_undo_took_back(company):
    await company.done("Sol", "add not I wait", "undo")
    assert (await company.done("Sol", "redo")).text == "Done again: “I wait” stands again (S1)."
    refused = await company.say("Sol", "redo")
    assert (refused.status, refused.error.partition(":")[0]) == (3, "There is nothing to do again")


async def test_undo_never_reaches_past_what_cannot_be_taken_back(company):
    await company.done("Fay", "add not I wait", "theme new not I wait a lot S1")
    for lines, named in (
        (("vote open themes",), "the vote on themes is open"),
        (("vote cast T1=1",), "your vote counts as you gave it"),
        (("vote close --even-so",), "the vote is closed"),
        (("lead take", "lead drop"), "you gave up the lead"),
        (("timer 5m",), "the timer was started"),
    ):
        await company.done("Fay", *lines)
        before = (await company.done("Fay", "export json")).data
        refused = await company.say("Fay", "undo")
        assert (refused.status, refused.error.startswith(f"Not undone: {named}")) == (3, True), refused.error
        assert (await company.done("Fay", "export json")).data == before


async def test_a_dry_run_says_what_would_come_in_and_changes_nothing(company, two_companies):
    one, _ = two_companies
    await one.done("Sol", "add working I like it", "theme new working I like it S1")
    file = (await one.done("Fay", "export json")).binary
    told = await company.say("Fay", "import --dry-run", file)
    of = "1 statement, 0 consents, 1 theme, 0 votes, 0 causes, 0 success statements, 0 things in place, 0 ideas, 0 actions"
    assert told.text == f"Would bring in {of}. Nothing has been changed."
    assert not list(company.seats["Fay"].board.workshop.standing(STATEMENTS))
    assert (await company.say("Fay", "import", file)).text == f"Brought in {of}."
    assert len(list(company.seats["Fay"].board.workshop.standing(STATEMENTS))) == 1
    assert (await company.say("Fay", "import --dry-run", file)).status == 3


async def test_an_import_that_renames_the_workshop_says_so_without_what_hides_in_the_title(company):
    file = (await company.done("Fay", "export json")).binary.replace(b"Carers 2026", b"Two\\u001b[2J towns")
    told = await company.say("Fay", "import", file)
    assert told.text.endswith("carers is now called “Two[2J towns”.")
    assert company.seats["Fay"].board.workshop.title == "Two[2J towns"


async def test_an_export_is_made_once_for_all_who_ask_and_what_one_does_with_it_is_nobody_elses_affair(company, monkeypatch):
    await company.done("Sol", "add working I like it")
    made = []
    dump = json_report.dump
    monkeypatch.setattr(json_report, "dump", lambda *given: made.append(1) or dump(*given))
    first = await company.done("Fay", "export json")
    first.data["statements"].clear()
    assert len((await company.done("Sol", "export json")).data["statements"]) == 1
    assert made == [1]
    await company.done("Sol", "add working tea")
    assert len((await company.done("Fay", "export json")).data["statements"]) == 2
    assert made == [1, 1]
