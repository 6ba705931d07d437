"""Names that look alike, whatever they are written with: Unicode's table of letters that are taken for one another.

Small libraries that know that table tell which letters are alike, and not what a whole name comes to (UTS #39's skeleton);
so the part of it that names need lies beside this module.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_IGNORED: Final = (
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFF9),
    *range(0xE0000, 0xE1000),
)
"""Unicode's Default_Ignorable_Code_Point: what nobody sees in a name."""
_JOINERS: Final = (0x200C, 0x200D)
_UNSEEN: Final = dict.fromkeys(_IGNORED)
_UNSEEN_OR_NEEDED: Final = {code: None for code in _IGNORED if code not in _JOINERS}


def without_unseen(name: str) -> str:
    """Without what nobody sees; the joiners stay, which Urdu, Farsi and Bengali need."""
    return name.translate(_UNSEEN_OR_NEEDED)


@lru_cache(4096)
def looks(name: str) -> tuple[str, str]:
    """As it is written, and whatever the case."""
    whole = unicodedata.normalize("NFKC", name.translate(_UNSEEN))
    return _skeleton(whole), _skeleton(whole.casefold()).casefold()


def look_alike(one: str, other: str) -> bool:
    return any(mine == theirs for mine, theirs in zip(looks(one), looks(other), strict=True))


def _skeleton(text: str) -> str:
    apart = unicodedata.normalize("NFD", text).translate(_table())
    return "".join(letter for letter in unicodedata.normalize("NFD", apart) if unicodedata.category(letter)[0] in "LMNS")


@cache
def _table() -> dict[int, str]:
    lines = files("wtfc_tui.live").joinpath("lookalikes.txt").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {ord(letter): stands_for for stands_for, letters in pairs for letter in letters}
