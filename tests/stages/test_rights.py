"""Who may do what, written out. The table of the domain is held against this one, cell by cell."""

from typing import Any

import pytest

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.joining import KeepDoor
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import OpenRound

#                    host facilitator scribe participant wall
TABLE = """
    CreateWorkshop    +       -         -        -        -
    ImportWorkshop    +       +         -        -        -
    KeepWords         +       +         -        -        -
    Join              +       +         +        +        +
    GiveOwnCode       +       +         -        -        -
    KeepDoor          +       +         -        -        -
    SetStep           +       +         -        -        -
    CallEverybody     +       +         -        -        -
    TakeLead          -       +         -        -        -
    GiveLead          +       +         -        -        -
    GiveUpLead        +       +         -        -        -
    StartTimer        +       +         -        -        -
    AddToTimer        +       +         -        -        -
    StopTimer         +       +         -        -        -
    Spotlight         +       +         +        -        -
    Undo              +       +         +        +        -
    Redo              +       +         +        +        -
    AddStatement      +       +         +        +        -
    CorrectStatement  +       +         +        +        -
    MoveStatement     +       +         +        +        -
    WithdrawStatement +       +         +        +        -
    GiveConsent       +       +         +        +        -
    WordConsent       +       +         -        -        -
    CreateTheme       +       +         +        -        -
    RenameTheme       +       +         +        -        -
    MergeThemes       +       +         +        -        -
    SplitTheme        +       +         +        -        -
    PutStatements     +       +         +        -        -
    OpenRound         +       +         -        -        -
    CastBallot        +       +         +        +        -
    EnterRoomDots     +       +         +        -        -
    CloseRound        +       +         -        -        -
    SetVoteRules      +       +         -        -        -
    AddCause          +       +         +        +        -
    CorrectCause      +       +         +        +        -
    MarkRoot          +       +         +        +        -
    MoveCause         +       +         +        +        -
    TieCause          +       +         +        +        -
    WithdrawCause     +       +         +        +        -
    AddIdea           +       +         +        +        -
    RewordIdea        +       +         +        +        -
    AddSuccess        +       +         +        +        -
    CorrectSuccess    +       +         +        +        -
    WithdrawSuccess   +       +         +        +        -
    AddThing          +       +         +        +        -
    DescribeThing     +       +         +        +        -
    WithdrawThing     +       +         +        +        -
    WithdrawIdea      +       +         +        +        -
    PlaceIdea         +       +         +        -        -
    NudgeIdea         +       +         +        -        -
    TakeOffGrid       +       +         +        -        -
    Shout             +       +         +        +        -
    HeedShouts        +       +         +        -        -
    PickIdea          +       +         +        +        -
    PickFor           +       +         +        -        -
    AddAction         +       +         +        +        -
    ChangeAction      +       +         +        +        -
    WithdrawAction    +       +         +        +        -
    UpdateAction      +       +         +        +        -
    SettleAction      +       +         +        +        -
"""
ROLES = ("host", "facilitator", "scribe", "participant", "wall")
ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [(name, role, cell == "+") for name, *cells in ROWS for role, cell in zip(ROLES, cells, strict=True)]

COMMANDS = {command.__name__: command for command in PROCESS.deciders}


def test_the_table_speaks_of_every_command() -> None:
    assert sorted(name for name, *_ in ROWS) == sorted(COMMANDS)


@pytest.mark.parametrize(("name", "role", "allowed"), CELLS)
def test_rights(name: str, role: str, allowed: bool) -> None:
    assert may(Role(role), COMMANDS[name]) is allowed


def test_the_door_is_kept_by_whoever_runs_the_day() -> None:
    assert {role for role in Role if may(role, KeepDoor)} == {Role.HOST, Role.FACILITATOR}


SAMPLES = (
    (SetStep("theme"), {"sam", "ana", "wall"}),
    (OpenRound("themes"), {"sam", "ana", "wall"}),
    (CreateTheme("working", "I am heard"), {"ana", "wall"}),
    (AddStatement("working", "Tea"), {"wall"}),
    (CreateWorkshop("x", "X"), {"fran", "sam", "ana", "wall"}),
)


@pytest.mark.parametrize(("command", "names"), SAMPLES, ids=lambda value: type(value).__name__)
def test_who_may_not_is_told_who_may_and_nothing_happens(story: Any, command: Command, names: set[str]) -> None:
    for name in names:
        sentence = story.refused(name, command)
        assert f" {story.people[name].role} you cannot do that here; this is for " in sentence
        assert story.people[name].role + "s" not in sentence


def test_a_participant_mends_only_their_own_words(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tuesdays"))
    assert "not yours" in story.refused("bob", CorrectStatement("S1", "Wednesdays"))
    assert "not yours" in story.refused("bob", WithdrawStatement("S1"))
    story.given("ana", CorrectStatement("S1", "Wednesdays"), WithdrawStatement("S1"))


def test_a_participant_mends_only_their_own_ideas(story: Any) -> None:
    story.given("fran", CreateTheme("notworking", "I wait")).given("ana", AddIdea("T1", "delia", "A number to ring"))
    assert "not yours" in story.refused("bob", RewordIdea("I1", "No"))
    assert "not yours" in story.refused("bob", WithdrawIdea("I1"))
    story.given("ana", RewordIdea("I1", "Two numbers"), WithdrawIdea("I1"))


def test_a_scribe_mends_for_anyone(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tuesdays"))
    story.given("sam", CorrectStatement("S1", "Tuesday mornings"))
    assert story.workshop[STATEMENTS]["S1"].text == "Tuesday mornings"
