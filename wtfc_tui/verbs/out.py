"""Taking the workshop out as a file, and bringing an export into an empty one."""

import json
from typing import Final

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.decide import decide
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.asking import Asking
from wtfc_tui.domain.words import clean
from wtfc_tui.intake.json_export import load
from wtfc_tui.reports import csv_report, json_report, md_report
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.board import counted

FORMS: Final = {"json": json_report.dump, "csv": csv_report.dump, "md": md_report.dump}
NOT_YET: Final = ("xlsx", "docx", "html")


async def export(call: Call) -> Said:
    form = call.word(0, f"a form: {', '.join(FORMS)}").casefold()
    if form in NOT_YET:
        raise not_understood(f"Export as {form} is not in this version: take {', '.join(FORMS)}.")
    if form not in FORMS:
        raise not_understood(f"“{form[:20]}” is not a form of export here: take {', '.join(FORMS)}.")
    text = FORMS[form](call.document)
    return Said(text.rstrip("\n"), json.loads(text) if form == "json" else {"format": form}, text.encode())


async def import_(call: Call) -> Said:
    if not call.standard_input.strip():
        raise not_understood("Nothing came in: send an export along, such as import < workshop.json.")
    command = do.ImportWorkshop(load(call.standard_input))
    data = {"statements": len(command.document.statements), "themes": len(command.document.themes)}
    data |= {"rounds": len(command.document.rounds), "ideas": len(command.document.ideas)}
    title = clean(command.document.workshop.title).text
    renamed = "" if title == call.workshop.title else f"called “{title}”."
    whole = ", ".join(counted(number, name[:-1]) for name, number in data.items())
    if "dry-run" in call.options:
        outcome = decide(call.workshop, command, Asking(call.seat.person, call.seat.now()))
        if isinstance(outcome, Refused):
            raise outcome
        called = renamed and f" {call.workshop.slug} would be {renamed}"
        return Said(f"Would bring in {whole}.{called} Nothing has been changed.", data | {"dry_run": True})
    await call.do(command)
    called = renamed and f" {call.workshop.slug} is now {renamed}"
    return Said(f"Brought in {whole}.{called}", data | {"dry_run": False})


VERBS = (
    Verb("import", "[--dry-run] < FILE", "bring a JSON export into this workshop while it is empty",
         "--dry-run: only says what would come in.", import_, do.ImportWorkshop),
    Verb("export", "json|csv|md > FILE", "the whole workshop as a file",
         "Unsorted, withdrawn and unplaced things are in all of them; tallies of an open vote in none. "
         "Only json can be imported. In csv, what a spreadsheet would run gets an apostrophe before it.", export),
)  # fmt: skip
