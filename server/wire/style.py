"""Styles as small numbers: sixteen colours and six attributes, and the shortest SGR from one style to the next.

A style is 5 bits of foreground, 5 bits of background (0 is the terminal's own, 1..16 the palette), then attributes.
"""

from functools import lru_cache

from rich.color import Color, ColorSystem

Style = int

PLAIN: Style = 0
BOLD, DIM, ITALIC, UNDERLINE, REVERSE, STRIKE = (1 << bit for bit in range(10, 16))
FOREGROUND = 0b11111
BACKGROUND = 0b11111 << 5
COLOURS = FOREGROUND | BACKGROUND
# What a blank cell still shows; anything else on a blank is invisible and not worth a byte.
SEEN_ON_BLANK = BACKGROUND | UNDERLINE | REVERSE | STRIKE

_ON = {1: BOLD, 2: DIM, 3: ITALIC, 4: UNDERLINE, 7: REVERSE, 9: STRIKE, 21: UNDERLINE}
_OFF = {22: BOLD | DIM, 23: ITALIC, 24: UNDERLINE, 27: REVERSE, 29: STRIKE}
_CODES = ((BOLD, "1"), (DIM, "2"), (ITALIC, "3"), (UNDERLINE, "4"), (REVERSE, "7"), (STRIKE, "9"))
_CODES_OFF = ((ITALIC, "23"), (UNDERLINE, "24"), (REVERSE, "27"), (STRIKE, "29"))


def blank_style(style: Style) -> Style:
    """The style a blank cell is stored with; a reversed blank keeps its colours, for they swap."""
    return style & (SEEN_ON_BLANK | FOREGROUND) if style & (REVERSE | UNDERLINE | STRIKE) else style & SEEN_ON_BLANK


@lru_cache(maxsize=4096)
def applied(style: Style, parameters: str) -> Style:
    """The style after one SGR sequence; what the look does not use (blink, conceal, overline) is ignored."""
    numbers = [int(part) if part.isdigit() else 0 for part in parameters.replace(":", ";").split(";")]
    at = 0
    while at < len(numbers):
        code = numbers[at]
        at += 1
        if code in (38, 48):
            colour, at = _extended(numbers, at)
            style = _coloured(style, colour, code == 48)
        else:
            style = _one_code(style, code)
    return style


def _one_code(style: Style, code: int) -> Style:
    if code == 0:
        return PLAIN
    if code in _ON:
        return style | _ON[code]
    if code in _OFF:
        return style & ~_OFF[code]
    for first, brightness in ((30, 1), (90, 9)):
        if first <= code <= first + 7:
            return _coloured(style, code - first + brightness, False)
        if first + 10 <= code <= first + 17:
            return _coloured(style, code - first - 10 + brightness, True)
    if code in (39, 49):
        return _coloured(style, 0, code == 49)
    return style


def _coloured(style: Style, colour: int, behind: bool) -> Style:
    return (style & ~BACKGROUND) | colour << 5 if behind else (style & ~FOREGROUND) | colour


def _extended(numbers: list[int], at: int) -> tuple[int, int]:
    """A 256-colour or true-colour code as the nearest of the sixteen, and where reading goes on."""
    kind = numbers[at] if at < len(numbers) else 0
    if kind == 5 and at + 1 < len(numbers):
        wide = Color.from_ansi(min(numbers[at + 1], 255))
        at += 2
    elif kind == 2 and at + 3 < len(numbers):
        red, green, blue = (min(number, 255) for number in numbers[at + 1 : at + 4])
        wide = Color.from_rgb(red, green, blue)
        at += 4
    else:
        return 0, len(numbers)
    return (wide.downgrade(ColorSystem.STANDARD).number or 0) + 1, at


@lru_cache(maxsize=4096)
def change(old: Style | None, new: Style) -> str:
    """The shortest SGR that turns one style into another; from an unknown style, a full one."""
    if old == new:
        return ""
    afresh = _sgr(["", *_codes_for(PLAIN, new)]) if new else "\x1b[m"
    if old is None:
        return afresh
    step = _sgr(_codes_for(old, new))
    return step if len(step) < len(afresh) else afresh


def _sgr(codes: list[str]) -> str:
    return f"\x1b[{';'.join(codes)}m"


def _codes_for(old: Style, new: Style) -> list[str]:
    lost, gained = old & ~new, new & ~old
    codes = []
    if lost & (BOLD | DIM):  # One code ends both, so the one that stays is named again.
        codes.append("22")
        gained |= new & (BOLD | DIM)
    codes += [code for bit, code in _CODES_OFF if lost & bit]
    codes += [code for bit, code in _CODES if gained & bit]
    if (old ^ new) & FOREGROUND:
        codes.append(_colour_code(new & FOREGROUND, 30))
    if (old ^ new) & BACKGROUND:
        codes.append(_colour_code((new & BACKGROUND) >> 5, 40))
    return codes


def _colour_code(colour: int, base: int) -> str:
    if colour == 0:
        return str(base + 9)
    return str(base + colour - 1) if colour <= 8 else str(base + 60 + colour - 9)
