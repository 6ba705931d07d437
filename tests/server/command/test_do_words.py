"""`wtfc do`: people's words as they are, from arguments and from standard input, and errors that a program reads."""

import json

import pytest

from tests.server.command.test_host_command import wtfc
from wtfc_tui.verbs.tokens import LONGEST_LINE

HARD = "I said --person P05 --data /tmp, --json"


@pytest.fixture
def folder(tmp_path):
    assert wtfc(tmp_path, "new", "Carers").returncode == 0
    return tmp_path


@pytest.mark.parametrize("words", [[HARD], HARD.split()], ids=["one argument", "many"])
def test_behind_two_dashes_nothing_is_an_option_of_the_verb_or_of_the_command(folder, words):
    answer = wtfc(folder, "do", "carers", "--data", str(folder), "add", "working", "--json", "--", *words)
    said = json.loads(answer.stdout)
    assert said["text"].startswith(HARD)
    assert said["person"] is None


def test_words_come_from_standard_input(folder):
    answer = wtfc(folder, "do", "carers", "add", "working", "-", "--person", "P07", given=HARD)
    assert answer.stdout == f"S1 saved, working for P07: {HARD}\n"


def test_too_many_words_on_standard_input_are_refused(folder):
    answer = wtfc(folder, "do", "carers", "add", "working", "-", given="x" * (5 * LONGEST_LINE))
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "characters came in on standard input" in answer.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("do", "nope", "status", "--json"), 4),
        (("do", "carers", "frobnicate", "--json"), 2),
        (("do", "carers", "show", "S99", "--json"), 4),
        (("codes", "nope", "--json"), 4),
        (("new", "Carers", "--json"), 3),
    ],
)
def test_an_error_is_json_too_for_who_asks(folder, words, status):
    answer = wtfc(folder, *words)
    assert answer.returncode == status
    assert json.loads(answer.stdout) == {"error": answer.stderr.rstrip("\n").removeprefix("wtfc: "), "status": status}
