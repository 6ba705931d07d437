"""Hearing a line: what it is, and what comes of it. No words are lost, and none obeyed that may be somebody's.

A line is, in this order: an answer to what was asked about the line before, a word for everywhere (help, undo, back …), a
verb or a number of this prompt, people's own words.
"""

from collections.abc import Sequence
from typing import Final

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import clean, counted, in_pieces, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain import steering
from wtfc_tui.plain.correcting import correcting, wants_correcting
from wtfc_tui.plain.doubts import Doubt, Doubts
from wtfc_tui.plain.guide import Guide, Task, at_first
from wtfc_tui.plain.kept import BETWEEN, Kept
from wtfc_tui.plain.menu import Menu
from wtfc_tui.plain.news import Newspaper
from wtfc_tui.plain.tasks import MENU, Tasks
from wtfc_tui.plain.words import DO, ON_PURPOSE, SAY, file_told
from wtfc_tui.verbs.reply import Reply

A_SENTENCE: Final = 3
"""So many words are no slip of a finger."""
NOT_HERE: Final = "No words are asked for here, and they stay kept: type {expects}."


class Hearing:
    """Half of a conversation; the other half says what is asked next."""

    def __init__(self, seat: Seat, tasks: Tasks) -> None:
        self.seat = seat
        self.tasks = tasks
        self.offers_screen = False
        self.guide: Guide = Menu(seat, tasks)
        self.news = Newspaper(seat, tasks.news)
        self.kept = Kept()
        """What was typed and not taken; `again` sends it once more."""
        self.moved_on = False
        """With the last answer something else came to be asked for, without that being asked for."""
        self.last: list[str] = []
        self._doubts = Doubts(tasks)
        self._more: Sequence[str] = ()
        """What `all` tells, right after a result."""
        self._doubted: Doubt | None = None
        """The last line, where it was asked about before it is saved."""
        self._replies = 0
        """How many verbs were done."""
        self._ended: Guide | None = None
        """What came to its end and led to the menu: by undo it goes on."""

    # ── for the other half ──

    async def enter(self, task: Task | None, unfinished: str = "") -> list[str]:
        raise NotImplementedError

    async def back(self) -> list[str]:
        raise NotImplementedError

    async def draft(self) -> list[str]:
        raise NotImplementedError

    async def be_brief(self, brief: bool) -> list[str]:
        raise NotImplementedError

    async def to_the_screen(self) -> list[str]:
        raise NotImplementedError

    def leave(self) -> None:
        raise NotImplementedError

    async def _on_from(self, guide: Guide, lines: list[str]) -> list[str]:
        """Where a guide has come to its end, to the next one."""
        raise NotImplementedError

    # ── hearing ──

    async def heard(self, typed: str) -> list[str]:
        doubted, self._doubted = self._doubted, None
        key, guide = typed.casefold(), self.guide
        if doubted and key in (DO, SAY, doubted.typed.casefold()):
            self.kept.take_line()
            meant = key == DO or (key != SAY and doubted.is_ours)
            if meant and doubted.typed in self.kept.words:
                self.kept.words.remove(doubted.typed)
            return await self._do(doubted.line) if meant else await self._say(doubted.typed)
        if guide.own_words and typed.startswith(ON_PURPOSE):
            return await self._say(typed.removeprefix(ON_PURPOSE).strip())
        more, self._more = self._more, ()
        if more and key == "all":
            return list(more)
        if guide.own_words and (leaving := self._doubts.of_leaving(typed)):
            return self._doubt(leaving)
        common = await steering.answer(self, typed)
        if common is not None:
            return common
        if typed.startswith("/"):
            return await self.verb(typed[1:])
        if not typed or not guide.own_words or key in guide.commands or guide.points(typed):
            return await self._answered(typed)
        if self._doubts.is_clearly_a_verb(typed):
            return await self.verb(typed)
        doubt = self._doubts.about(typed, guide)
        return self._doubt(doubt) if doubt else await self._say(typed)

    @property
    def not_saved(self) -> str:
        """For the next time: what is kept, and what is just being asked about and may be somebody's words."""
        asked = self._doubted.typed if self._doubted and not self._doubted.is_ours else ""
        return BETWEEN.join([*self.kept.words, *([asked] if asked and asked not in self.kept.words else [])])

    def is_asked_for(self, line: str) -> bool:
        """One of the two answers to what was asked about the last line: it may well have come along with it."""
        return bool(self._doubted) and clean(line).text.casefold() in (DO, SAY)

    def _doubt(self, doubt: Doubt) -> list[str]:
        self._doubted, self.moved_on = doubt, True
        self.kept.keep_line(doubt.typed, are_words=True)
        return [doubt.asked]

    async def _do(self, line: str) -> list[str]:
        """What might have been words was meant for us."""
        steered = await steering.answer(self, line.strip(".,;:!?… "))
        if steered is not None:
            return steered
        ours = self.guide.points(line) or line.casefold() in self.guide.commands
        return await self._answered(line) if ours else await self.verb(line.removeprefix("/"))

    async def _answered(self, typed: str) -> list[str]:
        """An answer that is not people's own words."""
        guide = self.guide
        guide.refused, guide.asks_back = None, False
        try:
            lines = await guide.answer(typed)
        except Refused as refused:
            guide.refused, lines = refused, []
        if lines is None:
            return await self._no_answer(typed)
        self.moved_on = self.moved_on or guide.asks_back
        if why := guide.refused:
            lines = [why.sentence, *lines, *self._keep_line(typed, why.why)]
        return await self._on_from(guide, lines)

    async def _say(self, *words: str) -> list[str]:
        """People's own words, whatever they look like."""
        guide = self.guide
        if not guide.own_words:
            return await self._answered(words[0])
        asked, place, deeds = guide.prompt, guide.asked_about, guide.deeds
        guide.refused = None
        try:
            lines = await guide.say(*words)
        except Refused as refused:
            guide.refused, lines = refused, []
        self.moved_on = guide.asked_about != place or guide.over
        taken = guide.deeds - deeds if guide.refused else len(words)
        for one in words[:taken]:
            self.kept.said(one, asked)
        if why := guide.refused:
            lines = [why.sentence, *lines, *self._keep_words(words[taken:], why.why)]
        return await self._on_from(guide, lines)

    async def verb(self, line: str) -> list[str]:
        if told := file_told(line):
            return [told]
        if (id := wants_correcting(line)) and (between := await self._correct(id)):
            return between
        reply = await self.tasks.vocabulary.speak(self.seat, line, as_json=False)
        if reply.status:
            return [reply.error, *self._keep_line(line, Why(reply.status))]
        return await self._told(reply)

    async def _correct(self, id: str) -> list[str]:
        """The next line is how it should read; [] where this is nothing to put right."""
        try:
            between = correcting(self.tasks, self.guide, id)
        except Refused as refused:
            return [refused.sentence]
        if between is None:
            return []
        self.guide = between
        return await between.begin()

    async def undo(self) -> list[str]:
        return await self._step("undo")

    async def redo(self) -> list[str]:
        return await self._step("redo")

    async def _step(self, verb: str) -> list[str]:
        """Nothing was typed that could be kept."""
        reply = await self.tasks.vocabulary.speak(self.seat, verb, as_json=False)
        return [reply.error] if reply.status else await self._told(reply)

    async def _told(self, reply: Reply) -> list[str]:
        self._replies += 1
        lines = at_first(reply.heard) if reply.heard else reply.text.split("\n")
        self._more = reply.heard.more if reply.heard else ()
        if self._ended and self.guide.name == MENU:
            return [*lines, *await self._taken_up(self._ended, reply)]
        return [*lines, *await self._on_from(self.guide, await self.guide.after(reply.events))]

    async def _taken_up(self, ended: Guide, reply: Reply) -> list[str]:
        """What was answered last there was taken back: there it is asked for again."""
        ended.goes_back = False
        lines = await ended.after(reply.events)
        if not ended.goes_back:
            return []
        self.guide, self._ended, ended.over = ended, None, False
        return lines

    # ── what was typed and not taken ──

    def _keep_words(self, words: Sequence[str], why: Why) -> list[str]:
        """Says how they can still be saved, where the same may be sent again or made shorter."""
        new = [one for one in words if one not in self.kept.words]
        self.kept.keep(*new, at=self.guide.prompt if why != Why.TRY_AGAIN else "")
        if parts := self._parts(words[0]):
            how = f": “split” makes {counted(len(parts), self.guide.one)} of it, at the ends of sentences"
        else:
            how = ": “again” sends the same once more" * (why in (Why.TRY_AGAIN, Why.REFUSED))
        return [f"It is kept{how}."]

    def _keep_line(self, line: str, why: Why) -> list[str]:
        self.kept.keep_line(line)
        return ["“again” sends the same once more."] if why == Why.TRY_AGAIN else []

    async def _no_answer(self, typed: str) -> list[str]:
        """A verb, or something wrong; and where that may be words that came too early, they are kept."""
        if self._doubts.is_clearly_a_verb(typed):
            return await self.verb(typed)
        done = self._replies
        if self._doubts.may_be_a_verb(typed):
            lines = await self.verb(typed)
            if self._replies > done:
                return lines
        else:
            lines = [f"{quoted(typed, 40)} is not an answer here: type {self.guide.expects}."]
        if not self.guide.words_next or len(typed.split()) < A_SENTENCE:
            return lines
        self.kept.keep(typed)
        return [*lines, "It is kept: “again” sends it where words are asked for."]

    def _parts(self, words: str) -> list[str]:
        """Of what is too long here; [] for what is not."""
        longest = self.guide.longest
        return in_pieces(words, longest) if longest and len(words) > longest else []

    async def again(self) -> list[str]:
        if self.kept.line:
            line = self.kept.take_line()
            return await self._say(line) if self.kept.are_words else await self.heard(line)
        if not self.kept.words:
            return ["There is nothing to send again."]
        lines: list[str] = []
        for words in list(self.kept.words):
            if not self.guide.own_words:
                return [*lines, NOT_HERE.format(expects=self.guide.expects)]
            if doubt := self._doubts.of_held(words, self.guide):
                return [*lines, *self._doubt(doubt), *self.kept.left(words)]
            guide, lines = self.guide, [*lines, *await self._say(words)]
            if self.moved_on or (guide.refused and guide.refused.why == Why.TRY_AGAIN):
                break
        return [*lines, *(self.kept.left() if self.moved_on else [])]

    async def split(self) -> list[str]:
        """What was too long is saved as several, each of whole sentences where that can be."""
        words = next((one for one in self.kept.words if self._parts(one)), "")
        if not words:
            return ["Nothing that is kept is too long here."]
        if not self.guide.own_words:
            return [NOT_HERE.format(expects=self.guide.expects)]
        parts = self._parts(words)
        self.kept.words.remove(words)
        return await self._say(*parts)
