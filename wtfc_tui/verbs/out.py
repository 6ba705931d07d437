"""Taking the workshop out as a file, and bringing an export into an empty one."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final

import msgspec

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.domain.commands import Command, Right
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import RUNNING
from wtfc_tui.domain.words import clean, counted
from wtfc_tui.intake.json_export import load
from wtfc_tui.reports import csv_report, json_report, md_report
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import NUMBER, TEXT, TRUTH, Nouns, either

FORMS: Final = ("json", "csv", "md")
NOT_YET: Final = ("xlsx", "docx", "html")


class BringIn(Right, may=RUNNING):
    """An import into an empty workshop."""


class _Out:
    def __init__(self, carries: Sequence[Carried[Any] | NotCarried], bring_in: Callable[[Document], Command]) -> None:
        self._carries, self._bring_in = carries, bring_in

    async def export(self, call: Call) -> Said:
        form = call.word(0, f"a form: {', '.join(FORMS)}").casefold()
        if form in NOT_YET:
            raise not_understood(f"Export as {form} is not in this version: take {', '.join(FORMS)}.")
        if form not in FORMS:
            raise not_understood(f"“{form[:20]}” is not a form of export here: take {', '.join(FORMS)}.")
        text = await asyncio.to_thread(call.board.once, ("export", form), lambda: self._written(call, form))
        data = msgspec.json.decode(text) if form == "json" else {"format": form, "text": text}
        return Said(text.rstrip("\n"), data, text.encode())

    def _written(self, call: Call, form: str) -> str:
        """It reads one board, which nobody changes, away from the loop: the whole of a large workshop takes a second, and
        meanwhile others type."""
        if form == "json":
            return json_report.dump(call.board, self._carries, call.seat.steps)
        return csv_report.dump(call.board, self._carries) if form == "csv" else md_report.dump(call.board, self._carries)

    async def import_(self, call: Call) -> Said:
        if not call.standard_input.strip():
            raise not_understood("Nothing came in: send an export along, such as import < workshop.json.")
        document = await asyncio.to_thread(load, call.standard_input, self._carries, call.seat.steps)
        kinds = [one.kind for one in self._carries if isinstance(one, Carried)]
        numbers = {kind: len(document.comes_in(kind)) for kind in kinds}
        left_out = "".join(f" {why}" for kind in kinds for why in document.left_out(kind))
        data: dict[str, Any] = {kind.name: number for kind, number in numbers.items()}
        title = clean(document.about.title).text
        renamed = "" if title == call.workshop.title else f"called “{title}”."
        whole = ", ".join(counted(number, kind.noun, kind.nouns) for kind, number in numbers.items())
        if "dry-run" in call.options:
            outcome = call.seat.tried(self._bring_in(document))
            if isinstance(outcome, Refused):
                raise outcome
            called = renamed and f" {call.workshop.slug} would be {renamed}"
            return Said(f"Would bring in {whole}.{called}{left_out} Nothing has been changed.", data | {"dry_run": True})
        await call.do(self._bring_in(document))
        called = renamed and f" {call.workshop.slug} is now {renamed}"
        return Said(f"Brought in {whole}.{called}{left_out}", data | {"dry_run": False})


def nouns(carries: Sequence[Carried[Any] | NotCarried]) -> Nouns:
    return {"workshop": json_report.shape(carries), "file": {"format": TEXT, "text": TEXT}}


def verbs(carries: Sequence[Carried[Any] | NotCarried], bring_in: Callable[[Document], Command]) -> tuple[Verb, ...]:
    """`bring_in`: the command that an import comes to."""
    out = _Out(carries, bring_in)
    return (
        Verb(
            "import", "[--dry-run] < FILE", "bring a JSON export into this workshop while it is empty",
            "--dry-run: only says what would come in. A vote that was open when the export was made is left out.",
            out.import_, BringIn,
            gives={one.kind.name: NUMBER for one in carries if isinstance(one, Carried)} | {"dry_run": TRUTH},
        ),
        Verb(
            "export", "json|csv|md > FILE", "the whole workshop as a file",
            "Unsorted, withdrawn and unplaced things are in all of them; tallies of an open vote in none. "
            "Only json can be imported. In csv, what a spreadsheet would run gets an apostrophe before it. "
            "With --json, csv and md come as the text of a JSON object.", out.export,
            gives=either("workshop", "file"),
        ),
    )  # fmt: skip
