"""Whatever people do, a reload gives the live workshop and the read tables say the same as the log."""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.events import Prompt
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.export_format import About, Document, IdeaRow, ResultRow, RoundRow, StatementRow, ThemeRow
from wtfc_tui.domain.people import HOST, Person, Role
from wtfc_tui.domain.rules.every import DECIDES
from wtfc_tui.store.protocol import Store

PEOPLE = (
    Person("Fran", Role.FACILITATOR), Person("Sam", Role.SCRIBE),
    Person("Ana", Role.PARTICIPANT), Person("Bob", Role.PARTICIPANT), HOST,
)  # fmt: skip


def ids(kind: str, most: int = 4) -> st.SearchStrategy[str]:
    return st.integers(1, most).map(lambda number: f"{kind}{number}")


WORDS = st.sampled_from(["I get a break", "buses", "“Llŷn” – اردو 🙂", "x'; DROP TABLE events; --", "ok"])
QUESTION = st.sampled_from(["working", "notworking", "future"])
STATEMENTS = st.lists(ids("S"), min_size=1, max_size=3, unique=True).map(tuple)
STAGE = st.sampled_from(["gather", "theme", "vote", "chefs", "grid"])
DOTS = st.dictionaries(ids("T"), st.integers(0, 3), max_size=3)
DIRECTION = st.sampled_from(["higher", "lower", "left", "right"])

SOME_OF_EACH: dict[type, st.SearchStrategy[Any]] = {
    do.CreateWorkshop: st.just(do.CreateWorkshop("again", "Again")),
    do.ImportWorkshop: st.nothing(),  # Only into an empty workshop: it has its own test.
    do.Join: st.just(do.Join()),
    do.SetStage: st.builds(do.SetStage, STAGE),
    do.CallEverybody: st.builds(do.CallEverybody, STAGE),
    do.TakeLead: st.just(do.TakeLead()),
    do.GiveLead: st.just(do.GiveLead("Fran")),
    do.GiveUpLead: st.just(do.GiveUpLead()),
    do.StartTimer: st.just(do.StartTimer(60)),
    do.AddToTimer: st.just(do.AddToTimer(60)),
    do.StopTimer: st.just(do.StopTimer()),
    do.Spotlight: st.builds(do.Spotlight, ids("T") | ids("I")),
    do.Undo: st.just(do.Undo()),
    do.AddStatement: st.builds(do.AddStatement, QUESTION, WORDS, st.sampled_from([None, "P1", "P2"])),
    do.CorrectStatement: st.builds(do.CorrectStatement, ids("S"), WORDS, WORDS),
    do.WithdrawStatement: st.builds(do.WithdrawStatement, ids("S"), WORDS),
    do.CreateTheme: st.builds(do.CreateTheme, QUESTION, WORDS, st.just(()) | STATEMENTS),
    do.RenameTheme: st.builds(do.RenameTheme, ids("T"), WORDS),
    do.MergeThemes: st.builds(do.MergeThemes, ids("T"), ids("T")),
    do.SplitTheme: st.builds(do.SplitTheme, ids("T"), WORDS, STATEMENTS),
    do.PutStatements: st.builds(do.PutStatements, STATEMENTS, st.none() | ids("T")),
    do.OpenRound: st.builds(do.OpenRound, st.sampled_from(["themes", "ideas"])),
    do.CastBallot: st.builds(do.CastBallot, DOTS),
    do.EnterRoomDots: st.builds(do.EnterRoomDots, DOTS, st.integers(0, 9), st.sampled_from([None, "family"])),
    do.CloseRound: st.just(do.CloseRound()),
    do.AddIdea: st.builds(do.AddIdea, ids("T"), st.sampled_from(["delia", "heston"]), WORDS),
    do.RewordIdea: st.builds(do.RewordIdea, ids("I"), WORDS),
    do.WithdrawIdea: st.builds(do.WithdrawIdea, ids("I")),
    do.PlaceIdea: st.builds(do.PlaceIdea, ids("I"), st.integers(0, 10), st.integers(0, 10)),
    do.NudgeIdea: st.builds(do.NudgeIdea, ids("I"), st.sampled_from(["up", "left"])),
    do.TakeOffGrid: st.builds(do.TakeOffGrid, ids("I")),
    do.Shout: st.builds(do.Shout, ids("I"), DIRECTION),
    do.HeedShouts: st.builds(do.HeedShouts, ids("I")),
}
OFTEN = (do.AddStatement, do.CreateTheme, do.CastBallot, do.CastBallot, do.OpenRound, do.AddIdea, do.PutStatements)
COMMANDS = st.one_of([SOME_OF_EACH[kind] for kind in (*SOME_OF_EACH, *OFTEN) if kind is not do.ImportWorkshop])
DOINGS = st.lists(st.tuples(st.sampled_from(PEOPLE), COMMANDS), min_size=10, max_size=60)
SLOW_DISK = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def test_every_command_takes_part() -> None:
    assert set(SOME_OF_EACH) == set(DECIDES)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_DISK)
@given(doings=DOINGS, earlier=st.floats(0, 1))
def test_a_reload_gives_the_live_workshop_and_the_rows_equal_the_fold(
    desk_in: Callable[..., Any], engine: Callable[[Path], Store], doings: list[Any], earlier: float
) -> None:
    async def story(folder: Path) -> None:
        store = engine(folder)
        await store.open()
        desk = desk_in(store, "carers-2026")
        seen = [await desk.do(do.CreateWorkshop("carers-2026", "Carers"), HOST)]
        for name in ("one", "two"):  # So that the rest meets something.
            await desk.do(do.AddStatement("notworking", name))
            await desk.do(do.CreateTheme("notworking", name))
            await desk.do(do.AddIdea("T1", "delia", name))
        for person, command in doings:
            seen.append(await desk.do(command, person))
        assert await desk.reloaded() == desk.workshop
        at = seen[int(earlier * (len(seen) - 1))]
        assert fold(await store.read_after(desk.slug, at.seq), at) == desk.workshop
        assert await store.verify(desk.slug) == []
        await store.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


async def test_an_import_with_all_it_may_hold_is_in_the_rows_too(desk: Any, store: Store) -> None:
    document = Document(
        revision=40,
        workshop=About(
            "other", "Imported", "", "", "grid", (Prompt("working", "a"), Prompt("working", "b")), ("people", "people"), ()
        ),
        statements=(StatementRow("S3", "working", "P2", "family", "one", "T1", "letter", False),),
        themes=(ThemeRow("T1", "working", "I rest", ("S3",), 1),),
        rounds=(RoundRow("R1", "themes", False, 5, 3, 4, (ResultRow("T1", 3, 1), ResultRow("T77", 0, 0))),),
        ideas=(IdeaRow("I1", "T1", "my own lens", "x", 2, 9),),
    )
    await desk.do(do.ImportWorkshop(document))
    assert desk.workshop.revision == 40
    assert await desk.reloaded() == desk.workshop
    assert await store.verify(desk.slug) == []
