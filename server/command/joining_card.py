"""The joining card: what one person types to come in, step by step, for each kind of client. Plain English, as text."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 72
TO_FILL_IN: Final = "ADDRESS"
"""Stands where the address goes, when nobody knows it while the card is made."""


@dataclass(frozen=True)
class Joining:
    """What a card tells; `fingerprint` as clients show it, `SHA256:…`."""

    title: str
    slug: str
    role: str
    code: str
    address: str
    port: int
    fingerprint: str

    @property
    def line(self) -> str:
        return f"ssh -p {self.port} {self.slug}@{self.address}"


@dataclass(frozen=True)
class Way:
    """One kind of client and its steps; what stands in backquotes is typed or looked at as it is."""

    name: str
    steps: tuple[str, ...]


def ways(joining: Joining) -> tuple[Way, ...]:
    trust = f"The first time you are asked about a key. It must say `{joining.fingerprint}`. If it does, type `yes`."
    code = f"Type the join code, `{joining.code}`, and press Enter. You can leave out the hyphens."
    name = "Type the name you want to be called by, and press Enter. You are in."
    type_line = f"Type `{joining.line}` and press Enter."
    putty_trust = f"The first time a window asks about a key. It must say `{joining.fingerprint}`. If it does, click Accept."
    return (
        Way(
            "Windows 10 and 11, nothing to install",
            ("Press the Windows key, type `cmd` and press Enter. A black window opens.", type_line, trust, code, name),
        ),
        Way(
            "Windows with PuTTY",
            (
                "Open PuTTY.",
                f"Host Name: `{joining.address}`, Port: `{joining.port}`, Connection type: SSH. Click Open.",
                putty_trust,
                f"At “login as:” type `{joining.slug}` and press Enter.",
                code,
                name,
            ),
        ),
        Way(
            "Mac and Linux",
            ("Open the program called Terminal.", type_line, trust, code, name),
        ),
        Way(
            "With a screen reader, a Braille display or a slow line",
            (
                f"As above, but type `ssh -T -p {joining.port} {joining.slug}+YOURNAME@{joining.address}` with your own "
                "name in it. Everything then comes as plain lines, one after another.",
            ),
        ),
    )


def to_fill_in(joining: Joining) -> str:
    """What is missing on this card; "" for nothing."""
    if joining.address != TO_FILL_IN:
        return ""
    return f"Where it says {TO_FILL_IN}: ask the host for the address, and type that. Write it here: ______________"


def leaving() -> str:
    return "If the window looks odd or the line drops: close it and come in again. Everything saved is there."


def text_card(joining: Joining) -> str:
    return "\n".join(_text_lines(joining)) + "\n"


def _text_lines(joining: Joining) -> Iterator[str]:
    yield from textwrap.wrap(joining.title, WIDTH)
    yield f"You come as: {joining.role}"
    yield f"Workshop:    {joining.slug}"
    yield f"Join code:   {joining.code}"
    yield from textwrap.wrap(to_fill_in(joining), WIDTH)
    for way in ways(joining):
        yield ""
        yield way.name
        for number, step in enumerate(way.steps, start=1):
            said = step.replace("`", "")
            yield from textwrap.wrap(
                said,
                WIDTH,
                initial_indent=f"  {number}. ",
                subsequent_indent="     ",
                break_on_hyphens=False,
                break_long_words=False,
            )
    yield ""
    yield from textwrap.wrap(leaving(), WIDTH)
