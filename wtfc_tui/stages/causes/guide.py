"""Causes, guided: a theme, then why, and why again; how deep one is told in words."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, counted, quoted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Newsworthy, undone
from wtfc_tui.stages.causes.records import AddCause, Cause, CauseAdded, CausesWithdrawn, MarkRoot
from wtfc_tui.stages.causes.rules import CAUSES, above
from wtfc_tui.stages.causes.view import causes, outline, summary, themes, told
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme

_AN_ID: Final = re.compile(r"C\d{1,6}", re.IGNORECASE)
_NOBODY: Final = "C0"


class Causes(ThemeByTheme):
    name = "causes"
    about = "ask why, and why again, theme by theme"
    hints = (
        "Type reasons, one a line.",
        "under goes below the last, out back up; root marks it.",
        "C4 goes below that; list tells all.",
    )
    commands = frozenset({"under", "out", "root", "list"})
    news = (Newsworthy(CauseAdded, "new cause"),)
    screen_field = "causes.words"
    longest, one = IDEA_LIMIT, "cause"
    needs = AddCause
    none_yet = "There are no themes of what is not working yet: causes come after sorting."

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.why = ""
        """The id of the cause of which the next line says why; "" for the theme itself. Nobody else changes it."""
        self.last = ""
        """The id of the cause that was said last, or that one came out of: what `under` and `root` are about."""

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def count(self, theme: str) -> str:
        return counted(len(causes(self.board, theme)), "cause")

    def everything(self) -> list[str]:
        return told(self.board)

    # ── asking why ──

    @property
    def asks(self) -> str:
        if cause := self._cause(self.why):
            return f"{'Why' if self.brief else 'And why'}, under {quoted(cause.text)}: "
        return f"{self.theme}, why: "

    def in_hand(self) -> list[str]:
        cause = self._cause(self.why)
        return [*super().in_hand(), *([f"under: {cause.text}"] if cause else [])]

    def taken(self) -> list[str]:
        self.why = self.last = ""
        branches = outline(self.board, self.theme)
        first = [f"{at.place} {at.cause.id}: {at.cause.text}" for at in branches if at.depth == 1]
        return [f"{summary(branches)}.", *first]

    def points(self, line: str) -> bool:
        return bool(_AN_ID.fullmatch(line)) or super().points(line)

    async def under(self, line: str) -> list[str] | None:
        key = line.casefold()
        if not line:
            return await self.leave()
        if _AN_ID.fullmatch(line):
            return self._turn_to(standing(self.workshop, CAUSES, line))
        if key == "list":
            return told(self.board, self.theme)
        if key == "out":
            return self._out()
        return await self._of_the_last(key) if key in self.commands else None

    async def _of_the_last(self, key: str) -> list[str]:
        last = self._cause(self.last)
        if not last or not last.stands:
            return [f"Say a cause first, or one by its code, such as C4: {key} is about the last one."]
        if key == "under":
            return self._turn_to(last)
        done = await self.do(MarkRoot(last.id, not last.root))
        return [f"{'Root' if not last.root else 'No root'}: {last.text}"] if done else []

    def _turn_to(self, cause: Cause) -> list[str]:
        self.theme, self.why, self.last = cause.theme, cause.id, cause.id
        below = [at for at in outline(self.board, self.theme) if at.parent == cause.id]
        return [f"under: {cause.text}", *(f"{at.place} {at.cause.id}: {at.cause.text}" for at in below)]

    def _out(self) -> list[str]:
        cause = self._cause(self.why)
        if not cause:
            return ["This is straight under the theme already."]
        parent = above(self.workshop, cause)
        self.last, self.why = self.why, parent.id if parent else ""
        return [f"under: {parent.text}"] if parent else self.in_hand()

    async def add(self, words: str) -> list[str]:
        """Where what it is said under was taken out meanwhile, that is told, and the words stay: they go nowhere else."""
        done = await self.do(AddCause(self.theme, words, self.why or None))
        for event in done.events if done else ():
            if isinstance(event, CauseAdded):
                self.last = event.id
                return [self.saved(event.id, event.text)]
        return []

    def _cause(self, id: str) -> Cause | None:
        return self.workshop[CAUSES].get(id or _NOBODY)

    # ── what was taken back, and what is left ──

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was taken back is asked for again, where it was."""
        for event in undone(events, CausesWithdrawn)[:1]:
            cause = self.workshop[CAUSES][event.causes[0]]
            if cause.theme in self._ids():
                parent = above(self.workshop, cause)
                self.theme, self.goes_back = cause.theme, True
                self.why = self.last = parent.id if parent else ""
                return []
        return await super().after(events)

    @property
    def unfinished(self) -> str:
        return f"{self.theme} {self.why or _NOBODY} {self.last or _NOBODY}" if self.theme else ""

    @property
    def asked_about(self) -> str:
        """Said one after the other, causes are about the same."""
        return f"{self.theme} {self.why}"

    def resume(self, unfinished: str) -> None:
        super().resume(unfinished)
        why, last = (*unfinished.split()[1:], _NOBODY, _NOBODY)[:2]
        if self.theme:
            self.why, self.last = (one if self._cause(one) else "" for one in (why, last))

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        return drafts.get("causes.where", "")
