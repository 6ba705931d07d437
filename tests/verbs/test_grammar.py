"""Where options may stand, and that nobody's words are cut."""

import pytest

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.verbs.grammar import Grammar, parse
from wtfc_tui.verbs.tokens import together, tokens

ADD = Grammar("QUESTION TEXT [--person P07] [--group CONSTITUENCY]")
LIST = Grammar("[QUESTION] [--unthemed]")


def parsed(grammar, line):
    found = parse(grammar, tokens(line))
    return [token.value for token in found.words], together(found.own) if found.own else "", found.options


@pytest.mark.parametrize(
    "line",
    [
        "notworking I can't get out --person P07",
        "--person P07 notworking I can't get out",
        "notworking --person=P07 I can't get out",
        'notworking "I can\'t get out" --PERSON P07',
        "notworking --person P07 -- I can't get out",
    ],
)
def test_options_stand_before_or_behind_peoples_words(line):
    assert parsed(ADD, line) == (["notworking"], "I can't get out", {"person": "P07"})


def test_after_two_dashes_nothing_is_an_option():
    assert parsed(ADD, "working -- they said --person P07")[1:] == ("they said --person P07", {})


def test_two_dashes_inside_the_words_are_a_dash():
    assert parsed(ADD, "working it is fine -- really --person P07")[1:] == ("it is fine -- really", {"person": "P07"})


def test_other_words_with_dashes_inside_stay():
    assert parsed(ADD, "working they said --no to my face")[1] == "they said --no to my face"


def test_a_group_may_have_two_words():
    assert parsed(ADD, "working I like it --group lived experience --person P07")[2] == {
        "group": "lived experience", "person": "P07",
    }  # fmt: skip


@pytest.mark.parametrize("words", ["not working", "not-working", "Not Working"])
def test_not_working_is_one_question(words):
    question, text, _ = parsed(ADD, f"{words} I wait")
    assert (question[0].replace("-", "").casefold(), text) == ("notworking", "I wait")


@pytest.mark.parametrize(
    "line",
    [
        "working I use --person P07 a lot",
        "working I like it --person",
        "working I like it --persno P07",
        "--nothing working I like it",
        "working I like --json it",
        "working I like it --person P07 --person P08",
    ],
)
def test_an_option_that_is_not_clear_is_refused_and_not_guessed_at(line):
    with pytest.raises(Refused) as refusal:
        parsed(ADD, line)
    assert refusal.value.why is Why.NOT_UNDERSTOOD


def test_a_verb_without_own_words_takes_options_anywhere_and_no_word_too_many():
    assert parsed(LIST, "--unthemed not working") == (["notworking"], "", {"unthemed": ""})
    with pytest.raises(Refused):
        parsed(LIST, "working please")
