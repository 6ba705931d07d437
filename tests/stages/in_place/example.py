"""What is in place already is said, described anew and withdrawn, and goes along when its theme is merged."""

from tests.house.playing import lacking
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing, WithdrawThing
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, SplitTheme

EXAMPLE = [
    ("sam", AddThing("T2", "Rota by e-mail", "home care team", "partly")),
    ("ana", AddThing("T2", "A card on the *door*")),
    ("ana", DescribeThing("E2", run_by="my daughter", reach="works")),
    ("bob", DescribeThing("E2", "Not mine")),
    ("bob", AddThing("T3", "The community car", "", "unknown")),
    ("bob", WithdrawThing("E3")),
    ("bob", Undo()),
    ("femi", WithdrawThing("E3")),
    ("bob", Undo()),
    ("femi", Undo()),
    ("bob", Redo()),
    ("sam", WithdrawThing("E1")),
    ("sam", Undo()),
    ("sam", DescribeThing("E1", reach="works")),
    ("sam", CreateTheme("notworking", "I wait at home")),
    ("ana", AddThing("T8", "A text when they are late", "", "works")),
    ("femi", MergeThemes("T2", "T8")),
    ("femi", SplitTheme("T2", "I want to be told", ("E4", "S3"))),
    ("bob", AddThing("T3", "The taxi")),
    ("bob", WithdrawThing("E5")),
    ("wall", AddThing("T3", "Walls say nothing.")),
]
SAID = [
    ("sam", "inplace T2 A rota on paper --by nobody --reach works"),
    ("ana", 'inplace who E2 --by "my son" --reach partly'),
    ("ana", "correct E2 A card in the window"),
    ("ana", "withdraw E2"),
    ("bob", "inplace list"),
    ("bob", "inplace list T2"),
]
TYPED = [
    ("ana", "go in place", "T2", "Another card; me; works", "list", "I never said list", "", "status"),
    ("ana", "go in place", "T2", "A card by the bed", "T3", "undo", "where"),
]
DRAFTS = {"in_place.words": "The rota is", "in_place.theme": "T3"}
OLDER = {
    "without anything said of it": lacking("in_place", "run_by", "reach", "entered_by", "withdrawn"),
}
MISFITS = {
    "a theme that is not there": lambda file: file["in_place"][0].update(theme="T99"),
    "a word for its reach that is none": lambda file: file["in_place"][0].update(reach="far"),
    "standing for a theme that was merged": lambda file: file["in_place"][0].update(theme="T8"),
}
