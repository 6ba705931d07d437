"""What is made from the running app and kept: docs/pictures/*.svg for the README, docs/KEYS.md from the key table,
docs/VERBS.md from the table of verbs, and the screens under tests/pictures/ that the tests compare with. `make pictures`
writes them all.
"""

from pathlib import Path
from typing import Final

from docs import golden
from docs.scenes import SCENES, scene, shown
from docs.verbs_page import verbs_page
from screens.keys import EVERYWHERE, WHERE_ONE_TYPES, Key
from screens.stages import KEYS

HERE: Final = Path(__file__).parent
README_SHOWS: Final = {
    "gather": "gather-scribe", "theme": "theme-scribe", "vote": "vote-participant", "vote-closed": "vote-closed",
    "causes": "causes-scribe", "in_place": "in_place-scribe", "chefs": "chefs-scribe", "grid": "grid-scribe",
}  # fmt: skip
"""The name of its picture -> the scene."""


def svg_path(name: str) -> Path:
    return HERE / "pictures" / f"{name}.svg"


def keys_page() -> str:
    lines = [
        "# Keys",
        "",
        "Made from the tables of keys in `screens/` by `make pictures`. Letters do something only where nothing is typed.",
        "",
    ]
    for title, keys in (*KEYS.items(), ("where one types", WHERE_ONE_TYPES), ("everywhere", EVERYWHERE)):
        lines += [f"## {title}", "", "| key | does | |", "|---|---|---|", *map(_row, keys), ""]
    return "\n".join(lines)


def _row(key: Key) -> str:
    return f"| {key.label.replace('|', '')} | {key.does} | {key.help} |"


def write_all() -> None:
    (HERE / "KEYS.md").write_text(keys_page(), encoding="utf-8")
    (HERE / "VERBS.md").write_text(verbs_page(), encoding="utf-8")
    kept = set(golden.FOLDER.glob("*/*.txt"))
    drawn = {one.name: name for name, one in ((name, scene(of)) for name, of in README_SHOWS.items())}
    for one in SCENES:
        done = shown(one)
        for path, text in golden.texts(one, done).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            kept.discard(path)
        if name := drawn.get(one.name):
            svg_path(name).write_text(done.svg, encoding="utf-8")
    for left_over in kept:
        left_over.unlink()


if __name__ == "__main__":
    write_all()
