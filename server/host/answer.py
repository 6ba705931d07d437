"""What the host's command asks and is answered, and both as one line of JSON. It owns that shape and no behaviour."""

import base64
import json
from dataclasses import dataclass
from typing import Any

Request = dict[str, Any]
"""`ask` names it; what else is in it is for that request to read."""


class Misspoken(Exception):
    """A line that is no request or answer."""


@dataclass(frozen=True)
class Answer:
    """The same as text for people and as data; both may be empty."""

    status: int = 0
    """The exit status: 0 done, else the number of a Why."""
    text: str = ""
    """For standard output, without the last line end."""
    data: Any = None
    """Whatever JSON can hold."""
    error: str = ""
    """One sentence for standard error."""
    binary: bytes = b""
    """A file: exactly these bytes go out, in place of the text."""


def request_line(request: Request) -> bytes:
    return json.dumps(request).encode() + b"\n"


def read_request(line: bytes) -> Request:
    """Raises Misspoken."""
    return _object(line)


def answer_line(answer: Answer) -> bytes:
    packed = base64.b64encode(answer.binary).decode()
    shape = {"status": answer.status, "text": answer.text, "data": answer.data, "error": answer.error, "binary": packed}
    return json.dumps(shape).encode() + b"\n"


def read_answer(line: bytes) -> Answer:
    """Raises Misspoken."""
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
