"""Looking after the door by verbs."""

import pytest


async def test_the_door_is_closed_and_opened_and_says_how_it_is(company):
    assert "open" in (await company.done("Fay", "door")).text
    closed = await company.done("Fay", "door close")
    assert closed.text.startswith("The door is closed to new people")
    assert closed.data == {"closed": True, "until": None, "removed": []}
    assert (await company.done("Fay", "door")).data["closed"] is True
    assert (await company.done("Fay", "Door OPEN")).data["closed"] is False


async def test_somebody_is_removed_and_let_back(company):
    removed = await company.done("Fay", "remove pat")
    assert removed.text == "Pat is removed (1 session ended) until let back."
    assert (await company.seats["Pat"].news()).closed
    assert "Removed: Pat." in (await company.done("Fay", "door")).text
    assert (await company.done("Fay", "letback PAT")).data == {"closed": False, "until": None, "removed": []}
    assert "Removed" not in (await company.done("Fay", "door")).text


@pytest.mark.parametrize("name", ["Sol", "Pat", "Wall"])
@pytest.mark.parametrize("line", ["door", "door close", "remove Pia", "letback Pia"])
async def test_who_runs_nothing_looks_after_no_door(company, name, line):
    reply = await company.say(name, line)
    assert (reply.status, reply.text) == (3, "")
    assert "this is for facilitators" in reply.error
    assert (await company.done("Fay", "door")).data == {"closed": False, "until": None, "removed": []}


@pytest.mark.parametrize(
    ("line", "status"), [("door ajar", 2), ("remove", 2), ("letback", 2), ("remove Zoe", 4), ("remove Fay", 3)]
)
async def test_a_refusal_has_the_status_of_its_kind(company, line, status):
    reply = await company.say("Fay", line)
    assert reply.status == status
    assert (await company.done("Fay", "door")).data["removed"] == []


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        (["remove Pat"], "Pat was removed. Let them back instead: letback Pat"),
        (["remove Pat", "letback Pat"], "Pat was let back. Remove them again instead: remove Pat"),
        (["door close"], "the door was closed. Open it instead"),
        (["door close", "door open"], "the door was opened. Close it instead"),
    ],
)
async def test_undo_after_it_says_what_to_do_instead_and_touches_nothing_older(company, lines, instead):
    await company.done("Fay", "add working my garden --person P01", *lines)
    before = (await company.done("Fay", "door")).data
    reply = await company.say("Fay", "undo")
    assert (reply.status, reply.error) == (3, f"Not undone: undo does not reach the door: {instead}.")
    assert (await company.done("Fay", "statements")).data[0]["text"] == "my garden"
    assert (await company.done("Fay", "door")).data == before


async def test_what_is_so_already_is_no_step_and_nobody_hears_of_the_door(company):
    await company.done("Fay", "door close", "add working my garden --person P01", "door close", "letback Pat")
    assert (await company.done("Fay", "undo")).text.startswith("Undone: “my garden” is withdrawn")
    told = (await company.done("Pat", "log")).text
    assert "door" not in told
