"""What is measured, wherever it lies in the version that is measured: this one, or the one before it."""

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from inspect import isawaitable, signature
from pathlib import Path
from typing import Any

_LOOKED_AT = ("statements", "piles", "members", "unthemed", "said", "ideas", "total", "next_person")
"""What a screen asks of a board, where a board has names for it."""


class NotThere(Exception):
    """This version has nothing of that name, or does not do what was asked of it."""


@cache
def named(name: str) -> Any:
    """A class or function of the workshop, wherever it lies in this version."""
    for module in _modules():
        found = getattr(module, name, None)
        if getattr(found, "__module__", "") == module.__name__:
            return found
    raise NotThere(name)


def constant(name: str) -> Any:
    found = next((getattr(module, name) for module in _modules() if hasattr(module, name)), None)
    if found is None:
        raise NotThere(name)
    return found


@cache
def _modules() -> list[Any]:
    package = import_module("wtfc_tui")
    return [import_module(found.name) for found in pkgutil.walk_packages(package.__path__, "wtfc_tui.")]


def _has(name: str) -> bool:
    return any(hasattr(module, name) for module in _modules())


async def settled(value: Any) -> Any:
    return await value if isawaitable(value) else value


async def open_hub(folder: Path) -> Any:
    return await settled(named("open_hub")(folder))


async def create(hub: Any, slug: str, title: str) -> None:
    command = named("CreateWorkshop")(slug, title)
    await (hub.create(slug, command) if "slug" in signature(hub.create).parameters else hub.create(command))


def speak() -> Any:
    return constant("TOGETHER").vocabulary.speak if _has("TOGETHER") else named("speak")


def rules() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """Deciding, and folding recorded events onto a state."""
    if _has("TOGETHER"):
        process = constant("PROCESS")
        return process.decide, process.fold
    return named("decide"), named("fold")


def look(seat: Any) -> None:
    """All that screens ask of a board."""
    board = seat.board
    if _has("TOGETHER"):
        for reckoning in constant("RECKONINGS"):
            board[reckoning]
        named("total")(board)
    else:
        for name in _LOOKED_AT:
            getattr(board, name)
        board.themes()


def look_at_own(seat: Any) -> None:
    """What of all this is one's own."""
    own = seat.own
    if _has("TOGETHER"):
        for kind in constant("PROCESS").kinds:
            own.ids(kind)


def a_theme(seat: Any) -> str:
    """The id of one that is there."""
    if _has("TOGETHER"):
        return str(next(iter(seat.board.workshop[constant("THEMES")].keys())))
    return str(next(iter(seat.board.themes())).id)
