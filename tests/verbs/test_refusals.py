"""What is not done says so with the right status, in one sentence, and changes nothing."""

import pytest

from wtfc_tui.live.seat import DISK_NEARLY_FULL
from wtfc_tui.store.failures import NotSaved


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("", 2),
        ("foo", 2),
        ("theme", 2),
        ("add", 2),
        ("add working", 2),
        ("add nonsense I wait", 2),
        ("add working I wait --person seven", 2),
        ("add working \u200b\u200b", 2),
        ("add working " + "x" * 1001, 2),
        ("put S1", 2),
        ("put S1 S2", 2),
        ("show X9", 2),
        ("place I1 --effort 11 --difference 3", 2),
        ("place I1 3", 2),
        ("place I1 ٣ ٤", 2),
        ("vote cast T1", 2),
        ("vote cast T1=1 t1=2", 2),
        ("vote cast T1=99999999999999999999", 2),
        ("timer soon", 2),
        ("log lots", 2),
        ("lead nobody", 2),
        ("export docx", 2),
        ("import", 2),
        ("vote cast T1=4", 3),
        ("vote cast T1=3 T2=3", 3),
        ("vote open themes", 3),
        ("put S1 T2", 3),
        ("show S99", 4),
        ("put S1 T99", 4),
        ("vote cast T99=1", 4),
        ("lead give Zoe", 4),
    ],
)
async def test_a_refusal_has_the_status_of_its_kind(company, line, status):
    await company.done("Sol", "add working I like it", "theme new not I wait", "theme new not I pay", "idea T1 jam x")
    await company.done("Fay", "vote open themes --dots 5 --cap 3")
    before = company.seats["Fay"].board.workshop
    reply = await company.say("Fay", line)
    assert (reply.status, reply.text) == (status, ""), reply.error
    assert reply.error
    assert "\n" not in reply.error
    assert reply.events == ()
    assert company.seats["Fay"].board.workshop is before


@pytest.mark.parametrize("name", ["Pat", "Wall"])
@pytest.mark.parametrize("line", ["put S1 T1", "stage grid", "vote open themes", "vote room T1=1 --people 2", "import"])
async def test_who_may_not_is_told_who_may(company, name, line):
    await company.done("Sol", "add working I like it", "theme new working I like it")
    await company.done("Fay", "vote open themes" if "room" in line else "status")
    reply = await company.say(name, line, b'{"format": "wtfc.workshop/1"}' if line == "import" else b"")
    assert reply.status == (2 if line == "import" else 3)
    assert line == "import" or "this is for" in reply.error


async def test_an_error_never_repeats_an_escape(company):
    for line in ("\x1b]0;x\x07", "show \x1b[2J", "timer \x9b2J", "add wo\x1brking x\x1b[1m --person \x1bP", "help \x1bc"):
        reply = await company.say("Fay", line)
        assert not any(character < " " or "\x7f" <= character < "\xa0" for character in reply.error + reply.text)


async def test_ids_and_words_are_heard_in_any_case_and_shortened(company):
    await company.done("Sol", "ADD NOT I wait", "Theme New not I wait a lot s01", "put s1, t1", "IDEA t1 HES a radio show")
    await company.done("Fay", "Vote Open TH", "vote cast t1=1, --json")


async def test_what_could_not_be_saved_may_be_tried_again(company, monkeypatch):
    async def full(*_):
        raise NotSaved("Not saved: the disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(company.hub.store, "append", full)
        reply = await company.say("Sol", "add working I like it")
    assert (reply.status, reply.text, reply.error) == (5, "", "Not saved: the disk is full.")
    assert (await company.done("Sol", "add working I like it")).data["id"] == "S1"


async def test_status_tells_whoever_runs_the_day_that_the_disk_is_nearly_full(company):
    company.hub.store._shelf.ballast.short_of_space = True
    assert (await company.done("Fay", "status")).text.endswith(DISK_NEARLY_FULL)
    assert "disk" not in (await company.done("Sol", "status")).text


async def test_status_tells_whoever_runs_the_day_that_the_key_is_still_there_of_a_vote_that_is_closed(company, monkeypatch):
    def refuses(path):
        raise PermissionError(1, "Operation not permitted")

    await company.done("Sol", "theme new notworking I wait")
    await company.done("Fay", "vote open themes")
    monkeypatch.setattr("wtfc_tui.store.sqlite.ballot_keys.destroy", refuses)
    await company.done("Fay", "vote close --even-so")
    said = "Vote R1 is closed, but its key is still on the host's disk"
    assert said in (await company.done("Fay", "status")).text
    assert said not in (await company.done("Sol", "status")).text
