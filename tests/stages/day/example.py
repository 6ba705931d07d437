"""The day is run: steps, the call, the lead, the timer, what the room looks at."""

from wtfc_tui.domain.undo import Undo
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

EXAMPLE = [
    ("fran", SetStep("vote themes")),
    ("fran", SetStep("sort")),
    ("fran", SetStep("lunch")),
    ("ana", SetStep("grid")),
    ("fran", Undo()),
    ("fran", CallEverybody("grid")),
    ("fran", CallEverybody("grid")),
    ("fran", TakeLead()),
    ("fran", GiveLead("Femi")),
    ("fran", GiveLead("Nobody")),
    ("femi", GiveUpLead()),
    ("femi", TakeLead()),
    ("fran", StartTimer(300)),
    ("fran", AddToTimer(60)),
    ("fran", StopTimer()),
    ("fran", StartTimer(90)),
    *[("sam", Spotlight(f"{letter}1")) for letter in "STIRPEC"],
    ("sam", Spotlight("T3")),
    ("sam", Undo()),
    ("sam", Spotlight("T3")),
    ("ana", Spotlight("T2")),
]
SAID = [
    ("fran", "stage"),
    ("fran", "stage ideas"),
    ("fran", "stage understand"),
    ("fran", "call vote again"),
    ("fran", "lead take"),
    ("fran", "lead give Femi"),
    ("fran", "lead"),
    ("femi", "lead drop"),
    ("fran", "timer 5m"),
    ("fran", "timer +1"),
    ("fran", "timer 90 s"),
    ("fran", "timer -1"),
    ("fran", "timer stop"),
    ("sam", "spotlight T2"),
    ("sam", "spotlight S2"),
    ("ana", "stage grid"),
]
TYPED: list = []
DRAFTS: dict = {}
MISFITS: dict = {}
