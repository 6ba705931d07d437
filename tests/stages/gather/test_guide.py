"""Gathering in line mode: fast, nothing lost, no verb mistaken for words nor words for a verb."""

import pytest

from tests.company import Talker
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS

SCRIBE, PARTICIPANT = Role.SCRIBE, Role.PARTICIPANT


def said(talker):
    return [(one.question, one.person, one.text) for one in talker.seat.board.workshop.standing(STATEMENTS)]


async def test_a_scribe_goes_from_question_to_question_until_nothing_is_missing(house):
    sol = await house.talker("Sol", SCRIBE)
    assert sol.prompt == "Which person? (next for P01): "
    assert await sol.says("next") == ["P01: working 0 of 2, not working 0 of 2, future 0 of 1."]
    assert sol.prompt == "P01, working 1 of 2: "
    assert await sol.says("my garden") == ["S1 saved."]
    assert sol.prompt == "P01, working 2 of 2: "
    await sol.says("my dog", "the bus")
    assert sol.prompt == "P01, not working 2 of 2: "
    assert (await sol.says("the rain", "peace"))[-1] == "That is all that was asked."
    assert sol.prompt == "Which person? (next for P02): "
    assert [question for question, _, _ in said(sol)] == ["working", "working", "notworking", "notworking", "future"]


async def test_a_participant_gives_no_code_and_keeps_one(house):
    pat = await house.talker("Pat", PARTICIPANT)
    assert pat.prompt == "You, working 1 of 2: "
    await pat.says("my garden", "2", "the bus")
    assert said(pat) == [("working", "P01", "my garden"), ("notworking", "P01", "the bus")]
    assert pat.prompt == "You, not working 2 of 2: "


