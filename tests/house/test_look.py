"""What is drawn can be drawn everywhere: in a bare Windows console, in PuTTY, on a tablet."""

import ast
from typing import Any

ASCII = {chr(code) for code in range(0x20, 0x7F)}
LATIN = {chr(code) for code in range(0xA0, 0x180)}
"""Latin-1 and Latin Extended-A, for Welsh, Polish and everybody's names."""
SIGNS = set("‘’“”–—…•·£€─│┌┐└┘├┤┬┴┼═║█▄▀░▒▓●►◄▲▼←→↑↓")
SAFE = ASCII | LATIN | SIGNS | {"\n", "\t"}
NEVER_DRAWN = {"\0"}
"""A mark inside the program that nobody can type."""


def literals(file: Any) -> list[ast.Constant]:
    return [node for node in ast.walk(file.tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_every_glyph_of_the_screens_is_one_that_every_terminal_has(screens: Any) -> None:
    strange = {
        f"{file.name}:{literal.lineno}": "".join(sorted(set(literal.value) - SAFE))
        for file in screens
        if file.path.suffix == ".py"
        for literal in literals(file)
        if set(literal.value) - SAFE - NEVER_DRAWN
    }
    assert strange == {}


def test_every_glyph_of_the_style_sheets_is_one_too(screens: Any) -> None:
    sheets = [file for file in screens if file.path.suffix == ".tcss"]
    assert sheets
    assert {file.name: set(file.text) - SAFE for file in sheets if set(file.text) - SAFE} == {}


def test_borders_are_of_lines_that_every_terminal_has(screens: Any) -> None:
    """Textual's tall, wide, round and outer borders are drawn with glyphs that Windows fonts lack."""
    allowed = {"solid", "none", "ascii", "blank", "hidden", "double"}
    for file in screens:
        for line in file.text.splitlines() if file.path.suffix == ".tcss" else []:
            name, colon, value = line.strip().rstrip(";").partition(":")
            if (
                colon
                and name.startswith(("border", "outline"))
                and name not in ("border-title-align", "border-subtitle-align")
            ):
                assert value.split()[0] in allowed or name.startswith("border-title"), f"{file.name}: {line.strip()}"
