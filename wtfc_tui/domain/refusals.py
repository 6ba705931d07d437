"""Why something was not done. A refusal is one sentence that says what to do; nothing has changed and nothing is lost."""

from enum import IntEnum


class Why(IntEnum):
    """The kind of refusal; the number is the exit status of a verb."""

    NOT_UNDERSTOOD = 2
    REFUSED = 3
    NO_SUCH = 4
    TRY_AGAIN = 5


class Refused(Exception):
    """Raised by a rule, returned by `decide`, shown by every face as it is: what it repeats of somebody's typing can be
    printed."""

    def __init__(self, why: Why, sentence: str) -> None:
        self.why = why
        self.sentence = "".join(filter(str.isprintable, sentence))
        super().__init__(self.sentence)
