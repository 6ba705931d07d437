"""Every verb as somebody types it, and a workshop in which all that it speaks of is there."""

from tests.company import Company
from wtfc_tui.domain.roles import Role

LINES = {
    "undo": ["undo"], "redo": ["redo"],
    "stage": ["stage", "stage chefs"], "call": ["call", "call grid"], "lead give": ["lead give Fay"],
    "timer": ["timer", "timer 5m", "timer +30s", "timer stop"], "spotlight": ["spotlight T1"],
    "door": ["door", "door close", "door open"], "remove": ["remove Zed"], "letback": ["letback Zed"],
    "own code": ["own code new Zed"],
    "correct": ["correct S1 I like it much", "correct I1 a longer choir"], "withdraw": ["withdraw S3", "withdraw I2"],
    "move": ["move S3 --question future --person P09 --group family"], "read": ["read", "read not", "read T1"],
    "search": ["search wait"],
    "consent": ["consent", "consent P07 quote no"],
    "consent wording": ["consent wording", "consent wording quote You may tell it"],
    "keep": ["keep", "keep 2030-01-01"],
    "theme new": ["theme new not I am tired"], "theme rename": ["theme rename T1 I wait and wait"],
    "theme merge": ["theme merge T1 T3"], "theme split": ["theme split T1 I wait long S2"], "put": ["put S2 T1", "put S2 -"],
    "suggest": ["suggest S1"], "vote open": ["vote open themes"], "vote cast": ["vote cast I1=1", "vote cast none"],
    "vote room": ["vote room I1=1 --people 1"], "vote close": ["vote close --even-so"], "votes": ["votes", "votes R1"],
    "vote who": ["vote who"], "vote rules": ["vote rules", "vote rules --fewest 2"],
    "idea": ["idea T1 jamie a choir"], "place": ["place I1 3 8", "place I1 -"], "nudge": ["nudge I1 up"],
    "shout": ["shout I1 higher"], "heed": ["heed I1"], "show": ["show T1", "show S1", "show I1", "show P07", "show R1"],
    "success": ["success T1 people I know who comes"], "success list": ["success list", "success list T1"],
    "success read": ["success read"],
    "pick": ["pick I1", "pick I1 --group family", "pick none"],
    "action add": ["action add I1 ring", "action add I1 --who Jo --by 2030-03-15 --first look --needs money -- ring"],
    "action change": ["action change A1 --who Ann", "action change A1 --by 2001-01-01 --past"],
    "action update": ["action update A1 it goes"], "action done": ["action done A1"], "action drop": ["action drop A1 why"],
    "action cannot": ["action cannot A1 the school is shut"], "action open": ["action open A1"],
    "inplace": ["inplace T1 the rota --by Ann and Ben --reach works"], "inplace list": ["inplace list", "inplace list T1"],
    "inplace who": ["inplace who E1 --by Ben and Ann"],
    "why": ["why T1 --under C1 --root -- nobody rings"], "why root": ["why root C1", "why root C1 --no"],
    "why under": ["why under C2 C1", "why under C2 -"], "why tie": ["why tie C1 S1 S2"], "why untie": ["why untie C1 S1"],
    "causes": ["causes", "causes T1"],
    "add": ["add working more of it"], "export": ["export json", "export csv", "export md"], "import": ["import"],
    "help": ["help", "help put"],
}  # fmt: skip
"""By verb, as somebody types it where all that it speaks of is there; a verb that is not here is typed alone."""


async def peopled(company: Company) -> bytes:
    """Statements, themes, ideas, things in place, what success looks like, a closed vote and an open one, and somebody to
    send away; an export of it that can be brought in."""
    await company.come("Zed", Role.PARTICIPANT)
    await company.done("Sol", "add not I wait --person P07", "add not I ring", "add not I pay", "theme new not I wait S2")
    await company.done(
        "Sol",
        "theme new not I pay",
        "theme new not I ask",
        "idea T1 jamie a choir",
        "idea T1 delia a rota",
        "inplace T1 a rota",
        "why T1 the rota changes",
        "why T1 nobody has to ring",
        "success T1 prov we ring",
        "action add I1 --who Ann -- ring the choir",
    )
    await company.done("Fay", "vote open themes", "vote close --even-so")
    file = (await company.done("Fay", "export json")).binary
    await company.done("Fay", "vote open ideas")
    return file or b""
