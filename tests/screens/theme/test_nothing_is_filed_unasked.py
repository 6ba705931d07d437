"""A card is filed by a hand that meant it, and a question is about the pile that is shown."""

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements
from wtfc_tui.stages.theme.rules import THEMES

SID = Person("Sid", Role.SCRIBE)


def theme_of(room, statement):
    return room.workshop[STATEMENTS][statement].theme


async def test_enter_files_a_card_only_where_this_hand_moved_the_mark_for_it(room, sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("enter", "enter")
    await sam.sees("Nothing is filed yet")
    await sam.press("down", "enter")
    await sam.until(lambda: theme_of(room, "S4") == "T2")
    await sam.press("enter")
    await sam.sees("Nothing is filed yet")
    await sam.press("u", "enter")
    await sam.until(lambda: theme_of(room, "S4") is None)
    await sam.sees("Nothing is filed yet")
    assert [theme_of(room, one) for one in ("S4", "S5")] == [None, None]


async def test_at_the_end_of_the_list_an_arrow_chooses_too(room, sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("up", "enter")
    await sam.until(lambda: theme_of(room, "S4") == "T1")


async def test_another_pile_is_no_reason_to_doubt_what_is_asked_about_it(room, sit, did, pile) -> None:
    await did(HOST, AddStatement("future", "A bus on Sundays", "P20"))
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("tab")
    await sam.sees("A bus on Sundays")
    await sam.press("n")
    await sam.type("I can get out on Sundays")
    await sam.press("enter")
    await sam.until(lambda: theme_of(room, "S7") == "T4")
    assert "all the same" not in sam.text


async def test_what_is_typed_after_a_doubt_is_not_put_into_the_title(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.type("I am told nothing")
    await did(SID, PutStatements(("S4",), "T1"))
    await sam.press("enter")
    await sam.sees("Enter once more does it all the same, Esc leaves it")
    await sam.type("s1")
    await sam.sees("Nothing is typed here now.")
    assert sam.screen.ask.text == "I am told nothing"
    await sam.press("backspace")
    await sam.type("g")
    await sam.press("enter")
    await sam.until(lambda: "T4" in room.workshop[THEMES] and theme_of(room, "S4") == "T4")


async def test_a_theme_started_by_others_is_no_doubt_about_a_title(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.type("I am told nothing")
    await did(SID, CreateTheme("notworking", "I am new here"))
    await sam.press("enter")
    await sam.until(lambda: theme_of(room, "S4") == "T5")


async def test_leaving_a_merge_gives_the_same_card_back(sit, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("m")
    await sam.sees("Merge “I never know who is …” into:")
    await sam.press("escape")
    await sam.sees("S4   “Still to sort 4”")
    assert sam.app.seat.here.holding == "S4"


async def test_a_theme_keeps_its_digit_from_card_to_card(room, sit, did, pile) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    beside = [one.theme.id for one in sam.screen.hand.card.beside]
    await did(HOST, AddStatement("notworking", "I cannot get out on my own either", "P30"))
    for _ in range(3):
        await sam.press("s")
    await sam.sees("I cannot get out on my own either")
    assert [one.theme.id for one in sam.screen.hand.card.beside] == beside


async def test_a_participant_who_looks_into_a_theme_sees_no_digits(sit, pile) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "theme")
    await ana.press("right")
    await ana.sees("← back")
    assert not [line for line in ana.lines if line[:4].strip() in ("1", "2", "3")]
