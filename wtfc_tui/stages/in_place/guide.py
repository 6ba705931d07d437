"""What is in place, guided: a theme, then what exists already, one line a thing."""

from collections.abc import Mapping, Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.plain.guide import Newsworthy, undone
from wtfc_tui.stages.in_place.records import AddThing, ThingAdded, ThingWithdrawn
from wtfc_tui.stages.in_place.rules import THINGS, described
from wtfc_tui.stages.in_place.view import in_place, in_words, themes, told
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme


class InPlace(ThemeByTheme):
    name = "in_place"
    about = "say what is in place already, theme by theme"
    hints = (
        "Type what there is; next leaves the theme.",
        "Who runs it and its reach may follow: Rota; home care; partly.",
        "list tells what is there.",
    )
    commands = frozenset({"list"})
    news = (Newsworthy(ThingAdded, "new thing in place"),)
    screen_field = "in_place.words"
    needs = AddThing
    none_yet = "There are no themes yet: what is in place comes after sorting."

    def themes(self) -> list[Theme]:
        return themes(self.board)

    def count(self, theme: str) -> str:
        return counted(len(in_place(self.board, theme)), "thing in place", "things in place")

    def everything(self) -> list[str]:
        return told(self.board)

    @property
    def asks(self) -> str:
        return f"{self.theme}, in place already: "

    def taken(self) -> list[str]:
        return [in_words(thing) for thing in in_place(self.board, self.theme)]

    async def under(self, line: str) -> list[str] | None:
        if not line:
            return await self.leave()
        return told(self.board, self.theme) if line.casefold() == "list" else None

    async def add(self, words: str) -> list[str]:
        said = described(words)
        done = await self.do(AddThing(self.theme, said.text, said.run_by, said.reach))
        added = [event.id for event in (done.events if done else ()) if isinstance(event, ThingAdded)]
        return [f"{in_words(self.workshop[THINGS][one])} saved." for one in added]

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was taken back is asked for again."""
        for event in undone(events, ThingWithdrawn)[:1]:
            if (theme := self.workshop[THINGS][event.id].theme) in self._ids():
                self.theme, self.goes_back = theme, True
                return []
        return await super().after(events)

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        return drafts.get("in_place.theme", "")
