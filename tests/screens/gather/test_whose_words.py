"""Nobody's words go under somebody else's code: the next person is asked for, and what is typed meanwhile is kept."""

import pytest

from screens.gather.lines import asked_lines
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import Prompt
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS

SID = Person("Sid", Role.SCRIBE)


@pytest.fixture
async def sam(sit):
    """A scribe who has taken down everything from P04."""
    sam = await sit("Sam", Role.SCRIBE, "gather")
    for words in ("a", "b", "c", "d", "e"):
        await sam.type(words)
        await sam.press("enter")
        await sam.until(lambda: sam.screen.words.text == "")
    await sam.sees("P04 has everything. Who is next? Enter: P05")
    return sam


async def test_enter_alone_goes_on_with_somebody_new_at_the_first_question(sam) -> None:
    await sam.press("enter")
    await sam.type("f")
    await sam.press("enter")
    await sam.sees("S9 saved · P05 working")


async def test_words_that_are_typed_at_once_are_kept_and_saved_for_whoever_is_named(sam, room) -> None:
    await sam.type("the bus was full")
    await sam.press("enter")
    await sam.sees("Your words are kept. Whose are they?")
    assert "S9" not in room.workshop[STATEMENTS]
    await sam.type("p7 family")
    await sam.press("enter", "enter")
    await sam.sees("S9 saved")
    saved = room.workshop[STATEMENTS]["S9"]
    assert (saved.text, saved.person, saved.group, saved.question) == ("the bus was full", "P07", "family", "working")


async def test_while_nobody_is_chosen_the_question_shown_is_the_one_under_which_the_words_go(sam) -> None:
    await sam.until(lambda: "► WORKING" in sam.text)
    assert "working 0 of 2" in sam.text
    await sam.type("the bus was full")
    await sam.press("enter", "enter")
    await sam.sees("P05 now, from the first question on.")
    await sam.press("enter")
    await sam.sees("S9 saved · P05 working")


async def test_back_with_the_same_person_the_question_is_the_one_that_was_there(sam) -> None:
    await sam.press("escape")
    await sam.until(lambda: "► FUTURE" in sam.text)
    await sam.type("f")
    await sam.press("enter")
    await sam.sees("S9 saved · P04 future")


async def test_words_for_nobody_come_back_for_somebody_new_and_not_for_who_has_said_everything(sam, sit) -> None:
    await sam.type("the bus was full")
    await sam.app.drafts.keep_now()
    again = await sit("Sam", Role.SCRIBE, "gather")
    assert (again.screen.words.text, again.screen.person, again.screen.asked) == ("the bus was full", "P05", "working")


async def test_words_that_are_typed_at_once_are_a_draft_if_the_line_drops(sam) -> None:
    await sam.type("the bus was")
    assert sam.app.drafts.text("gather.words") == "the bus was"


@pytest.mark.parametrize("key", ["escape", "ctrl+n"])
async def test_no_way_out_of_the_question_loses_what_was_typed(sam, key) -> None:
    await sam.type("the bus was")
    await sam.press(key)
    await sam.until(lambda: sam.screen.words.has_focus)
    assert sam.screen.words.text == "the bus was"
    assert sam.screen.person == ("P04" if key == "escape" else "P05")


async def test_more_of_the_same_person_is_added_by_saying_so(sam) -> None:
    await sam.press("escape")
    await sam.type("f")
    await sam.press("enter")
    await sam.sees("S9 saved · P04")


async def test_whoever_comes_back_does_not_go_on_under_somebody_who_has_said_everything(sam, sit) -> None:
    await sam.app.drafts.keep_now()
    again = await sit("Sam", Role.SCRIBE, "gather")
    assert again.screen.person == "P05"
    assert again.screen.words.has_focus


async def test_undo_gives_ones_new_words_back_with_their_question_and_person(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("tab")
    await sam.type("Nobody rings")
    await sam.press("enter")
    await sam.sees("S4 saved")
    await sam.press("ctrl+n", "ctrl+u")
    await sam.until(lambda: sam.screen.words.text == "Nobody rings")
    assert (sam.screen.person, sam.screen.asked) == ("P04", "notworking")
    await sam.press("enter")
    await sam.sees("S5 saved")
    assert room.workshop[STATEMENTS]["S5"].person == "P04"


async def test_redo_takes_the_words_out_of_the_hand_again_so_that_enter_says_them_once(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("Nobody rings")
    await sam.press("enter")
    await sam.sees("S4 saved")
    await sam.press("ctrl+u")
    await sam.until(lambda: sam.screen.words.text == "Nobody rings")
    await sam.press("ctrl+y", "ctrl+y")
    await sam.until(lambda: room.workshop[STATEMENTS]["S4"].stands)
    await sam.until(lambda: sam.screen.words.text == "")
    await sam.press("enter")
    assert len(room.workshop[STATEMENTS]) == 4


async def test_undo_writes_over_nothing_that_is_half_typed(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("One")
    await sam.press("enter")
    await sam.sees("S4 saved")
    await sam.type("Tw")
    await sam.press("ctrl+u", "ctrl+u")
    await sam.sees("is withdrawn (S4)")
    assert sam.screen.words.text == "Tw"


async def test_a_participant_reads_the_whole_question_what_is_missing_and_no_code(sit, did) -> None:
    for size in ((80, 24), (60, 20)):
        ana = await sit(f"Ana{size[0]}", Role.PARTICIPANT, "gather", size=size)
        await ana.sees("What is working well in your life at the moment?")
        await ana.sees("WORKING 0 of 2")
        await did(SID, AddStatement("working", "Somebody else said this", "P44"))
        await ana.type("My neighbour looks in")
        await ana.press("enter")
        await ana.sees("WORKING 1 of 2")
        await ana.sees("you  working")
        assert "P44" not in ana.text
        await ana.press("up")
        await ana.sees("Mending what you said")
        assert "P0" not in ana.text


def test_a_long_question_is_read_whole_and_nothing_moves_from_question_to_question() -> None:
    long = "What would have to change for you, and for those whom you look after, so that a good week is an ordinary week?"
    questions = (Prompt("working", "What works?"), Prompt("notworking", long))
    for width in (40, 60, 80, 120):
        short, whole = (asked_lines(questions, one.id, width, 9) for one in questions)
        assert len(short) == len(whole)
        assert " ".join("".join(span.text for span in one).strip() for one in whole) == long
