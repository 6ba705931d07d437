"""The words that mean the same at every prompt: help, where, repeat, undo, again, forget, back, go, news, screen, quit."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.menu import Menu, guide_named
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.verbs.table import VOCABULARY
from wtfc_tui.views.board import counted, people_among
from wtfc_tui.views.day import heading, present, sum_line

if TYPE_CHECKING:
    from wtfc_tui.plain.conversation import Conversation

HELP: Final = (
    "Anywhere: where, repeat, undo, back, again, forget, news, go, quit.",
    "go and a stage, such as go vote, goes there. go alone joins the room.",
    "Verbs, anywhere: {verbs}.",
    "help and a verb, such as help put, tells more; help verbs tells all.",
)
SLASH: Final = "Where your own words are asked for, put / before a verb: /who."


def welcome(seat: Seat) -> list[str]:
    workshop, statements = seat.board.workshop, seat.board.statements
    here = len(present([seat.here, *seat.others]))
    return [
        heading(workshop, workshop.stage),
        f"You are {seat.person.name}, {seat.person.role}. {counted(here, 'person is', 'people are')} here.",
        f"{sum_line(workshop, len(statements), people_among(statements))}.",
        "help tells what you can type; quit leaves.",
    ]


async def answer(conversation: "Conversation", typed: str) -> list[str] | None:
    """None where it is none of these words."""
    word, _, rest = typed.casefold().partition(" ")
    if not rest:
        found = _ALONE.get(word)
        return await found(conversation) if found else await _as_guide(conversation, word)
    if word == "help" and (
        rest in ("verbs", "all") or rest in {part for name in VOCABULARY for part in (name, name.split()[0])}
    ):
        return (await conversation.say("help", *([] if rest in ("verbs", "all") else [rest]))).text.split("\n")
    if word == "go" and (guide := guide_named(rest)):
        return await conversation.enter(guide)
    return None


async def _as_guide(conversation: "Conversation", word: str) -> list[str] | None:
    """A task by its name, where that is no verb: `sort`, `gather`. But `room` may well be somebody's answer."""
    if not word.isalpha() or word in VOCABULARY or (conversation.guide.own_words and word == "room"):
        return None
    kind = next((guide for guide in [guide_named(word)] if guide and guide.name == word), None)
    if kind is None:
        return None
    return conversation.guide.intro() if kind.name == conversation.guide.name else await conversation.enter(kind)


async def _help(conversation: "Conversation") -> list[str]:
    names = ", ".join(dict.fromkeys(name.split()[0] for name in VOCABULARY if name != "help"))
    slash = [SLASH] if conversation.guide.own_words else []
    return [*conversation.guide.intro(), *slash, *(line.format(verbs=names) for line in HELP)]


async def _where(conversation: "Conversation") -> list[str]:
    workshop = conversation.seat.board.workshop
    guide = conversation.guide
    kept = [f"Kept and not saved: “{conversation.unsaved}”"] if conversation.unsaved else []
    return [heading(workshop, workshop.stage), f"You are at: {guide.name}, {guide.about}.", *kept]


async def _repeat(conversation: "Conversation") -> list[str]:
    return conversation.last


async def _undo(conversation: "Conversation") -> list[str]:
    return await conversation.undo()


async def _back(conversation: "Conversation") -> list[str]:
    return await conversation.back()


async def _again(conversation: "Conversation") -> list[str]:
    typed, conversation.kept = conversation.kept, ""
    return await conversation.heard(typed) if typed else ["There is nothing to send again."]


async def _forget(conversation: "Conversation") -> list[str]:
    conversation.kept = conversation.unsaved = ""
    return ["Nothing is kept now."]


async def _news(conversation: "Conversation") -> list[str]:
    return conversation.news.read(conversation.seat.board.workshop)


async def _go(conversation: "Conversation") -> list[str]:
    return await conversation.enter(guide_named(conversation.seat.board.workshop.stage) or Menu)


async def _screen(conversation: "Conversation") -> list[str]:
    with suppress(StoreFailure):  # On a full disk it is not remembered, and holds now all the same.
        await conversation.seat.prefer("face", "screen")
    conversation.wants_screen = conversation.ended = True
    return ["From now on you get the full screen. Log in again to see it."]


async def _quit(conversation: "Conversation") -> list[str]:
    conversation.ended = True
    kept = ["What was not saved yet is kept for you."] if conversation.unsaved or conversation.guide.half_done else []
    return [*kept, "Goodbye. What was saved is safe."]


_ALONE: Final[dict[str, Callable[["Conversation"], Awaitable[list[str]]]]] = {
    "help": _help, "h": _help, "?": _help,
    "where": _where, "w": _where,
    "repeat": _repeat, "r": _repeat,
    "undo": _undo, "u": _undo,
    "back": _back, "b": _back,
    "again": _again, "a": _again,
    "forget": _forget,
    "news": _news, "n": _news,
    "go": _go, "g": _go,
    "screen": _screen,
    "quit": _quit, "q": _quit, "exit": _quit, "bye": _quit,
}  # fmt: skip
