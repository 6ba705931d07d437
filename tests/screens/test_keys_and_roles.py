"""The last line names the keys that are used most; help lists what one's role may do; Ctrl+C says how to leave."""

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import RenameTheme
from wtfc_tui.stages.vote.records import OpenRound


def keys_of(sitting) -> list[str]:
    return sitting.last_line.strip().split(" · ")


async def test_while_sorting_the_last_line_has_put_merge_and_pile_at_80_columns_also_beside_undo(room, sit, did) -> None:
    await did(HOST, AddStatement("notworking", "Still to sort", "P09"))
    sam = await sit("Sam", Role.SCRIBE, "theme")
    assert keys_of(sam)[:5] == ["1 2 3 put", "Enter put", "m merge", "Tab pile", "n new"]
    await did(sam.app.seat.person, RenameTheme("T1", "I wait"))
    await sam.sees("Ctrl+U undo")
    assert keys_of(sam)[:4] == ["1 2 3 put", "Enter put", "m merge", "Tab pile"]


async def test_inside_a_theme_the_last_line_has_find_move_split_and_out(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.press("right")
    await sam.sees("n split")
    assert keys_of(sam)[:4] == ["1 2 3 move", "/ find", "n split", "o out"]


@pytest.mark.parametrize(
    ("step", "others", "mine"),
    [
        ("theme", ("Rename the chosen theme", "While something is asked"), "Look into the theme"),
        ("vote themes", ("Enter the dots of the people", "Close the vote", "Open a vote"), "gives the item a dot"),
        ("grid", ("Type two numbers", "Take the idea off"), "calls higher, lower"),
    ],
)
async def test_help_lists_only_what_ones_role_may_do(room, sit, did, step, others, mine) -> None:
    await did(HOST, AddIdea("T1", "delia", "A rota"), OpenRound("themes"))
    for name, role in (("Ana", Role.PARTICIPANT), ("Fran", Role.FACILITATOR)):
        sitting = await sit(name, role, step, (120, 60))
        await sitting.press("f1")
        await sitting.sees("Help: ")
        heard = [words in sitting.text for words in others]
        assert heard == [role is Role.FACILITATOR] * len(others)
        assert (mine in sitting.text) or role is Role.FACILITATOR


@pytest.mark.parametrize("step", ["gather", "theme", "vote themes"])
async def test_ctrl_c_says_how_to_leave_and_takes_no_half_typed_word(sit, step) -> None:
    sam = await sit("Sam", Role.SCRIBE, step)
    if step == "gather":
        await sam.type("half a wor")
    await sam.press("ctrl+c")
    await sam.sees("To leave: Esc opens the menu, and q there leaves.")
    assert step != "gather" or "half a wor" in sam.text
    await sam.press("escape")
    await sam.sees("q leave")
    await sam.press("q")
    if step == "gather":  # With words half-typed the menu asks once more.
        await sam.sees("q again")
        await sam.press("enter")
    await sam.until(lambda: sam.app.return_value is not None or not sam.app.is_running)


async def test_two_numbers_on_the_grid_are_explained_in_plain_words_where_they_are_typed(sit, did) -> None:
    await did(HOST, AddIdea("T1", "delia", "A rota"))
    sam = await sit("Sam", Role.SCRIBE, "grid")
    assert "3 8 type a place" in sam.last_line
    await sam.press("3")
    await sam.sees("First the effort, then the difference: 3 8 is little effort, great difference.")
