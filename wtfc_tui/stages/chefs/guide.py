"""Three chefs, guided: a theme, then your ideas under one lens after the other. Nobody is told whose idea is whose."""

from collections.abc import Mapping, Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Newsworthy, undone
from wtfc_tui.plain.parts import choice
from wtfc_tui.stages.chefs.records import AddIdea, IdeaAdded, IdeaWithdrawn
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.view import Lens, chefs_themes, chefs_view, ideas_for, ideas_told
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme


class Chefs(ThemeByTheme):
    name = "chefs"
    about = "have ideas for a theme, under three lenses"
    hints = (
        "Type an idea; next goes to the next lens.",
        "1, 2 or 3 changes the lens, T7 the theme; ideas tells what is there.",
    )
    commands = frozenset({"ideas"})
    news = (Newsworthy(IdeaAdded, "new idea"),)
    screen_field = "chefs.idea"
    longest, one = IDEA_LIMIT, "idea"
    needs = AddIdea
    none_yet = "There are no themes yet: ideas come after sorting."

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.lens = 0

    def themes(self) -> list[Theme]:
        return chefs_themes(self.board)

    def count(self, theme: str) -> str:
        return counted(len(ideas_for(self.board, theme)), "idea")

    def everything(self) -> list[str]:
        return ideas_told(self.board)

    @property
    def asks(self) -> str:
        return f"{self.theme}, {self._lenses()[self.lens].name}: "

    def taken(self) -> list[str]:
        return self._look_through(0)

    async def under(self, line: str) -> list[str] | None:
        lenses = self._lenses()
        if line.casefold() == "ideas":
            return ideas_told(self.board, self.theme)
        if (place := choice(line, len(lenses))) is not None:
            return self._look_through(place)
        if line:
            return None
        return self._look_through(self.lens + 1) if self.lens + 1 < len(lenses) else await self.leave()

    async def add(self, words: str) -> list[str]:
        done = await self.do(AddIdea(self.theme, self._lenses()[self.lens].id, words))
        added = [event for event in (done.events if done else ()) if isinstance(event, IdeaAdded)]
        return [self.saved(event.id, event.text) for event in added]

    def points(self, line: str) -> bool:
        return line.isdigit() or super().points(line)

    def meant(self, line: str) -> str:
        """The lens that somebody may mean by its name alone."""
        names = [lens.name.casefold() for lens in self._lenses()]
        key = line.casefold().strip(".!")
        return str(names.index(key) + 1) if key in names else ""

    def in_hand(self) -> list[str]:
        return [*super().in_hand(), *([self._asked(self.lens)] if self.theme else [])]

    async def after(self, events: Sequence[Event]) -> list[str]:
        """What was taken back is asked for again."""
        for event in undone(events, IdeaWithdrawn)[:1]:
            idea = self.workshop[IDEAS][event.id]
            if idea.theme in self._ids():
                self.theme, self.goes_back = idea.theme, True
                self.lens = [lens.id for lens in self._lenses()].index(idea.lens)
                return []
        return await super().after(events)

    def _look_through(self, place: int) -> list[str]:
        self.lens = place
        return [self._asked(place)]

    def _asked(self, place: int) -> str:
        lenses = self._lenses()
        lens = lenses[place]
        prompt = lens.prompt if lens.prompt.endswith((".", "?", "!")) else f"{lens.prompt}."
        so_far = counted(len(lens.ideas), "idea")
        return f"{place + 1} of {len(lenses)}, {lens.name}: {prompt} {so_far} so far."

    def _lenses(self) -> tuple[Lens, ...]:
        return chefs_view(self.board, self.theme).lenses

    @property
    def unfinished(self) -> str:
        return f"{self.theme} {self.lens}" if self.theme else ""

    def resume(self, unfinished: str) -> None:
        lens = int(unfinished.partition(" ")[2])
        super().resume(unfinished)
        self.lens = lens

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        lenses = [lens.id for lens in workshop.lenses]
        lens = lenses.index(kept) if (kept := drafts.get("chefs.lens", "")) in lenses else 0
        return f"{drafts.get('chefs.theme', '')} {lens}"
