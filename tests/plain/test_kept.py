"""What was typed and not taken is there until it is saved or let go; what is sent again is words, or is asked about."""

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.store.failures import NotSaved

SENTENCES = " ".join(f"This is sentence number {n} of what I have to say about the bus." for n in range(40))


def said(talker):
    return [(one.person, one.question, one.text) for one in talker.seat.board.workshop.standing(STATEMENTS)]


def flat(lines):
    """As it is heard: where a line is broken makes no difference."""
    return " ".join(" ".join(lines).split())


def texts(talker):
    return [text for _, _, text in said(talker)]


async def held(house, *lines):
    """Lines that came along with the one after which the next question is asked."""
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "2", "I wait", "nobody rings")
    assert sol.conversation.moved_on
    await sol.conversation.hold(lines)
    return sol


@pytest.mark.parametrize("line", ["help", "quit", "undo", "status", "next", "2", "P09", "timer stop", "/who", "menu", "S1"])
async def test_a_held_line_that_would_be_a_command_is_asked_about_and_never_run(house, line):
    sol = await held(house, "I pay", line, "I am tired")
    heard = flat(await sol.says("2", "again"))
    assert f"{line} may be meant for me: do" in heard
    assert "1 line is left: “I am tired”" in heard
    assert (texts(sol)[2:], sol.conversation.ended) == (["I pay"], False)
    await sol.says("say", "again")
    assert texts(sol)[2:] == ["I pay", line, "I am tired"]


async def test_a_held_line_that_was_asked_about_and_not_answered_is_still_kept(house):
    sol = await held(house, "stop", "I am tired")
    await sol.says("1", "again", "it rains", "where")
    assert sol.conversation.kept.words == ["stop", "I am tired"]
    await sol.says("again", "do")
    assert sol.conversation.kept.words == ["I am tired"]
    assert sol.prompt.startswith("Which person?")


async def test_which_held_lines_are_left_is_said(house):
    sol = await held(house, "I pay", "I am tired", "it rains", "it is late")
    assert "2 lines are left: “it rains”, “it is late”." in flat(await sol.says("again"))
    assert sol.prompt == "P07, future 1 of 1: "
    assert "1 line is left: “it is late”." in flat(await sol.says("again"))
    assert sol.prompt == "Which person? (next for P08): "
    assert "No words are asked for here" in (await sol.says("again"))[0]
    await sol.says("next", "again")
    assert said(sol)[-1] == ("P08", "working", "it is late")


async def test_what_came_along_with_a_line_that_is_asked_about_waits(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "help me")
    assert sol.conversation.moved_on
    await sol.conversation.hold(["the bus is late"])
    assert texts(sol) == []
    await sol.says("say", "again")
    assert texts(sol) == ["help me", "the bus is late"]


async def test_a_mistyped_verb_and_further_words_lose_nothing_that_was_kept(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "x" * 1001, "put S9 T9", "the bus is late", "y" * 1001)
    assert sol.conversation.kept.words == ["x" * 1001, "y" * 1001]
    assert texts(sol) == ["the bus is late"]


async def test_what_begins_alike_or_is_shorter_lets_nothing_go_that_was_kept(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", SENTENCES, "This is sentence number 1 and no other", SENTENCES[:50])
    assert sol.conversation.kept.words == [SENTENCES]


async def test_what_is_being_asked_about_is_there_after_a_dropped_line(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "help me out of here", "stop it", "stop")
    sol.seat.leave()
    sol = await house.talker("Sol", Role.SCRIBE)
    assert sol.conversation.kept.words == ["stop"]
    await sol.says("again", "say")
    assert texts(sol)[-1] == "stop"


async def test_words_typed_before_a_person_is_named_are_kept(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    heard = await sol.says("the bus is always late")
    assert heard[-1] == "It is kept: “again” sends it where words are asked for."
    await sol.says("P07", "again")
    assert texts(sol) == ["the bus is always late"]


# ── too long ──


async def test_a_paragraph_that_is_too_long_becomes_several_statements_at_the_ends_of_sentences(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    heard = flat(await sol.says("P07", "2", SENTENCES))
    assert "“split” makes 3 statements of it" in heard
    assert texts(sol) == []
    await sol.says("split")
    assert " ".join(texts(sol)) == SENTENCES
    assert all(text.endswith(".") and len(text) <= 1000 for text in texts(sol))
    assert {(person, question) for person, question, _ in said(sol)} == {("P07", "notworking")}
    assert sol.conversation.kept.words == []
    assert (await sol.says("split"))[0] == "Nothing that is kept is too long here."


async def test_an_idea_that_is_too_long_becomes_several(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("chefs", "1", SENTENCES[:500], "split")
    ideas = [one.text for one in pat.seat.board.workshop.standing(IDEAS)]
    assert (len(ideas), " ".join(ideas)) == (2, SENTENCES[:500])


async def test_of_what_was_split_and_only_partly_saved_the_rest_is_kept(house, monkeypatch):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", SENTENCES)
    append, left = house.hub.store.append, [None]

    async def full_after_one(*given):
        if not left:
            raise NotSaved("Not saved: the disk is full.")
        left.pop()
        await append(*given)

    with monkeypatch.context() as patched:
        patched.setattr(house.hub.store, "append", full_after_one)
        await sol.says("split")
    assert len(texts(sol)) == 1
    assert " ".join([*texts(sol), *sol.conversation.kept.words]) == SENTENCES
    await sol.says("again", "1", "again")
    assert " ".join(texts(sol)) == SENTENCES


async def test_a_long_kept_text_is_told_by_its_first_and_last_words(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", SENTENCES)
    told = flat(await sol.says("where"))
    assert "“This is sentence number 0 of … have to say about the bus.”, 560 words" in told
    assert len(told.split()) < 60


@pytest.mark.parametrize("letters", ["x", "ü"])
async def test_a_line_that_ends_where_terminals_cut_is_warned_about(house, letters):
    sol = await house.talker("Sol", Role.SCRIBE)
    text = f"{letters * 8} " * 1000
    cut = text.encode()[:4095].decode("utf-8", "replace")
    heard = flat(await sol.says("P07", cut))
    assert "may have cut this one. It ends:" in heard
    assert "may have cut" not in flat(await sol.says(cut[:-20], cut + "and more of it"))


# ── what again can do ──


async def test_again_is_offered_only_where_sending_the_same_again_can_help(themed, monkeypatch):
    sol = await themed.talker("Sol", Role.SCRIBE)
    offer = "“again” sends the same once more"
    assert offer not in flat(await sol.says("put S9 T9"))
    assert offer not in flat(await sol.says("go gather", "P07", "x" * 1001))

    async def full(*_):
        raise NotSaved("Not saved: the disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(themed.hub.store, "append", full)
        assert offer in flat(await sol.says("I wait"))
        assert offer in flat(await sol.says("put S2 T1"))
