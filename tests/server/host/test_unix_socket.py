"""The socket in the data folder: its owner's only, and deaf to nonsense."""

import asyncio
import json
import os
import struct

import pytest

from server.host import unix_socket
from server.host.answer import Answer, Misspoken, answer_line, read_answer
from server.host.link import ask
from server.host.unix_socket import LONGEST_LINE, NAME, ServerAway, ask_server
from wtfc_tui.store.failures import FolderInUse


async def say(folder, line: bytes) -> dict:
    reader, writer = await asyncio.open_unix_connection(str(folder / NAME), limit=LONGEST_LINE)
    writer.write(line)
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    return json.loads(answer)


@pytest.mark.parametrize(
    "line", [b"\n", b"", b"[]\n", b"{}\n", b"{\n", b"\xff\xfe\n", b'{"ask": "frobnicate"}\n', b'{"ask": "codes"}\n',
             b'{"ask": ["new"]}\n', b'{"ask": "new"}\n']
)  # fmt: skip
async def test_nonsense_is_answered_with_a_sentence_and_the_server_goes_on(door, line):
    answer = await say(door.folder, line)
    assert answer["status"] in (2, 4, 5)
    assert answer["error"].count("\n") == 0
    assert (await ask_server(door.folder, {"ask": "ping"})).text == "Here."


async def test_another_user_of_the_machine_is_refused(door, monkeypatch):
    class Peer:
        def getsockopt(self, *_):
            return struct.pack("3i", 1, os.getuid() + 1, 1)

    assert not unix_socket._is_owner(Peer())
    monkeypatch.setattr(unix_socket, "_is_owner", lambda peer: False)
    answer = await ask_server(door.folder, {"ask": "codes", "slug": "carers-2026"})
    assert (answer.status, answer.data) == (3, None)


async def test_without_a_server_there_is_nobody_to_ask(tmp_path):
    with pytest.raises(ServerAway):
        await ask_server(tmp_path, {"ask": "ping"})


async def test_a_folder_that_is_taken_by_somebody_who_does_not_answer_is_given_up_with_a_sentence(door, monkeypatch):
    monkeypatch.setattr("server.host.link.PAUSE", 0)
    (door.folder / NAME).rename(door.folder / "elsewhere")
    with pytest.raises(FolderInUse):
        await ask(door.folder, {"ask": "list"})


def test_an_answer_of_a_megabyte_comes_over_whole():
    answer = Answer(0, "words", {"a": [1, None]}, "", bytes(range(256)) * 4096)
    assert read_answer(answer_line(answer)) == answer
    with pytest.raises(Misspoken):
        read_answer(b'{"status": 0}\n')
