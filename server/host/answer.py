"""What the host's command asks and is answered, and both as one line of JSON. It owns that shape and no behaviour."""

import base64
import json
from dataclasses import dataclass
from typing import Any

Request = dict[str, Any]


class Misspoken(Exception):
    """A line that is no request or answer."""


@dataclass(frozen=True)
class Answer:
    status: int = 0
    text: str = ""
    data: Any = None
    error: str = ""
    binary: bytes = b""


def request_line(request: Request) -> bytes:
    return json.dumps(request).encode() + b"\n"


def read_request(line: bytes) -> Request:
    return _object(line)


def answer_line(answer: Answer) -> bytes:
    packed = base64.b64encode(answer.binary).decode()
    shape = {"status": answer.status, "text": answer.text, "data": answer.data, "error": answer.error, "binary": packed}
    return json.dumps(shape).encode() + b"\n"


def read_answer(line: bytes) -> Answer:
    shape = _object(line)
    try:
        return Answer(int(shape["status"]), shape["text"], shape["data"], shape["error"], base64.b64decode(shape["binary"]))
    except (KeyError, TypeError, ValueError) as error:
        raise Misspoken("The server's answer was not understood.") from error


def _object(line: bytes) -> dict[str, Any]:
    try:
        shape = json.loads(line)
    except ValueError as error:
        raise Misspoken("This is not a line of JSON.") from error
    if not isinstance(shape, dict):
        raise Misspoken("This is not a JSON object.")
    return shape
