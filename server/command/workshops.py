"""The host's commands that ask the workshops something: through the running server, or by opening them. One way for all.

Each returns the exit status.
"""

import argparse
import asyncio
import base64
import sys
from typing import Any

from server.command.print_answer import print_answer
from server.host.link import ask
from wtfc_tui.assemble import data_folder
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import VOCABULARY
from wtfc_tui.verbs.speak import asks_for_json


def new(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "new", title=chosen.title, slug=chosen.slug, focus=chosen.focus, site=chosen.site)


def list_workshops(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "list")


def codes(chosen: argparse.Namespace) -> int:
    if chosen.people is not None:
        from server.command.card import personal  # Late: no other of these commands asks for the server's key.

        return personal(chosen)
    return _ask(chosen, "codes", slug=chosen.slug, rotate=chosen.rotate)


def do(chosen: argparse.Namespace) -> int:
    words = _without_data(chosen)
    chosen.json = asks_for_json(words)
    return _ask(chosen, "verb", slug=chosen.slug, words=words, input=base64.b64encode(_input(words)).decode())


def _input(words: list[str]) -> bytes:
    wanted = VOCABULARY.input_of(words, Role.HOST)
    if wanted is None:
        return b""
    given = sys.stdin.buffer.read(wanted.most + 1)
    if len(given) > wanted.most:
        raise Refused(Why.NOT_UNDERSTOOD, wanted.too_much)
    return given


def door(chosen: argparse.Namespace) -> int:
    until = "" if chosen.until == "never" else chosen.until
    return _ask(chosen, "door", slug=chosen.slug, closed=chosen.to == "close", until=until)


def remove(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "remove", slug=chosen.slug, name=" ".join(chosen.name), back=chosen.let_back)


def backup(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "backups" if chosen.list else "backup", slug=chosen.slug)


def restore(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "restore", slug=chosen.slug, backup=chosen.number)


def person(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "person", slug=chosen.slug, whom=" ".join(chosen.whom))


def keep(chosen: argparse.Namespace) -> int:
    words = ["keep", *([chosen.until] if chosen.until else []), *(["--json"] if chosen.json else [])]
    return _ask(chosen, "verb", slug=chosen.slug, words=words)


def purge(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "purge", slug=chosen.slug, yes=chosen.yes, early=chosen.early)


def dpia(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "dpia", slug=chosen.slug)


def erase(chosen: argparse.Namespace) -> int:
    return _ask(
        chosen, "erase", slug=chosen.slug, person=chosen.person, statement=chosen.statement, drop=chosen.drop_counts,
        yes=chosen.yes,
    )  # fmt: skip


def verify(chosen: argparse.Namespace) -> int:
    return _ask(chosen, "verify", slug=chosen.slug)


def _ask(chosen: argparse.Namespace, what: str, **details: Any) -> int:
    answer = asyncio.run(ask(data_folder(chosen.data), {"ask": what, **details}))
    return print_answer(answer, as_json=getattr(chosen, "json", False))


def _without_data(chosen: argparse.Namespace) -> list[str]:
    """A verb's words as they are, but for our own `--data`, which people write at the end; `--` ends the search."""
    words: list[str] = list(chosen.words)
    kept: list[str] = []
    while words:
        word = words.pop(0)
        if word == "--":
            return [*kept, word, *words]
        if word == "--data" and words:
            chosen.data = words.pop(0)
        elif word.startswith("--data="):
            chosen.data = word.removeprefix("--data=")
        else:
            kept.append(word)
    return kept
