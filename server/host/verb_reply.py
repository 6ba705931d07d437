"""From a verb's reply to the host's answer: the same four things under the same names. It owns nothing else."""

from server.host.answer import Answer
from wtfc_tui.verbs.reply import Reply


def answer_of(reply: Reply) -> Answer:
    return Answer(int(reply.status), reply.text, reply.data, reply.error, reply.binary or b"")
