"""What success looks like, guided: a theme, then each perspective in turn."""

from collections.abc import Mapping, Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.words import IDEA_LIMIT, counted, quoted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.plain.guide import Newsworthy, undone
from wtfc_tui.plain.parts import choice
from wtfc_tui.stages.success.records import AddSuccess, SuccessAdded, SuccessWithdrawn
from wtfc_tui.stages.success.rules import SUCCESSES, perspectives
from wtfc_tui.stages.success.view import for_whom, of_theme, successes, themes, told
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme


class Success(ThemeByTheme):
    name = "success"
    about = "say what success looks like, theme by theme"
    hints = (
        "Type what would be there; next asks the next perspective.",
        "list tells what is there, success read the whole day.",
    )
    commands = frozenset({"list"})
    news = (Newsworthy(SuccessAdded, "new success statement"),)
    screen_field = "success.words"
    longest, one = IDEA_LIMIT, "success statement"
    needs = AddSuccess
    none_yet = "There are no themes yet: what success looks like comes after sorting."
    turn = 0
    """Which perspective is asked, from 0."""

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def count(self, theme: str) -> str:
        return counted(len(successes(self.board, theme)), "success statement")

    def everything(self) -> list[str]:
        return told(self.board)

    @property
    def asks(self) -> str:
        return f"{self.theme}, success for {for_whom(self._perspectives()[self.turn])}: "

    def taken(self) -> list[str]:
        self.turn = 0
        return of_theme(self.board, self.theme)

    async def under(self, line: str) -> list[str] | None:
        if line.casefold() == "list":
            return told(self.board, self.theme)
        if (place := choice(line, len(self._perspectives()))) is not None:
            self.turn = place
            return []
        if line:
            return None
        if self.turn + 1 == len(self._perspectives()):
            return await self.leave()
        self.turn += 1
        return []

    def points(self, line: str) -> bool:
        return line.isdigit() or super().points(line)

    def meant(self, line: str) -> str:
        """The perspective that somebody may mean by its name alone."""
        names = [one.casefold() for one in self._perspectives()]
        key = line.casefold().strip(".!")
        return str(names.index(key) + 1) if key in names else ""

    async def add(self, words: str) -> list[str]:
        perspective = self._perspectives()[self.turn]
        done = await self.do(AddSuccess(self.theme, perspective, words))
        added = [event for event in (done.events if done else ()) if isinstance(event, SuccessAdded)]
        return [f"For {for_whom(perspective)}, saved: {quoted(event.text)} ({event.id})" for event in added]

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was taken back is asked for again."""
        for event in undone(events, SuccessWithdrawn)[:1]:
            one = self.workshop[SUCCESSES][event.id]
            if one.theme in self._ids() and one.perspective in self._perspectives():
                self.theme, self.goes_back = one.theme, True
                self.turn = self._perspectives().index(one.perspective)
                return []
        return await super().after(events)

    def _perspectives(self) -> tuple[str, ...]:
        return perspectives(self.workshop)

    @property
    def unfinished(self) -> str:
        return f"{self.theme} {self.turn}" if self.theme else ""

    def resume(self, unfinished: str) -> None:
        turn = int(unfinished.partition(" ")[2] or 0)
        super().resume(unfinished)
        self.turn = turn if 0 <= turn < len(self._perspectives()) else 0

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        return drafts.get("success.where", "")
