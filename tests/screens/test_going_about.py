"""Going about: one moves oneself or the room, never both by one key; what lasts is said as long as it lasts."""

import pytest

from screens.heading import first_line
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.day.records import SetStep, StartTimer, TakeLead
from wtfc_tui.stages.gather.records import AddStatement

FEMI = Person("Femi", Role.FACILITATOR)
LENGTHS = [("5", 300), ("12:30", 750), ("90 s", 90), ("1 h 30", 5400), ("2 min", 120)]


def step_of(room) -> str:
    return room.process.steps.of(room.workshop).key


async def menu(sitting, *keys: str) -> None:
    await sitting.press("escape")
    await sitting.sees("Help about this screen")
    await sitting.press(*keys)


# ── oneself, and the room ──


@pytest.mark.parametrize("leads", [False, True])
async def test_a_step_from_the_menu_moves_only_oneself_and_takes_no_lead(room, sit, did, leads) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    if leads:
        await did(Person("Fran", Role.FACILITATOR), TakeLead())
    await menu(fran, "4")
    await fran.sees("Only you look at Vote: the room stays at 2 Gather.")
    assert (step_of(room), room.workshop.lead) == ("gather", "facilitator:fran" if leads else None)


async def test_the_room_is_moved_by_a_line_that_says_so_before_and_undo_takes_it_back(room, sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await menu(fran, "3")
    await fran.press("escape")
    await fran.sees("b Bring the room to 3 Theme (it is at 2 Gather)")
    await fran.press("b")
    await ana.until(lambda: ana.app.stage_screen.step.key == "theme")
    assert room.workshop.lead is None
    await fran.press("ctrl+u")
    await fran.until(lambda: step_of(room) == "gather")


async def test_nobody_is_offered_to_move_the_room_who_is_where_it_is_or_while_another_leads(sit, did) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await menu(fran)
    assert "Bring the room to" not in fran.text
    await fran.press("escape")
    await did(FEMI, Join(), TakeLead())
    await menu(fran, "3")
    await fran.press("escape")
    await fran.sees("Take the lead from Femi")
    assert "Bring the room to" not in fran.text


async def test_the_menu_names_for_each_step_the_stage_that_the_heading_names(sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "in place")
    await menu(fran)
    for step in PROCESS.steps:
        also = "" if step.menu_key == str(step.number) else f" (also {step.number})"
        assert f"{step.menu_key} {step.title}{also}" in fran.text
    assert PROCESS.steps["in place"].heading == "6 In place"


# ── what lasts ──


async def test_as_long_as_the_room_is_elsewhere_the_rule_says_where_and_how_to_go_there(sit, did) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    assert set(ana.lines[1]) == {"─"}
    await menu(ana, "4")
    await ana.until(lambda: "── the room is at 2 Gather: F2 goes there ─" in ana.lines[1])
    assert "brings it here" not in ana.lines[1]
    await did(HOST, SetStep("theme"))
    await ana.until(lambda: "the room is at 3 Theme" in ana.lines[1])
    await ana.press("f2")
    await ana.until(lambda: set(ana.lines[1]) == {"─"})


async def test_everybody_hears_that_whoever_leads_is_gone_and_who_can_take_the_lead(room, sit) -> None:
    femi = await room.join(FEMI, "screen")
    await femi.do(TakeLead())
    fran, ana = await sit("Fran", Role.FACILITATOR, "gather"), await sit("Ana", Role.PARTICIPANT, "gather")
    femi.leave()
    await fran.sees("Femi, who has the lead, is not here any more: Esc, t takes it.")
    await ana.sees("Femi, who has the lead, is not here any more: another facilitator can take it.")
    assert "Femi leads and is away: Esc, t takes the lead" in fran.lines[1]
    assert "Femi leads and is away ─" in ana.lines[1]
    await room.join(FEMI, "screen")
    await ana.sees("Femi is here again.")
    await ana.until(lambda: set(ana.lines[1]) == {"─"})


async def test_undo_stands_on_the_last_line_while_there_is_something_to_take_back(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather", (60, 20))
    assert "undo" not in sam.last_line
    await sam.type("Nobody rings")
    await sam.press("enter")
    await sam.until(lambda: "Ctrl+U undo · Esc menu · F1 help" in sam.last_line)
    await sam.press("ctrl+u")
    await sam.until(lambda: "undo" not in sam.last_line)


@pytest.mark.parametrize("step", tuple(PROCESS.steps), ids=lambda step: step.key)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_in_a_narrow_window_the_title_gives_way_and_the_stage_stays(step, width) -> None:
    right = ("25 min left", "you lead", "12 here", "saved")
    [(left, _), (end, _)] = first_line("A long title of a workshop in Llanfair", step, right, width)
    assert len(left + end) <= width
    assert step.heading in left


# ── the timer ──


@pytest.mark.parametrize(("typed", "seconds"), LENGTHS)
async def test_the_timer_is_set_to_any_length_from_the_menu(room, sit, typed, seconds) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await menu(fran, "f")
    await fran.sees("How long")
    before = room.clock()
    await fran.type(typed)
    await fran.press("enter")
    await fran.sees("The timer runs: ")
    assert seconds <= (room.workshop.timer_ends - before).total_seconds() < seconds + 60


async def test_what_is_no_length_of_time_stays_with_a_sentence_that_names_some(room, sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await menu(fran, "f")
    await fran.sees("How long")
    await fran.type("soon")
    await fran.press("enter")
    await fran.sees("“soon” is not a length of time: try 5, 12:30, 90 s")
    assert fran.app.screen.length.text == "soon"
    assert room.workshop.timer_ends is None
    await fran.press("escape")
    await fran.until(lambda: fran.app.screen is fran.app.stage_screen)


async def test_a_timer_that_runs_is_stopped_by_that_word_too(room, sit, did) -> None:
    await did(HOST, StartTimer(600))
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await menu(fran, "f")
    await fran.sees("10 min left")
    await fran.type("stop")
    await fran.press("enter")
    await fran.sees("The timer is off.")
    assert room.workshop.timer_ends is None


# ── what happened, and taking it away ──


async def test_what_happened_is_there_after_coming_back_with_its_hour(room, sit, did) -> None:
    await did(Person("Sid", Role.SCRIBE), AddStatement("working", "Before anybody came", "P09"))
    sam = await sit("Sam", Role.SCRIBE, "gather")
    at = list(room.recent)[-2].at.astimezone()
    await menu(sam, "m")
    await sam.sees(f"{at:%H:%M}  Somebody added “")


async def test_a_page_names_the_line_that_takes_everything_away_and_help_leads_there(sit) -> None:
    ana = await sit("Ana Maria", Role.PARTICIPANT, "gather")
    await ana.press("f1")
    await ana.sees("Help: Gather")
    await ana.press("end")
    await ana.sees("Esc, x shows the line.")
    await ana.press("escape")
    await menu(ana, "x")
    await ana.sees("ssh -p PORT carers-2026+Ana-Maria@HOST export csv > carers-2026.csv")
