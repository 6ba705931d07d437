"""The joining card: what one person types to come in, step by step, for each kind of client. Plain English, as text."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 72
YOU_ARE_IN: Final = "Then you are in"
NOT_SO: Final = "If it is not as it says here"
_KEPT: Final = "\x00"
"""For a space at which no line may be broken."""
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
    own: bool = False
    """Whether the code is one person's own from the first, made beforehand for this card."""
    ring: str = ""
    """Whom to ring, in words; a line to write it on where nobody was named."""

    @property
    def kind(self) -> str:
        """What the code is called on the card."""
        return "own code" if self.own else "join code"

    @property
    def line(self) -> str:
        return f"ssh -p {self.port} {self.slug}@{self.address}"


@dataclass(frozen=True)
class Way:
    """One kind of client and its steps; what stands in backquotes is typed or looked at as it is."""

    name: str
    steps: tuple[str, ...]


def ways(joining: Joining) -> tuple[Way, ...]:
    """Plain lines first: whoever listens should not have to hear the rest before."""
    code = f"Type the {joining.kind}, `{joining.code}`, and press Enter. You can leave out the hyphens."
    name = "The first time, type the name you want to be called by, and press Enter."
    return (
        Way(
            "With a screen reader, a Braille display or a slow line",
            (
                f"As below, but in step 2 type `ssh -T -p {joining.port} {joining.slug}+YOURNAME@{joining.address}` with "
                "your own name in it. Everything then comes as plain lines, one after another.",
            ),
        ),
        Way(
            "Windows 10 and 11, Mac and Linux, nothing to install",
            (
                "Windows: press the Windows key, type `cmd` and press Enter. Mac and Linux: open Terminal.",
                f"Type `{joining.line}` and press Enter.",
                f"The first time you are asked about a key. It must say `{joining.fingerprint}`. If it does, type `yes`.",
                code,
                name,
            ),
        ),
        Way(
            "Windows with PuTTY",
            (
                f"Open PuTTY. Host Name: `{joining.address}`, Port: `{joining.port}`, Connection type: SSH. Click Open.",
                f"The first time a window asks about a key: the same `{joining.fingerprint}`. If it is, click Accept.",
                f"At “login as:” type `{joining.slug}` and press Enter.",
                code,
                name,
            ),
        ),
    )


NEXT: Final = {
    "participant": "You see the question that is asked now. Type your own words and press Enter: they are saved.",
    "scribe": "The cursor stands where you type. Type what somebody says, in their words, and press Enter: it is saved. "
    "`Ctrl+P` says who said it, `Ctrl+N` is the next person.",
    "facilitator": "You see where the room is. `Esc` and a number shows you another stage; "
    "`Esc`, then `b` brings the room there.",
    "wall": "Make the window as large as it goes. Nothing is typed here.",
}


def then(joining: Joining) -> tuple[str, ...]:
    """What to do once one is in."""
    own = own_code(joining)
    menu = "`F1` tells what the keys do, `Esc` is the menu, `Esc` and then `q` leaves. Everything you saved is kept."
    return tuple(filter(None, (own, NEXT.get(joining.role, ""), menu)))


def own_code(joining: Joining) -> str:
    """Two sentences; the wall is nobody, and has none."""
    if joining.role == "wall":
        return ""
    if joining.own:
        return (
            "The code on this card is yours alone: it brings you back as yourself whenever you type it. Show it to nobody."
        )
    return (
        f"You are shown your own code: write it here {'_' * 22} From then on type it instead of the join code: it "
        "brings you back as yourself."
    )


def trouble(joining: Joining) -> tuple[str, ...]:
    """What to do when it is not as the card says, and whom to ring."""
    return (
        "If the key is another one: type `no` or click Cancel, do not type the join code, and ring. Somebody else’s machine "
        "may be answering.",
        leaving(),
        f"To ring: {joining.ring or '_' * 34}",
    )


def to_fill_in(joining: Joining) -> str:
    """What is missing on this card; "" for nothing."""
    if joining.address != TO_FILL_IN:
        return ""
    return f"Where it says {TO_FILL_IN}: ask the host for the address, and type that. Write it here: ______________"


def leaving() -> str:
    again = "type the same line, then your own code"
    return f"If the window looks odd or the line drops: close it, {again}. Everything saved is there."


def short_card(joining: Joining) -> str:
    """Of a personal code: to cut out, for whoever knows the rest."""
    lines = (f"{joining.title}: you come as {joining.role}", f"  {joining.line}", f"  your own code: {joining.code}")
    return "".join(f"{line}\n" for line in (*lines, f"  Your name: {'_' * 24}", "- " * 30))


def text_card(joining: Joining) -> str:
    return "\n".join(_text_lines(joining)) + "\n"


def _text_lines(joining: Joining) -> Iterator[str]:
    yield from textwrap.wrap(joining.title, WIDTH)
    yield f"You come as: {joining.role}"
    yield f"Workshop:    {joining.slug}"
    yield f"{joining.kind.capitalize() + ':':<13}{joining.code}"
    yield from textwrap.wrap(to_fill_in(joining), WIDTH)
    for way in ways(joining):
        yield ""
        yield way.name
        for number, step in enumerate(way.steps, start=1):
            yield from _wrapped(step, f"  {number}. ")
    for heading, sentences in ((YOU_ARE_IN, then(joining)), (NOT_SO, trouble(joining))):
        yield ""
        yield heading
        for sentence in sentences:
            yield from _wrapped(sentence, "  ")


def _wrapped(words: str, indent: str) -> list[str]:
    """What is to be typed is never broken over two lines."""
    whole = "".join(part.replace(" ", _KEPT) if place % 2 else part for place, part in enumerate(words.split("`")))
    lines = textwrap.wrap(
        whole,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [line.replace(_KEPT, " ") for line in lines]
