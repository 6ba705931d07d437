"""A story in which everything happens that can, and a workshop made of its export. A new event wants its line here."""

from datetime import UTC, datetime
from typing import Any

from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.joining import GiveOwnCode, Join, KeepDoor
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.intake.json_export import load
from wtfc_tui.reports import json_report
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.causes.records import AddCause, CorrectCause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.day.records import CallEverybody, SetStep, Spotlight, StartTimer, StopTimer, TakeLead
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea, Shout
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, WithdrawThing
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.plan.records import AddAction, ChangeAction, WithdrawAction
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop, KeepWords
from wtfc_tui.stages.success.records import AddSuccess, CorrectSuccess, WithdrawSuccess
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound, SetVoteRules
from wtfc_tui.views.board import Board

THEN = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
MARK = "Zqx"
"""Begins every name and every secret of the story below, and stands nowhere else."""


def a_whole_process(story: Any) -> Any:
    """Everything that can happen does, and what can be taken back is."""
    story.people = {
        **story.people, "ana": Person(f"{MARK}ana", Role.PARTICIPANT), "bob": Person(f"{MARK}bob", Role.PARTICIPANT)
    }  # fmt: skip
    for name in ("fran", "femi", "sam", "ana", "bob"):
        story.given(name, Join())
    story.given("fran", GiveOwnCode(story.people["ana"].id), KeepDoor("letback", story.people["ana"].id))
    story.given("fran", TakeLead(), SetStep("gather"), StartTimer(300), StopTimer())
    story.given("ana", AddStatement("notworking", "Buses"), CorrectStatement("S1", "The buses"), Undo())
    story.given("sam", AddStatement("notworking", "Forms", "P9", "family"), AddStatement("notworking", "Nights"))
    story.given("ana", WithdrawStatement("S1"), Undo(), Redo(), Undo())
    story.given("sam", MoveStatement("S3", "future", "P9"), Undo())
    story.given("ana", GiveConsent(quote=False)).given("sam", GiveConsent("P9", True, False, True), Undo())
    story.given(
        "fran",
        WordConsent("quote", "You may tell what I said"),
        KeepWords("2030-01-01"),
        CallEverybody("theme"),
        CreateTheme("notworking", "I wait", ("S1", "S2")),
    )
    story.given("sam", CreateTheme("notworking", "I hope"), RenameTheme("T2", "I hope so"), PutStatements(("S3",), "T2"))
    story.given("ana", AddCause("T1", "Nobody rings"), CorrectCause("C1", "Nobody rings us"), AddCause("T1", "No job", "C1"))
    story.given("sam", AddCause("T1", "No money", root=True), MoveCause("C3", "C2"), MarkRoot("C2"), TieCause("C2", ("S1",)))
    story.given("sam", WithdrawCause("C1"), Undo(), AddCause("T2", "Never asked"), WithdrawCause("C4"))
    story.given("bob", AddCause("T1", "Too far")).given("sam", WithdrawCause("C5")).given("bob", Undo())
    story.given("ana", AddIdea("T1", "delia", "List"), RewordIdea("I1", "A list"), AddIdea("T1", "jamie", "Tea"))
    story.given("ana", AddSuccess("T1", "prov", "Ring"), CorrectSuccess("G1", "We ring"), WithdrawSuccess("G1"), Undo())
    story.given("ana", AddThing("T1", "A rota"), DescribeThing("E1", run_by="Ann"), WithdrawThing("E1"), Undo())
    story.given("bob", AddStatement("working", "Tea"), AddThing("T1", "A list"), AddIdea("T1", "delia", "A list"))
    story.given("bob", AddSuccess("T2", "people", "I know")).given("sam", WithdrawSuccess("G2"))
    story.given("sam", WithdrawStatement("S4"), WithdrawThing("E2"), WithdrawIdea("I3")).given("bob", *[Undo()] * 4)
    story.given("ana", WithdrawIdea("I2"), Undo()).given("sam", PlaceIdea("I1", 3, 8))
    story.given("sam", PickFor("Mrs Ahmed", "I1", "family"), PickFor("Mrs Ahmed", "I2"), Undo())
    story.given("femi", PickIdea("I1", "provider"), PickIdea(None)).given("fran", PickIdea("I2"))
    story.given("ana", AddAction("I1", "Ring"), ChangeAction("A1", who="Jo"), WithdrawAction("A1"), Undo())
    story.given("ana", UpdateAction("A1", "Rung"), Undo(), Redo(), SettleAction("A1", "cannot", "Nobody answers"))
    story.given("bob", AddAction("I1", "Write")).given("sam", WithdrawAction("A2")).given("bob", Undo())
    story.given("fran", MergeThemes("T2", "T1"), Undo()).given("sam", SplitTheme("T1", "I am apart", ("S2", "I2")), Undo())
    story.given("fran", OpenRound("themes", 9, 9, by_group=True)).given("ana", CastBallot({"T1": 7}, "family")).given(
        "bob", CastBallot({"T2": 6})
    )
    story.given("sam", EnterRoomDots({"T1": 8}, 2)).given(
        "fran", CloseRound(even_so=True), SetVoteRules(fewest=4), OpenRound("ideas")
    )
    story.given("bob", CastBallot({"I1": 3})).given("ana", Shout("I1", "higher"), Shout("I2", "left"))
    story.given("sam", WithdrawStatement("S2", "said twice"), CorrectStatement("S3", "The nights", "typing"))
    return story.given("femi", Spotlight("I1"), MergeThemes("T1", "T2"))


def brought_in(workshop: Workshop) -> list[Recorded]:
    """An import of that workshop into a new one, from its first event on."""
    asking, history = Asking(HOST, THEN), list[Recorded]()
    text = json_report.dump(Board.of(workshop), CARRIED, PROCESS.steps)
    for command in (CreateWorkshop("x", "x"), ImportWorkshop(load(text.encode(), CARRIED, PROCESS.steps))):
        decision = PROCESS.decide(PROCESS.fold(history), command, asking)
        assert isinstance(decision, Decision), decision
        history += [Recorded(seq, THEN, HOST.id, one) for seq, one in enumerate(decision.events, len(history) + 1)]
    return history


class Spy:
    """A story, and for each command in it: the workshop before, who gave it, and what came of it."""

    def __init__(self, story: Any) -> None:
        self.__dict__["story"], self.__dict__["seen"] = story, []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.story, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.story, name, value)

    def given(self, name: str, *commands: Any) -> "Spy":
        for command in commands:
            before = self.story.workshop
            self.story.given(name, command)
            if recorded := [one for one in self.story.log if one.seq > before.seq]:
                self.seen.append((before, name, self.story.people, recorded))
        return self
