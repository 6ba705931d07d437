"""One app over one line: what it costs to type, and that the terminal is left clean on every way out."""

import asyncio
import io
import sys
from typing import Any

import pytest
from textual.app import App

from server.wire import modes
from server.wire.run import AppCrashed


async def test_a_typed_letter_at_the_end_of_a_field_costs_exactly_its_byte(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    await end.typed(b"h", "h")
    for typed, letter in (("he", b"e"), ("hel", b"l"), ("hell", b"l"), ("hello", b"o")):
        assert await end.typed(letter, typed) == letter
    await end.end()


async def test_the_own_cursor_stands_where_the_focused_widget_wants_it(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    await end.typed(b"ab", "ab")
    cursor = end.terminal.cursor
    assert (cursor.x, cursor.y, cursor.hidden) == (2, 1, False)
    end.run.app.set_focus(None)
    end.run.app.refresh()
    await end.until(lambda: end.terminal.cursor.hidden)
    await end.end()


async def test_quitting_leaves_the_terminal_clean(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    await end.end()
    assert end.writes[-1] == modes.restore()


async def test_the_wheel_sends_no_arrow_keys_while_the_app_has_the_terminal_and_may_again_afterwards(
    far_end: Any, small_app: Any
) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    taken = b"".join(end.writes)
    await end.end()
    assert b";1007l" in taken
    assert b";1007h" not in taken
    assert b";1007h" in end.writes[-1]


async def test_a_crash_ends_only_its_app_and_leaves_the_terminal_clean(far_end: Any, small_app: Any) -> None:
    other, end = far_end(small_app()), far_end(small_app())
    await end.shows("Ready.")
    end.run.feed(b"\x14")
    with pytest.raises(AppCrashed) as crash:
        await end.task
    assert isinstance(crash.value.__cause__, ZeroDivisionError)
    assert end.writes[-1] == modes.restore()
    assert await other.typed(b"x", "x")
    await other.end()


async def test_a_lost_line_ends_the_app_and_is_written_to_no_more(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    end.open = False
    end.run.lost()
    await end.task


async def test_apps_that_overlap_leave_the_standard_streams_alone(far_end: Any, small_app: Any) -> None:
    before = sys.stdout, sys.stderr
    first, second = far_end(small_app()), far_end(small_app())
    await first.shows("Ready.")
    await second.shows("Ready.")
    await first.end()
    await second.end()
    assert (sys.stdout, sys.stderr) == before


async def test_repaint_draws_everything_again_on_a_spoilt_terminal(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    end.terminal.feed("\x1b[2J\x1b[5;5Hrubbish\x1b[7m")
    end.run.repaint()
    await end.shows("Ready.")
    assert "rubbish" not in end.terminal.text()
    await end.end()


async def test_after_a_storm_of_sizes_the_last_one_is_drawn(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app("word " * 30))
    await end.shows("word")
    for width in [*range(20, 120, 7), 40]:
        end.run.resized(width, 10)
    end.terminal.resize(10, 40)
    await end.until(lambda: end.terminal.display[0].split() == ["word"] * 8 and end.terminal.display[4].strip() == "")
    assert end.run.app.size == (40, 10)
    await end.end()


@pytest.mark.parametrize(("asked", "given"), [((0, 0), (80, 24)), ((1, 1), (20, 5)), ((2**32 - 1, 65535), (300, 120))])
async def test_sizes_are_kept_within_reason(asked: Any, given: Any, far_end: Any, small_app: Any) -> None:
    end = far_end(small_app(), asked)
    await end.until(lambda: end.run.app.is_running and bool(end.writes))
    assert end.run.app.size == given
    await end.end()


async def test_the_host_opens_nothing_and_saves_nothing(far_end: Any, small_app: Any, tmp_path: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    app: App[Any] = end.run.app
    app.open_url("https://example.org")
    app.deliver_text(io.StringIO("words"), save_directory=tmp_path, save_filename="words.txt")
    app.copy_to_clipboard("secret")
    await end.typed(b"z", "z")
    assert list(tmp_path.iterdir()) == []
    assert b"]52" not in b"".join(end.writes)
    assert not app.use_command_palette
    await end.end()


async def test_nothing_is_sent_while_nothing_changes(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    sent = len(end.writes)
    end.run.app.refresh()
    await asyncio.wait_for(_painted(end.run.app), 5)
    end.run.driver.flush()
    assert len(end.writes) == sent
    await end.end()


async def _painted(app: App[Any]) -> None:
    """Until Textual has drawn once more."""
    drawn = asyncio.Event()
    app.post_display_hook = drawn.set  # type: ignore[method-assign]
    await drawn.wait()


async def test_letters_pasted_as_a_paste_arrive_as_one(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    await end.typed(b"\x1b[200~one\r\ntwo\x1b[201~", "one/two")
    await end.end()


async def test_what_a_terminal_answers_is_never_typed(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    answers = b"\x1b[?61;6c\x1b[0n\x1b]11;rgb:0/0/0\x1b\\\x1bP>|XTerm(1)\x1b\\\x1b[?1u\x1b[5;7R\x1b[?2026;2$y\x1b[I"
    await end.typed(answers + b"k", "k")
    assert end.terminal.display[1].strip() == "k"
    await end.end()
