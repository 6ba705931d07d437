"""A guide as another stage will need it: what exists already for each theme, who runs it, how far it reaches.

It stands in the tests to hold that the parts are enough. Its command is borrowed: an idea whose words are the three answers.
"""

import json

from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Newsworthy
from wtfc_tui.stages.chefs.records import AddIdea, IdeaAdded
from wtfc_tui.stages.chefs.view import ideas_for
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.view import themes

ASKED = ("what is there already", "who runs it", "how far does it reach")


class InPlace(ThemeByTheme):
    name = "already"
    about = "say what exists already, theme by theme"
    hints = ("Type what exists and press Enter. Enter alone goes to another theme.",)
    commands = frozenset({"list"})
    news = (Newsworthy(IdeaAdded, "new thing in place"),)
    needs = AddIdea
    none_yet = "There are no themes yet: what is in place comes after sorting."

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.given: list[str] = []
        """The answers so far about the one that is being added."""

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def count(self, theme: str) -> str:
        return f"{len(ideas_for(self.board, theme))} in place"

    def everything(self) -> list[str]:
        return [line for theme in self.themes() for line in self._list(theme.id)]

    @property
    def asks(self) -> str:
        return f"{self.theme}, {ASKED[len(self.given)]}? "

    def taken(self) -> list[str]:
        self.given = []
        return self._list(self.theme)

    async def under(self, line: str) -> list[str] | None:
        if line.casefold() == "list":
            return self._list(self.theme)
        if not line:
            return [] if self.given else await self.leave()
        return None

    async def add(self, line: str) -> list[str]:
        if len(self.given) + 1 < len(ASKED):
            self.given.append(line)
            return []
        return await self._add([*self.given, line])

    async def _add(self, given: list[str]) -> list[str]:
        done = await self.do(AddIdea(self.theme, "delia", "; ".join(given)))
        if not done:
            return []
        self.given = []
        return [f"{event.id} saved." for event in done.events if isinstance(event, IdeaAdded)]

    def _list(self, theme: str) -> list[str]:
        there = ideas_for(self.board, theme)
        return [f"{counted(len(there), 'thing')} in place.", *(f"{one.id}: {one.text}" for one in there)]

    def back(self) -> list[str] | None:
        if not self.given:
            return super().back()
        self.given.pop()
        return []

    @property
    def half_done(self) -> bool:
        return bool(self.given)

    @property
    def unfinished(self) -> str:
        return f"{self.theme} {json.dumps(self.given)}" if self.theme else ""

    def resume(self, unfinished: str) -> None:
        given = json.loads(unfinished.partition(" ")[2])
        super().resume(unfinished)
        self.given = given if self.theme else []
