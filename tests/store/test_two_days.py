"""A workshop in which everything happens that can: after each step the rows equal the log, and a reload the live one."""

from typing import Any, get_args

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.events import Event, WorkshopDescribed, WorkshopImported
from wtfc_tui.domain.people import Person, Role
from wtfc_tui.store.protocol import Store

FRAN, ANA = Person("Fran", Role.FACILITATOR), Person("Ana", Role.PARTICIPANT)

TWO_DAYS: tuple[tuple[Person, do.Command], ...] = (
    (FRAN, do.Join()),
    (ANA, do.Join()),
    (FRAN, do.TakeLead()),
    (FRAN, do.StartTimer(60)),
    (FRAN, do.StopTimer()),
    (ANA, do.AddStatement("notworking", "I wait for the bus", group="family")),
    (ANA, do.CorrectStatement("S1", "I wait an hour for the bus", "I forgot how long")),
    (ANA, do.WithdrawStatement("S1")),
    (ANA, do.Undo()),
    (FRAN, do.CallEverybody("theme")),
    (FRAN, do.CreateTheme("notworking", "I wait", ("S1",))),
    (FRAN, do.RenameTheme("T1", "I wait and wait")),
    (FRAN, do.CreateTheme("notworking", "I am stuck")),
    (FRAN, do.OpenRound("themes")),
    (ANA, do.CastBallot({"T1": 2})),
    (FRAN, do.EnterRoomDots({"T1": 3, "T2": 1}, 2, "provider")),
    (ANA, do.CastBallot({"T1": 1, "T2": 2})),
    (FRAN, do.CloseRound()),
    (FRAN, do.Spotlight("T2")),
    (ANA, do.AddIdea("T1", "jamie", "A lift from a neighbour")),
    (ANA, do.RewordIdea("I1", "A lift from neighbours")),
    (ANA, do.WithdrawIdea("I1")),
    (ANA, do.Undo()),
    (FRAN, do.PlaceIdea("I1", 2, 9)),
    (ANA, do.Shout("I1", "higher")),
    (FRAN, do.MergeThemes("T2", "T1")),
    (FRAN, do.Undo()),
    (FRAN, do.OpenRound("ideas")),
    (ANA, do.CastBallot({"I1": 3})),
)
ONLY_BY_IMPORT = {WorkshopDescribed, WorkshopImported}


async def test_through_both_days_the_rows_equal_the_log_and_a_reload_the_live_workshop(desk: Any, store: Store) -> None:
    for person, command in TWO_DAYS:
        before = desk.workshop
        await desk.do(command, person)
        assert desk.workshop != before, f"{command} was refused"
        assert await desk.reloaded() == desk.workshop
        assert await store.verify(desk.slug) == []
    happened = {type(recorded.event) for recorded in await store.read_after(desk.slug)}
    assert happened == set(get_args(Event)) - ONLY_BY_IMPORT
