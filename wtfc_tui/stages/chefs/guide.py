"""Three chefs, guided: a theme, then your ideas under one lens after the other. Nobody is told whose idea is whose."""

from collections.abc import Mapping

from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Newsworthy
from wtfc_tui.plain.parts import choice
from wtfc_tui.stages.chefs.records import AddIdea, IdeaAdded, IdeaReworded
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.view import Lens, chefs_themes, chefs_view, ideas_for, ideas_told
from wtfc_tui.stages.theme.one_by_one import ThemeByTheme
from wtfc_tui.stages.theme.records import Theme


def _words(event: IdeaAdded | IdeaReworded, workshop: Workshop) -> str:
    return workshop[IDEAS][event.id].text


class Chefs(ThemeByTheme):
    name = "chefs"
    about = "have ideas for a theme, under three lenses"
    hints = (
        "Type an idea and press Enter. next goes to the next lens.",
        "1, 2 or 3 alone changes the lens; T7 the theme; ideas tells what is there.",
    )
    commands = frozenset({"ideas"})
    news = (Newsworthy(IdeaAdded, "new idea", words=_words), Newsworthy(IdeaReworded, words=_words))
    screen_field = "chefs.idea"
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
            return await self._add(line)
        return self._look_through(self.lens + 1) if self.lens + 1 < len(lenses) else await self.leave()

    async def _add(self, words: str) -> list[str]:
        done = await self.do(AddIdea(self.theme, self._lenses()[self.lens].id, words))
        return [f"{event.id} saved." for event in (done.events if done else ()) if isinstance(event, IdeaAdded)]

    def _look_through(self, place: int) -> list[str]:
        self.lens, lenses = place, self._lenses()
        lens = lenses[place]
        prompt = lens.prompt if lens.prompt.endswith((".", "?", "!")) else f"{lens.prompt}."
        so_far = counted(len(lens.ideas), "idea")
        return [f"{place + 1} of {len(lenses)}, {lens.name}: {prompt} {so_far} so far."]

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
