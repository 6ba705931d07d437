"""Whatever answers on the folder's socket, the host is told in a sentence."""

import socket
import threading
from pathlib import Path

import pytest

from server.command.main import main
from server.host.unix_socket import NAME
from wtfc_tui.domain.refusals import Why


def answers_with(listening: socket.socket, line: bytes) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(1024)
        connection.sendall(line)


@pytest.mark.parametrize("line", [b"hello\n", b"[1, 2]\n", b'{"status": "well"}\n'])
def test_an_answer_that_no_server_of_ours_gives_is_said_and_can_be_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / NAME))
        listening.listen()
        answering = threading.Thread(target=answers_with, args=(listening, line))
        answering.start()
        assert main(["list", "--data", str(tmp_path)]) == Why.TRY_AGAIN
        answering.join()
    said = capsys.readouterr().err
    assert said.startswith("wtfc: ")
    assert said.count("\n") == 1
