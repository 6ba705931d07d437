"""Reads what Textual writes into a screen model. It owns the grammar; a sequence it does not know never goes further."""

import re
from collections.abc import Callable
from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style as RichStyle
from textual.strip import Strip

from server.wire.screen import Screen
from server.wire.style import COLOURS, PLAIN, Style, applied

_TOKEN = re.compile(
    r"\x1b\[(?P<parameters>[0-9;:<=>?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b[\]PX^_](?:[^\x07\x1b]|\x1b(?!\\))*(?:\x07|\x1b\\|$)"  # Strings to the terminal: OSC, DCS, SOS, PM, APC.
    r"|\x1b[ -/]*[0-~]"
    r"|(?P<control>.)",
    re.DOTALL,
)
# Never sent on: lone halves of a pair cannot be encoded, and the others turn the order of letters round.
_UNSHOWABLE = re.compile("[\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")


class Output:
    """Feeds a screen; `translate` may put plainer characters in the place of text the terminal cannot show."""

    def __init__(self, screen: Screen, *, colour: bool = True, translate: Callable[[str], str] | None = None) -> None:
        self.screen = screen
        self.bells = 0
        self._kept = -1 if colour else ~COLOURS
        self._translate = translate
        self._style = 0

    def translate_by(self, translate: Callable[[str], str] | None) -> None:
        """What is written from now on goes through this."""
        self._translate = translate

    def feed(self, data: str) -> None:
        for token in _TOKEN.finditer(data):
            kind = token.lastgroup
            if kind == "text":
                self._text(token["text"])
            elif kind == "final":
                if not token["between"]:
                    self._sequence(token["final"], token["parameters"])
            elif kind == "control":
                self._control(token["control"])

    def put(self, strip: Strip) -> None:
        """A line of Textual's at the pen, without the way through the terminal's grammar."""
        screen = self.screen
        for text, style, control in strip:
            if not control:
                screen.style = (_style_of(style) if style else PLAIN) & self._kept
                self._text(text)
        screen.style = self._style & self._kept

    def _text(self, text: str) -> None:
        if not text.isascii():
            text = _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text)
            if self._translate is not None:
                text = self._translate(text)
        self.screen.put(text)

    def _control(self, letter: str) -> None:
        screen = self.screen
        if letter == "\n":
            screen.line_feed()
        elif letter == "\r":
            screen.x = 0
        elif letter == "\x07":
            self.bells += 1

    def _sequence(self, final: str, parameters: str) -> None:
        screen = self.screen
        if final == "m":
            if not parameters or parameters[0] in "0123456789;":
                self._style = applied(self._style, parameters)
                screen.style = self._style & self._kept
        elif final == "H":
            row, _, column = parameters.partition(";")
            screen.move_to(_number(column) - 1, _number(row) - 1)
        elif final in "ABCD":
            across, down = _STEPS[final]
            count = _number(parameters)
            screen.move_to(screen.x + across * count, screen.y + down * count)
        elif final == "J" and parameters == "2":
            screen.clear()
        elif final == "K" and parameters in ("", "0"):
            screen.erase_line()


_STEPS = {"A": (0, -1), "B": (0, 1), "C": (1, 0), "D": (-1, 0)}


@lru_cache(maxsize=1024)
def _style_of(style: RichStyle) -> Style:
    """A style as Rich would write it, read as from the terminal's grammar."""
    written = _TOKEN.match(style.render("x", color_system=ColorSystem.TRUECOLOR))
    return applied(PLAIN, written["parameters"]) if written and written["final"] == "m" else PLAIN


def _number(text: str) -> int:
    """A parameter of a cursor move; absent and zero both mean one."""
    return max(int(text), 1) if text.isdigit() and len(text) < 6 else 1
