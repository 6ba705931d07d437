"""Textual's inside is touched in `server/wire/` alone: names that begin with an underscore change with any version of it."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import textual
from textual.app import App
from textual.message_pump import MessagePump

THE_WIRE = "server/wire/"
KNOWN = {
    "screens/app.py: _push_result_callback": "Textual gives a first screen no place for an answer, and could not switch it.",
}
"""What still reaches inside from elsewhere, each with its reason. An entry that is no longer needed fails."""
_PRIVATE = re.compile(r"(?:\bdef |\bself\.|^    )(_[a-z]\w*)", re.MULTILINE)
"""What a class or its objects have: a method, an attribute, a variable of the class."""


@cache
def private_names_of_textual() -> frozenset[str]:
    files = Path(textual.__file__).parent.rglob("*.py")
    return frozenset(name for file in files for name in _PRIVATE.findall(file.read_text("utf-8")))


@cache
def private_names_of(owner: type) -> frozenset[str]:
    return frozenset(_PRIVATE.findall(inspect.getsource(owner)))


def reached_on_others(tree: ast.Module, text: str) -> Iterator[str]:
    """Private names of Textual asked of an object, also by their word, that this file does not itself define."""
    own = set(_PRIVATE.findall(text))
    for node in ast.walk(tree):
        name = ""
        if isinstance(node, ast.Attribute) and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
            name = node.attr
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("getattr", "setattr", "hasattr", "delattr"):
            name = str(getattr(node.args[1], "value", ""))
        if name in private_names_of_textual() - own:
            yield name


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        where = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if any(name.startswith("textual") for name in [*where, *names]):
            yield from (part for name in [*where, *names] for part in name.split(".") if re.match(r"_[a-z]", part))


def classes_on_textual(path: str) -> Iterator[type]:
    module = importlib.import_module(path.removesuffix("/__init__.py").removesuffix(".py").replace("/", "."))
    for one in vars(module).values():
        if inspect.isclass(one) and one.__module__ == module.__name__ and issubclass(one, MessagePump):
            yield one


def shared_with_bases(mine: type) -> frozenset[str]:
    """Private names that a class of ours uses or defines and one of Textual's that it builds on has as well."""
    theirs = [one for one in mine.__mro__ if one.__module__.split(".")[0] == "textual"]
    return private_names_of(mine) & frozenset().union(*map(private_names_of, theirs))


def reaching(file: Any) -> set[str]:
    found = {*imported(file.tree), *reached_on_others(file.tree, file.text)}
    found |= {name for mine in classes_on_textual(file.name) for name in shared_with_bases(mine)}
    return {f"{file.name}: {name}" for name in found}


@pytest.fixture(scope="module")
def found(sources: Any) -> set[str]:
    outside = [file for file in sources if file.name.startswith(("screens/", "server/")) and THE_WIRE not in file.name]
    assert len(outside) > 40
    return {each for file in outside for each in reaching(file)}


def test_nobody_else_reaches_inside(found: set[str]) -> None:
    assert found - KNOWN.keys() == set()


def test_no_exception_outlives_its_need(found: set[str]) -> None:
    assert KNOWN.keys() - found == set()


@pytest.mark.parametrize(
    "line", ["app._exception", "getattr(app, '_exception')", "screen._compositor.root", "from textual import _context"]
)
def test_a_look_inside_is_seen(line: str) -> None:
    tree = ast.parse(line)
    assert [*imported(tree), *reached_on_others(tree, line)]


class Shadowing(App[None]):
    def _own(self) -> None:
        self._exception = None


def test_a_private_name_of_a_base_is_seen() -> None:
    assert shared_with_bases(Shadowing) == {"_exception"}
