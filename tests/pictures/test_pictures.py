"""Every screen as a terminal shows it, in three sizes and every look, is as it was kept; a difference is shown as a diff."""

import html
import re

import pytest

from docs import golden
from docs.pictures import README_SHOWS, svg_path
from docs.scenes import SCENES, SIZES, Scene, scene, shown
from screens.stages import KEYS
from wtfc_tui.domain.steps import Step
from wtfc_tui.stages import STEPS


@pytest.mark.parametrize("one", SCENES, ids=[one.name for one in SCENES])
def test_a_scene_looks_as_it_was_kept(one: Scene) -> None:
    now = golden.texts(one, shown(one))
    differences = [said for path, text in now.items() if (said := golden.difference(path, text))]
    assert not differences, "\n\n".join([*differences, golden.HOW])


@pytest.mark.parametrize("step", STEPS, ids=[step.key for step in STEPS])
def test_every_step_has_a_scene(step: Step) -> None:
    assert [one.name for one in SCENES if one.step == step.key and one.mode.startswith(step.tool)], (
        f"No scene shows the step “{step.key}”: add one in docs/scenes.py, then run `make pictures`."
    )


@pytest.mark.parametrize("mode", KEYS)
def test_every_screen_and_every_mode_of_it_has_a_scene(mode: str) -> None:
    assert mode in {one.mode for one in SCENES}, (
        f"No scene shows {mode} of the table of keys: add one in docs/scenes.py, then run `make pictures`."
    )


def test_no_picture_is_kept_of_a_scene_that_is_gone() -> None:
    assert set(golden.FOLDER.glob("*/*.txt")) == {golden.path(one, size) for one in SCENES for size in SIZES}


def test_scenes_have_names_of_their_own() -> None:
    assert len({one.name for one in SCENES}) == len(SCENES)


@pytest.mark.parametrize("name", README_SHOWS)
def test_the_pictures_of_the_readme_show_the_same(name: str) -> None:
    """Their letters. How an SVG is written is the library's business."""
    kept = golden.path(scene(README_SHOWS[name]), SIZES[0]).read_text(encoding="utf-8")
    rows = [line.removeprefix("│") for line in kept.partition("── its styles")[0].splitlines() if line.startswith("│")]
    assert letters(svg_path(name).read_text(encoding="utf-8")) == list(filter(None, map(squeezed, rows))), golden.HOW


def letters(svg: str) -> list[str]:
    """The rows of letters in it, from the top."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for x, y, words in re.findall(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        rows.setdefault(float(y), []).append((float(x), html.unescape(words)))
    joined = ("".join(words for _, words in sorted(row)) for _, row in sorted(rows.items()))
    return [line for line in map(squeezed, joined) if line]


def squeezed(line: str) -> str:
    """Without blanks, which stand nowhere in an SVG: it says at which column words begin."""
    return "".join(line.split())
