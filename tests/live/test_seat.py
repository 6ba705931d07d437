"""A seat: news of what others do, and presence."""

import asyncio
from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import MAILBOX
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, OpenRound
from wtfc_tui.views.day import present


async def test_two_people_see_each_others_work_as_news(table: Any, quiet: Any) -> None:
    fran, sam = await table.facilitator(), await table.sit("Sam", Role.SCRIBE)
    await quiet(fran)
    await quiet(sam)
    await table.given(sam, AddStatement("working", "Tea"))
    assert [one.event.id for one in (await fran.news()).events] == ["S1"]
    await table.given(fran, CreateTheme("working", "I am heard", ("S1",)))
    assert [type(one.event).__name__ for one in (await sam.news()).events] == ["ThemeCreated", "StatementsPut"]
    assert sam.board.workshop[STATEMENTS]["S1"].theme == "T1"


async def test_whoever_did_it_is_woken_and_needs_no_telling(table: Any, quiet: Any) -> None:
    ana = await table.sit("Ana")
    await quiet(ana)
    await table.given(ana, AddStatement("working", "Tea"))
    assert (await ana.news()).events == ()


async def test_news_come_without_the_names_that_are_hidden(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))
    await quiet(fran)
    await table.given(ana, AddStatement("working", "Tea"), AddIdea("T1", "delia", "List"), CastBallot({"T1": 1}))
    news = await fran.news()
    assert len(news.events) == 2, "who votes is no news"
    assert {one.actor for one in news.events} == {""}


async def test_a_burst_wakes_a_seat_once(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    for number in range(20):
        await table.given(ana, AddStatement("working", f"{number}"))
    assert len((await fran.news()).events) == 20
    again = asyncio.create_task(fran.news())
    await asyncio.sleep(0)
    assert not again.done()
    await table.given(ana, AddStatement("working", "one more"))
    assert len((await again).events) == 1


async def test_a_mailbox_is_bounded_and_says_how_much_was_cut(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    for number in range(MAILBOX + 7):
        await table.given(ana, AddStatement("working", f"{number}"))
    news = await fran.news()
    assert (len(news.events), news.missed) == (MAILBOX, 7)
    assert news.events[-1].event.text == str(MAILBOX + 6)
    await table.given(ana, AddStatement("working", "after"))
    assert (await fran.news()).missed == 0


async def test_somebody_who_looks_late_sees_the_newest_state(table: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    for number in range(MAILBOX * 2):
        await table.given(ana, AddStatement("working", f"{number}"))
    await fran.news()
    assert len(list(fran.board.workshop.standing(STATEMENTS))) == MAILBOX * 2


async def test_a_seat_that_was_left_gets_no_more_letters(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    fran.leave()
    fran.leave()
    await table.given(ana, AddStatement("working", "Tea"))
    assert table.room.seats == [ana]
    fran.tell()
    assert (await fran.news()).events == ()


async def test_a_seat_that_is_taken_away_is_told_why(table: Any) -> None:
    ana = await table.sit("Ana")
    ana.take_away("The host has stopped the server.")
    assert (await ana.news()).closed == "The host has stopped the server."


async def test_sending_somebody_away_takes_all_their_windows_and_nobody_elses(table: Any, quiet: Any) -> None:
    one, two, bob = await table.sit("Ana"), await table.sit("Ana", face="plain"), await table.sit("Bob")
    await quiet(bob)
    assert table.room.send_away(one.person.id, "Goodbye.") == 2
    assert [(await seat.news()).closed for seat in (one, two)] == ["Goodbye.", "Goodbye."]
    bob.tell()
    assert (await bob.news()).closed == ""


async def test_coming_going_and_turning_elsewhere_is_news_to_the_others(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    ana.go("vote themes")
    await fran.news()
    assert [here.step for here in fran.others] == ["vote themes"]
    ana.leave()
    await fran.news()
    assert fran.others == []


async def test_the_wall_is_not_counted_and_two_windows_of_one_person_are_one(table: Any) -> None:
    await table.sit("Wall", Role.WALL)
    await table.sit("Ana")
    await table.sit("Ana", face="plain")
    fran = await table.facilitator()
    assert [person.name for person in present([*fran.others, fran.here])] == ["Fran", "Ana"]


async def test_half_typed_words_and_preferences_are_back_after_a_dropped_line(table: Any) -> None:
    ana = await table.sit("Ana")
    await ana.keep_draft("statement", "I wo")
    await ana.prefer("look", "paper")
    ana.leave()
    again, bob = await table.sit("Ana"), await table.sit("Bob")
    assert (await again.drafts(), await again.preferences()) == ({"statement": "I wo"}, {"look": "paper"})
    assert (await bob.drafts(), await bob.preferences()) == ({}, {})
