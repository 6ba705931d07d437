"""A scene's pictures as text, kept and compared byte for byte: the letters, the styles, and what other looks change."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from itertools import groupby
from pathlib import Path
from typing import Final

from docs.far_terminal import Picture, Run, Size
from docs.scenes import SIZES, Scene, Shown, looks

FOLDER: Final = Path(__file__).parents[1] / "tests" / "pictures"
HOW: Final = "If this is how it should look now, `make pictures` writes it anew; look at what git says has changed."
WORDS_SHOWN: Final = 24


def path(scene: Scene, size: Size) -> Path:
    return FOLDER / named(size) / f"{scene.name}.txt"


def named(size: Size) -> str:
    return f"{size[0]}x{size[1]}"


def texts(scene: Scene, shown: Shown) -> dict[Path, str]:
    return {path(scene, size): _written(scene, size, shown.pictures) for size in SIZES}


def difference(file: Path, now: str) -> str:
    """As a diff to be read; nothing where there is none."""
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    if kept == now:
        return ""
    name = file.relative_to(FOLDER).as_posix()
    lines = unified_diff(kept.splitlines(), now.splitlines(), f"{name} as kept", f"{name} as shown now", n=1, lineterm="")
    return "\n".join(lines)


def _written(scene: Scene, size: Size, pictures: Mapping[tuple[Size, str], Picture]) -> str:
    first, *others = looks()
    standard = pictures[size, first]
    lines = [
        f"{scene.name}: {scene.mode} as {scene.role}, at {named(size)}",
        *[f"typed: {scene.keys}"] * bool(scene.keys),
        "",
        f"── {first}, {_caret(standard)}",
        *(f"│{row}" for row in standard.rows),
        "── its styles",
        *_styles(standard),
    ]
    for look in others:
        lines += ["", f"── {look}, {_caret(pictures[size, look])}", *_changed(standard, pictures[size, look])]
    return "\n".join(lines) + "\n"


def _caret(picture: Picture) -> str:
    return "caret at column {}, row {}".format(*(at + 1 for at in picture.caret)) if picture.caret else "no caret"


def _changed(standard: Picture, picture: Picture) -> Iterator[str]:
    """Rows are numbered from 1."""
    pairs = enumerate(zip(standard.rows, picture.rows, strict=True), start=1)
    rows = [f"{number:2}│{row}" for number, (before, row) in pairs if before != row]
    yield from rows or ["the same letters"]
    styles = list(_styles(picture))
    if styles == list(_styles(standard)):
        yield "the same styles"
    else:
        yield from ("── its styles", *styles)


def _styles(picture: Picture) -> Iterator[str]:
    """`4: 3-9 bold “WORKING”`, columns from 1; rows that are all alike together. What is plain is left out."""
    told = [(number, ", ".join(map(_run, runs))) for number, runs in enumerate(picture.runs, start=1) if runs]
    if not told:
        yield "plain"
    for words, alike in groupby(told, key=lambda one: one[1]):
        yield f"{_rows([number for number, _ in alike])}: {words}"


def _rows(numbers: Sequence[int]) -> str:
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}-{numbers[-1]}"
    return " ".join(map(str, numbers))


def _run(run: Run) -> str:
    words = run.text.strip()
    shown = f" “{words}”" if run.text.rstrip() == run.text and 0 < len(words) <= WORDS_SHOWN else ""
    return f"{run.start + 1}-{run.start + len(run.text)} {run.style}{shown}"
