"""Prints what the host was answered: a file, data or text on standard output, what went wrong on standard error."""

import json
import sys

from server.host.answer import Answer


def print_answer(answer: Answer, as_json: bool = False) -> int:
    """The exit status; `as_json` prints its data in place of its text."""
    if answer.binary:
        sys.stdout.buffer.write(answer.binary)
        sys.stdout.buffer.flush()
    elif as_json and not answer.error:
        print(json.dumps(answer.data, ensure_ascii=False))
    elif answer.text:
        print(answer.text)
    if answer.error:
        print(answer.error, file=sys.stderr)
    return answer.status
