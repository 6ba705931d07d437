"""What the words do that mean the same at every prompt: help, where, undo, redo, back, go, news, quit … (see words.py)."""

from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Task
from wtfc_tui.plain.helping import SCREEN, help_here, help_with
from wtfc_tui.plain.kept import Kept
from wtfc_tui.plain.news import Newspaper
from wtfc_tui.plain.tasks import MENU, Tasks
from wtfc_tui.plain.words import WORDS
from wtfc_tui.views.day import present


class Talk(Protocol):
    """What steering may ask of a conversation."""

    @property
    def seat(self) -> Seat: ...

    @property
    def tasks(self) -> Tasks: ...

    @property
    def guide(self) -> Guide: ...

    @property
    def news(self) -> Newspaper: ...

    @property
    def last(self) -> list[str]: ...

    @property
    def kept(self) -> Kept: ...

    @property
    def offers_screen(self) -> bool: ...

    async def heard(self, typed: str) -> list[str]: ...

    async def enter(self, task: Task | None) -> list[str]: ...

    async def back(self) -> list[str]: ...

    async def undo(self) -> list[str]: ...

    async def redo(self) -> list[str]: ...

    async def again(self) -> list[str]: ...

    async def split(self) -> list[str]: ...

    async def draft(self) -> list[str]: ...

    async def to_the_screen(self) -> list[str]: ...

    async def be_brief(self, brief: bool) -> list[str]: ...

    def leave(self) -> None: ...


def welcome(talk: Talk, back: bool) -> list[str]:
    """`back`: they have been here before, and know who they are and what can be typed."""
    seat = talk.seat
    here = len(present([seat.here, *seat.others]))
    if back:
        return [f"{seat.heading}. {here} here."]
    return [
        seat.heading,
        f"You are {seat.person.name}, {seat.person.role}. {counted(here, 'person is', 'people are')} here.",
        f"{talk.tasks.total(seat.board)}.",
        "help tells what you can type; quit leaves.",
        *([SCREEN] if talk.offers_screen else []),
    ]


async def answer(talk: Talk, typed: str) -> list[str] | None:
    """None where it is none of these words."""
    word, _, rest = typed.casefold().partition(" ")
    if not rest:
        return await DOES[WORDS[word].name](talk) if word in WORDS else await _to_guide(talk, word)
    if word == "help":
        return await help_with(talk.tasks, talk.seat, rest)
    if word == "go" and (task := talk.tasks.named(rest)):
        return await talk.enter(task)
    return None


async def _to_guide(talk: Talk, word: str) -> list[str] | None:
    """To a task by its name, where that is neither a verb nor likely to be somebody's answer."""
    if word == MENU:
        return talk.guide.intro() if talk.guide.name == MENU else await talk.enter(None)
    task = talk.tasks.by_word.get(word)
    if task is None or word in talk.tasks.vocabulary or (task.guide.everyday and talk.guide.own_words):
        return None
    return talk.guide.intro() if task.guide is type(talk.guide) else await talk.enter(task)


async def _help(talk: Talk) -> list[str]:
    return help_here(talk.guide, talk.offers_screen)


async def _where(talk: Talk) -> list[str]:
    guide = talk.guide
    return [*guide.in_hand(), talk.seat.heading, f"You are at: {guide.name}, {guide.about}.", *talk.kept.told]


async def _repeat(talk: Talk) -> list[str]:
    """What is asked about comes first: it may be long since it was said."""
    in_hand = talk.guide.in_hand()
    return [*in_hand, *(line for line in talk.last if line not in in_hand)]


async def _next(talk: Talk) -> list[str]:
    return await talk.heard("")


async def _forget(talk: Talk) -> list[str]:
    talk.kept.forget()
    return ["Nothing is kept now."]


async def _news(talk: Talk) -> list[str]:
    return talk.news.read()


async def _go(talk: Talk) -> list[str]:
    return await talk.enter(talk.tasks.at(talk.seat.step))


async def _quit(talk: Talk) -> list[str]:
    talk.leave()
    kept = ["What was not saved yet is kept for you."] if talk.kept.words or talk.guide.half_done else []
    return [*kept, "Goodbye. What was saved is safe."]


DOES: Final[dict[str, Callable[[Talk], Awaitable[list[str] | None]]]] = {
    "help": _help,
    "where": _where,
    "repeat": _repeat,
    "next": _next,
    "undo": lambda talk: talk.undo(),
    "redo": lambda talk: talk.redo(),
    "back": lambda talk: talk.back(),
    "again": lambda talk: talk.again(),
    "split": lambda talk: talk.split(),
    "forget": _forget,
    "draft": lambda talk: talk.draft(),
    "news": _news,
    "brief": lambda talk: talk.be_brief(True),
    "full": lambda talk: talk.be_brief(False),
    "go": _go,
    "screen": lambda talk: talk.to_the_screen(),
    "quit": _quit,
}
"""By the names of the words; a test holds it complete."""
