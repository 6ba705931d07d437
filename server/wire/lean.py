"""Makes many apps in one process cheap: sheets are parsed once for all, screens laid out once, changed widgets drawn alone.

It owns the reaching into Textual that this takes, which is why Textual's version is held exactly.
"""

from collections.abc import Iterable
from typing import Any

from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import ScreenResume
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip

# Every screen's sheets in a few looks; beyond that the table starts anew rather than grow for ever.
_MOST_SHEETS = 1024

_rules: dict[Any, list[RuleSet]] = {}
_parse_rules = Stylesheet._parse_rules
_get_renders = Compositor._get_renders
_screen_resized = Screen._screen_resized
_on_screen_resume = Screen._on_screen_resume


def be_lean() -> None:
    """Once for the process; a second call changes nothing."""
    for owner, name, instead in (
        (Stylesheet, "_parse_rules", _parse_rules_once),
        (Compositor, "_get_renders", _get_touched_renders),
        (Screen, "_screen_resized", _resized_once),
        (Screen, "_on_screen_resume", _resumed_in_its_styles),
    ):
        setattr(owner, name, instead)


def _parse_rules_once(self: Stylesheet, css: str, *given: Any, **named: Any) -> list[RuleSet]:
    """Sheets with the same variables share their rules, which nobody changes once they are parsed."""
    key = (css, given, frozenset(named.items()), frozenset(self._variables.items()))
    found = _rules.get(key)
    if found is None:
        if len(_rules) >= _MOST_SHEETS:
            _rules.clear()
        found = _rules[key] = _parse_rules(self, css, *given, **named)
    return found


def _resized_once(self: Screen[Any], size: Size) -> None:
    """A screen hears of its first size from the app, the driver and itself, and would be laid out and drawn each time."""
    if self._compositor.root is not self or self._compositor.size != size:
        _screen_resized(self, size)


def _resumed_in_its_styles(self: Screen[Any], event: ScreenResume) -> None:
    """A new screen has had its styles a moment ago; one that comes back may have missed a change of the look."""
    new = self.stack_updates == 0
    event.refresh_styles = event.refresh_styles and not new
    _on_screen_resume(self, event)
    if new and self._compositor.root is self:
        self._repaint_required = False  # Its first layout has just painted all of it.


def _get_touched_renders(self: Compositor, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
    """Textual asks every visible widget for its lines when one of them changed, and throws the others' away."""
    if crop is None:
        yield from _get_renders(self, crop)
        return
    for widget, (region, clip) in self.visible_widgets.items():
        seen = region.intersection(clip)
        if seen and crop.overlaps(seen):
            yield region, clip, widget.render_lines(seen.translate(-region.offset))
