"""The full screen at the real door: however it ends, the terminal is left clean and nobody else notices."""

import logging
from typing import Any

from screens.gather.screen import GatherScreen
from server.faces.face import CRASHED
from server.wire import modes


async def screen(door: Any, name: str, **more: Any) -> tuple[Any, Any]:
    """Somebody with a full screen of 80x24, in Gather."""
    connection = await door.client(f"carers-2026+{name}")
    process, reader = await door.talk(connection, term_type="xterm", term_size=(80, 24), **more)
    await reader.shows("Latest")
    return process, reader


async def test_a_screen_that_crashes_ends_alone_with_a_sentence_on_a_clean_terminal(door, monkeypatch, caplog) -> None:
    ana, sees = await screen(door, "Ana")
    bob, bob_sees = await screen(door, "Bob")
    monkeypatch.setattr(GatherScreen, "action_next_person", lambda self: 1 / 0)
    with caplog.at_level(logging.ERROR):
        ana.stdin.write(b"\x0e")
        assert CRASHED.encode() in await ana.stderr.read()
    await sees.until_end()
    assert sees.heard.endswith(modes.restore())
    assert "ZeroDivisionError" in caplog.text
    assert ana.exit_status not in (0, None)
    bob.stdin.write(b"still here")
    await bob_sees.shows("│ still here")


async def test_everybody_goes_on_when_somebodys_line_is_cut(door) -> None:
    ana, _ = await screen(door, "Ana")
    bob, bob_sees = await screen(door, "Bob")
    ana.channel.get_connection().abort()
    bob.stdin.write(b"still here")
    await bob_sees.shows("│ still here")


async def test_what_a_client_says_of_its_terminal_counts_by_the_list_only(door) -> None:
    _, sees = await screen(door, "Ana", env={"LANG": "C", "LD_PRELOAD": "x"})
    assert sees.heard.isascii()


async def test_no_packet_is_sent_that_carries_nothing(door) -> None:
    """asyncssh puts an IGNORE before each packet, which only ciphers in CBC mode need: 36 bytes for a letter's one."""
    ana, sees = await screen(door, "Ana")
    connection = ana.channel.get_connection()
    handlers, ignored = type(connection)._packet_handlers, []
    ignore = handlers[2]

    def notice(receiver: Any, *rest: Any) -> Any:
        if receiver is connection:
            ignored.append(rest)
        return ignore(receiver, *rest)

    handlers[2] = notice
    try:
        ana.stdin.write(b"quiet")
        await sees.shows("│ quiet")
    finally:
        handlers[2] = ignore
    assert ignored == []
