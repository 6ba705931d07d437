"""Where options may stand, and that nobody's words are cut."""

import pytest

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.stages import VOCABULARY
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.verbs.grammar import PEOPLES_WORDS, Grammar, parse
from wtfc_tui.verbs.tokens import tokens

ADD = Grammar("QUESTION [--person P07] [--group CONSTITUENCY] -- TEXT", {"CONSTITUENCY": group_named})
LIST = Grammar("[QUESTION] [--unthemed]")
NEW = Grammar("QUESTION [S12 S14 …] -- TITLE")
SPLIT = Grammar("T3 S1 S2 … -- TITLE")
MEND = Grammar("ID [--why WORDS] -- TEXT")


def parsed(grammar, line):
    found = parse(grammar, tokens(line))
    return [token.value for token in found.words], found.text if found.own else "", found.options


@pytest.mark.parametrize(
    "line",
    [
        "notworking --person P07 -- I can't get out",
        "--person P07 notworking -- I can't get out",
        "notworking I can't get out --person P07",
        "--person P07 notworking I can't get out",
        "notworking --person=P07 I can't get out",
        'notworking "I can\'t get out" --PERSON P07',
        "notworking I can't --person p07 get out",
    ],
)
def test_a_known_option_with_a_value_that_it_can_have_counts_wherever_it_stands(line):
    words, text, options = parsed(ADD, line)
    assert (words, text) == (["notworking"], "I can't get out")
    assert options["person"].upper() == "P07"


@pytest.mark.parametrize(
    "words",
    [
        "they said --person P07",
        "--json",
        "-",
        "--",
        '"Never," she said, "ever"',
        '"all of it quoted"',
        "I said “--group lived” -- and more",
        "S12 S14",
    ],
)
@pytest.mark.parametrize("front", ["working --", "working --person P01 --", "-- working", "working --json --"])
def test_behind_two_dashes_every_letter_is_somebodys_words(front, words):
    found = parse(ADD, tokens(f"{front} {words}"))
    assert (found.text, found.from_input) == (words, False)
    assert found.options.keys() <= {"person", "json"}
    assert found.options.get("person", "P01") == "P01"


def test_two_dashes_inside_the_words_are_a_dash():
    assert parsed(ADD, "working it is fine -- really --person P07")[1:] == ("it is fine -- really", {"person": "P07"})


def test_other_words_with_dashes_inside_stay():
    assert parsed(ADD, "working they said --no to my face")[1] == "they said --no to my face"


@pytest.mark.parametrize(
    "line",
    [
        "working I like it --group lived experience --person P07",
        "working --group lived experience --person P07 -- I like it",
        "working --person P07 --group lived experience I like it",
        "working I --group lived experience like it --person P07",
    ],
)
def test_a_group_may_have_two_words_and_no_more(line):
    _, text, options = parsed(ADD, line)
    assert (text, options) == ("I like it", {"group": "lived experience", "person": "P07"})


@pytest.mark.parametrize("words", ["not working", "not-working", "Not Working"])
def test_not_working_is_one_question(words):
    question, text, _ = parsed(ADD, f"{words} I wait")
    assert (question[0].replace("-", "").casefold(), text) == ("notworking", "I wait")


@pytest.mark.parametrize(
    "line",
    [
        "working I use --person to do it",
        "working I like it --person",
        "working I like it --persno P07",
        "--nothing working I like it",
        "working I like --json=yes it",
        "working I like it --person P07 --person P08",
        "working I like it --group nobody",
    ],
)
def test_an_option_with_a_value_that_it_cannot_have_is_refused_and_the_way_out_named(line):
    with pytest.raises(Refused) as refusal:
        parsed(ADD, line)
    assert refusal.value.why is Why.NOT_UNDERSTOOD
    assert "ut -- before words that have --" in refusal.value.sentence


@pytest.mark.parametrize(
    ("grammar", "line", "head"),
    [
        (NEW, "not S12 S14 -- I wait for S3", "not"),
        (NEW, "not S12,S14 --json -- I wait for S3", "not"),
        (SPLIT, "T3 S12 S14 -- I wait for S3", "T3"),
    ],
)
def test_ids_that_go_along_stand_before_the_dashes_and_none_behind(grammar, line, head):
    found = parse(grammar, tokens(line))
    assert ([token.value for token in found.words], found.text) == ([head], "I wait for S3")
    assert ",".join(token.value for token in found.ids) == "S12,S14"


def test_without_dashes_ids_are_left_among_the_words_for_the_verb_to_find():
    found = parse(SPLIT, tokens("T3 I wait -- a lot S12 S14"))
    assert (found.text, found.ids) == ("I wait -- a lot S12 S14", [])


@pytest.mark.parametrize(
    ("grammar", "line", "options"),
    [
        (ADD, "working -", {}),
        (ADD, "working - --person P07", {"person": "P07"}),
        (ADD, "--person P07 working -", {"person": "P07"}),
        (MEND, "S1 --why he misheard -", {"why": "he misheard"}),
        (MEND, "S1 - --why he misheard", {"why": "he misheard"}),
        (NEW, "not S12 S14 -", {}),
        (NEW, "not - S12 S14", {}),
    ],
)
def test_one_dash_in_place_of_the_words_takes_them_from_standard_input(grammar, line, options):
    found = parse(grammar, tokens(line))
    assert (found.from_input, found.options) == (True, options)
    assert [token.value for token in found.ids] == (["S12", "S14"] if grammar is NEW else [])


def test_one_dash_among_words_is_a_dash():
    assert parsed(ADD, "working I wait - and wait")[1] == "I wait - and wait"
    assert not parse(ADD, tokens("working I wait -")).from_input


def test_a_reason_of_several_words_ends_at_the_dashes():
    assert parsed(MEND, "S1 --why he misheard -- I wait -- a lot")[1:] == ("I wait -- a lot", {"why": "he misheard"})


def test_a_verb_without_own_words_takes_options_anywhere_and_no_word_too_many():
    assert parsed(LIST, "--unthemed not working") == (["notworking"], "", {"unthemed": ""})
    for line in ("working please", "working -- please"):
        with pytest.raises(Refused):
            parsed(LIST, line)


@pytest.mark.parametrize("verb", VOCABULARY.values(), ids=lambda verb: verb.name)
def test_usage_shows_peoples_words_behind_the_dashes(verb):
    if verb.grammar.own in PEOPLES_WORDS:
        assert verb.usage.rstrip("]").endswith(f"-- {verb.grammar.own}")
