"""The conversation: one line in, some lines out, and a prompt that asks for one thing. Which that is, and how it is told."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from wtfc_tui.domain.words import clean
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.plain import steering
from wtfc_tui.plain.guide import Guide, Task
from wtfc_tui.plain.habits import WELCOME, Habits
from wtfc_tui.plain.half_typed import HalfTyped, half_typed
from wtfc_tui.plain.hearing import Hearing
from wtfc_tui.plain.kept import held_back
from wtfc_tui.plain.lines import wrapped
from wtfc_tui.plain.menu import Menu
from wtfc_tui.plain.parts import ends
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.verbs.tokens import LONGEST_LINE

DRAFT = "plain"
KEPT_WORDS = "plain words"
CUT_AT: Final = 4095
"""Bytes of a line: more is lost on the way, where the person's own machine puts lines together."""
A_LETTER: Final = 2
"""Bytes that a letter which was cut in two may come out longer or shorter."""
LAST_WORDS, LAST_LETTERS = 6, 60


class Conversation(Hearing):
    def __init__(self, seat: Seat, tasks: Tasks, has_terminal: bool = False) -> None:
        super().__init__(seat, tasks)
        self.has_terminal = has_terminal
        self.offers_screen = has_terminal
        """Also to those who have chosen lines themselves: they may choose again."""
        self.half_typed: list[HalfTyped] = []
        """In the full screen, and not gone on with yet."""
        self.ended = False
        self.wants_screen = False
        """The person asked for the full screen, now and the next time."""
        self._habits = Habits(seat)
        self._drafts: dict[str, str] = {}

    @property
    def prompt(self) -> str:
        return "" if self.ended else self.guide.prompt

    async def start(self) -> list[str]:
        self._drafts = await self.seat.drafts()
        preferences = await self.seat.preferences()
        self.offers_screen = self.has_terminal or preferences.get("face") == "plain"
        self._habits.recall(preferences)
        lines = steering.welcome(self, back=self._habits.knows(WELCOME))
        await self._habits.has_heard(WELCOME)
        wanted, _, unfinished = self._drafts.get(DRAFT, "").partition(" ")
        task = self.tasks.named(wanted) if wanted else self.tasks.at(self.seat.step)
        lines += await self.enter(task, unfinished)
        self.kept.recall(self._drafts.get(KEPT_WORDS, ""))
        lines += [f"{told} “again” sends, “forget” lets go." for told in self.kept.told]
        return self._spoken(lines + self._offered())

    def _offered(self) -> list[str]:
        """What was half-typed in the full screen; not where it is still open, with the words in it."""
        if not any(here.person == self.seat.person and here.face == "screen" for here in self.seat.others):
            self.half_typed = half_typed(self.tasks, self._drafts, self.seat.board.workshop)
        return [one.offer for one in self.half_typed]

    async def answer(self, line: str) -> list[str]:
        """Enter alone does nothing wherever one is, so that it can be pressed to hear whether there is anything new."""
        if len(line) > LONGEST_LINE:
            return wrapped(
                [f"That is {len(line)} characters in one line, and {LONGEST_LINE} are the most: send less at once."]
            )
        typed, self.moved_on = clean(line).text, False
        heard = await self.heard(typed) if typed else []
        lines = self._spoken([*heard, *self._cut(line, typed)], looked=not typed)
        await self._keep_drafts()
        return lines

    async def hold(self, lines: Sequence[str]) -> list[str]:
        """More lines came at once, and something else is asked since the first of them: none is filed there unasked."""
        held = [text for line in lines if (text := clean(line).text)]
        self.moved_on = False
        if not held:
            return []
        self.kept.hold(held)
        await self._keep_drafts()
        return wrapped([held_back(held)])

    def note_news(self, news: News) -> None:
        """Told with the next prompt, never now."""
        self.news.note(news)
        self.ended = self.ended or bool(news.closed)

    # ── moving ──

    async def enter(self, task: Task | None, unfinished: str = "") -> list[str]:
        """None leads to the menu."""
        self.guide.left()
        self.guide = task.guide(self.seat, task.step) if task else Menu(self.seat, self.tasks)
        self.guide.brief = self._habits.brief
        if unfinished:
            with suppress(ValueError):  # A draft of an earlier version is not worth a stumble.
                self.guide.resume(unfinished)
        lines = await self.guide.begin()
        if not self.guide.over and not self._habits.knows(self.guide.name):
            await self._habits.has_heard(self.guide.name)
            lines = [*self.guide.intro(), *lines]
        return await self._on_from(self.guide, lines)

    async def _on_from(self, guide: Guide, lines: list[str]) -> list[str]:
        """Where a guide has come to its end, to the next one."""
        if guide.more:
            self._more, guide.more = guide.more, ()
        if not guide.over or guide is not self.guide:
            return lines
        if guide.beneath:
            self.guide = guide.beneath
            return [*lines, *await self._on_from(self.guide, await self.guide.after(()))]
        self._ended = guide if guide.then is None else None
        return [*lines, *await self.enter(guide.then)]

    async def back(self) -> list[str]:
        if self.guide.beneath:
            self.guide = self.guide.beneath
            return ["It stays as it was.", *self.guide.in_hand()]
        lines = self.guide.back()
        return await self.enter(None) if lines is None else lines

    async def draft(self) -> list[str]:
        """Goes on where it was typed, with the words kept; the full screen lets go of them only once they are kept here."""
        if not self.half_typed:
            return ["Nothing half-typed waits from the full screen."]
        if self.kept.words:
            return ["Something else is kept and not saved: first send it by “again”, or forget it."]
        one = self.half_typed.pop(0)
        lines = await self.enter(one.task, one.unfinished)
        self.kept.recall(one.words, at=self.guide.prompt)
        await self._keep_drafts()
        if self._drafts.get(KEPT_WORDS) == one.words:
            with suppress(StoreFailure):
                await self.seat.keep_draft(one.field, "")
        return [*lines, f"{ends(one.words)} “again” saves it as it is; or type it better."]

    async def be_brief(self, brief: bool) -> list[str]:
        self.guide.brief = brief
        await self._habits.be_brief(brief)
        return ["Brief from now on." if brief else "In full from now on."]

    async def to_the_screen(self) -> list[str]:
        with suppress(StoreFailure):  # On a full disk it is not remembered, and holds now all the same.
            await self.seat.prefer("face", "screen")
        self.wants_screen = self.ended = True
        if self.has_terminal:
            return ["The full screen comes now, and the next time too."]
        return ["From now on you get the full screen. Log in again to see it."]

    def leave(self) -> None:
        self.ended = True

    # ── telling ──

    def _spoken(self, lines: list[str], looked: bool = False) -> list[str]:
        if lines:
            self.last = lines
        return wrapped([*lines, *([] if self.ended else self.news.announced(looked))])

    async def _keep_drafts(self) -> None:
        """What is half done is there again after a dropped line; leaving keeps it too."""
        guide = self.guide.beneath or self.guide
        now = {DRAFT: f"{guide.name} {guide.unfinished}" if guide.unfinished else "", KEPT_WORDS: self.not_saved}
        for field, text in now.items():
            if text != self._drafts.get(field, ""):
                with suppress(StoreFailure):  # Nothing is lost yet, and the next real save will say what is wrong.
                    await self.seat.keep_draft(field, text)
                    self._drafts[field] = text

    def _cut(self, line: str, typed: str) -> list[str]:
        """Where no terminal of ours is at the other end, the person's own machine cuts lines, and says nothing."""
        if self.has_terminal or abs(len(line.encode("utf-8", "replace")) - CUT_AT) > A_LETTER:
            return []
        last = " ".join(typed.split()[-LAST_WORDS:])[-LAST_LETTERS:]
        return [f"Your terminal cuts lines after {CUT_AT} bytes, and may have cut this one. It ends: “{last}”"]
