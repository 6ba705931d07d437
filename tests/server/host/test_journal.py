"""The journal says what happened and where, and never whose words or which code."""

import json
import logging

import asyncssh
import pytest

from server.host.journal import FOLDER, NAME, JsonLines, close_journal, open_journal

WORDS = "My sister Ffion is lonely"


@pytest.fixture
def journal(tmp_path):
    before = logging.getLogger().level
    handler = open_journal(tmp_path)
    yield lambda: [json.loads(line) for line in (tmp_path / FOLDER / NAME).read_text("ascii").splitlines()]
    close_journal(handler)
    logging.getLogger().setLevel(before)


def test_a_line_is_json_in_ascii_with_its_facts(journal):
    logging.getLogger("server.test").info("Somebody came in", extra={"facts": {"address": "192.0.2.7\n\x1b[2J"}})
    (line,) = journal()
    assert (line["what"], line["from"], line["address"]) == ("Somebody came in", "server.test", "192.0.2.7\n\x1b[2J")


def test_an_exception_is_written_without_its_message(journal):
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("server.test").exception("A session failed")
    (line,) = journal()
    assert line["error"] == "ValueError"
    assert line["places"][-1].endswith("test_an_exception_is_written_without_its_message")
    assert WORDS not in json.dumps(line)


def test_a_librarys_message_is_written_without_what_was_filled_in():
    record = logging.LogRecord("asyncssh", logging.WARNING, "", 0, "Auth failed for user %s", (WORDS,), None)
    assert json.loads(JsonLines().format(record))["what"] == "Auth failed for user %s"


async def test_a_whole_visit_leaves_no_words_no_names_and_no_codes_in_it(journal, door):
    with pytest.raises(asyncssh.DisconnectError):
        await door.interview("carers-2026+Ffion", *["guessed-code"] * 3)
    connection = await door.client("carers-2026+Ffion")
    await connection.run(f"add working {WORDS}")
    await connection.run("frobnicate Ffion")
    process = await connection.create_process("plain")
    process.stdin.write(f"/add working {WORDS}\n")
    process.stdin.write_eof()
    await process.wait()
    told = json.dumps(journal())
    assert "A wrong code" in told
    assert "Somebody came in" in told
    for secret in ("Ffion", "lonely", "guessed", *door.codes.values()):
        assert secret not in told
