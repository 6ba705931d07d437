"""What a terminal can do, from its name and environment. It owns the allow-lists; it trusts nothing a client says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z0-9._+-]{1,40}")
_VARIABLE = re.compile(r"LANG|LC_[A-Z]{1,20}|NO_COLOR|ACCESSIBLE|COLORTERM")
_VALUE = re.compile(r"[A-Za-z0-9._@:+=-]{0,64}")
_NO_SCREEN = {"dumb", "unknown", "emacs", "cons25", "network"}
_MONOCHROME = re.compile(r"vt\d+|.*-m$|.*-mono$|ansi-m")
_KNOWS_REPEAT = re.compile(r"(alacritty|foot|contour|xterm-kitty|xterm-ghostty|wezterm|mintty|mlterm)\b")

SMALLEST, LARGEST = (20, 5), (300, 120)


@dataclass(frozen=True, slots=True)
class TerminalTraits:
    """One session's terminal; `name` is safe to log, and is empty where there is no full screen to be had."""

    name: str = "xterm"
    dumb: bool = False
    colour: bool = True
    ascii_only: bool = False
    has_rep: bool = False
    accessible: bool = False


def terminal_traits(term: str | None, env: Mapping[str, str]) -> TerminalTraits:
    """Judge a terminal by TERM and the few variables that are listened to."""
    name = term if term is not None and _NAME.fullmatch(term) else ""
    allowed = allowed_environment(env)
    return TerminalTraits(
        name=name,
        dumb=name == "" or name in _NO_SCREEN,
        colour=not allowed.get("NO_COLOR") and not _MONOCHROME.fullmatch(name),
        ascii_only=_plain_letters(name, allowed),
        has_rep=bool(_KNOWS_REPEAT.match(name)),
        accessible=bool(allowed.get("ACCESSIBLE")),
    )


def allowed_environment(env: Mapping[str, str]) -> dict[str, str]:
    """The few variables a client may tell us, where their values look like what they are for."""
    return {key: value for key, value in list(env.items())[:256] if _VARIABLE.fullmatch(key) and _VALUE.fullmatch(value)}


def _plain_letters(name: str, env: Mapping[str, str]) -> bool:
    """Whether only ASCII is sure to show: an old terminal, or a locale that names another coding than UTF-8."""
    locale = (env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "").lower()
    if name.startswith("vt") or name == "ansi":
        return True
    return bool(locale) and (locale in ("c", "posix") or ("." in locale and "utf" not in locale))


def clamped(width: int, height: int) -> tuple[int, int]:
    """A size we are willing to draw; nought, which piping clients say, is the usual 80 by 24."""
    return (
        min(max(width or 80, SMALLEST[0]), LARGEST[0]),
        min(max(height or 24, SMALLEST[1]), LARGEST[1]),
    )
