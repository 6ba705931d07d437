"""Actions are planned for ideas, by whom and by when; changed, withdrawn, brought back; a past day is asked about."""

from tests.house.playing import COMES_AGAIN, lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.plan.records import AddAction, ChangeAction, WithdrawAction

EXAMPLE = [
    ("ana", AddAction("I1", "Ring the *school*")),
    ("ana", ChangeAction("A1", who="Jo", due="2030-03-15", first_step="Find the number", needs="A quiet room")),
    ("ana", ChangeAction("A1", due="2001-01-01")),
    ("ana", ChangeAction("A1", due="2001-01-01", past_meant=True)),
    ("ana", Undo()),
    ("ana", ChangeAction("A1", due="soon")),
    ("bob", ChangeAction("A1", who="Bob")),
    ("sam", ChangeAction("A1", "Ring the school twice")),
    ("ana", Undo()),
    ("bob", AddAction("I2", "Ask at the café", "Bob", "2030-04-01")),
    ("bob", WithdrawAction("A2")),
    ("bob", Undo()),
    ("bob", Redo()),
    ("bob", Undo()),
    ("femi", WithdrawAction("A2")),
    ("bob", Undo()),
    ("femi", Undo()),
    ("bob", Redo()),
    ("sam", AddAction("I3", "Write to the bus firm")),
    ("sam", WithdrawAction("A3")),
    ("sam", AddAction("I99", "Nothing")),
    ("sam", AddAction("I1", "")),
    ("wall", AddAction("I1", "Walls do nothing.")),
]
SAID = [
    ("sam", "action add I1 --who Jo --by 2030-03-15 --first look it up --needs a phone -- Ring them"),
    ("sam", "action add I1 --by 2001-03-15 -- Ring them"),
    ("sam", "action add I1 --by 2001-03-15 --past -- Ring them"),
    ("ana", "action add I1 --by whenever -- Ring them"),
    ("ana", "action change A1 --who Ann"),
    ("ana", "action change A1"),
    ("ana", "correct A1 Ring the school on Monday"),
    ("ana", "withdraw A1"),
    ("bob", "plan"),
    ("bob", "plan I1"),
    ("bob", "show A2"),
]
TYPED = [
    ("sam", "go plan"),
    ("ana", "go plan", "1", "Ring the nurse", "Jo", "2030-05-01", "next", "a quiet room", "list", "undo", "next"),
    ("bob", "go plan", "I1", "Write it down", "next", "2001-01-01", "2001-01-01", "help", "back", "I2", "status"),
    ("sam", "news", "1", "Ask the bus firm", "undo", "list", "withdraw I1", "undo"),
    ("sam", "go plan", "1", "Ask them twice"),
    ("sam", COMES_AGAIN, "Jo", "undo", "undo"),
]
DRAFTS = {"plan.words": "Ring the", "plan.where": "I2"}
OLDER = {
    "with what is done alone": lacking(
        "actions", "who", "by", "first_step", "needs", "status", "because", "updates", "entered_by", "withdrawn"
    ),
}
MISFITS = {
    "for an idea that is not there": lambda file: file["actions"][0].update(idea="I99"),
    "a status that is none": lambda file: file["actions"][0].update(status="late"),
    "a day that is none": lambda file: file["actions"][0].update(by="soon"),
}
