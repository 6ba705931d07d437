"""Scribes and participants say what works and what does not; words are mended, withdrawn and brought back."""

from tests.house.playing import LOOK, lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement

EXAMPLE = [
    ("sam", AddStatement("notworking", "The bus does not stop near the day centre.", "P07", "family", "interview")),
    ("sam", AddStatement("notworking", "I never know who is coming.", "P07")),
    ("ana", AddStatement("notworking", "I never know who comes through my door.")),
    ("ana", AddStatement("working", "=My neighbour looks in on me.")),
    ("bob", AddStatement("future", "A *job* of my own.", "P20", "lived")),
    ("bob", AddStatement("future", "Not mine.", "P07")),
    ("sam", AddStatement("working", "Somebody said this and is gone.")),
    ("femi", WithdrawStatement("S7")),
    ("sam", Undo()),
    ("femi", Undo()),
    ("sam", Redo()),
    ("sam", CorrectStatement("S2", "The bus does not stop anywhere near the day centre.", "misheard")),
    ("sam", WithdrawStatement("S2")),
    ("sam", Undo()),
    ("sam", Undo()),
    ("sam", Redo()),
    ("sam", Redo()),
    ("sam", Undo()),
    ("ana", CorrectStatement("S4", "I never know who comes in through my door.", "said better")),
    ("bob", CorrectStatement("S4", "Not mine.")),
    ("ana", WithdrawStatement("S5", "not for here")),
    ("ana", Undo()),
    ("sam", MoveStatement("S7", person="P09", group="provider", why="it was the other one")),
    ("ana", MoveStatement("S5", "working", text="A *job* that is mine.", why="heard better")),
    ("ana", MoveStatement("S5", person="P09")),
    ("bob", MoveStatement("S4", "future")),
    ("sam", MoveStatement("S2", "future")),
    ("sam", Undo()),
    ("sam", MoveStatement("S2")),
    ("ana", MoveStatement("S4", "future")),
    ("ana", Undo()),
    ("sam", WithdrawStatement("S7")),
    ("sam", LOOK),
    ("wall", AddStatement("working", "Walls say nothing.")),
]
SAID = [
    ("sam", "add not --person P08 --group family The lift is broken."),
    ("ana", "add working The library is warm."),
    ("ana", "correct S4 I never know who opens my door. --why clearer"),
    ("sam", "correct S4 I never know. --why shorter"),
    ("ana", "withdraw S4 enough"),
    ("ana", "undo"),
    ("sam", "move S3 --question future --person P09 --group provider"),
    ("sam", "show S3"),
    ("ana", "move S4 --person P09"),
    ("sam", "statements"),
    ("sam", "statements not --unthemed"),
    ("ana", "statements future"),
]
TYPED = [
    (
        "sam",
        "go gather",
        "P09 family",
        "Who rings me back?",
        "I never know who is coming at all.",
        "2",
        "skip",
        "more",
        "heed",
        "close",
        "room",
        "skip it",
        "back",
    ),
    ("ana", "go gather", "The shop is near.", "status", "undo", "quit"),
]
DRAFTS = {"gather.words": "The day centre is", "gather.person": "P07 family", "gather.question": "future"}
OLDER = {
    "without who entered it and where it was": lacking("statements", "entered_by", "entered_at", "was_in", "earlier"),
    "without where it stood before": lambda file: [
        old.pop(name) for one in file["statements"] for old in one["earlier"] for name in ("question", "person", "group")
    ],
    "without who corrected it": lambda file: [old.pop("by") for one in file["statements"] for old in one["earlier"]],
}
MISFITS = {
    "an answer to no question": lambda file: file["statements"][0].update(question="why"),
    "a statement that is there twice": lambda file: file["statements"].append(file["statements"][0]),
    "a number that could not be typed soon": lambda file: file["statements"][-1].update(id="S999999"),
    "a source that is a story": lambda file: file["statements"][0].update(source="long " * 400),
    "a person without a code": lambda file: file["statements"][0].update(person="Ana"),
    "words that are too long": lambda file: file["statements"][0].update(text="long " * 400),
    "words made a participant's own": lambda file: file["statements"][1].update(entered_by="participant:bob"),
    "a writer who cannot be": lambda file: file["statements"][0].update(entered_by="Ana"),
}
