"""Keys in a burst do what the same keys do one by one: quick hands, a slow line, a slow disk lose nothing."""

import asyncio

from textual.events import Key, Paste

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS

NAMES = {" ": "space", "\r": "enter", "\t": "tab"}


def burst(sitting, *keys: str) -> None:
    """All at once, as they come out of one packet. A single letter is typed, anything longer is the name of a key."""
    for key in keys:
        typed = key if len(key) == 1 and key not in NAMES else None
        sitting.app.post_message(Key(NAMES.get(key, key), " " if key == " " else typed))


async def test_what_is_typed_after_a_key_that_moves_the_focus_goes_where_the_focus_went(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    burst(sam, "ctrl+p", *"p20 family", "\r", *"I am tired", "\r")
    await sam.sees("S4 P20  working     I am tired")
    assert sam.screen.words.text == ""


async def test_letters_after_enter_are_the_next_statement_however_long_the_saving_takes(room, sit, monkeypatch) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    append, may_save = room.store.append, asyncio.Event()

    async def slow(*what):
        await may_save.wait()
        return await append(*what)

    monkeypatch.setattr(room.store, "append", slow)
    burst(sam, *"One", "\r", *"Two", "\r", *"Thr")
    for _ in range(5):
        await asyncio.sleep(0)
    may_save.set()
    await sam.until(lambda: sam.screen.words.text == "Thr")
    assert [one.text for one in room.workshop[STATEMENTS].values()][-2:] == ["One", "Two"]


async def test_the_next_person_begins_only_after_the_words_of_the_one_before_are_saved(room, sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    burst(sam, *"One", "\r", "ctrl+n", *"Two", "\r", "ctrl+n", *"Three", "\r")
    await sam.until(lambda: len(room.workshop[STATEMENTS]) == 6)
    assert [one.person for one in room.workshop[STATEMENTS].values()][-3:] == ["P04", "P05", "P06"]


async def test_a_paste_waits_its_turn(room, sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    burst(sam, *"One", "\r")
    sam.app.post_message(Paste("Two and three"))
    burst(sam, "\r")
    await sam.until(lambda: len(room.workshop[STATEMENTS]) == 5)
    assert [one.text for one in room.workshop[STATEMENTS].values()][-2:] == ["One", "Two and three"]


async def test_keys_go_on_after_a_screen_has_gone_from_under_them(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    burst(sam, "escape", "e", "escape", "2", *"Hello")
    await sam.until(lambda: sam.screen.step.key == "gather" and sam.screen.words.text == "Hello")
