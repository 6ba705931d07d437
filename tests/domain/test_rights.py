"""Who may do what, written out. The table of the domain is held against this one, cell by cell."""

from typing import Any, get_args

import pytest

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.rights import KeepDoor, may

#                    host facilitator scribe participant wall
TABLE = """
    CreateWorkshop    +       -         -        -        -
    ImportWorkshop    +       +         -        -        -
    Join              +       +         +        +        +
    SetStage          +       +         -        -        -
    CallEverybody     +       +         -        -        -
    TakeLead          -       +         -        -        -
    GiveLead          +       +         -        -        -
    GiveUpLead        +       +         -        -        -
    StartTimer        +       +         -        -        -
    AddToTimer        +       +         -        -        -
    StopTimer         +       +         -        -        -
    Spotlight         +       +         +        -        -
    Undo              +       +         +        +        -
    AddStatement      +       +         +        +        -
    CorrectStatement  +       +         +        +        -
    WithdrawStatement +       +         +        +        -
    CreateTheme       +       +         +        -        -
    RenameTheme       +       +         +        -        -
    MergeThemes       +       +         +        -        -
    SplitTheme        +       +         +        -        -
    PutStatements     +       +         +        -        -
    OpenRound         +       +         -        -        -
    CastBallot        +       +         +        +        -
    EnterRoomDots     +       +         +        -        -
    CloseRound        +       +         -        -        -
    AddIdea           +       +         +        +        -
    RewordIdea        +       +         +        +        -
    WithdrawIdea      +       +         +        +        -
    PlaceIdea         +       +         +        -        -
    NudgeIdea         +       +         +        -        -
    TakeOffGrid       +       +         +        -        -
    Shout             +       +         +        +        -
    HeedShouts        +       +         +        -        -
"""
ROLES = ("host", "facilitator", "scribe", "participant", "wall")
ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [(name, role, cell == "+") for name, *cells in ROWS for role, cell in zip(ROLES, cells, strict=True)]


def test_the_table_speaks_of_every_command() -> None:
    assert [name for name, *_ in ROWS] == [command.__name__ for command in get_args(do.Command)]


@pytest.mark.parametrize(("name", "role", "allowed"), CELLS)
def test_rights(name: str, role: str, allowed: bool) -> None:
    assert may(Role(role), getattr(do, name)) is allowed


def test_the_door_is_kept_by_whoever_runs_the_day() -> None:
    assert {role for role in Role if may(role, KeepDoor)} == {Role.HOST, Role.FACILITATOR}


SAMPLES = (
    (do.SetStage("theme"), {"sam", "ana", "wall"}),
    (do.OpenRound("themes"), {"sam", "ana", "wall"}),
    (do.CreateTheme("working", "I am heard"), {"ana", "wall"}),
    (do.AddStatement("working", "Tea"), {"wall"}),
    (do.CreateWorkshop("x", "X"), {"fran", "sam", "ana", "wall"}),
)


@pytest.mark.parametrize(("command", "names"), SAMPLES, ids=lambda value: type(value).__name__)
def test_who_may_not_is_told_who_may_and_nothing_happens(story: Any, command: do.Command, names: set[str]) -> None:
    for name in names:
        sentence = story.refused(name, command)
        assert f" {story.people[name].role} you cannot do that here; this is for " in sentence
        assert story.people[name].role + "s" not in sentence


def test_a_participant_mends_only_their_own_words(story: Any) -> None:
    story.given("ana", do.AddStatement("working", "Tuesdays"))
    assert "not yours" in story.refused("bob", do.CorrectStatement("S1", "Wednesdays"))
    assert "not yours" in story.refused("bob", do.WithdrawStatement("S1"))
    story.given("ana", do.CorrectStatement("S1", "Wednesdays"), do.WithdrawStatement("S1"))


def test_a_participant_mends_only_their_own_ideas(story: Any) -> None:
    story.given("fran", do.CreateTheme("notworking", "I wait")).given("ana", do.AddIdea("T1", "delia", "A number to ring"))
    assert "not yours" in story.refused("bob", do.RewordIdea("I1", "No"))
    assert "not yours" in story.refused("bob", do.WithdrawIdea("I1"))
    story.given("ana", do.RewordIdea("I1", "Two numbers"), do.WithdrawIdea("I1"))


def test_a_scribe_mends_for_anyone(story: Any) -> None:
    story.given("ana", do.AddStatement("working", "Tuesdays"))
    story.given("sam", do.CorrectStatement("S1", "Tuesday mornings"))
    assert story.workshop.statements["S1"].text == "Tuesday mornings"
