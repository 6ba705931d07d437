"""A statement is dealt to one person alone."""

from typing import Any

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.theme.dealing import Hand, deal
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements


async def test_two_people_on_one_pile_are_never_dealt_the_same_statement(table: Any) -> None:
    scribes = [await table.sit(name, Role.SCRIBE) for name in ("Sam", "Sue", "Sid")]
    await table.given(scribes[0], *(AddStatement("notworking", words) for words in ("a", "b")))
    assert [deal(seat, "notworking", []) for seat in scribes] == ["S1", "S2", None]


async def test_a_statement_stays_dealt_until_it_is_sorted_skipped_or_withdrawn(table: Any) -> None:
    sam = await table.sit("Sam", Role.SCRIBE)
    await table.given(sam, *(AddStatement("notworking", words) for words in "abcd"), CreateTheme("notworking", "I wait"))
    assert [deal(sam, "notworking", []), deal(sam, "notworking", [])] == ["S1", "S1"]
    assert deal(sam, "notworking", ["S1"]) == "S2"
    await table.given(sam, PutStatements(("S2",), "T1"))
    assert deal(sam, "notworking", ["S1"]) == "S3"
    await table.given(sam, WithdrawStatement("S3"))
    assert deal(sam, "notworking", ["S1"]) == "S4"


async def test_what_was_dealt_goes_back_when_its_holder_leaves_or_turns_elsewhere(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, AddStatement("notworking", "a"), AddStatement("notworking", "b"))
    for seat in (sam, sue):
        seat.go("theme", "notworking")
    assert (deal(sam, "notworking", []), deal(sue, "notworking", ["S2"])) == ("S1", "S2")
    sam.go("vote ideas")
    assert deal(sue, "notworking", ["S2"]) == "S1"
    sue.leave()
    assert deal(sam, "notworking", []) == "S1"


async def test_two_windows_of_one_person_may_hold_the_same(table: Any) -> None:
    one, two = await table.sit("Sam", Role.SCRIBE), await table.sit("Sam", Role.SCRIBE, face="plain")
    await table.given(one, AddStatement("notworking", "a"))
    assert deal(one, "notworking", []) == deal(two, "notworking", []) == "S1"


async def test_what_somebody_else_took_in_hand_is_dealt_to_nobody(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, AddStatement("notworking", "a"), AddStatement("notworking", "b"))
    sue.hold("S1")
    assert deal(sam, "notworking", []) == "S2"


async def test_a_card_stays_in_the_hand_when_somebody_else_files_it_and_is_said_to_be_gone(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, *(AddStatement("notworking", words) for words in "abc"), CreateTheme("notworking", "I wait"))
    hand = Hand(sam)
    hand.look("notworking")
    await table.given(sue, PutStatements(("S1",), "T1"))
    hand.look("notworking")
    assert hand.card
    assert hand.card.statement == "S1"
    assert hand.gone == "Somebody put “a” into “I wait” (T1)."
    await table.given(sue, PutStatements(("S1",), None))
    hand.look("notworking")
    assert hand.gone, "it is not under the hand again unasked"
    assert deal(sue, "notworking", []) == "S1"
    hand.put_down()
    hand.look("notworking")
    assert hand.card.statement == "S2"


async def test_what_an_undo_gives_back_is_in_the_hand_and_dealt_to_nobody_else(table: Any) -> None:
    sam, sue = await table.sit("Sam", Role.SCRIBE), await table.sit("Sue", Role.SCRIBE)
    await table.given(sam, *(AddStatement("notworking", words) for words in "ab"), CreateTheme("notworking", "I wait"))
    hand, hers = Hand(sam), Hand(sue)
    hand.look("notworking")
    done = await sam.do(PutStatements(("S1",), "T1"))
    hand.did(done.events)
    for one in (hand, hers):
        one.look("notworking")
    assert (hand.card.statement, hers.card) == ("S2", None)
    hand.ready_for("S1")
    await table.given(sam, PutStatements(("S1",), None))
    hers.look("notworking")
    assert hers.card
    assert hers.card.statement == "S2", "which Sam has put down"
    hand.take_back("S1")
    hand.look("notworking")
    assert hand.card.statement == "S1"


async def test_a_digit_without_a_theme_gets_the_one_that_is_started_and_no_other_digit_moves(table: Any) -> None:
    sam = await table.sit("Sam", Role.SCRIBE)
    await table.given(sam, AddStatement("notworking", "I wait"), CreateTheme("notworking", "Buses"))
    hand = Hand(sam)
    for themes, title in ((["T1"], "I wait"), (["T1", "T2"], "I ring")):
        hand.look("notworking")
        assert [one.theme.id for one in hand.card.beside] == themes
        await table.given(sam, CreateTheme("notworking", title))
