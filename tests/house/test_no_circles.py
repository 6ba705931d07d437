"""No circle of imports anywhere: those inside a function and those for types alone count too."""

import ast
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any

import pytest

PACKAGES = ("wtfc_tui", "screens", "server")
KNOWN: dict[str, str] = {}
"""Parts whose circles are still there, each with the reason. An entry that is no longer needed fails."""

Graph = dict[str, set[str]]


def module_of(name: str) -> str:
    """`server/wire/__init__.py` -> `server.wire`"""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports_of(tree: ast.Module, module: str, modules: set[str]) -> Iterator[str]:
    """The modules of ours that it names, wherever the import stands; `from a import b` means a.b where that is a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots: say the whole name"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from inner & modules
            if node.module in modules and not inner <= modules:
                yield node.module


def graph_of(files: Any) -> Graph:
    trees = {module_of(file.name): file.tree for file in files}
    return {module: set(imports_of(tree, module, set(trees))) - {module} for module, tree in trees.items()}


def circle_in(graph: Graph) -> list[str]:
    """One circle, each module importing the next and the last being the first again; [] where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def without(graph: Graph, parts: Iterable[str]) -> Graph:
    """As if the modules of these parts imported nothing."""
    return {one: set() if any(f"{one}.".startswith(f"{part}.") for part in parts) else known for one, known in graph.items()}


@pytest.fixture(scope="module")
def graph(sources: Any) -> Graph:
    return graph_of(sources)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_comes_round_to_itself(graph: Graph, package: str) -> None:
    inside = {one: known for one, known in without(graph, KNOWN).items() if one.split(".")[0] == package}
    assert len(inside) > 20
    circle = circle_in({one: {each for each in known if each in inside} for one, known in inside.items()})
    assert not circle, " imports ".join(circle)


def test_no_circle_goes_through_two_packages(graph: Graph) -> None:
    circle = circle_in(without(graph, KNOWN))
    assert not circle, " imports ".join(circle)


def test_no_exception_outlives_its_need(graph: Graph) -> None:
    free = [part for part in KNOWN if not circle_in(without(graph, [other for other in KNOWN if other != part]))]
    assert free == []


@pytest.mark.parametrize(
    "line", ["import a.b", "from a import b", "from a.b import B", "if TYPE_CHECKING:\n    from a.b import B"]
)
def test_every_way_to_import_is_seen(line: str) -> None:
    assert [*imports_of(ast.parse(line), "a.c", {"a", "a.b", "a.c"})] == ["a.b"]


def test_a_circle_is_named_in_the_order_of_its_imports() -> None:
    circle = circle_in({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert circle[0] == circle[-1]
    assert set(pairwise(circle)) == {("a", "b"), ("b", "c"), ("c", "a")}
