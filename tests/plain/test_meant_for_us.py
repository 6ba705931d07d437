"""Where people's own words are asked for: what was meant for us is asked about, and can be done or saved by one word."""

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.in_place.rules import THINGS

SCRIBE, PARTICIPANT = Role.SCRIBE, Role.PARTICIPANT


def said(talker):
    return [(one.person, one.text) for one in talker.seat.board.workshop.standing(STATEMENTS)]


@pytest.fixture
async def writing(house):
    """Sol writes for P07, of whom there is one statement, S1."""
    sol = await house.talker("Sol", SCRIBE)
    await sol.says("P07", "we laff a lot")
    return sol


DOUBTFUL = (
    "S1", "s1", "S253", "change S1", "edit s1", "mend S1 we laugh", "Fix S1", "delete S1", "what does correct do",
    "how does vote work?", "what is undo", "working", "Not working.", "future", "cancel", "stop", "sorry", "No.", "menu",
    "exit", "quit", "q", "bye", "T1", "I4",
)  # fmt: skip


@pytest.mark.parametrize("line", DOUBTFUL)
async def test_it_is_neither_saved_nor_done_without_a_word(writing, line):
    heard = " ".join(await writing.says(line))
    assert f"{line} may be meant for me: do " in heard
    assert (said(writing), writing.prompt) == ([("P07", "we laff a lot")], "P07, working 2 of 2: ")
    assert not writing.conversation.ended


@pytest.mark.parametrize("line", DOUBTFUL)
async def test_it_can_be_saved_all_the_same(writing, line):
    await writing.says(line, "say")
    assert said(writing)[1:] == [("P07", line)]


@pytest.mark.parametrize(
    ("line", "heard", "prompt"),
    [
        ("S1", "S1: we laff a lot question: working", "P07, working 2 of 2: "),
        ("change S1", "S1 reads: we laff a lot", "S1 as it should be: "),
        ("mend S1 we laugh a lot", "S1 now reads: we laugh a lot", "P07, working 2 of 2: "),
        ("what does correct do", "correct ID", "P07, working 2 of 2: "),
        ("future", "", "P07, future 1 of 1: "),
        ("sorry", "Undone: “we laff a lot” is withdrawn (S1).", "P07, working 1 of 2: "),
        ("stop", "", "Which person? (next for P08): "),
        ("menu", "", "What now? (a number or letter, a verb, or help): "),
        ("exit", "Goodbye.", ""),
    ],
)
async def test_it_is_done_by_one_word(writing, line, heard, prompt):
    told = await writing.says(line, "do")
    assert heard in " ".join(told)
    assert writing.prompt == prompt
    assert not [text for _, text in said(writing) if text == line]


@pytest.mark.parametrize("line", ["quit", "menu"])
async def test_what_leads_away_is_never_saved_by_typing_it_twice(writing, line):
    await writing.says(line, line)
    assert writing.prompt != "P07, working 2 of 2: "
    assert said(writing) == [("P07", "we laff a lot")]


@pytest.mark.parametrize(
    "words", ["no one rings", "sorry to say it is late", "stop the noise", "working with Ann", "the M25"]
)
async def test_longer_words_are_words(writing, words):
    await writing.says(words)
    assert said(writing)[1:] == [("P07", words)]


async def test_the_name_of_a_lens_is_asked_about(themed):
    pat = await themed.talker("Pat", PARTICIPANT)
    await pat.says("chefs", "1", "Jamie", "do")
    assert pat.prompt == "T1, Jamie: "
    assert list(pat.seat.board.workshop.standing(IDEAS)) == []


# ── putting right ──


async def test_correct_without_words_reads_it_and_the_next_line_is_how_it_should_be(writing):
    await writing.says("2", "I wait")
    assert await writing.says("correct S1") == [
        "S1 reads: we laff a lot", "Type it as it should be; back leaves it as it is."
    ]  # fmt: skip
    assert (await writing.says("repeat"))[0] == "S1 reads: we laff a lot"
    assert await writing.says("we laugh a lot") == ["S1 now reads: “we laugh a lot”"]
    assert said(writing) == [("P07", "we laugh a lot"), ("P07", "I wait")]
    assert writing.prompt == "P07, not working 2 of 2: "


async def test_back_leaves_it_as_it_was(writing):
    heard = await writing.says("correct S1", "next", "back")
    assert heard[0] == "It stays as it was."
    assert (said(writing), writing.prompt) == ([("P07", "we laff a lot")], "P07, working 2 of 2: ")


async def test_what_cannot_be_put_right_is_refused_before_it_is_typed(house, writing):
    pat = await house.talker("Pat", PARTICIPANT)
    assert (await pat.says("correct S1"))[0].startswith("“we laff a lot” (S1) is not yours to change: ask")
    assert (await writing.says("correct S99"))[0] == "There is no S99: they go up to S1 so far."
    assert writing.prompt == "P07, working 2 of 2: "


async def test_words_that_look_like_a_verb_are_asked_about_there_too(writing):
    await writing.says("correct S1", "timer stop", "say")
    assert said(writing) == [("P07", "timer stop")]


async def test_ideas_and_what_is_in_place_are_put_right_so_too(themed):
    await themed.verbs("idea T1 jamie lok in", "inplace T1 A roat --reach works")
    sol = await themed.talker("Sol", SCRIBE)
    await sol.says("correct I1", "look in", "correct e1", "A rota")
    workshop = sol.seat.board.workshop
    assert workshop[IDEAS]["I1"].text == "look in"
    assert (workshop[THINGS]["E1"].described.text, workshop[THINGS]["E1"].described.reach) == ("A rota", "works")
