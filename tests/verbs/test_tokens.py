"""Lines into words: forgiving, and exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.words import clean
from wtfc_tui.verbs.tokens import LONGEST_LINE, together, tokens


def values(line):
    return [token.value for token in tokens(line)]


@pytest.mark.parametrize(
    "line", ["I can't get out", "rock 'n' roll isn't it", 'an inch is 1"', "the carers' rota", "'tis late"]
)
def test_an_apostrophe_or_a_lonely_quote_is_a_letter(line):
    assert together(tokens(line)) == line


@pytest.mark.parametrize("line", ['"I can\'t get  out"', "'I can't get out'", "“I can't get out”", "I can't   get out"])
def test_quoted_and_unquoted_words_are_the_same_words(line):
    assert together(tokens(line)) == "I can't get out"


@pytest.mark.parametrize("line", ['"Good," she said, "no."', 'she said "no way" and left', 'a "b" c'])
def test_quotes_inside_peoples_words_stay(line):
    assert together(tokens(line)) == line


def test_a_quoted_piece_is_one_word_and_never_an_option():
    title, statement = tokens('"--json I wait" S12')
    assert (title.value, title.option, statement.value) == ("--json I wait", "", "S12")


def test_words_from_a_shell_are_taken_as_they_are():
    assert values(["add", "not", 'she said "no"']) == ["add", "not", 'she said "no"']


def test_what_could_reach_a_terminal_is_gone_before_anything_can_repeat_it():
    assert values("add\x1b[2J \x9b2J sa\u202efe\r\nx") == ["add[2J", "2J", "safe", "x"]


def test_a_line_that_is_far_too_long_is_refused_before_it_is_read():
    with pytest.raises(Refused):
        tokens("x" * (LONGEST_LINE + 1))


@given(some.text(max_size=200))
def test_no_word_is_ever_lost(line):
    assert " ".join(token.raw for token in tokens(line)) == clean(line).text
