"""Statements are put into themes, and themes are renamed, merged and split."""

from tests.house.playing import COMES_AGAIN, lacking
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.gather.records import WithdrawStatement
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme

EXAMPLE = [
    ("sam", CreateTheme("notworking", "I never know who is coming", ("S3", "S4"))),
    ("sam", CreateTheme("notworking", "I cannot get there", ("S2",))),
    ("fran", CreateTheme("notworking", "I get lost")),
    ("sam", CreateTheme("future", "I want to work", ("S6",))),
    ("ana", CreateTheme("future", "Mine")),
    ("sam", CreateTheme("working", "The people next door", ("S5",))),
    ("fran", Undo()),
    ("sam", PutStatements(("S5",), None)),
    ("sam", PutStatements(("S6",), "T2")),
    ("sam", Undo()),
    ("sam", PutStatements(("S1",), "T2")),
    ("ana", WithdrawStatement("S4", "elsewhere")),
    ("sam", RenameTheme("T3", "I cannot get to places")),
    ("femi", SplitTheme("T2", "I wait for the phone", ("S1",))),
    ("fran", MergeThemes("T3", "T1")),
    ("femi", MergeThemes("T3", "T5")),
    ("femi", MergeThemes("T2", "T7")),
    ("ana", Undo()),
]
SAID = [
    ("sam", "theme new future I want to be useful S6"),
    ("sam", "theme rename T3 I cannot get out"),
    ("sam", "theme merge T2 T3"),
    ("sam", "theme split T2 I wait for buses S2 E1"),
    ("sam", "put S5 T6"),
    ("sam", "put S5 -"),
    ("ana", "put S5 T6"),
    ("sam", "suggest S3"),
    ("sam", "suggest S7"),
    ("ana", "themes"),
    ("ana", "themes not"),
]
TYPED = [
    ("sam", "put S1 S3 -", "go theme", "2", "more", "all", "skip", "2", "undo", "back", "2", "new I want to be rung"),
    ("sam", COMES_AGAIN, "2", "put S3 T2"),
    ("ana", "sort"),
    ("fran", "cluster", "s", "help cluster", "skip"),
]
DRAFTS: dict = {}
OLDER = {
    "without themes that are gone": lacking("themes", "retired", "merged_into", "statements", "people"),
}
MISFITS = {
    "a theme whose number is too high": lambda file: file["themes"][-1].update(id="T100000"),
    "a statement in a theme of another question": lambda file: file["statements"][0].update(question="working"),
    "a statement in a theme that is not there": lambda file: file["statements"][0].update(theme="T99"),
    "withdrawn and in a theme all the same": lambda file: file["statements"][1].update(withdrawn=True),
    "merged into one that is not there": lambda file: file["themes"][0].update(retired=True, merged_into="T99"),
    "another number of people": lambda file: file["themes"][1].update(people=77),
    "other statements than there are": lambda file: file["themes"][1].update(statements=[]),
}
