"""Control hidden in text never reaches a terminal; what Textual asks of other terminals is dropped."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from server.wire.far import Far
from server.wire.gate import Gate
from server.wire.output import Output
from server.wire.plain_letters import plain
from server.wire.screen import Screen

HOSTILE = [
    "\x1b]52;c;ZXZpbA==\x1b\\", "\x1b]0;title\x07", "\x1b[2J\x1b[H", "\x1bc", "\x1b[?1049l", "\x9b2J", "\x9d0;x\x9c",
    "\x1bP$q\"p\x1b\\", "\x00", "safe\rEVIL", "abc\b\b\bXYZ", "\x7f", "\x85", "\u2028", "abc\u202egnp.exe", "\ud800",
]  # fmt: skip
# All that may ever leave: text, our own moves, styles, erasing, inserting, deleting, repeating, and showing the cursor.
_ALLOWED = re.compile(r"\x1b\[[0-9;]*[HABCDGmKJXLMP@b]|\x1b\[2J|\x1b\[\?25[hl]|[\r\n\b]|[^\x00-\x1f\x7f-\x9f]")


def sent(data: str) -> str:
    screen = Screen(40, 8)
    Output(screen).feed(data)
    return Far(40, 8).frame(screen, None).data.decode()


@given(data=st.text(st.characters() | st.sampled_from("\x1b\x1b[]P;?0123m"), max_size=60) | st.sampled_from(HOSTILE))
def test_whatever_is_written_only_known_sequences_leave(data: str) -> None:
    assert _ALLOWED.sub("", sent(data)) == ""


@pytest.mark.parametrize("words", HOSTILE)
async def test_hostile_words_in_a_widget_reach_no_terminal(words: str, far_end: Any, small_app: Any) -> None:
    end = far_end(small_app(f"Begin {words} done."))
    await end.shows("done.")
    await end.end()
    drawn = b"".join(end.writes[1:-1]).decode().replace("\x1b[5n", "")
    assert _ALLOWED.sub("", drawn) == ""
    assert "\u202e" not in drawn


def test_the_gate_leaves_clean_lines_as_they_are() -> None:
    from rich.segment import Segment

    lines = [Segment("Dŵr – £5 “yes”")]
    assert Gate().apply(lines, Color(0, 0, 0)) is lines


@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30))
def test_plain_letters_are_ascii(text: str) -> None:
    assert plain(text).isascii()


def test_plain_letters_keep_their_likeness() -> None:
    assert plain("► “Dŵr” ─│ ●• naïve – 中") == '> "Dwr" -| *o naive - ??'


def test_a_terminal_without_colour_is_sent_none() -> None:
    screen = Screen(40, 8)
    Output(screen, colour=False).feed("\x1b[1;31;44mred\x1b[0m")
    assert "\x1b[1mred" in Far(40, 8).frame(screen, None).data.decode()
