"""The words that mean the same at every prompt, each with its help: help, where, undo, again, back, go, news, quit …"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wtfc_tui.plain.menu import Menu, guide_named
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.verbs.table import VOCABULARY
from wtfc_tui.views.board import counted, people_among
from wtfc_tui.views.day import heading, present, sum_line

if TYPE_CHECKING:
    from wtfc_tui.plain.conversation import Conversation

HELP: Final = (
    "Anywhere: where, repeat, next, undo, back, again, forget, news, go, quit.",
    "go and a stage, such as go vote, goes there. go alone joins the room.",
    "Verbs, anywhere: {verbs}.",
    "help and a word, such as help put or help again, tells more; help verbs tells all.",
)
SCREEN: Final = "screen brings the full screen back."
SLASH: Final = "Where your own words are asked for, put / before a verb: /who."


def welcome(conversation: "Conversation") -> list[str]:
    seat = conversation.seat
    workshop, statements = seat.board.workshop, seat.board.statements
    here = len(present([seat.here, *seat.others]))
    return [
        heading(workshop, workshop.stage),
        f"You are {seat.person.name}, {seat.person.role}. {counted(here, 'person is', 'people are')} here.",
        f"{sum_line(workshop, len(statements), people_among(statements))}.",
        "help tells what you can type; quit leaves.",
        *([SCREEN] if conversation.offers_screen else []),
    ]


async def answer(conversation: "Conversation", typed: str) -> list[str] | None:
    """None where it is none of these words."""
    word, _, rest = typed.casefold().partition(" ")
    if not rest:
        found = WORDS.get(word)
        return await found.said(conversation) if found else await _as_guide(conversation, word)
    if word == "help":
        return await _help_with(conversation, rest)
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
    screen = [SCREEN] if conversation.offers_screen else []
    return [*conversation.guide.intro(), *slash, *(line.format(verbs=names) for line in HELP), *screen]


async def _help_with(conversation: "Conversation", about: str) -> list[str] | None:
    """None where that is neither a verb nor one of our words: it may be what somebody said."""
    if about in ("verbs", "all") or about in {part for name in VOCABULARY for part in (name, name.split()[0])}:
        return (await conversation.say("help", *([] if about in ("verbs", "all") else [about]))).text.split("\n")
    if known := WORDS.get(about):
        return [known.tells]
    guide = guide_named(about) if about.isalpha() else None
    return [f"{guide.name}: {guide.about}. Type {guide.name} to go there."] if guide else None


async def _where(conversation: "Conversation") -> list[str]:
    workshop = conversation.seat.board.workshop
    guide = conversation.guide
    kept = [f"Kept and not saved: “{conversation.unsaved}”"] if conversation.unsaved else []
    return [heading(workshop, workshop.stage), f"You are at: {guide.name}, {guide.about}.", *kept]


async def _repeat(conversation: "Conversation") -> list[str]:
    return conversation.last


async def _next(conversation: "Conversation") -> list[str] | None:
    """Where people's own words are asked for it may be one of them, and is asked about."""
    return None if conversation.guide.own_words else await conversation.heard("")


async def _undo(conversation: "Conversation") -> list[str]:
    return await conversation.undo()


async def _back(conversation: "Conversation") -> list[str]:
    return await conversation.back()


async def _again(conversation: "Conversation") -> list[str]:
    typed, conversation.kept = conversation.kept, ""
    if not typed:
        return ["There is nothing to send again."]
    lines = await conversation.heard(typed, sure=True)
    if typed == conversation.unsaved:  # Sent where it is no answer: it stays.
        conversation.kept = typed
    return lines


async def _forget(conversation: "Conversation") -> list[str]:
    conversation.kept = conversation.unsaved = ""
    return ["Nothing is kept now."]


async def _draft(conversation: "Conversation") -> list[str]:
    if not conversation.half_typed:
        return ["Nothing half-typed waits from the full screen."]
    if conversation.unsaved:
        return ["Something else is kept and not saved: first send it with again, or forget it."]
    return await conversation.go_on_with(conversation.half_typed.pop(0))


async def _news(conversation: "Conversation") -> list[str]:
    return conversation.news.read(conversation.seat.board.workshop)


async def _go(conversation: "Conversation") -> list[str]:
    return await conversation.enter(guide_named(conversation.seat.board.workshop.stage) or Menu)


async def _screen(conversation: "Conversation") -> list[str]:
    with suppress(StoreFailure):  # On a full disk it is not remembered, and holds now all the same.
        await conversation.seat.prefer("face", "screen")
    conversation.wants_screen = conversation.ended = True
    if conversation.has_terminal:
        return ["The full screen comes now, and the next time too."]
    return ["From now on you get the full screen. Log in again to see it."]


async def _quit(conversation: "Conversation") -> list[str]:
    conversation.ended = True
    kept = ["What was not saved yet is kept for you."] if conversation.unsaved or conversation.guide.half_done else []
    return [*kept, "Goodbye. What was saved is safe."]


@dataclass(frozen=True)
class Word:
    said: Callable[["Conversation"], Awaitable[list[str] | None]]
    tells: str
    """What help says of it."""


_HELP = Word(_help, "help tells what you can type here.")
_WHERE = Word(_where, "where tells which task and which stage you are at, and what is kept.")
_REPEAT = Word(_repeat, "repeat says the last lines once more.")
_NEXT = Word(_next, "next goes on, as Enter alone does.")
_UNDO = Word(_undo, "undo takes back what you did last.")
_BACK = Word(_back, "back goes one step back; at the beginning of a task it goes to the menu.")
_AGAIN = Word(_again, "again sends once more what was typed and not taken.")
_FORGET = Word(_forget, "forget lets go of what was typed and not saved.")
_DRAFT = Word(_draft, "draft goes on with what you had half-typed in the full screen.")
_NEWS = Word(_news, "news tells what others have done meanwhile.")
_GO = Word(_go, "go alone goes where the room is; go and a stage, such as go vote, goes there.")
_SCREEN = Word(_screen, "screen brings the full screen back, now and the next time.")
_QUIT = Word(_quit, "quit leaves. What was saved is safe, and what was not is kept for you.")

WORDS: Final[dict[str, Word]] = {
    "help": _HELP, "h": _HELP, "?": _HELP,
    "where": _WHERE, "w": _WHERE,
    "repeat": _REPEAT, "r": _REPEAT,
    "next": _NEXT,
    "undo": _UNDO, "u": _UNDO,
    "back": _BACK, "b": _BACK,
    "again": _AGAIN, "a": _AGAIN,
    "forget": _FORGET,
    "draft": _DRAFT,
    "news": _NEWS, "n": _NEWS,
    "go": _GO, "g": _GO,
    "screen": _SCREEN,
    "quit": _QUIT, "q": _QUIT, "exit": _QUIT, "bye": _QUIT,
}  # fmt: skip
"""By everything that is typed for them."""
