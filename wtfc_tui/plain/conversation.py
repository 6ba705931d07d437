"""The conversation: one line in, some lines out, and a prompt that asks for one thing. It owns what can be said anywhere.

A line is, in this order: a word for everywhere (help, undo, back …), an answer to what was asked, a verb.
"""

from collections.abc import Sequence
from contextlib import suppress

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import clean, counted
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.plain import steering
from wtfc_tui.plain.guide import Guide, Task, at_first
from wtfc_tui.plain.habits import WELCOME, Habits
from wtfc_tui.plain.half_typed import HalfTyped, half_typed
from wtfc_tui.plain.lines import wrapped
from wtfc_tui.plain.menu import Menu
from wtfc_tui.plain.news import Newspaper
from wtfc_tui.plain.recognise import Recognise
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.plain.words import DO, FILES, ON_PURPOSE, SAY
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.verbs.tokens import LONGEST_LINE

DRAFT = "plain"
KEPT_WORDS = "plain words"


class Conversation:
    def __init__(self, seat: Seat, tasks: Tasks, has_terminal: bool = False) -> None:
        self.seat = seat
        self.tasks = tasks
        self.has_terminal = has_terminal
        self.offers_screen = has_terminal
        """Also to those who have chosen lines themselves: they may choose again."""
        self.half_typed: list[HalfTyped] = []
        """In the full screen, and not gone on with yet."""
        self.ended = False
        self.wants_screen = False
        """The person asked for the full screen, now and the next time."""
        self.guide: Guide = Menu(seat, tasks)
        self.news = Newspaper(seat, tasks.news)
        self._recognise = Recognise(tasks)
        self.kept = ""
        """What was typed and not taken; `again` sends it once more."""
        self.unsaved = ""
        """The same, where it was people's own words: kept for the next time too. Of several lines, each on its own."""
        self.moved_on = False
        """With the last answer something else came to be asked for, without that being asked for."""
        self.last: list[str] = []
        self._kept_at = ""
        """The prompt at which it was typed; "" where the words were fine and only the disk was not."""
        self._more: Sequence[str] = ()
        """What `all` tells, right after a result."""
        self._doubted = ""
        """The last line, where it was asked about before it is saved."""
        self._told_of_again = False
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
        if kept := self._drafts.get(KEPT_WORDS, ""):
            self.kept = self.unsaved = kept
            lines.append(f"These words were not saved: “{kept}” Type again to send them, or forget.")
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
        typed = clean(line).text
        lines = self._spoken(await self.heard(typed) if typed else [], looked=not typed)
        await self._keep_drafts()
        return lines

    async def hold(self, lines: Sequence[str]) -> list[str]:
        """More lines came at once, and something else is asked since the first of them: none is filed there unasked."""
        self.kept = self.unsaved = "\n".join(clean(line).text for line in lines)
        self._kept_at, self.moved_on = "", False
        await self._keep_drafts()
        more = f"{counted(len(lines), 'more line')} came at the same time and {'is' if len(lines) == 1 else 'are'} not saved"
        return wrapped([f"{more}, for something else is asked now. again saves {'it' if len(lines) == 1 else 'them'} here."])

    def note_news(self, news: News) -> None:
        """Told with the next prompt, never now."""
        self.news.note(news)
        self.ended = self.ended or bool(news.closed)

    # ── hearing ──

    async def heard(self, typed: str, sure: bool = False) -> list[str]:
        """`sure`: these are words, though they look like ours."""
        doubted, self._doubted = self._doubted, ""
        if doubted and typed.casefold() in (DO, SAY):
            return await self._do(doubted) if typed.casefold() == DO else await self._answered(self.guide, doubted)
        if self.guide.own_words and typed.startswith(ON_PURPOSE):
            return await self._answered(self.guide, typed.removeprefix(ON_PURPOSE).strip())
        more, self._more = self._more, ()
        if more and typed.casefold() == "all":
            return list(more)
        common = await steering.answer(self, typed)
        if common is not None:
            return common
        if typed.startswith("/"):
            return await self.verb(typed[1:])
        guide = self.guide
        if guide.own_words and typed and typed.casefold() not in guide.commands:
            if self._recognise.is_clearly_a_verb(typed):
                return await self.verb(typed)
            if not sure and typed != doubted and self._may_be_ours(typed):
                return self._doubt(typed)
        return await self._answered(guide, typed)

    def _may_be_ours(self, typed: str) -> bool:
        return self._recognise.may_be_steering(typed) or self._recognise.may_be_meant_as_a_verb(typed)

    async def _do(self, typed: str) -> list[str]:
        """What might have been words was meant for us."""
        steered = await steering.answer(self, typed.strip(".,;:!?… "))
        return await self.verb(typed) if steered is None else steered

    async def _answered(self, guide: Guide, typed: str) -> list[str]:
        asked, own_words = guide.prompt, guide.own_words and bool(typed)
        place, deeds = guide.asked_about, guide.deeds
        guide.refused = None
        try:
            lines = await guide.answer(typed)
        except Refused as refused:
            guide.refused, lines = refused, []
        if lines is None:
            return await self.verb(typed) if self._recognise.may_be_a_verb(typed) else self._not_an_answer(typed)
        self.moved_on = own_words and guide.deeds > deeds and (guide.asked_about != place or guide.over)
        if refusal := guide.refused:
            lines = [refusal.sentence, *lines, *self._keep(typed, own_words, refusal.why)]
        elif own_words and (asked == self._kept_at or (guide.deeds > deeds and typed in self.unsaved.split("\n"))):
            self.forget()  # Said again, better, or sent again.
        return await self._on_from(guide, lines)

    async def verb(self, line: str) -> list[str]:
        words = line.casefold().split()
        if words[:1] in (["export"], ["import"]):
            return [FILES[words[0]]]
        reply = await self.tasks.vocabulary.speak(self.seat, line, as_json=False)
        if reply.status:
            return [reply.error, *self._keep(line, False, Why(reply.status))]
        return await self._told(reply)

    async def undo(self) -> list[str]:
        return await self._step("undo")

    async def redo(self) -> list[str]:
        return await self._step("redo")

    async def _step(self, verb: str) -> list[str]:
        """Nothing was typed that could be kept."""
        reply = await self.tasks.vocabulary.speak(self.seat, verb, as_json=False)
        return [reply.error] if reply.status else await self._told(reply)

    async def _told(self, reply: Reply) -> list[str]:
        lines = at_first(reply.heard) if reply.heard else reply.text.split("\n")
        self._more = reply.heard.more if reply.heard else ()
        return [*lines, *await self._on_from(self.guide, await self.guide.after(reply.events))]

    # ── what was typed and not taken ──

    def _keep(self, typed: str, own_words: bool, why: Why) -> list[str]:
        self.kept, self.unsaved = typed, typed if own_words else ""
        self._kept_at = self.guide.prompt if why != Why.TRY_AGAIN else ""
        if self._told_of_again:
            return []
        self._told_of_again = True
        return ["It is kept: type again to send the same once more."]

    def forget(self) -> None:
        self.kept = self.unsaved = ""

    async def again(self) -> list[str]:
        typed, self.kept = self.kept, ""
        if not typed:
            return ["There is nothing to send again."]
        first, *rest = typed.split("\n")
        lines = await self.heard(first, sure=True)
        while rest and not self.moved_on:
            lines += await self.heard(rest.pop(0), sure=True)
        if rest:
            return [*lines, *await self.hold(rest)]
        if typed == self.unsaved:  # Sent where it is no answer: it stays.
            self.kept = typed
        return lines

    def _doubt(self, typed: str) -> list[str]:
        self._doubted, self.kept = typed, self.kept or typed
        return [f"{typed} may be meant for me: {DO} does it, {SAY} saves it as words."]

    def _not_an_answer(self, typed: str) -> list[str]:
        return [f"“{typed[:40]}” is not an answer here: type {self.guide.expects}."]

    # ── moving ──

    async def enter(self, task: Task | None, unfinished: str = "") -> list[str]:
        """None leads to the menu."""
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
        return [*lines, *await self.enter(guide.then)]

    async def back(self) -> list[str]:
        lines = self.guide.back()
        return await self.enter(None) if lines is None else lines

    async def draft(self) -> list[str]:
        """Goes on where it was typed, with the words kept; the full screen lets go of them only once they are kept here."""
        if not self.half_typed:
            return ["Nothing half-typed waits from the full screen."]
        if self.unsaved:
            return ["Something else is kept and not saved: first send it with again, or forget it."]
        one = self.half_typed.pop(0)
        lines = await self.enter(one.task, one.unfinished)
        self.kept = self.unsaved = one.words
        self._kept_at = self.guide.prompt
        await self._keep_drafts()
        if self._drafts.get(KEPT_WORDS) == one.words:
            with suppress(StoreFailure):
                await self.seat.keep_draft(one.field, "")
        return [*lines, f"“{one.words}” Type again to save it as it is, or type it anew."]

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
        unfinished = self.guide.unfinished
        now = {DRAFT: f"{self.guide.name} {unfinished}" if unfinished else "", KEPT_WORDS: self.unsaved}
        for field, text in now.items():
            if text != self._drafts.get(field, ""):
                with suppress(StoreFailure):  # Nothing is lost yet, and the next real save will say what is wrong.
                    await self.seat.keep_draft(field, text)
                    self._drafts[field] = text
