"""A file of statements for the demo: what its questions are is told, asked, or refused in a sentence."""

import io

import pytest

from server.command.asked import read_statements
from wtfc_tui.domain.refusals import Refused

ROWS = "workshop,participant,question,text\nNorth,P01,FFT Why?,Staff\nNorth,P02,What was good?,Rota\n"


class Typed(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_whoever_sits_at_a_terminal_is_asked_what_the_words_do_not_tell_and_nothing_else(file, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", Typed("sideways\nfut\n"))
    [read] = read_statements(file, [])
    assert (read.asked["FFT Why?"], read.asked["What was good?"]) == (("future", 1, False), ("working", 1, False))
    assert "1 answers are to “FFT Why?”" in (said := capsys.readouterr().out)
    assert "What was good?" not in said


def test_what_was_said_beforehand_is_not_asked(file, monkeypatch):
    monkeypatch.setattr("sys.stdin", Typed(""))
    [read] = read_statements(file, ["FFT Why?=not"])
    assert read.asked["FFT Why?"] == ("notworking", 1, False)


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ("FFT Why", "--question needs a question and what it is"),
        ("FFT Why?=sideways", "a question"),
        ("Why not?=working", "its questions are “FFT Why?”, “What was good?”"),
    ],
)
def test_what_is_said_of_a_question_must_be_of_one_that_is_there(file, said, because):
    with pytest.raises(Refused) as refused:
        read_statements(file, [said])
    assert because in refused.value.sentence


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        read_statements(tmp_path / "none.csv", [])
    assert "cannot be read" in refused.value.sentence
