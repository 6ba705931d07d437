"""Wishes of every kind there is, made up: what people may type, sensible or not. And a day of them."""

from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from wtfc_tui.domain.joining import GiveOwnCode, Join, KeepDoor
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.causes.records import AddCause, CorrectCause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.day.records import CallEverybody
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import NudgeIdea, PlaceIdea, TakeOffGrid
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, WithdrawThing
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.plan.records import AddAction, ChangeAction, WithdrawAction
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, WithdrawSuccess
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme
from wtfc_tui.stages.vote.records import CastBallot, EnterRoomDots, OpenRound

WORDS = st.sampled_from(["I wait", "Tea", "“Llŷn” اردو 🙂", "[/b]", "\x1b[2J", "0", "", "\ud800", "x" * 2000])


def ids(kinds: str) -> st.SearchStrategy[str]:
    good = [f"{kind}{number}" for kind in kinds for number in range(1, 6)]
    return st.sampled_from([*good, "", "t1", "junk\x07"])


SMALL = st.integers(-1, 11)
YES_NO = st.sampled_from([None, True, False])
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "slug": WORDS, "title": WORDS, "focus": WORDS, "site": WORDS, "name": WORDS, "text": WORDS, "why": WORDS,
    "step": st.sampled_from([*(step.key for step in PROCESS.steps), "vote", "ch", "lunch"]),
    "seconds": st.integers(), "steps": SMALL, "effort": SMALL, "difference": SMALL, "people": SMALL,
    "item": ids("TI"), "kept": ids("T"), "absorbed": ids("T"), "idea": ids("I"), "theme": ids("T"),
    "statements": st.lists(ids("S"), max_size=3).map(tuple), "question": st.sampled_from(["working", "notworking", "x"]),
    "person": st.sampled_from([None, "P1", "p2", "P999", "Ana"]),
    "group": st.sampled_from([None, "family", "lived", "cats"]),
    "source": st.sampled_from(["room", "questionnaire", "x"]), "on": st.sampled_from(["themes", "ideas", "x"]),
    "part": YES_NO, "quote": YES_NO, "contact": YES_NO, "what": st.sampled_from(["part", "be quoted", "x"]),
    "until": st.sampled_from(["2030-01-01", "never", "1999-01-01", "x"]),
    "even_so": st.booleans(), "fewest": SMALL, "fewest_of_group": SMALL, "by_group": st.booleans(),
    "run_by": WORDS, "reach": st.sampled_from(["works", "partly", "unknown", "", "far"]),
    "perspective": st.sampled_from(["people and families", "prov", "providers", "x", ""]),
    "who": WORDS, "first_step": WORDS, "needs": WORDS, "because": WORDS, "past_meant": st.booleans(),
    "due": st.sampled_from(["", "2030-03-15", "2001-01-01", "soon"]),
    "status": st.sampled_from(["done", "dropped", "cannot", "open", "late"]),
    "lens": st.sampled_from(["delia", "jamie", "x"]),
    "under": st.none() | ids("C"), "root": st.booleans(), "loose": st.booleans(),
    "direction": st.sampled_from(["up", "down", "left", "right", "higher", "lower", "x"]),
}  # fmt: skip
"""By the name of a command's field, whatever the command; a field that is not here is an error of this list."""
_KIND_OF_ID = {
    CorrectStatement: "S", MoveStatement: "S", WithdrawStatement: "S", RenameTheme: "T", SplitTheme: "T", RewordIdea: "I",
    WithdrawIdea: "I", PlaceIdea: "I", NudgeIdea: "I", TakeOffGrid: "I",
    DescribeThing: "E", WithdrawThing: "E", CorrectSuccess: "G", WithdrawSuccess: "G",
    CorrectCause: "C", MarkRoot: "C", MoveCause: "C", TieCause: "C", WithdrawCause: "C",
    ChangeAction: "A", WithdrawAction: "A", UpdateAction: "A", SettleAction: "A",
}  # fmt: skip
SPECIAL: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    **{(command, "id"): ids(kind) for command, kind in _KIND_OF_ID.items()},
    (OpenRound, "dots"): st.integers(3, 6),
    (OpenRound, "cap"): st.integers(1, 4),
    (CastBallot, "dots"): st.dictionaries(ids("TI"), st.integers(-1, 4), max_size=3),
    (EnterRoomDots, "dots"): st.dictionaries(ids("TI"), st.integers(-1, 9), max_size=3),
    (PutStatements, "theme"): st.none() | ids("T"),
    (SplitTheme, "statements"): st.lists(ids("SIECG"), max_size=3).map(tuple),
    **{(DescribeThing, name): st.none() | FIELDS[name] for name in ("text", "run_by", "reach")},
    (AddAction, "what"): WORDS,
    (ChangeAction, "what"): st.none() | WORDS,
    **{(ChangeAction, name): st.none() | FIELDS[name] for name in ("who", "due", "first_step", "needs")},
    **{(MoveStatement, name): st.none() | FIELDS[name] for name in ("question", "text")},
    (GiveOwnCode, "person"): st.sampled_from(["participant:ana", "scribe:sam", "facilitator:fran", "wall:wall", "nobody"]),
    (KeepDoor, "deed"): st.sampled_from(["close", "open", "remove", "letback", "ajar"]),
    (KeepDoor, "person"): st.sampled_from(["participant:ana", "nobody"]),
    (CallEverybody, "step"): st.none() | FIELDS["step"],
    **{(command, "idea"): st.none() | ids("I") for command in (PickIdea, PickFor)},
}
WISHES = [kind for kind in PROCESS.deciders if kind not in (ImportWorkshop, CreateWorkshop)]
OFTEN = [
    AddStatement,
    PutStatements,
    CreateTheme,
    AddIdea,
    AddThing,
    AddSuccess,
    AddCause,
    OpenRound,
    CastBallot,
    CastBallot,
    Undo,
    Undo,
    Redo,
]


