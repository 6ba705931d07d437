"""Three chefs, guided: a theme, then your ideas under one lens after the other. Nobody is told whose idea is whose."""

from wtfc_tui.domain import commands as do
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Say, choice, numbered
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.views.board import counted
from wtfc_tui.views.chefs import ChefsView, Lens, chefs_themes, chefs_view


class Ideas(Guide):
    name = "chefs"
    about = "have ideas for a theme, under three lenses"
    hints = (
        "Type an idea and press Enter. Enter alone goes to the next lens.",
        "1, 2 or 3 alone changes the lens; T7 the theme; ideas tells what is there.",
    )
    commands = frozenset({"ideas"})

    def __init__(self, seat: Seat, say: Say) -> None:
        super().__init__(seat, say)
        self.theme = ""
        self.lens = 0

    def _view(self) -> ChefsView:
        return chefs_view(self.board, self.theme)

    def _lens(self) -> Lens:
        return self._view().lenses[self.lens]

    @property
    def prompt(self) -> str:
        if self.theme:
            return f"{self.theme}, {self._lens().name}: "
        themes = [theme.id for theme in chefs_themes(self.board)]
        if not themes:  # The last one was taken back while this was asked.
            return "There are no themes now. Enter goes on: "
        return f"Which theme? (1 to {len(themes)}, Enter for {self._usual(themes)}): "

    def _usual(self, themes: list[str]) -> str:
        """What the room looks at, else the first."""
        spot = self.workshop.spot_theme
        return spot if spot in themes else themes[0]

    @property
    def own_words(self) -> bool:
        return bool(self.theme)

    @property
    def expects(self) -> str:
        return "the number of a theme, or its id, such as T7"

    async def begin(self) -> list[str]:
        self.seat.go("chefs")
        themes = chefs_themes(self.board)
        if not themes:
            return self.end("There are no themes yet: ideas come after sorting.")
        if not self.may(do.AddIdea):
            return self.end(*await self.spoken("ideas"))
        return numbered([f"{one.id} {one.title}, {self._count(one.id)}" for one in themes])

    def _count(self, theme: str) -> str:
        return counted(len(self.board.ideas.get(theme, ())), "idea")

    async def answer(self, line: str) -> list[str] | None:
        themes = [theme.id for theme in chefs_themes(self.board)]
        if line[:1] in ("t", "T") and line[1:].isdigit() and line.upper() in self.workshop.themes:
            return self._take(line.upper())
        if not themes:
            self.theme, self.refused = "", bool(line)
            return await self.begin()
        if not self.theme:
            place = choice(line, len(themes))
            if line and place is None:
                return None
            return self._take(self._usual(themes) if place is None else themes[place])
        if self.theme not in themes:
            self.refused = bool(line)
            return await self._gone()
        if line.casefold() == "ideas":
            return await self.spoken("ideas", self.theme)
        if (place := choice(line, len(self._view().lenses))) is not None:
            return self._look_through(place)
        return await self._add(line) if line else await self._on()

    async def _gone(self) -> list[str]:
        self.theme = ""
        return ["That theme is gone: it was merged or taken away.", *await self.begin()]

    async def after(self, reply: Reply) -> list[str]:
        themes = [theme.id for theme in chefs_themes(self.board)]
        if self.theme and self.theme not in themes:
            return await self._gone()
        return [] if themes else await self.begin()

    def _take(self, theme: str) -> list[str]:
        self.theme = theme
        return [f"{theme}: {self.workshop.themes[theme].title}", *self._look_through(0)]

    def _look_through(self, place: int) -> list[str]:
        self.lens = place
        lens = self._lens()
        prompt = lens.prompt if lens.prompt.endswith((".", "?", "!")) else f"{lens.prompt}."
        so_far = counted(len(lens.ideas), "idea")
        return [f"{place + 1} of {len(self._view().lenses)}, {lens.name}: {prompt} {so_far} so far."]

    async def _add(self, words: str) -> list[str]:
        reply = await self.say("idea", self.theme, self._lens().id, "--", words)
        if reply.status:
            self.refused = True
            return [reply.error]
        return [f"{reply.data['id']} saved."]

    async def _on(self) -> list[str]:
        if self.lens + 1 < len(self._view().lenses):
            return self._look_through(self.lens + 1)
        self.theme = ""
        return await self.begin()

    def back(self) -> list[str] | None:
        if not self.theme:
            return None
        self.theme = ""
        return []

    @property
    def unfinished(self) -> str:
        return f"{self.theme} {self.lens}" if self.theme else ""

    def resume(self, unfinished: str) -> None:
        theme, _, lens = unfinished.partition(" ")
        if theme in [one.id for one in chefs_themes(self.board)] and self.may(do.AddIdea):
            self.theme, self.lens = theme, int(lens)
