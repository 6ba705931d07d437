"""The disk is full, or nearly: people are told in words, and what they typed stays where they typed it."""

import pytest

from screens.looks import HIGH_CONTRAST
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import DISK_NEARLY_FULL
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.vote.records import OpenRound
from wtfc_tui.store.failures import NotSaved

FULL = "Not saved: the disk is full."


@pytest.fixture
def disk(room, monkeypatch):
    """`disk.full()` from then on refuses whatever is to be written; `disk.room()` makes room again."""

    async def refuse(*_, **__):
        raise NotSaved(FULL)

    class Disk:
        def full(self) -> None:
            for name in ("append", "keep_draft", "prefer", "swap_setting"):
                monkeypatch.setattr(room.store, name, refuse)

        def room(self) -> None:
            monkeypatch.undo()

        def nearly_full(self, is_it: bool = True) -> None:
            room.store._shelf.ballast.short_of_space = is_it

    return Disk()


async def test_words_that_could_not_be_saved_stay_in_the_field_and_are_saved_by_enter_later(room, sit, disk) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("I wait")
    disk.full()
    await sam.press("enter")
    await sam.sees(FULL)
    assert sam.screen.words.text == "I wait"
    assert len(room.workshop[STATEMENTS]) == 3
    disk.room()
    await sam.press("enter")
    await sam.sees("S4 saved")
    assert sam.screen.words.text == ""


async def test_mended_words_stay_too(room, sit, disk) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("I wait")
    await sam.press("enter")
    await sam.sees("S4 saved")
    await sam.press("up")
    await sam.type(" long")
    disk.full()
    await sam.press("enter")
    await sam.sees(FULL)
    assert sam.screen.words.text == "I wait long"
    assert sam.screen.mode == "gather.mending"


async def test_an_idea_stays(sit, disk) -> None:
    sam = await sit("Sam", Role.SCRIBE, "chefs")
    await sam.type("A number to ring")
    disk.full()
    await sam.press("enter")
    await sam.sees(FULL)
    assert sam.screen.words.text == "A number to ring"


async def test_the_title_of_a_new_theme_stays(room, sit, did, disk) -> None:
    await did(HOST, AddStatement("notworking", "Not sorted yet", "P09"))
    sam = await sit("Sam", Role.SCRIBE, "theme")
    await sam.sees("Not sorted yet")
    await sam.press("n")
    await sam.sees("New theme of “")
    await sam.type("I am not sorted")
    disk.full()
    await sam.press("enter")
    await sam.sees(FULL)
    assert "I am not sorted" in sam.text
    assert sam.screen.mode == "theme.asking"


async def test_the_rooms_dots_stay(room, sit, did, disk) -> None:
    await did(HOST, OpenRound("themes"))
    sam = await sit("Sam", Role.SCRIBE, "vote themes")
    await sam.press("r")
    await sam.sees("How many people in the room voted?")
    await sam.type("9")
    await sam.press("enter")
    await sam.until(lambda: sam.screen.mode == "vote.room")
    await sam.press("7")
    disk.full()
    await sam.press("enter")
    await sam.sees(FULL)
    assert (sam.screen.room.people, sam.screen.room.dots) == (9, {"T1": 7})


async def test_a_look_can_be_worn_although_it_cannot_be_remembered(sit, disk) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    disk.full()
    await sam.app.wear(HIGH_CONTRAST)
    assert sam.app.look == HIGH_CONTRAST
    await sam.type("on it goes")
    await sam.sees("on it goes")


async def test_half_typed_words_that_could_not_be_kept_are_kept_once_there_is_room(room, sit, disk) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("half")
    disk.full()
    await sam.app.drafts.keep_now()
    disk.room()
    await sam.app.drafts.keep_now()
    assert (await sam.app.seat.drafts())["gather.words"] == "half"


async def test_whoever_runs_the_day_reads_that_the_disk_is_nearly_full_while_it_is(room, sit, disk) -> None:
    fran, sam = await sit("Fran", Role.FACILITATOR, "gather"), await sit("Sam", Role.SCRIBE, "gather")
    disk.nearly_full()
    await sam.type("I wait")
    await sam.press("enter")
    await fran.sees("disk nearly full")
    assert DISK_NEARLY_FULL[:60] in fran.text
    assert "disk" not in sam.text
    await sam.type("I wait again")
    await sam.press("enter")
    await fran.sees("S5")
    disk.nearly_full(False)
    await sam.type("I wait no more")
    await sam.press("enter")
    await fran.sees("S6")
    assert "disk nearly full" not in fran.lines[0]
    assert [one.sentence for one in fran.app.mail.messages].count(DISK_NEARLY_FULL) == 1
