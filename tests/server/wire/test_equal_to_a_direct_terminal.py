"""Whatever Textual writes, the far terminal shows what a terminal fed directly would show."""

from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.wire import modes
from server.wire.far import Far
from server.wire.output import Output
from server.wire.screen import Screen

LETTERS = "aab  e─►é“ŵ中日á́"
STYLES = ["", "1", "7", "4", "31", "32;1", "44", "33;41", "92", "7;35", "1;4;104"]


@dataclass
class Write:
    data: str


@dataclass
class Resize:
    size: tuple[int, int]


@dataclass
class Flush:
    cursor: tuple[int, int] | None
    limit: int | None


@dataclass
class Repaint:
    pass


def segment(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def row(y: int, x: int, parts: list[tuple[str, str]]) -> str:
    return f"\x1b[{y + 1};{x + 1}H" + "".join(segment(*part) for part in parts)


def width_of(text: str) -> int:
    return sum(2 if letter in "中日" else 0 if letter == "\u0301" else 1 for letter in text)


def fitted(parts: list[tuple[str, str]], room: int) -> list[tuple[str, str]]:
    """Textual never writes past the edge of the screen."""
    kept = []
    for style, text in parts:
        while text and width_of(text) > room:
            text = text[:-1]
        room -= width_of(text)
        kept.append((style, text))
    return kept


texts = st.text(LETTERS, max_size=14).map(lambda text: text.lstrip("\u0301"))
parts = st.lists(st.tuples(st.sampled_from(STYLES), texts), min_size=1, max_size=4)


@st.composite
def stories(draw: st.DrawFn) -> list[Any]:
    """Writes, list scrolls, panes side by side, resizes and flushes, in any order."""
    width, height = draw(st.sampled_from([(20, 6), (30, 8), (24, 12)]))
    story: list[Any] = [Resize((width, height))]
    lines = draw(st.lists(parts, min_size=6, max_size=20))
    for _ in range(draw(st.integers(2, 10))):
        kind = draw(st.sampled_from(["row", "row", "list", "list", "flush", "flush", "resize", "clear", "repaint"]))
        if kind == "row":
            y, x = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
            story.append(Write(row(y, x, fitted(draw(parts), width - x))))
        elif kind == "list":
            story += _list(draw, lines, width, height)
        elif kind == "flush":
            cursor = draw(st.none() | st.tuples(st.integers(0, width - 1), st.integers(0, height - 1)))
            story.append(Flush(cursor, draw(st.none() | st.integers(1, 80))))
        elif kind == "resize":
            width, height = draw(st.integers(20, 40)), draw(st.integers(5, 14))
            story.append(Resize((width, height)))
            story.append(Write("".join(row(y, 0, fitted(line, width)) for y, line in enumerate(lines[:height]))))
        elif kind == "clear":
            blank = "\n".join(row(y, 0, [("", " " * width)]) for y in range(height))
            story.append(Write(blank))
        else:
            story.append(Repaint())
    return story


def _list(draw: st.DrawFn, lines: list[list[tuple[str, str]]], width: int, height: int) -> list[Any]:
    """A list in a band of rows, drawn twice with some scroll between."""
    top = draw(st.integers(0, height - 3))
    bottom = draw(st.integers(top + 2, height))
    left = draw(st.sampled_from([0, 0, 5]))
    story: list[Any] = []
    for start in draw(st.lists(st.integers(0, len(lines) - 1), min_size=2, max_size=3)):
        data = ""
        for y in range(top, bottom):
            line = fitted(lines[(start + y) % len(lines)], width - left)
            used = sum(width_of(text) for _style, text in line)
            data += row(y, left, [*line, ("", " " * (width - left - used))])
        story += [Write(data), Flush(None, None)]
    return story


def play(story: list[Any], emulator: Any, *, repeats: bool, dirt: bytes = b"") -> None:
    """Tell the story to both terminals and compare them after every whole frame and at the end."""
    width, height = story[0].size
    far_terminal, direct = emulator(width, height), emulator(width, height)
    far_terminal.feed(dirt)
    far_terminal.feed(modes.take())
    direct.feed("\x1b[?7l")
    screen = Screen(width, height)
    output, far = Output(screen), Far(width, height, repeats=repeats)
    for act in [*story[1:], Flush(None, None)]:
        if isinstance(act, Write):
            output.feed(act.data)
            direct.feed(act.data)
        elif isinstance(act, Resize):
            screen.resize(*act.size)
            far.resize(*act.size)
            far_terminal.resize(act.size[1], act.size[0])
            direct = emulator(*act.size)
            direct.feed("\x1b[?7l")
        elif isinstance(act, Repaint):
            far_terminal.feed("\x1b[2;2Hdirt\x1b[7m\x1b[5C")
            far.forget()
        else:
            frame = far.frame(screen, act.cursor, act.limit)
            far_terminal.feed(frame.data)
            if frame.complete:
                assert far_terminal.cells() == direct.cells()
            _check_cursor(far_terminal, act.cursor)
    assert far_terminal.cells() == direct.cells()


def _check_cursor(terminal: Any, wanted: tuple[int, int] | None) -> None:
    assert terminal.cursor.hidden is (wanted is None)
    if wanted is not None:
        assert (terminal.cursor.x, terminal.cursor.y) == wanted


@given(story=stories(), repeats=st.booleans())
def test_the_far_terminal_shows_what_a_direct_one_shows(story: list[Any], repeats: bool, emulator: Any) -> None:
    play(story, emulator, repeats=repeats)


@given(story=stories(), dirt=st.binary(max_size=60) | st.sampled_from([b"\x1b[4h\x1b[3;5r\x1b[?6h\x1b(0abc\x0e"]))
def test_a_terminal_that_starts_dirty_ends_up_the_same(story: list[Any], dirt: bytes, emulator: Any) -> None:
    play(story, emulator, repeats=False, dirt=dirt.replace(b"\x1b%", b""))
