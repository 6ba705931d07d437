"""Prints what the host was answered: a file, data or text on standard output, what went wrong on standard error."""

import json
import sys

from server.host.answer import Answer
from wtfc_tui.verbs.reply import error_data


def print_answer(answer: Answer, as_json: bool = False) -> int:
    """The exit status; `as_json` prints its data in place of its text, of an error too."""
    if answer.binary:
        sys.stdout.buffer.write(answer.binary)
        sys.stdout.buffer.flush()
    elif as_json:
        failed = answer.error and answer.data is None
        data = error_data(answer.error, answer.status) if failed else answer.data
        print(json.dumps(data, ensure_ascii=False))
    elif answer.text:
        print(answer.text)
    if answer.error:
        print(answer.error, file=sys.stderr)
    return answer.status