def wish(kind: type) -> st.SearchStrategy[Any]:
    return st.builds(
        kind,
        **{one.name: SPECIAL[kind, one.name] if (kind, one.name) in SPECIAL else FIELDS[one.name] for one in fields(kind)},
    )


NAMES = st.sampled_from(["fran", "femi", "sam", "ana", "bob", "host", "wall"])
A_WHOLE_DAY = st.tuples(NAMES, st.one_of([wish(kind) for kind in (*WISHES, *OFTEN)]))

_STATEMENT, _THEME, _IDEA, _THING, _SUCCESS, _CAUSE, _ACTION = (
    st.sampled_from([f"{kind}{number}" for number in (1, 2, 3)]) for kind in "STIEGCA"
)
SORTING = st.one_of(
    st.just(Undo()),
    st.just(Redo()),
    st.builds(CreateTheme, st.just("notworking"), st.just("I am"), st.just(()) | st.tuples(_STATEMENT)),
    st.builds(PutStatements, st.tuples(_STATEMENT), st.none() | _THEME),
    st.builds(MergeThemes, _THEME, _THEME),
    st.builds(SplitTheme, _THEME, st.just("I am apart"), st.tuples(_STATEMENT | _IDEA | _THING | _SUCCESS | _CAUSE)),
    st.builds(CorrectStatement, _STATEMENT, st.sampled_from(["I wait", "I wait long"])),
    st.builds(MoveStatement, _STATEMENT, st.sampled_from([None, "notworking", "future"]), st.sampled_from(["P1", "P2"])),
    st.builds(WithdrawStatement, _STATEMENT),
    st.builds(AddIdea, _THEME, st.just("delia"), st.just("Tea")),
    st.builds(PlaceIdea, _IDEA, st.integers(0, 10), st.integers(0, 10)),
    st.builds(WithdrawIdea, _IDEA),
    st.builds(AddSuccess, _THEME, st.just("providers"), st.just("We ring")),
    st.builds(CorrectSuccess, _SUCCESS, st.sampled_from(["We ring", "We write"])),
    st.builds(WithdrawSuccess, _SUCCESS),
    st.builds(PickIdea, st.none() | _IDEA, st.sampled_from([None, "family"])),
    st.builds(PickFor, st.sampled_from(["Femi", "Mrs Ahmed"]), st.none() | _IDEA),
    st.builds(AddThing, _THEME, st.just("A rota")),
    st.builds(DescribeThing, _THING, st.just("Another rota"), st.just("Ann"), st.just("works")),
    st.builds(WithdrawThing, _THING),
    st.builds(AddCause, _THEME, st.just("Nobody rings"), st.none() | _CAUSE),
    st.builds(CorrectCause, _CAUSE, st.sampled_from(["Nobody has to", "Nobody knew"])),
    st.builds(MoveCause, _CAUSE, st.none() | _CAUSE),
    st.builds(MarkRoot, _CAUSE, st.booleans()),
    st.builds(TieCause, _CAUSE, st.tuples(_STATEMENT), st.booleans()),
    st.builds(WithdrawCause, _CAUSE),
    st.builds(AddAction, _IDEA, st.just("Ring"), st.just("Jo")),
    st.builds(ChangeAction, _ACTION, st.just("Ring twice"), st.just("Ann"), st.just("2030-03-15")),
    st.builds(WithdrawAction, _ACTION),
    st.builds(UpdateAction, _ACTION, st.just("Rung")),
    st.builds(SettleAction, _ACTION, st.sampled_from(["done", "cannot", "open"]), st.just("Nobody answers")),
)
TWO_SORTING = st.tuples(st.sampled_from(["fran", "femi"]), SORTING)
DAYS = st.lists(A_WHOLE_DAY, max_size=80) | st.lists(TWO_SORTING, min_size=5, max_size=80)
EVERYBODY_HERE = ("fran", "femi", "sam", "ana", "bob")


def begun(story: Any) -> Any:
    """A workshop with something in it, so that wishes meet something."""
    for name in EVERYBODY_HERE:
        story.given(name, Join())
    story.given("sam", *(AddStatement("notworking", words, "P1") for words in ("buses", "forms", "nights")))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1",)), CreateTheme("notworking", "I hope"))
    return story.given("ana", AddIdea("T1", "delia", "A list"))
