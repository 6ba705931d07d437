"""What a facilitator finds on coming in; everybody else, and whoever comes back, is at once where they work."""

from screens.arrival import ArrivalScreen
from screens.frame import StageScreen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.day.records import TakeLead

FRAN = Person("Fran", Role.FACILITATOR)


async def test_a_facilitator_reads_where_the_room_is_who_is_here_and_what_is_missing(sit) -> None:
    await sit("Sam", Role.SCRIBE, "theme")
    fran = await sit("Fran", Role.FACILITATOR, "theme", through=False)
    await fran.sees("Missing: somebody to take part, somebody with the lead.")
    for words in ("The room is at 3 Theme, day 1.", "Here: Sam.", "statements: 3 from 3 people", "Take the lead"):
        await fran.sees(words)
    await fran.press("enter")
    await fran.until(lambda: isinstance(fran.app.screen, StageScreen) and fran.screen.step.key == "theme")


async def test_it_fits_the_smallest_screen(sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather", (60, 20), through=False)
    await fran.sees("Nobody else is here yet.")
    await fran.sees("Go to 2 Gather, where the room is")
    await fran.sees("Export:")


async def test_scribes_and_participants_are_where_they_type(sit) -> None:
    for name, role in (("Sam", Role.SCRIBE), ("Ana", Role.PARTICIPANT)):
        one = await sit(name, role, "gather", through=False)
        assert one.screen.words.has_focus


async def test_whoever_runs_the_day_or_left_words_half_typed_is_back_at_once(room, sit, did) -> None:
    await room.store.keep_draft(room.slug, "facilitator:femi", "gather.words", "I wait all")
    femi = await sit("Femi", Role.FACILITATOR, "gather", through=False)
    assert femi.screen.words.text == "I wait all"
    await did(FRAN, TakeLead())
    fran = await sit("Fran", Role.FACILITATOR, "gather", through=False)
    assert not isinstance(fran.app.screen, ArrivalScreen)
