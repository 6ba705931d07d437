"""A seat: news of what others do, presence, and a statement dealt to one person alone."""

import asyncio
from typing import Any

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import Role
from wtfc_tui.live.seat import MAILBOX
from wtfc_tui.views.day import present


async def test_two_people_see_each_others_work_as_news(table: Any, quiet: Any) -> None:
    fran, sam = await table.facilitator(), await table.sit("Sam", Role.SCRIBE)
    await quiet(fran)
    await quiet(sam)
    await table.given(sam, do.AddStatement("working", "Tea"))
    assert [one.event.id for one in (await fran.news()).events] == ["S1"]
    await table.given(fran, do.CreateTheme("working", "I am heard", ("S1",)))
    assert [type(one.event).__name__ for one in (await sam.news()).events] == ["ThemeCreated", "StatementsPut"]
    assert sam.board.workshop.statements["S1"].theme == "T1"


async def test_whoever_did_it_is_woken_and_needs_no_telling(table: Any, quiet: Any) -> None:
    ana = await table.sit("Ana")
    await quiet(ana)
    await table.given(ana, do.AddStatement("working", "Tea"))
    assert (await ana.news()).events == ()


async def test_news_come_without_the_names_that_are_hidden(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.given(fran, do.CreateTheme("notworking", "I wait"), do.OpenRound("themes"))
    await quiet(fran)
    await table.given(ana, do.AddStatement("working", "Tea"), do.AddIdea("T1", "delia", "List"), do.CastBallot({"T1": 1}))
    news = await fran.news()
    assert len(news.events) == 3
    assert {one.actor for one in news.events} == {""}
    assert news.events[-1].event.dots == {}


async def test_a_burst_wakes_a_seat_once(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    for number in range(20):
        await table.given(ana, do.AddStatement("working", f"{number}"))
    assert len((await fran.news()).events) == 20
    again = asyncio.create_task(fran.news())
    await asyncio.sleep(0)
    assert not again.done()
    await table.given(ana, do.AddStatement("working", "one more"))
    assert len((await again).events) == 1


async def test_a_mailbox_is_bounded_and_says_how_much_was_cut(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    for number in range(MAILBOX + 7):
        await table.given(ana, do.AddStatement("working", f"{number}"))
    news = await fran.news()
    assert (len(news.events), news.missed) == (MAILBOX, 7)
    assert news.events[-1].event.text == str(MAILBOX + 6)
    await table.given(ana, do.AddStatement("working", "after"))
    assert (await fran.news()).missed == 0


async def test_somebody_who_looks_late_sees_the_newest_state(table: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    for number in range(MAILBOX * 2):
        await table.given(ana, do.AddStatement("working", f"{number}"))
    await fran.news()
    assert len(fran.board.statements) == MAILBOX * 2


async def test_a_seat_that_was_left_gets_no_more_letters(table: Any, quiet: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await quiet(fran)
    fran.leave()
    fran.leave()
    await table.given(ana, do.AddStatement("working", "Tea"))
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
    ana.go("vote")
    await fran.news()
    assert [here.stage for here in fran.others] == ["vote"]
    ana.leave()
    await fran.news()
    assert fran.others == []


async def test_the_wall_is_not_counted_and_two_windows_of_one_person_are_one(table: Any) -> None:
    await table.sit("Wall", Role.WALL)
    await table.sit("Ana")
    await table.sit("Ana", face="plain")
    fran = await table.facilitator()
    assert [person.name for person in present([*fran.others, fran.here])] == ["Fran", "Ana"]


async def test_two_people_on_one_pile_are_never_dealt_the_same_statement(table: Any) -> None:
    scribes = [await table.sit(name, Role.SCRIBE) for name in ("Sam", "Sue", "Sid")]
    await table.given(scribes[0], *(do.AddStatement("notworking", words) for words in ("a", "b")))
    assert [seat.deal("notworking", []) for seat in scribes] == ["S1", "S2", None]


async def test_a_statement_stays_dealt_until_it_is_sorted_skipped_or_withdrawn(table: Any) -> None:
    sam = await table.sit("Sam", Role.SCRIBE)
    await table.given(
        sam, *(do.AddStatement("notworking", words) for words in "abcd"), do.CreateTheme("notworking", "I wait")
    )
    assert [sam.deal("notworking", []), sam.deal("notworking", [])] == ["S1", "S1"]
    assert sam.deal("notworking", ["S1"]) == "S2"
    await table.given(sam, do.PutStatements(("S2",), "T1"))
    assert sam.deal("notworking", ["S1"]) == "S3"
    await table.given(sam, do.WithdrawStatement("S3"))
    assert sam.deal("notworking", ["S1"]) == "S4"


async def test_what_was_dealt_goes_back_when_its_holder_leaves_or_turns_elsewhere(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, do.AddStatement("notworking", "a"), do.AddStatement("notworking", "b"))
    for seat in (sam, sue):
        seat.go("theme", "notworking")
    assert (sam.deal("notworking", []), sue.deal("notworking", ["S2"])) == ("S1", "S2")
    sam.go("vote")
    assert sue.deal("notworking", ["S2"]) == "S1"
    sue.leave()
    assert sam.deal("notworking", []) == "S1"


async def test_two_windows_of_one_person_may_hold_the_same(table: Any) -> None:
    one, two = await table.sit("Sam", Role.SCRIBE), await table.sit("Sam", Role.SCRIBE, face="plain")
    await table.given(one, do.AddStatement("notworking", "a"))
    assert one.deal("notworking", []) == two.deal("notworking", []) == "S1"


async def test_what_somebody_else_took_in_hand_is_dealt_to_nobody(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, do.AddStatement("notworking", "a"), do.AddStatement("notworking", "b"))
    sue.hold("S1")
    assert sam.deal("notworking", []) == "S2"


async def test_half_typed_words_and_preferences_are_back_after_a_dropped_line(table: Any) -> None:
    ana = await table.sit("Ana")
    await ana.keep_draft("statement", "I wo")
    await ana.prefer("look", "paper")
    ana.leave()
    again, bob = await table.sit("Ana"), await table.sit("Bob")
    assert (await again.drafts(), await again.preferences()) == ({"statement": "I wo"}, {"look": "paper"})
    assert (await bob.drafts(), await bob.preferences()) == ({}, {})
