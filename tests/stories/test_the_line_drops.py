"""The line drops, or the server itself: what was said to be saved is saved, and half-typed words are in the field again."""

import asyncio
import signal

from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import OpenRound

HALF = "I wait all morning for a car"


async def test_half_typed_words_are_there_again_after_a_dropped_line(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    sam.press("<Ctrl+P>p7 family<Enter><Tab>" + HALF)
    await sam.shows("Person P07 family", "► NOT WORKING", f"│ {HALF}")
    await sam.drops()
    sam = await place.terminal("Sam", "scribe", "Person P07", "► NOT WORKING", f"│ {HALF}")
    await sam.until(lambda: sam.cursor[0] == 3 + len(HALF), "the caret behind the last letter")
    await sam.typed("er<Enter>", "S1 saved · P07 not working", "S1 P07  not working I wait all morning for a carer")
    await sam.drops()
    sam = await place.terminal("Sam", "scribe", "1 statement")
    assert "I wait" not in sam.lines[6]


async def test_half_typed_words_come_back_with_the_person_they_were_typed_for(place):
    sam = await place.terminal("Sam", "scribe", "Person P01")
    await sam.typed(HALF, f"│ {HALF}")
    sid = await place.terminal("Sid", "scribe", "Person P02")
    await sid.typed("My neighbour<Enter>", "S1 saved · P02")
    await sam.drops()
    await place.terminal("Sam", "scribe", "Person P01", f"│ {HALF}")


async def test_another_person_does_not_find_them(place):
    sam = await place.terminal("Sam", "scribe", "Latest")
    await sam.typed(HALF, f"│ {HALF}")
    await sam.drops()
    sid = await place.terminal("Sid", "scribe", "Latest")
    assert HALF not in sid.text


async def test_a_half_typed_idea_comes_back_under_its_theme_and_chef(place):
    await place.given(CreateTheme("notworking", "I never know who is coming"), CreateTheme("notworking", "I cannot get out"))
    await place.given(SetStep("chefs"))
    ana = await place.terminal("Ana", "participant", "theme 1 of 2")
    await ana.typed("<PgDn><Tab>Let the neighb", "theme 2 of 2", "► JAMIE", "│ Let the neighb")
    await ana.drops()
    await place.terminal("Ana", "participant", "theme 2 of 2", "► JAMIE", "│ Let the neighb")


async def test_the_rooms_dots_come_back_half_entered(place):
    await place.given(AddStatement("notworking", "Nobody rings"), CreateTheme("notworking", "I never know", ("S1",)))
    await place.given(SetStep("vote themes"), OpenRound("themes", 5, 3))
    sam = await place.terminal("Sam", "scribe", "You have 5 of 5")
    await sam.typed("r9<Enter>7", "The room: 9 people, 7 of 45 dots")
    await sam.drops()
    sam = await place.terminal("Sam", "scribe", "You have 5 of 5")
    await sam.typed("r", "Enter keeps 9")
    await sam.typed("<Enter>", "The room: 9 people, 7 of 45 dots")


async def test_a_server_that_is_killed_in_mid_sentence_has_everything_that_was_saved_and_the_half_typed_words(own_process):
    place, wtfc = own_process, own_process.wtfc
    sam = await place.terminal("Sam", "scribe", "Latest")
    sid = await place.terminal("Sid", "scribe", "Latest")
    for number in range(1, 6):
        await sam.typed(f"Sam writes {number}<Enter>", f"Sam writes {number}")
        sid.press(f"Sid writes {number}<Enter>")
    await sid.shows("10 statements")
    await sam.typed("<Enter>", "Person P03")  # The next one: P01 and P02 have said everything.
    ana = await place.terminal("Ana", "participant", "In your own words")
    await ana.typed("Ana's own words<Enter>", "S11 saved")
    await sam.typed("<Enter>", "working 0 of 2")  # P01 has said everything.
    await sam.typed(HALF, f"│ {HALF}")
    await until_kept(place, sam)
    await wtfc.kill()
    for person in (sam, sid, ana):
        await person.leaves()
    await wtfc.start()
    sam = await place.terminal("Sam", "scribe", "11 statements", f"│ {HALF}", "Ana's own words")
    texts = await place.said("Sam", "scribe", "statements")
    for number in range(1, 6):
        assert f"Sam writes {number}" in texts
        assert f"Sid writes {number}" in texts
    await sam.typed("er<Enter>", "P03 is a participant’s own code")
    await sam.typed("<Ctrl+N><Enter>", "S12 saved · P04")


async def until_kept(place, person) -> None:
    """Words are kept a moment after they were typed; whoever is killed sooner loses that moment and no more.

    There is nothing on the screen that tells, so the same person looks in with a second window until they are there.
    """
    async with asyncio.timeout(20):
        while HALF not in (window := await place.terminal(person.name, "scribe", "Latest")).text:
            await window.drops()


async def test_a_killed_server_keeps_every_ballot_and_no_more(own_process):
    place, wtfc = own_process, own_process.wtfc
    await place.said("Sam", "scribe", "add notworking Nobody rings")
    await place.said("Sam", "scribe", "theme new notworking I never know S1")
    await place.said("Fran", "facilitator", "stage vote themes")
    await place.said("Fran", "facilitator", "vote open themes")
    ana = await place.terminal("Ana", "participant", "You have 5 of 5")
    await ana.typed("<Right><Right>", "●●·", "You have 3 of 5 dots left")
    await wtfc.kill()
    await ana.leaves()
    await wtfc.start()
    ana = await place.terminal("Ana", "participant", "●●·", "You have 3 of 5 dots left", "1 of 1 have voted")
    closed = await place.said("Fran", "facilitator", "vote close --even-so")
    assert "1. T1 I never know: 2 dots" in closed


async def test_a_clean_stop_says_so_leaves_terminals_clean_and_keeps_what_is_half_typed(own_process):
    place, wtfc = own_process, own_process.wtfc
    sam = await place.terminal("Sam", "scribe", "Latest")
    ana = await place.terminal("Ana", "participant", "In your own words")
    talk = await place.talk("Tia", "scribe")
    await talk.asked("Which person? (next for P01): ")
    await sam.typed(HALF, f"│ {HALF}")
    await ana.typed("Half of An", "│ Half of An")
    assert sam.emulator.alternate
    assert await wtfc.stop(signal.SIGTERM) == 0
    for person in (sam, ana):
        await person.leaves()
        assert "The server is stopping. Everything saved is safe" in person.raw.decode()
        assert not person.emulator.alternate
        assert not person.emulator.cursor.hidden
        after = person.raw[person.raw.rindex(b"\x1b[?1049l") :]
        assert after.endswith(b"Log in again in a minute.\r\n")
    await talk.asked("The server is stopping.")
    await wtfc.start()
    await place.terminal("Sam", "scribe", f"│ {HALF}")
    await place.terminal("Ana", "participant", "│ Half of An")
