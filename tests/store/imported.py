"""An export of another workshop that holds all that an export may hold, and what only an import makes happen."""

from datetime import UTC, datetime
from typing import Final

from wtfc_tui.domain.bringing_in import BroughtIn
from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.settings import Prompt
from wtfc_tui.stages.causes.records import Cause
from wtfc_tui.stages.chefs.records import Idea, Place
from wtfc_tui.stages.gather.consents import Answered, Consent
from wtfc_tui.stages.gather.records import Statement, Version
from wtfc_tui.stages.in_place.records import Described, Thing
from wtfc_tui.stages.plan.records import Action, Planned, Update
from wtfc_tui.stages.setup.records import WorkshopDescribed, WorkshopImported
from wtfc_tui.stages.success.records import SuccessStatement
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.vote.records import ItemResult, Round

ONLY_BY_IMPORT: Final = {WorkshopDescribed, WorkshopImported, BroughtIn}
THEN: Final = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CORRECTED: Final = Version("one", "participant:eve", THEN, "typing")
DOCUMENT: Final = Document(
    40,
    About(
        "other", "Imported", "", "", "grid", (Prompt("working", "a"), Prompt("working", "b")), ("people", "people"),
        (Prompt("mary", "Mary: bake"),),
    ),
    {
        "statements": (
            Statement("S3", "working", "P02", "family", "One", "room", "participant:eve", THEN, "T3", earlier=(CORRECTED,)),
            Statement("S4", "working", None, None, "two", "interview", "scribe:mo", None, withdrawn=True, was_in="T3"),
        ),
        "themes": (
            Theme("T1", "working", "I sleep", retired=True, into="T2"),  # Into one that comes after it, and on from there.
            Theme("T2", "working", "I doze", retired=True, into="T3"),
            Theme("T3", "working", "I rest"),
            Theme("T4", "notworking", "I lie awake"),
        ),
        "rounds": (
            Round(
                "R1", "themes", ("T3", "T77"), 5, 3, open=False, turnout=4, room_people=2,
                results=(ItemResult("T3", 3, 1), ItemResult("T77", 0, 0)),
            ),
        ),
        "in_place": (Thing("E1", "T3", Described("A rota", "the church", "partly"), "participant:eve", withdrawn=True),),
        "successes": (SuccessStatement("G1", "T3", "people", "I sleep through", "scribe:mo"),),
        "causes": (Cause("C1", "T4", "Nobody locks up", "scribe:mo", root=True),),
        "consents": (Consent("P02", (Answered("quote", False, "You may print my words", "scribe:mo", THEN),)),),
        "actions": (
            Action(
                "A1", "I1", Planned("Bake", "Mo", "2030-01-01"), "scribe:mo", "done", "Baked",
                (Update("In the oven", "2029-12-31"),),
            ),
        ),
        "ideas": (Idea("I1", "T3", "mary", "x", "", Place(2, 9)), Idea("I2", "T3", "mary", "y", "", withdrawn=True)),
    },
)  # fmt: skip
