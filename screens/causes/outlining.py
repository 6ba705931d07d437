"""Where the next line goes, and what is done to a cause in the outline: nothing that others do changes either."""

import re
from typing import Final

from textual import events

from screens.causes.lines import THEME, WhyField
from screens.parts.asking import AskingScreen
from screens.parts.own_words import OwnWordsScreen
from screens.parts.theme_by_theme import ThemeByThemeScreen
from screens.widgets.ask import Ask
from screens.widgets.field import Field, is_letter
from screens.widgets.rows import Rows
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, counted, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.causes.records import Cause, MarkRoot, MoveCause, TieCause, WithdrawCause
from wtfc_tui.stages.causes.rules import CAUSES, above, below
from wtfc_tui.stages.causes.view import said_so

OUTLINE: Final = "causes.outline"
PUTTING: Final = "causes.putting"
WHERE: Final = "causes.where"
"""The draft of the theme and the cause that half-typed words are for."""
_NOBODY: Final = "C0"
_IDS: Final = re.compile(r"[Ss]\d{1,6}(?:[\s,]+[Ss]\d{1,6})*")


class OutliningScreen(OwnWordsScreen[Cause], ThemeByThemeScreen, AskingScreen):
    words: WhyField

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.under: str | None = None
        """The id of the cause that the next line goes under; None: the theme itself."""
        self.here: str | None = None
        """The cause at ► while one types: said last, or gone on from."""
        self.putting: str | None = None
        self.rows = Rows(id="outline", empty=" There is nothing to ask why of yet.")
        self.ask = Ask(limit=IDEA_LIMIT)

    # ── where the next line goes ──

    def cause(self, id: str | None) -> Cause | None:
        return self.board.workshop[CAUSES].get(id or _NOBODY)

    def parent_of(self, id: str | None) -> str | None:
        cause = self.cause(id)
        parent = above(self.board.workshop, cause) if cause else None
        return parent.id if parent else None

    def go_under(self, under: str | None, here: str | None) -> None:
        self.under, self.here = under, here
        self.keep_where()
        self.show()

    def keep_where(self) -> None:
        """Half-typed words are no use without the place that they are for."""
        if self.words.text and not self.mending:
            self.desk.drafts.changed(WHERE, f"{self.at or ''} {self.under or _NOBODY}")

    def action_deeper(self) -> None:
        cause = self.cause(self.here)
        if cause and cause.stands and self.here != self.under:
            self.go_under(self.here, self.here)
        else:
            self.tell("There is none at ► to go under: say one with Enter, or choose one with ↑.")

    def action_out(self) -> None:
        if self.under:
            self.go_under(self.parent_of(self.under), self.under)
        else:
            self.tell("This is straight under the theme already.")

    # ── into the outline and back ──

    @property
    def chosen(self) -> Cause | None:
        """What a key in the outline is about; None on the line of the theme."""
        return self.cause(self.rows.chosen) if self.rows.chosen != THEME else None

    def home(self) -> Field:
        return self.words

    def action_into(self) -> None:
        if not self.mending and len(self.rows.rows) > 1:
            self.rows.focus()
            self.become(OUTLINE)

    def to_words(self) -> None:
        self.putting = None
        self.words.focus()
        self.become(self.NAME)
        self.show()

    def action_beside(self) -> None:
        cause = self.chosen
        self.go_under(self.parent_of(cause.id) if cause else None, cause.id if cause else None)
        self.to_words()

    def action_inside(self) -> None:
        cause = self.chosen
        self.go_under(cause.id if cause else None, cause.id if cause else None)
        self.to_words()

    def action_leave(self) -> None:
        if self.mode == "causes.asking":
            self.stop_asking()
        if self.mending:
            super().action_leave()
        else:
            self.to_words()

    def on_key(self, event: events.Key) -> None:
        """In the outline words are no keys, and half-typed ones wait until it is said where they go."""
        if self.mode in (OUTLINE, PUTTING) and is_letter(event) and self._is_no_key(event.key):
            event.stop()
            event.prevent_default()
            self.desk.touched()
            wait = "Your words wait: " if self.words.text else ""
            self.tell(f"{wait}Enter goes on beside this cause, Tab under it; then type.")

    def _is_no_key(self, name: str) -> bool:
        return self.KEYS.key_in(self.mode, name) is None or bool(self.words.text)

    # ── what is done to a cause ──

    async def on_why_field_starred(self) -> None:
        self.desk.touched()
        await self._mark(self.cause(self.here))

    async def action_root(self) -> None:
        await self._mark(self.chosen)

    async def _mark(self, cause: Cause | None) -> None:
        if not cause or not cause.stands:
            self.tell("* marks the cause at ► as a root: say one first, or choose one with ↑.")
        elif await self.do(MarkRoot(cause.id, not cause.root)):
            self.tell(f"{quoted(cause.text)} is {'no root' if cause.root else 'a root'} ({cause.id}) · Ctrl+U takes it back")
            self.show()

    async def action_take_out(self) -> None:
        if cause := self.chosen:
            under = len(below(self.board.workshop, cause))
            also = f" and {counted(under, 'cause')} under it are" if under else " is"
            if await self.do(WithdrawCause(cause.id), f"{quoted(cause.text)}{also} out ({cause.id}) · Ctrl+U brings back"):
                self.show()
                if len(self.rows.rows) < 2:
                    self.to_words()

    def action_mend_it(self) -> None:
        if not (cause := self.chosen):
            return
        if self.seat.person.role is Role.PARTICIPANT and cause.id not in self.seat.own.ids(CAUSES):
            self.tell(
                f"{quoted(cause.text)} is not yours to change ({cause.id}): ask a scribe or a facilitator.", trouble=True
            )
        else:
            self.take_up(cause)

    def action_put(self) -> None:
        if cause := self.chosen:
            self.putting = cause.id
            self.become(PUTTING)
            self.show()
            self.tell(f"{quoted(cause.text)}: choose what it stands under, and Enter.")

    async def action_put_here(self) -> None:
        cause, parent = self.cause(self.putting), self.chosen
        if not cause:
            return
        place = quoted(parent.text) if parent else "the theme itself"
        told = f"{quoted(cause.text, 24)} is under {place} ({cause.id}) · Ctrl+U takes it back"
        if await self.do(MoveCause(cause.id, parent.id if parent else None), told):
            self.putting = None
            self.rows.focus()
            self.become(OUTLINE)
            self.rows.show(self.rows.rows, cause.id)
            self.show()

    # ── who says it ──

    def action_tie(self) -> None:
        if cause := self.chosen:
            self.ask_for("Who says it? S31 S88, or words of theirs:", lambda typed: self._tie(cause.id, typed))
            self.show()

    async def _tie(self, id: str, typed: str) -> None:
        cause = self.cause(id)
        if not cause or not typed.strip():
            self.action_leave()
            return
        named = self._named(cause, typed.strip())
        if named and await self.do(TieCause(id, named, loose=set(named) <= set(cause.says))):
            says = self._who_says(self.board.workshop[CAUSES][id])
            self.stop_asking()
            self.to_words()
            self.tell(f"{quoted(cause.text)} is said by {says} · Ctrl+U takes it back")

    def _who_says(self, cause: Cause) -> str:
        first, *more = map(self.board.workshop.named, cause.says or ("no statement",))
        return f"{first} and {len(more)} more" if more else first

    def _named(self, cause: Cause, typed: str) -> tuple[str, ...]:
        if _IDS.fullmatch(typed):
            return tuple(typed.upper().replace(",", " ").split())
        found = said_so(self.board, cause.theme, typed)
        if len(found) != 1:
            several = ", ".join(f"{one.id} {quoted(one.text, 20)}" for one in found[:3])
            self.tell(f"Several say so: {several}." if found else "No statement has these words: type others.", trouble=True)
            return ()
        return (found[0].id,)
