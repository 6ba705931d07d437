"""What was filed or typed wrongly is put right where one sees it; how it was is kept, and undo takes it back."""

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import StatementMoved
from wtfc_tui.stages.gather.rules import STATEMENTS


async def said(sitting, words) -> None:
    await sitting.type(words)
    await sitting.press("enter")
    await sitting.until(lambda: sitting.screen.words.text == "")


def mending(sitting) -> bool:
    return sitting.app.screen is sitting.app.stage_screen and sitting.screen.mode == "gather.mending"


async def test_mending_shows_the_question_and_the_person_of_what_is_mended(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("tab")
    await said(sam, "Nobody rings")
    await sam.press("tab", "ctrl+n", "up")
    await sam.sees("► NOT WORKING")
    await sam.sees("What is not working so well?")
    assert sam.screen.who.text == "P04"
    await sam.press("escape")
    await sam.sees("► WORKING")
    assert sam.screen.who.text == "P05"


async def test_words_question_and_person_are_put_right_in_one_go_and_taken_back_in_one(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await said(sam, "Nobody ring")
    await sam.press("up")
    await sam.type("s")
    await sam.press("tab", "ctrl+p")
    await sam.type("p9 provider")
    await sam.press("enter")
    assert sam.screen.mode == "gather.mending"
    await sam.press("enter")
    await sam.sees("“Nobody rings” mended")
    one = room.workshop[STATEMENTS]["S4"]
    assert (one.text, one.question, one.person, one.group) == ("Nobody rings", "notworking", "P09", "provider")
    assert len(one.earlier) == 2
    assert (sam.screen.asked, sam.screen.person) == ("working", "P04")
    await sam.press("ctrl+u")
    await sam.sees("is at working, P04 again")
    one = room.workshop[STATEMENTS]["S4"]
    assert (one.text, one.question, one.person) == ("Nobody ring", "working", "P04")


async def test_a_participant_moves_their_own_to_another_question(sit, room) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await said(ana, "Nobody rings")
    await ana.press("up", "tab", "enter")
    await ana.sees("mended (S4) · now not working")
    assert room.workshop[STATEMENTS]["S4"].question == "notworking"


async def test_a_scribe_mends_anybodys_from_the_reading_page_and_comes_back_to_where_they_were(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("f3", "down", "m")
    await sam.until(lambda: mending(sam))
    assert sam.screen.words.text == "Words of somebody about I am passed from pillar to post"
    await sam.press("ctrl+w")
    await sam.type("pillar")
    await sam.press("enter")
    await sam.until(lambda: room.workshop[STATEMENTS]["S2"].text.endswith("pillar to pillar"))
    [old] = room.workshop[STATEMENTS]["S2"].earlier
    assert (old.by, old.text) == ("scribe:sam", "Words of somebody about I am passed from pillar to post")
    await sam.until(lambda: sam.screen.NAME == "theme")


async def test_what_is_half_typed_waits_while_something_else_is_mended(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("half")
    await sam.press("f3", "tab", "m")
    await sam.until(lambda: mending(sam))
    await sam.press("escape")
    assert sam.screen.words.text == "half"
    assert sam.screen.asked == "working"


async def test_a_participant_is_told_that_others_words_are_not_theirs_to_mend(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f3", "tab", "m")
    await ana.sees("is not yours to change: ask a scribe or a facilitator.")
    await ana.press("escape")
    await ana.until(lambda: ana.app.screen is ana.app.stage_screen)


async def test_nothing_is_moved_that_is_only_looked_at(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await said(sam, "Nobody rings")
    before = room.workshop.seq
    await sam.press("up", "enter")
    await sam.sees("Nothing changed: it stays as it was.")
    assert room.workshop.seq == before
    assert not [one for one in room.recent if isinstance(one.event, StatementMoved)]
