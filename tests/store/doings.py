"""What people may do in a workshop, sensible or not: some of each command that there is."""

from typing import Any, Final

from hypothesis import strategies as st

from wtfc_tui.domain.joining import GiveOwnCode, Join, KeepDoor
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.causes.records import AddCause, CorrectCause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.day.records import (
    AddToTimer,
    CallEverybody,
    GiveLead,
    GiveUpLead,
    SetStep,
    Spotlight,
    StartTimer,
    StopTimer,
    TakeLead,
)
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, WithdrawThing
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.plan.records import AddAction, ChangeAction, WithdrawAction
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop, KeepWords
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, WithdrawSuccess
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound, SetVoteRules

PEOPLE = (
    Person("Fran", Role.FACILITATOR), Person("Sam", Role.SCRIBE),
    Person("Ana", Role.PARTICIPANT), Person("Bob", Role.PARTICIPANT), HOST,
)  # fmt: skip


def ids(kinds: str, most: int = 3) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{kind}{number}" for kind in kinds for number in range(1, most + 1)])


WORDS = st.sampled_from(["I get a break", "buses", "“Llŷn” – اردو 🙂", "x'; DROP TABLE events; --", "ok"])
QUESTION = st.sampled_from(["working", "notworking", "future"])
SOME = st.lists(ids("S"), min_size=1, max_size=3, unique=True).map(tuple)
OF_A_THEME = st.lists(ids("SIECG"), min_size=1, max_size=3, unique=True).map(tuple)
STEP = st.sampled_from([step.key for step in PROCESS.steps])
DOTS = st.dictionaries(ids("TI"), st.integers(0, 3), max_size=3)
DIRECTION = st.sampled_from(["higher", "lower", "left", "right"])
DAY = st.sampled_from(["", "2027-03-15", "2030-01-01"])
REACH = st.sampled_from(["", "works", "partly"])

