"""Events reach the app at a bounded rate, and Escape after its wait."""

import asyncio
from typing import Any

import pytest
from textual import events
from textual.message import Message

from server.wire.keyboard import BURST, EVENTS_PER_SECOND, Keyboard


class Listener:
    def __init__(self) -> None:
        self.got: list[Message] = []
        self.came = asyncio.Event()
        self.keyboard = Keyboard(self._take, lambda token: None)

    def _take(self, message: Message) -> None:
        self.got.append(message)
        self.came.set()

    def heard(self) -> list[Any]:
        return [(one.key, one.character) for one in self.got if isinstance(one, events.Key)]


@pytest.fixture
async def listener() -> Any:
    listener = Listener()
    yield listener
    listener.keyboard.close()


async def test_a_flood_of_keys_is_held_to_the_burst(listener: Listener) -> None:
    """However long the machine takes to feed them."""
    began = asyncio.get_running_loop().time()
    for _ in range(10_000):
        listener.keyboard.feed(b"x")
    seconds = asyncio.get_running_loop().time() - began
    assert BURST <= len(listener.got) <= BURST + EVENTS_PER_SECOND * seconds + 1


async def test_escape_arrives_by_itself(listener: Listener) -> None:
    listener.keyboard.feed(b"\x1b")
    await asyncio.wait_for(listener.came.wait(), 5)
    assert listener.heard() == [("escape", "\x1b")]


async def test_a_windows_1252_letter_arrives_without_a_further_key(listener: Listener) -> None:
    listener.keyboard.feed(b"\xe9")
    await asyncio.wait_for(listener.came.wait(), 5)
    assert listener.heard() == [("é", "é")]


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"a", "a"), (b"A", "A"), (b"\r", "enter"), (b"\t", "tab"), (b"\x7f", "backspace"), (b"\x1b[A", "up"),
        (b"\x1bOP", "f1"), (b"\x1b[11~", "f1"), (b"\x1b[15~", "f5"), (b"\x1b[Z", "shift+tab"), (b"\x0c", "ctrl+l"),
        (b"\x1b[3~", "delete"), (b"\x1b[H", "home"), (b"\x1b[5~", "pageup"), (b"\x1bx", "alt+x"),
        (b"\x1b[1;5D", "ctrl+left"), (b"\x1b[1;5C", "ctrl+right"), (b"\x1bOd", "ctrl+left"), (b"\x1b[1;3D", "alt+left"),
        (b"\x1b[1;3C", "alt+right"), (b"\x1b[1;9D", "alt+left"), (b"\x1bb", "alt+b"), (b"\x1bf", "alt+f"),
        (b"\x17", "ctrl+w"),
        (b"\x1b\x7f", "alt+backspace"), (b"\x1b\x08", "alt+backspace"), (b"\x0b", "ctrl+k"), (b"\x1b[3;5~", "ctrl+delete"),
        (b"\x1b[3;3~", "alt+delete"), (b"\x1bd", "alt+d"), (b"\x14", "ctrl+t"), (b"\x1b[13~", "f3"), ("£".encode(), "£"),
    ],
)  # fmt: skip
async def test_keys_have_their_usual_names(raw: bytes, key: str, listener: Listener) -> None:
    listener.keyboard.feed(raw)
    assert [name for name, _ in listener.heard()] in ([key], [key.replace("£", "pound_sign")])


async def test_unknown_sequences_are_no_keys(listener: Listener) -> None:
    listener.keyboard.feed(b"\x1b[97;5u\x1b[99999z\x1b[I\x1b[O\x1b[1;2;3;4;5;6_")
    assert listener.got == []


async def test_a_long_run_of_letters_at_once_is_a_paste(listener: Listener) -> None:
    listener.keyboard.feed(b"word " * 40)
    assert [type(one) for one in listener.got] == [events.Paste]


@pytest.mark.parametrize("words", ["👨‍👩‍👧‍👦", "می\u200cخواهم", "1\ufe0f\u20e3"])
@pytest.mark.parametrize("parted", [False, True], ids=["at once", "byte by byte"])
async def test_joiners_arrive_with_the_letters_that_they_join(words: str, parted: bool, listener: Listener) -> None:
    raw = words.encode()
    for piece in [raw[at : at + 1] for at in range(len(raw))] if parted else [raw]:
        listener.keyboard.feed(piece)
    assert "".join(character for _, character in listener.heard()) == words


async def test_a_long_run_with_joiners_is_a_paste_too(listener: Listener) -> None:
    words = "می\u200cخواهم 👨‍👩‍👧‍👦 " * 10
    listener.keyboard.feed(words.encode())
    assert [one.text for one in listener.got if isinstance(one, events.Paste)] == [words]