async def test_a_group_follows_the_code_and_stays_with_the_person(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("p7 fam", "my garden")
    assert sol.seat.board.workshop[STATEMENTS]["S1"].group == "family"


@pytest.mark.parametrize(
    "words",
    [
        "I can't get out", "help is never there", "who decides about me?", "add more buses", "show me the way",
        "status matters too much", "vote for me", "undo what they did", "call 999 they said", "place to sit down",
        '"quoted" and "again"', "a -- b --person P09", "--person P09", "T3 is a bus", "n = 3", "go away", "back to work",
        "Dw i’n hapus", "میں خوش ہوں", "[b]bold[/b] $x {0} %s", "=1+1", "theme parks",
    ],
)  # fmt: skip
async def test_words_that_look_like_verbs_are_still_words(house, words):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07", words)
    assert said(sol) == [("working", "P07", words)]


@pytest.mark.parametrize("line", ["who", "show S1", "/statements working", "log 3", "timer", "/show S1", "ideas T1, T1"])
async def test_what_is_clearly_a_verb_is_one(house, line):
    await house.verbs("add working my garden")
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07", line)
    assert len(said(sol)) == 1


@pytest.mark.parametrize(
    "line", ["help again", "help forget", "help news", "Help NEXT", "help put", "help room", "help theme"]
)
async def test_help_with_a_word_is_help_and_never_a_statement(house, line):
    pat = await house.talker("Pat", PARTICIPANT)
    heard = await pat.says(line)
    assert (said(pat), pat.prompt) == ([], "You, working 1 of 2: ")
    assert "may be meant for me" not in heard[0]


@pytest.mark.parametrize(
    "line", ["room", "skip", "Help!", "help me", "go back", "news.", "vote 3", "undo all", "remove Bob", "timer stop"]
)
@pytest.mark.parametrize("once_more", ["the same", "again", "say"])
async def test_words_to_steer_by_are_asked_about_before_they_are_saved(house, line, once_more):
    pat = await house.talker("Pat", PARTICIPANT)
    heard = await pat.says(line)
    assert heard == [f"{line} may be meant for me: do does it, say saves it as words."]
    assert said(pat) == []
    assert (await pat.says(line if once_more == "the same" else once_more))[0] == "S1 saved."
    assert [words for _, _, words in said(pat)] == [line]


async def test_what_was_asked_about_is_asked_about_again_after_something_else(house):
    pat = await house.talker("Pat", PARTICIPANT)
    for _ in range(2):
        assert "may be meant for me" in (await pat.says("news."))[0]
        await pat.says("where")


async def test_next_goes_on_everywhere_and_can_be_saved_as_a_word_on_purpose(house):
    pat = await house.talker("Pat", PARTICIPANT)
    await pat.says("next")
    assert (said(pat), pat.prompt) == ([], "You, not working 1 of 2: ")
    await pat.says("-- next")
    assert [words for _, _, words in said(pat)] == ["next"]


async def test_a_code_with_a_group_changes_the_person_and_is_never_saved_as_words(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07", "P71 family")
    assert (said(sol), sol.prompt) == ([], "P71, working 1 of 2: ")
    await sol.says("P71 told me that the bus is late")
    assert said(sol) == [("working", "P71", "P71 told me that the bus is late")]


async def test_next_goes_on_where_no_words_are_asked_for(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("next")
    assert sol.prompt == "P01, working 1 of 2: "


async def test_a_lone_number_is_no_statement(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07")
    assert "is not an answer here" in (await sol.says("9"))[0]
    assert said(sol) == []


async def test_a_refused_statement_is_kept_and_can_be_sent_again(house):
    sol = await house.talker("Sol", SCRIBE)
    heard = await sol.says("P07", "x" * 1001)
    assert "1 more" in heard[0]
    assert heard[-1] == "It is kept: “split” makes 2 statements of it, at the ends of sentences."
    assert "1 more" in (await sol.says("again"))[0]
    assert (await sol.says("where"))[-1].endswith("x”, 1 word")
    await sol.says("x" * 1000, "forget")
    assert await sol.says("again") == ["There is nothing to send again."]


async def test_after_a_dropped_line_the_person_and_the_kept_words_are_there(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07 family", "2", "my words " * 200)
    sol.seat.leave()
    sol = await house.talker("Sol", SCRIBE)
    assert sol.prompt == "P07, not working 1 of 2: "
    assert sol.conversation.kept.unsaved.startswith("my words my words")
    await sol.says("shorter")
    sol.seat.leave()
    sol = await house.talker("Sol", SCRIBE)
    assert sol.conversation.kept.unsaved.startswith("my words my words")
    await sol.says("forget")
    sol.seat.leave()
    sol = await house.talker("Sol", SCRIBE)
    assert (sol.conversation.kept.unsaved, sol.prompt) == ("", "P07, not working 2 of 2: ")
    assert sol.seat.board.workshop[STATEMENTS]["S1"].group == "family"


async def test_what_is_very_like_is_said(house):
    await house.verbs("add not I wait all morning for the carer --person P02")
    sol = await house.talker("Sol", SCRIBE)
    heard = await sol.says("P07", "2", "I wait all morning for a carer")
    assert heard[1].startswith("Very like S1 “I wait all morning for the carer”")


async def test_back_and_undo(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07", "my garden")
    assert await sol.says("undo") == ["Undone: “my garden” is withdrawn (S1)."]
    assert sol.prompt == "P07, working 1 of 2: "
    await sol.says("back")
    assert sol.prompt.startswith("Which person?")
    await sol.says("back")
    assert sol.prompt.startswith("What now?")


async def test_one_statement_costs_few_bytes(house):
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07")
    words = "I wait all morning for a carer and nobody rings to say that they are late."
    heard = await sol.says(words)
    assert len("\r\n".join([words, *heard, sol.prompt]).encode()) < 150


async def test_the_questions_are_told_in_full_before_the_first_answer(house):
    sol, pat = Talker(await house.seat("Sol", SCRIBE, "plain")), Talker(await house.seat("Pat", PARTICIPANT, "plain"))
    questions = {
        "1 of 3: working. What is working well in your life at the moment?",
        "2 of 3: not working. What is not working so well?",
        "3 of 3: future. What matters to you for the future?",
    }
    code = "A code such as P07 alone changes the person."
    assert {*questions, code} <= {*await sol.starts()}
    heard = {*await pat.starts()}
    assert questions <= heard
    assert code not in heard
