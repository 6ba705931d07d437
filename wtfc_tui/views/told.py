"""What has happened, in one line a person can read or hear. Always of public events: no hidden name comes this way."""

from wtfc_tui.domain import events as did
from wtfc_tui.domain.workshop import QUESTION_NAMES, STAGE_NAMES, Workshop
from wtfc_tui.views.board import counted
from wtfc_tui.views.grid import where_lies


def told(recorded: did.Recorded, workshop: Workshop) -> str:
    """`Ana put S12 into T3`; "" for what nobody needs to be told."""
    what = _day(recorded, workshop) or _words(recorded.event) or _sorting(recorded.event) or _plans(recorded.event)
    if not what:
        return ""
    actor = workshop.people.get(recorded.actor)
    who = actor.name if actor else "The host" if recorded.actor.startswith("host:") else "Somebody"
    return f"{who} {what}"


def _day(recorded: did.Recorded, workshop: Workshop) -> str:
    match recorded.event:
        case did.PersonJoined(role=role):
            return f"came as {role}"
        case did.StageSet(stage):
            return f"moved the workshop to {STAGE_NAMES[stage]}"
        case did.EverybodyCalled(stage):
            return f"calls everybody to {STAGE_NAMES[stage]}"
        case did.LeadTaken(""):
            return "gave up the lead"
        case did.LeadTaken(person):
            given = person != recorded.actor and person in workshop.people
            return f"gave {workshop.people[person].name} the lead" if given else "took the lead"
        case did.TimerStarted():
            return "started the timer"
        case did.TimerStopped():
            return "stopped the timer"
        case did.Spotlit(item):
            return f"turned the room to {item}"
        case did.WorkshopCreated() | did.WorkshopImported():
            return "set up this workshop"
        case _:
            return ""


def _words(event: did.Event) -> str:
    match event:
        case did.StatementAdded(id, question, person):
            return f"added {id} to {QUESTION_NAMES[question]}{' for ' + person if person else ''}"
        case did.StatementCorrected(id):
            return f"corrected {id}"
        case did.StatementWithdrawn(id):
            return f"withdrew {id}"
        case did.StatementRestored(id):
            return f"brought {id} back"
        case did.IdeaAdded(id, theme, lens):
            return f"had {id} for {theme} with {lens.capitalize()}"
        case did.IdeaReworded(id):
            return f"reworded {id}"
        case did.IdeaWithdrawn(id):
            return f"withdrew {id}"
        case did.IdeaRestored(id):
            return f"brought {id} back"
        case _:
            return ""


def _sorting(event: did.Event) -> str:
    match event:
        case did.ThemeCreated(id, title=title):
            return f"started {id} “{title}”"
        case did.ThemeRenamed(id, title):
            return f"renamed {id} “{title}”"
        case did.ThemeRetired(id, into):
            return f"merged {id} into {into}" if into else f"took {id} away"
        case did.ThemeRevived(id):
            return f"brought {id} back"
        case did.StatementsPut(moves):
            what = moves[0].statement if len(moves) == 1 else counted(len(moves), "statement")
            to = moves[0].after
            return f"put {what} into {to}" if to else f"took {what} out of {moves[0].before}"
        case _:
            return ""


def _plans(event: did.Event) -> str:
    match event:
        case did.RoundOpened(id, on):
            return f"opened the vote {id} on {on}"
        case did.RoomDotsEntered(people=people):
            return f"entered the dots of {counted(people, 'person', 'people')} in the room"
        case did.RoundClosed(id):
            return f"closed the vote {id}"
        case did.IdeaPlaced(id, place):
            return f"moved {id}: {where_lies(place)}" if place else f"took {id} off the grid"
        case _:
            return ""
