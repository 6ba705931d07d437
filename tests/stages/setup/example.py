"""A workshop is set up, and begins with what came in from another one."""

from dataclasses import replace

from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.joining import GiveOwnCode, Join, KeepDoor
from wtfc_tui.domain.settings import LENSES, PERSPECTIVES, QUESTIONS, Prompt
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop, KeepWords
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES

ABOUT = About(
    "elsewhere", "Carers, once more", "carers", "Holyhead", "gather",
    (Prompt("working", "What is going well?"), *QUESTIONS[1:]), (*PERSPECTIVES, "neighbours"), LENSES,
    keep_until="2029-03-01",
)  # fmt: skip
OLD = Statement("S1", "notworking", "P01", "family", "Nobody rings back.", "interview", "", None, theme="T1")
OLD_THEME = Theme("T1", "notworking", "I wait and nobody calls")
TWICE = Document(7, ABOUT, {STATEMENTS.name: (OLD, OLD), THEMES.name: (OLD_THEME,)})
UNASKED = Document(7, ABOUT, {STATEMENTS.name: (replace(OLD, question="why"),), THEMES.name: (OLD_THEME,)})
IMPORTED = Document(7, ABOUT, {STATEMENTS.name: (OLD,), THEMES.name: (OLD_THEME,)})
EXAMPLE = [
    ("host", CreateWorkshop("carers", "Carers in Anglesey", "carers", "Anglesey")),
    ("host", CreateWorkshop("carers", "Again")),
    *[(name, Join()) for name in ("fran", "femi", "sam", "ana", "bob", "wall", "fran")],
    ("fran", Undo()),
    *[("fran", GiveOwnCode(id)) for id in ("participant:ana", "participant:zoe", "wall:wall", "facilitator:fran")],
    ("fran", Undo()),
    ("sam", GiveOwnCode("participant:ana")),
    ("fran", KeepWords("2030-03-01")),
    ("fran", KeepWords("2031-03-01")),
    ("fran", Undo()),
    ("fran", KeepWords("never")),
    ("fran", KeepWords("2001-03-01")),
    ("sam", KeepWords("2030-03-01")),
    ("fran", KeepDoor("remove", "participant:ana")),
    ("fran", KeepDoor("letback", "participant:ana")),
    ("sam", KeepDoor("close")),
    ("fran", ImportWorkshop(TWICE)),
    ("fran", ImportWorkshop(UNASKED)),
    ("sam", ImportWorkshop(IMPORTED)),
    ("fran", ImportWorkshop(IMPORTED)),
    ("fran", ImportWorkshop(IMPORTED)),
    ("fran", Undo()),
]
SAID: list = [("sam", "keep"), ("fran", "keep 2030-06-01"), ("fran", "keep soon"), ("sam", "keep 2030-01-01")]
TYPED: list = []
DRAFTS: dict = {}
MISFITS: dict = {
    "more lenses than anybody reads out": lambda file: file["workshop"].update(lenses=file["workshop"]["lenses"] * 20),
    "a prompt that is a story": lambda file: file["workshop"]["lenses"][0].update(prompt="long " * 400),
    "more perspectives than anybody has": lambda file: file["workshop"].update(perspectives=[str(one) for one in range(99)]),
    "a question that nobody knows": lambda file: file["workshop"]["questions"][0].update(id="why"),
    "a day that is none": lambda file: file["workshop"].update(keep_until="soon"),
    "a stage that nobody knows": lambda file: file["workshop"].update(stage="lunch"),
    "the title is missing": lambda file: file["workshop"].pop("title"),
}
