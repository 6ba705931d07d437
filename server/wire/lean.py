"""Makes many apps in one process cheap: rules parsed once for all, and only widgets that changed are asked to draw.

It owns the reaching into Textual that this takes, which is why Textual's version is held exactly.
"""

from collections.abc import Iterable
from typing import Any

from textual._compositor import Compositor
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.strip import Strip

Variables = frozenset[tuple[str, str]]
# Every screen's sheets in a few looks; beyond that the table starts anew rather than grow for ever.
_MOST_SHEETS = 1024

_rules: dict[tuple[Variables, Any], list[RuleSet]] = {}
_variables: dict[Variables, Variables] = {}


class SharedRules:
    """Stands in for one sheet's cache of parsed rules; sheets with the same variables find each other's."""

    def __init__(self, stylesheet: Stylesheet) -> None:
        self._stylesheet = stylesheet
        self._now: Variables | None = None

    def clear(self) -> None:
        """The sheet has other variables now."""
        self._now = None

    def __getitem__(self, sheet: Any) -> list[RuleSet]:
        return _rules[self._key(sheet)]

    def __setitem__(self, sheet: Any, rules: list[RuleSet]) -> None:
        if len(_rules) >= _MOST_SHEETS:
            _rules.clear()
        _rules[self._key(sheet)] = rules

    def _key(self, sheet: Any) -> tuple[Variables, Any]:
        if self._now is None:
            variables = frozenset(self._stylesheet._variables.items())
            self._now = _variables.setdefault(variables, variables)
        return self._now, sheet


def share_rules(app: App[Any]) -> None:
    """Parsing the same style sheets again for each session is half of what joining costs."""
    vars(app.stylesheet).update(_parse_cache=SharedRules(app.stylesheet))


def draw_only_what_changed() -> None:
    """Textual asks every visible widget for its lines when one of them changed; the others' are thrown away."""
    if Compositor._get_renders is not _get_renders:
        setattr(Compositor, "_get_renders", _get_renders)  # noqa: B010


_every_render = Compositor._get_renders


def _get_renders(self: Compositor, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
    if crop is None:
        yield from _every_render(self, crop)
        return
    for widget, (region, clip) in self.visible_widgets.items():
        seen = region.intersection(clip)
        if seen and crop.overlaps(seen):
            yield region, clip, widget.render_lines(seen.translate(-region.offset))
