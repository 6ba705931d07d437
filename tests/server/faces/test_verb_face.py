"""One verb over SSH: its answer, its errors, its exit status, for every role."""

import asyncio
import json
from dataclasses import replace

import asyncssh
import pytest

from server.door.house import BROUGHT
from server.faces.verb_face import SILENT
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.verbs.standard_input import FILE

WORDS = "I wait all morning for a carer"


async def test_a_verb_answers_on_standard_output_and_ends_with_nought(door):
    heard = await door.ssh("status")
    assert (heard.status, heard.err) == (0, "")
    assert "you: Ana, scribe" in heard.out


async def test_an_error_is_one_sentence_on_standard_error_and_the_status_says_which_kind(door):
    unknown, missing = await door.ssh("frobnicate"), await door.ssh("show", "S9")
    assert (unknown.status, unknown.out) == (2, "")
    assert unknown.err.count("\n") == 1
    assert (missing.status, missing.out) == (4, "")
    assert "Traceback" not in unknown.err + missing.err


async def test_what_one_verb_saved_the_next_one_tells(door):
    assert (await door.ssh("add", "working", f"'{WORDS}'", "--person", "P07")).status == 0
    told = json.loads((await door.ssh("statements", "--json")).out)
    assert WORDS in json.dumps(told)


@pytest.mark.parametrize(("role", "status"), [("facilitator", 0), ("scribe", 3), ("participant", 3), ("wall", 3)])
async def test_the_code_decides_what_a_verb_may_do(door, role, status):
    connection = await door.client(code=door.codes[role])
    answer = await connection.run("stage vote themes")
    assert answer.exit_status == status
    assert ("for facilitators" in answer.stderr) == (status == 3)


async def test_a_word_that_two_steps_begin_with_is_asked_back_with_both(door):
    connection = await door.client("carers-2026", code=door.codes["facilitator"])
    answer = await connection.run("stage vote")
    assert (answer.exit_status, answer.stdout) == (2, "")
    assert answer.stderr == "“vote” could be vote themes or vote ideas: type more of it.\n"


async def test_a_name_in_the_user_name_does_not_make_a_role(door):
    connection = await door.client("carers-2026+facilitator:fran", door.codes["participant"])
    assert (await connection.run("stage vote themes")).exit_status == 3


async def test_a_participant_without_a_name_is_asked_for_one_because_voices_are_counted(door):
    connection = await door.client("carers-2026", door.codes["participant"])
    answer = await connection.run("add working Hello")
    assert answer.exit_status == 2
    assert "carers-2026+YOURNAME@HOST" in answer.stderr


async def test_others_without_a_name_act_under_the_name_of_their_role(door):
    connection = await door.client("carers-2026", door.codes["scribe"])
    assert "you: Scribe, scribe" in (await connection.run("status")).stdout


async def test_a_command_that_is_no_verb_runs_nothing(door):
    connection = await door.client()
    for command in ("id", "scp -t /tmp", "sh -c id", "/bin/sh", "$(id)"):
        answer = await connection.run(command)
        assert (answer.exit_status, answer.stdout) == (2, ""), command


async def test_an_import_larger_than_the_limit_is_refused_with_a_sentence(door, monkeypatch):
    monkeypatch.setattr("wtfc_tui.verbs.speak.FILE", replace(FILE, most=1000))
    connection = await door.client(code=door.codes["facilitator"])
    answer = await connection.run("import", input="x" * 5000)
    assert answer.exit_status == 2
    assert "larger than 16 MB" in answer.stderr


async def test_nothing_is_read_of_whoever_may_not_bring_it(door):
    """The answer comes while they are still sending; what they send is held nowhere."""
    connection = await door.client(code=door.codes["wall"])
    answer = await (await connection.create_process("import")).wait()
    assert answer.exit_status == 3
    assert "this is for facilitators" in answer.stderr


async def test_only_so_many_files_are_on_their_way_at_once_and_words_are_none(open_door):
    door = await open_door(files_per_workshop=1)
    connection = await door.client(code=door.codes["facilitator"])
    first = await connection.create_process("import")
    while not door.server.house._brought:  # noqa: ASYNC110 – in the server's own task.
        await asyncio.sleep(0)
    second = await (await connection.create_process("import")).wait()
    assert (second.exit_status, second.stderr.strip()) == (5, BROUGHT)
    assert (await connection.run("add working -", input="The bus is late")).exit_status == 0
    first.stdin.write_eof()
    await first.wait()
    assert (await connection.run("import", input="a whole file")).stderr.startswith("This file is not JSON")


async def test_a_file_of_which_nothing_more_comes_is_not_waited_for(door, monkeypatch):
    monkeypatch.setattr("server.faces.verb_face._SILENT_SECONDS", 0.01)
    connection = await door.client(code=door.codes["facilitator"])
    process = await connection.create_process("import")
    answer = await process.wait()
    assert (answer.exit_status, answer.stderr.strip()) == (5, SILENT)


async def test_a_file_that_did_not_come_whole_is_not_imported(door, monkeypatch):
    spoken = []

    async def listen(seat, line, *, standard_input):
        spoken.append(standard_input)
        return Reply("", None, 0)

    monkeypatch.setattr("server.faces.verb_face.speak", listen)
    connection = await door.client(code=door.codes["facilitator"])
    process = await connection.create_process("import")
    process.stdin.write("half of a file")
    (session,) = door.server.house.sessions
    connection.abort()
    await session._task
    assert spoken == []
    again = await door.client(code=door.codes["facilitator"])
    assert (await again.run("import", input="a whole file")).exit_status == 0
    assert spoken == [b"a whole file"]


async def test_a_verb_that_takes_no_input_does_not_wait_for_its_end(door):
    connection = await door.client()
    process = await connection.create_process("status", stdin=asyncssh.PIPE)
    answer = await process.wait()
    assert answer.exit_status == 0


async def test_on_a_terminal_lines_end_with_a_carriage_return(door):
    connection = await door.client()
    with_terminal = await connection.run("status", term_type="xterm", encoding=None)
    without = await connection.run("status", encoding=None)
    assert b"\r\n" in with_terminal.stdout
    assert b"\r" not in without.stdout


async def test_a_seat_is_given_up_when_the_verb_has_answered(door):
    await (await door.client()).run("status")
    assert door.room.seats == []


async def test_a_crash_in_a_verb_ends_that_session_only_with_a_sentence(door, monkeypatch):
    async def crash(*_, **__):
        raise RuntimeError("people's own words")

    connection = await door.client()
    with monkeypatch.context() as broken:
        broken.setattr("server.faces.verb_face.speak", crash)
        answer = await connection.run("status")
    assert answer.exit_status == 5
    assert answer.stderr.startswith("Something went wrong")
    assert "own words" not in answer.stderr
    assert (await connection.run("status")).exit_status == 0