SOME_OF_EACH: Final[dict[type, st.SearchStrategy[Any]]] = {
    CreateWorkshop: st.just(CreateWorkshop("again", "Again")),
    ImportWorkshop: st.nothing(),  # Only into an empty workshop: it has its own test.
    KeepWords: st.just(KeepWords("2030-01-01")),
    Join: st.just(Join()),
    GiveOwnCode: st.just(GiveOwnCode("participant:ana")),
    KeepDoor: st.builds(KeepDoor, st.sampled_from(["close", "open", "remove"]), st.just("participant:ana")),
    SetStep: st.builds(SetStep, STEP),
    CallEverybody: st.builds(CallEverybody, STEP),
    TakeLead: st.just(TakeLead()),
    GiveLead: st.just(GiveLead("Fran")),
    GiveUpLead: st.just(GiveUpLead()),
    StartTimer: st.just(StartTimer(60)),
    AddToTimer: st.just(AddToTimer(60)),
    StopTimer: st.just(StopTimer()),
    Spotlight: st.builds(Spotlight, ids("TI")),
    Undo: st.just(Undo()),
    Redo: st.just(Redo()),
    AddStatement: st.builds(AddStatement, QUESTION, WORDS, st.sampled_from([None, "P1", "P2"])),
    CorrectStatement: st.builds(CorrectStatement, ids("S"), WORDS, WORDS),
    MoveStatement: st.builds(
        MoveStatement, ids("S"), st.sampled_from(["working", "future", None]), st.sampled_from(["P07", None])
    ),
    WithdrawStatement: st.builds(WithdrawStatement, ids("S"), WORDS),
    GiveConsent: st.builds(GiveConsent, st.sampled_from([None, "P1"]), quote=st.none() | st.booleans()),
    WordConsent: st.builds(WordConsent, st.just("quote"), WORDS),
    CreateTheme: st.builds(CreateTheme, QUESTION, WORDS, st.just(()) | SOME),
    RenameTheme: st.builds(RenameTheme, ids("T"), WORDS),
    MergeThemes: st.builds(MergeThemes, ids("T"), ids("T")),
    SplitTheme: st.builds(SplitTheme, ids("T"), WORDS, OF_A_THEME),
    PutStatements: st.builds(PutStatements, SOME, st.none() | ids("T")),
    OpenRound: st.builds(OpenRound, st.sampled_from(["themes", "ideas"])),
    CastBallot: st.builds(CastBallot, DOTS),
    EnterRoomDots: st.builds(EnterRoomDots, DOTS, st.integers(0, 9), st.sampled_from([None, "family"])),
    CloseRound: st.just(CloseRound(even_so=True)),
    SetVoteRules: st.builds(SetVoteRules, st.integers(1, 5)),
    AddThing: st.builds(AddThing, ids("T"), WORDS, WORDS, REACH),
    DescribeThing: st.builds(DescribeThing, ids("E"), st.none() | WORDS, st.none() | WORDS, st.none() | REACH),
    WithdrawThing: st.builds(WithdrawThing, ids("E")),
    AddIdea: st.builds(AddIdea, ids("T"), st.sampled_from(["delia", "heston"]), WORDS),
    RewordIdea: st.builds(RewordIdea, ids("I"), WORDS),
    WithdrawIdea: st.builds(WithdrawIdea, ids("I")),
    PlaceIdea: st.builds(PlaceIdea, ids("I"), st.integers(0, 10), st.integers(0, 10)),
    NudgeIdea: st.builds(NudgeIdea, ids("I"), st.sampled_from(["up", "left"])),
    TakeOffGrid: st.builds(TakeOffGrid, ids("I")),
    Shout: st.builds(Shout, ids("I"), DIRECTION),
    HeedShouts: st.builds(HeedShouts, ids("I")),
    PickIdea: st.builds(PickIdea, st.none() | ids("I"), st.sampled_from([None, "family", "provider"])),
    PickFor: st.builds(PickFor, WORDS, st.none() | ids("I")),
    AddCause: st.builds(AddCause, ids("T"), WORDS, st.none() | ids("C"), st.booleans()),
    CorrectCause: st.builds(CorrectCause, ids("C"), WORDS),
    MarkRoot: st.builds(MarkRoot, ids("C"), st.booleans()),
    MoveCause: st.builds(MoveCause, ids("C"), st.none() | ids("C")),
    TieCause: st.builds(TieCause, ids("C"), SOME, st.booleans()),
    WithdrawCause: st.builds(WithdrawCause, ids("C")),
    AddSuccess: st.builds(AddSuccess, ids("T"), st.sampled_from(["providers", "commissioners"]), WORDS),
    CorrectSuccess: st.builds(CorrectSuccess, ids("G"), WORDS),
    WithdrawSuccess: st.builds(WithdrawSuccess, ids("G")),
    AddAction: st.builds(AddAction, ids("I"), WORDS, WORDS, DAY, past_meant=st.just(True)),
    ChangeAction: st.builds(ChangeAction, ids("A"), st.none() | WORDS, st.none() | WORDS, st.none() | DAY),
    WithdrawAction: st.builds(WithdrawAction, ids("A")),
    UpdateAction: st.builds(UpdateAction, ids("A"), WORDS),
    SettleAction: st.builds(SettleAction, ids("A"), st.sampled_from(["open", "done", "dropped", "cannot"]), WORDS),
}
OFTEN = (
    AddStatement, CreateTheme, CastBallot, CastBallot, OpenRound, AddIdea, AddThing, PutStatements, MergeThemes, Undo, Undo,
    Redo,
)  # fmt: skip
COMMANDS = st.one_of([SOME_OF_EACH[kind] for kind in (*SOME_OF_EACH, *OFTEN) if kind is not ImportWorkshop])
DOINGS = st.lists(st.tuples(st.sampled_from(PEOPLE), COMMANDS), min_size=20, max_size=60)


async def begun(desk: Any) -> Any:
    """A new workshop with something in it, so that the rest meets something."""
    await desk.do(CreateWorkshop(desk.slug, "Carers"), HOST)
    for name in ("one", "two", "three"):
        await desk.do(AddStatement("notworking", name))
        await desk.do(CreateTheme("notworking", name))
        await desk.do(AddIdea("T1", "delia", name), PEOPLE[2])
        await desk.do(AddThing("T1", name))
    return desk
