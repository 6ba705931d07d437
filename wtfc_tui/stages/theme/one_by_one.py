"""Line mode for what hangs on themes: going through them one at a time. Used by every stage that works theme by theme."""

from collections.abc import Sequence
from typing import ClassVar, Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.parts import ASIDE, numbered, theme_typed
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import titled_so

GONE: Final = "That theme is gone: it was merged or taken away."


class ThemeByTheme(Guide):
    """Goes through the themes: one is chosen, by number, id or `next`; then answers belong to it until it is left.

    Each such guide says which themes there are, and what is asked, told and answered under one of them.
    """

    needs: ClassVar[type[Command]]
    """Who may not give this command hears everything and is asked nothing."""
    none_yet: ClassVar[str]
    """A sentence, where there are no themes."""

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.theme = ""
        """The id of the one that is on; "" while one is chosen."""

    # ── for each of these guides to fill in ──

    def themes(self) -> list[Theme]:
        """In the order in which they are listed."""
        raise NotImplementedError

    def count(self, theme: str) -> str:
        """What the list says of one: `2 ideas`."""
        raise NotImplementedError

    def everything(self) -> list[str]:
        """All of it, for whoever may only listen."""
        raise NotImplementedError

    @property
    def asks(self) -> str:
        """The prompt, while a theme is on."""
        raise NotImplementedError

    def taken(self) -> list[str]:
        """A theme has come on: what is told behind its title."""
        return []

    async def under(self, line: str) -> list[str] | None:
        """A number or a command while a theme is on; "" is `next`. `leave` goes on to the choice of a theme."""
        raise NotImplementedError

    async def add(self, words: str) -> list[str]:
        """People's own words while a theme is on."""
        raise NotImplementedError

    # ── what they all do ──

    @property
    def prompt(self) -> str:
        if self.theme:
            return self.asks
        themes = self._ids()
        if not themes:  # The last one was taken back while this was asked.
            return "There are no themes now. next goes on: "
        return f"Which theme? (1 to {len(themes)}, next for {self._usual(themes)}): "

    @property
    def own_words(self) -> bool:
        return bool(self.theme)

    @property
    def words_next(self) -> bool:  # type: ignore[override]
        return not self.own_words

    @property
    def expects(self) -> str:
        return "the number of a theme, its id, such as T7, or words of its title"

    def intro(self) -> list[str]:
        return list(self.hints)

    def helped(self) -> list[str]:
        choose = "Type a theme's number, or words of its title; next takes the one that the room looks at."
        return list(self.hints) if self.theme else [choose]

    def points(self, line: str) -> bool:
        return theme_typed(line, ()) in self.workshop[THEMES]

    def in_hand(self) -> list[str]:
        return [f"{self.theme}: {self.workshop[THEMES][self.theme].title}"] if self.theme else []

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        themes = self.themes()
        if not themes:
            return self.end(self.none_yet)
        if not self.may(self.needs):
            return self.end(*self.everything())
        return numbered([f"{one.id} {one.title}, {self.count(one.id)}" for one in themes])

    async def answer(self, line: str) -> list[str] | None:
        themes = self._ids()
        named = theme_typed(line, () if self.theme else themes)
        if named and named in self.workshop[THEMES]:
            return self._take(named)
        if not themes:
            self.theme = ""
            return self.end(*self.not_taken(line, self.none_yet))
        if not self.theme:
            return self._by_title(line) if line else self._take(self._usual(themes))
        if self.theme not in themes:
            return [*self.not_taken(line, GONE), *await self.leave()]
        return await self.under(line)

    def _by_title(self, line: str) -> list[str] | None:
        found = [] if line.casefold() in ASIDE else titled_so(self.themes(), line)
        if len(found) == 1:
            return self._take(found[0])
        places = self._ids()
        several = [f"{places.index(one) + 1}: {self.workshop[THEMES][one].title}" for one in found]
        return ["Several fit: type a number.", *several] if several else None

    async def say(self, *words: str) -> list[str]:
        lines: list[str] = []
        for one in words:
            if self.theme not in self._ids():
                return [*lines, *self.not_taken(one, GONE), *await self.leave()]
            lines += await self.add(one)
            if self.refused:
                break
        return lines

    async def leave(self) -> list[str]:
        self.theme = ""
        return await self.begin()

    async def after(self, events: Sequence[Event]) -> list[str]:
        themes = self._ids()
        if self.theme and self.theme not in themes:
            return [GONE, *await self.leave()]
        return [] if themes else await self.begin()

    def back(self) -> list[str] | None:
        if not self.theme:
            return None
        self.theme = ""
        return []

    @property
    def unfinished(self) -> str:
        return self.theme

    def resume(self, unfinished: str) -> None:
        theme = unfinished.partition(" ")[0]
        if theme in self._ids() and self.may(self.needs):
            self.theme = theme

    def _ids(self) -> list[str]:
        return [theme.id for theme in self.themes()]

    def _usual(self, themes: list[str]) -> str:
        """What the room looks at, else the first."""
        spot = self.workshop.spots.get("T")
        return spot if spot in themes else themes[0]

    def _take(self, theme: str) -> list[str]:
        self.theme = theme
        return [f"{theme}: {self.workshop[THEMES][theme].title}", *self.taken()]
