"""A title that the pile has already starts no second theme without a word."""

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import PutStatements
from wtfc_tui.stages.theme.rules import THEMES

SID = Person("Sid", Role.SCRIBE)
TITLE = "i am passed from pillar to post"


async def asked(sit, title=TITLE, name="Sam"):
    sam = await sit(name, Role.SCRIBE, "theme")
    await sam.press("n")
    await sam.type(title)
    await sam.press("enter")
    return sam


async def test_it_is_asked_whether_it_goes_into_that_one_and_y_puts_it_there(room, sit, pile) -> None:
    sam = await asked(sit)
    await sam.sees("There is “I am passed from …” already: put into it? [y/n]")
    await sam.sees("I am passed from pillar to post (T2)")
    await sam.press("y", "enter")
    await sam.until(lambda: room.workshop[STATEMENTS]["S4"].theme == "T2")
    await sam.sees("S5   “Still to sort 5”")
    assert len(room.workshop[THEMES]) == 3


async def test_n_and_esc_go_back_to_the_title_as_it_was_typed(room, sit, pile) -> None:
    for name, keys in (("Sue", ("n", "enter")), ("Sam", ("escape",))):
        sam = await asked(sit, name=name)
        await sam.sees("[y/n]")
        await sam.press("s", "enter")
        await sam.sees("y puts it there, n goes back to the title")
        await sam.press("backspace", *keys)
        await sam.sees("as “I …”:")
        assert sam.screen.ask.text == TITLE
    await sam.type(" and back")
    await sam.press("enter")
    await sam.until(lambda: "T4" in room.workshop[THEMES])
    assert room.workshop[STATEMENTS]["S5"].theme == "T4"


async def test_what_others_do_to_the_statement_meanwhile_is_said_before_it_is_filed(room, sit, did, pile) -> None:
    sam = await asked(sit)
    await sam.sees("[y/n]")
    await did(SID, PutStatements(("S4",), "T1"))
    await sam.press("y", "enter")
    await sam.sees("Enter once more does it all the same")
    assert room.workshop[STATEMENTS]["S4"].theme == "T1"


async def test_a_new_name_that_another_theme_has_is_not_given(room, sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("r", *["backspace"] * 40)
    await sam.type(TITLE)
    await sam.press("enter")
    await sam.sees("already: type another title")
    assert room.workshop[THEMES]["T1"].title == "I never know who is coming or when"
    assert sam.screen.ask.text == TITLE


async def test_with_nothing_in_hand_or_the_same_theme_another_title_is_asked_for(room, sit) -> None:
    sam = await asked(sit)
    await sam.sees("already: type another title, or Esc leaves it.")
    await sam.press("escape", "down", "right", "n")
    await sam.type(TITLE)
    await sam.press("enter")
    await sam.sees("they are in it")
    assert len(room.workshop[THEMES]) == 3
