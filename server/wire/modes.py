"""The terminal's modes: how a session takes a terminal over and how it leaves it. It owns those bytes, on every way out."""

HIDE_CURSOR = "\x1b[?25l"
SHOW_CURSOR = "\x1b[?25h"
CLEAR = "\x1b[2J"
CLEAR_BELOW = "\x1b[J"
SAVE_CURSOR = "\x1b7"
RESTORE_CURSOR = "\x1b8"
ASK_STATUS = "\x1b[5n"  # Answered by ESC[0n once everything before it has been shown.
ALIVE = b"\x1b[0n"
REPEAT_KNOWN_AT = 11

# Mouse, focus and in-band reports that a dropped session may have left on.
_REPORTS_OFF = "\x1b[?1000;1002;1003;1004;1006;1015l"
# Full screen, no wrapping, a wheel that sends no arrow keys, whole pastes, plain cursor and keypad keys, ASCII letters,
# no margins, no inserting.
_TAKE = "\x1b[?1049h\x1b[?1;6;7;1007l\x1b[?2004h\x1b>\x1b(B\x0f\x1b[r\x1b[4l\x1b[m"


def ask_repeat(ascii_only: bool) -> bytes:
    """Asks whether the terminal knows REP: the column in the answer is 11 where it does, and 2 where it does not.

    With a box line where there will be any, for some terminals (tmux among them) repeat only ASCII.
    """
    return f"\x1b[H{'-' if ascii_only else '─'}\x1b[9b\x1b[6n".encode()


def take() -> bytes:
    """Take a terminal over, whatever an earlier program left on."""
    return (_REPORTS_OFF + _TAKE).encode()


def restore() -> bytes:
    """Leave the terminal as a shell expects it. Safe to send twice; one never taken over would lose its cursor's place."""
    return (_REPORTS_OFF + "\x1b[?2004l\x1b[r\x1b[m\x1b[?7;1007h\x1b[?1049l\x1b[?25h").encode()
