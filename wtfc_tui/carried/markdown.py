"""People's words in Markdown: as words, with no emphasis, no link, no picture and no HTML."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_MEANS_SOMETHING: Final = re.compile(r"([\\`*_\[\]<>#|~&!])")


def escaped(words: str) -> str:
    return _MEANS_SOMETHING.sub(r"\\\1", words)


def section(heading: str, lines: Sequence[str]) -> Iterator[str]:
    """Nothing where there are no lines."""
    if lines:
        yield from ("", f"## {heading}", "", *lines)
