"""Line mode for somebody who hears it: nothing moves unasked, and little is said at a time."""

from datetime import timedelta

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import STEPS
from wtfc_tui.stages.gather.rules import STATEMENTS

FILLED = ("add working y", "theme new not I pay S3", "idea T1 jam x", "idea T1 jam z")


def words(*lines: str) -> int:
    return len(" ".join(lines).split())


async def deep_in(talker, step):
    """At the second prompt of a stage, where there is something to lose."""
    await talker.says(f"go {step}", "1")
    return talker.prompt


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT])
@pytest.mark.parametrize("step", [step.key for step in STEPS])
async def test_enter_alone_keeps_the_place_whatever_others_do(themed, step, role):
    await themed.verbs(*FILLED)
    kim = await themed.talker("Kim", role)
    asked = await deep_in(kim, step)
    assert (await kim.says(""))[0] == "No news."
    assert kim.prompt == asked
    await themed.verbs("add working something new")
    assert "Type news to hear" in (await kim.says(""))[0]
    assert kim.prompt == asked


async def test_what_has_not_been_heard_is_said_again_for_who_asks_by_enter(themed):
    kim = await themed.talker("Kim", Role.SCRIBE)
    await themed.verbs("add working something new")
    assert await kim.says("") == await kim.says("")
    await kim.says("news")
    assert await kim.says("") == ["No news."]


async def test_being_handed_the_lead_is_told_with_the_next_prompt(house):
    fay = await house.talker("Fay", Role.FACILITATOR)
    await house.verbs("lead take", "lead give Fay", name="Ann")
    assert (await fay.says("where"))[-3:-1] == ["Ann took the lead.", "Ann gave Fay the lead."]


async def test_that_time_is_up_is_told_once_with_the_next_prompt(house, monkeypatch):
    kim = await house.talker("Kim", Role.SCRIBE)
    await house.verbs("timer 1m")
    now = kim.seat.now()
    assert "Time is up." not in await kim.says("where")
    monkeypatch.setattr(type(kim.seat), "now", lambda _: now + timedelta(minutes=2))
    assert "Time is up." in await kim.says("where")
    assert "Time is up." not in await kim.says("where")


async def test_lines_that_came_at_once_never_go_under_another_question(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "2", "I wait")
    await sol.says("nobody rings")
    assert sol.conversation.moved_on
    assert await sol.conversation.hold(["I pay", "I am tired"]) == [
        "2 more lines came at the same time and are not saved, for something else",
        "  is asked now: “I pay”, “I am tired”. “again” sends them here.",
    ]
    assert len(sol.seat.board.workshop[STATEMENTS]) == 2
    await sol.says("2", "again")
    said = [(one.question, one.text) for one in sol.seat.board.workshop[STATEMENTS].values()]
    assert said[2:] == [("notworking", "I pay"), ("notworking", "I am tired")]
    assert await sol.says("again") == ["There is nothing to send again."]


async def test_held_lines_are_there_after_a_dropped_line(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "2", "I wait", "nobody rings")
    await sol.conversation.hold(["I pay", "I am tired"])
    sol.seat.leave()
    again = await house.talker("Sol", Role.SCRIBE)
    await again.says("2", "again")
    assert [one.text for one in again.seat.board.workshop[STATEMENTS].values()][2:] == ["I pay", "I am tired"]


async def test_brief_and_full_are_remembered(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    brief = await sol.says("theme", "2")
    await sol.says("full")
    again = await themed.talker("Sol", Role.SCRIBE)
    assert words(*await again.says("theme", "2")) > words(*brief)
    assert await again.says("brief") == ["Brief from now on."]


async def test_coming_back_takes_few_words(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme", "2")
    sol.seat.leave()
    again = await themed.talker("Sol", Role.SCRIBE, start=False)
    heard = await again.starts()
    statement = next(line for line in heard if line.startswith("“"))
    assert words(*heard, again.prompt) - words(statement) <= 25


async def test_a_sorted_card_takes_at_most_twenty_words_beyond_the_statement(themed):
    await themed.verbs(*(f"add not statement number {n} of somebody who rings" for n in range(20)))
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme", "2")
    for _ in range(20):
        heard = await sol.says("I wait and")
        statement = next(line for line in heard if line.startswith("“"))
        assert words(*heard, sol.prompt) - words(statement) <= 20, heard


@pytest.mark.parametrize(("length", "told"), [("brief", "S1 saved."), ("full", "Saved: “We laugh a lot”. S1")])
async def test_in_full_what_was_saved_is_heard_by_how_it_begins(house, length, told):
    sol = await house.talker("Sol", Role.SCRIBE)
    assert await sol.says(length, "P07", "We laugh a lot") == [told]
    assert (await sol.says("We laugh " * 20))[0].endswith("We laugh …”. S2") == (length == "full")


async def test_undo_of_an_idea_a_thing_or_a_place_asks_for_that_again(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go chefs", "1", "2", "text the rota", "T2", "undo")
    assert sol.prompt == "T1, Jamie: "
    await sol.says("go in place", "2", "A rota", "T1", "undo")
    assert sol.prompt == "T2, in place already: "
    await themed.verbs("idea T1 jamie look in", "idea T1 jamie ring")
    await sol.says("go grid", "I2", "3 8", "I3", "undo")
    assert sol.prompt.startswith("I2: ")


async def test_a_theme_is_chosen_by_words_of_its_title(themed):
    pat = await themed.talker("Pat", Role.PARTICIPANT)
    await pat.says("go chefs", "poorer")
    assert pat.prompt == "T2, Delia: "
    await themed.verbs("theme new not We are poorer too")
    assert (await pat.says("back", "poorer"))[0] == "Several fit: type a number."
