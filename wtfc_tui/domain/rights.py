"""Who may do what: one table of roles and commands. Faces ask it to leave out what would be refused; `decide` holds it."""

from typing import Final

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why


class KeepDoor:
    """Closing the door, removing people: a right like any other, of no command, because it is kept beside the log."""


Right = type[do.Command] | type[KeepDoor]

_EVERYBODY = (do.Join,)
_OWN_VOICE = (
    do.Undo, do.AddStatement, do.CorrectStatement, do.WithdrawStatement, do.CastBallot,
    do.AddIdea, do.RewordIdea, do.WithdrawIdea, do.Shout,
)  # fmt: skip
_FOR_OTHERS = (
    do.CreateTheme, do.RenameTheme, do.MergeThemes, do.SplitTheme, do.PutStatements, do.EnterRoomDots,
    do.PlaceIdea, do.NudgeIdea, do.TakeOffGrid, do.HeedShouts, do.Spotlight,
)  # fmt: skip
_RUNNING = (
    do.SetStage, do.CallEverybody, do.TakeLead, do.GiveLead, do.GiveUpLead, do.StartTimer, do.AddToTimer, do.StopTimer,
    do.OpenRound, do.CloseRound, do.ImportWorkshop, KeepDoor,
)  # fmt: skip
_AT_THE_MACHINE = (do.CreateWorkshop,)

MAY: Final[dict[Role, frozenset[type]]] = {
    Role.WALL: frozenset(_EVERYBODY),
    Role.PARTICIPANT: frozenset(_EVERYBODY + _OWN_VOICE),
    Role.SCRIBE: frozenset(_EVERYBODY + _OWN_VOICE + _FOR_OTHERS),
    Role.FACILITATOR: frozenset(_EVERYBODY + _OWN_VOICE + _FOR_OTHERS + _RUNNING),
    Role.HOST: frozenset(_EVERYBODY + _OWN_VOICE + _FOR_OTHERS + _RUNNING + _AT_THE_MACHINE) - {do.TakeLead},
}


def may(role: Role, right: Right) -> bool:
    return right in MAY[role]


def check_right(role: Role, right: Right) -> None:
    """Refuses, in one sentence, with who may."""
    if may(role, right):
        return
    who = [f"{other}s" for other in (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT) if may(other, right)]
    who = who or ["the host, at the server"]
    raise Refused(Why.REFUSED, f"As {_article(role)} {role} you cannot do that here; this is for {' and '.join(who)}.")


def _article(role: Role) -> str:
    return "the" if role in (Role.HOST, Role.WALL) else "a"
