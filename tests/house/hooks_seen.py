"""Hooks of what is only looked at: what is carried, told, said and typed, and the screens. See hooks.py."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from screens import keys, stages
from screens.keys import KeyTable
from tests.house.hooks import Hook, Out, instead, put, put_together, with_others, without
from wtfc_tui.carried.fields import MUST, Carried, Field, Flat, Many, NotCarried, as_json, nothing_counted, nothing_withheld
from wtfc_tui.plain.guide import Guide
from wtfc_tui.stages import STAGES, TOGETHER
from wtfc_tui.stages.day.news import NEWS
from wtfc_tui.stages.together import Together
from wtfc_tui.views.figures import no_figures

WORDS: Final = {"commands": frozenset(), "screen_field": "", "also": (), "beside": (), "hints": (), "everyday": False}
"""What a guide says of itself, and what is said where it says nothing."""
Made = Callable[[], Any]


def _seen(sort: str, name: str, out: Out, *parts: str) -> Hook:
    return Hook(sort, name, out, parts, replayed=False)


# ── what is carried ─────────────────────────────────────────────────────────


def carried() -> Iterator[Hook]:
    for place, stage in enumerate(STAGES):
        for number, one in enumerate(stage.carried):
            gone = without(stage.carried, number)
            name = one.kind.name
            yield _seen("carried", f"{name}: not said", _part(place, "carried", lambda gone=gone: gone))
            if isinstance(one, Carried):
                nothing = instead(stage.carried, number, NotCarried(one.kind, "taken out"))
                yield _seen("carried", f"{name}: not carried", _part(place, "carried", lambda all=nothing: all), "exports")
                for what, made in _of_carried(one):
                    out = _part(
                        place, "carried", lambda stage=stage, at=number, made=made: instead(stage.carried, at, made())
                    )
                    yield _seen("carried", f"{name}: {what}", out, "exports", "imports", "tables", "misfits")


def _of_carried(one: Carried[Any]) -> Iterator[tuple[str, Made]]:
    for place, field in enumerate(one.fields):
        fields = without(one.fields, place)
        left_out = {**one.left_out, field.name: "taken out"}
        yield f"{field.name} gone", lambda fields=fields: replace(one, fields=fields)
        yield f"{field.name} left out", lambda fields=fields, out=left_out: replace(one, fields=fields, left_out=out)
        if isinstance(field, Field):
            for what, value in _of_field(field):
                changed = instead(one.fields, place, replace(field, **value))
                yield f"{field.name}: {what}", lambda changed=changed: replace(one, fields=changed)
        else:
            yield from _of_parts(one, place, field)
    for name in one.left_out:
        rest = {other: why for other, why in one.left_out.items() if other != name}
        yield f"{name} no longer left out", lambda rest=rest: replace(one, left_out=rest)
    for beside in one.also:
        also = tuple(other for other in one.also if other != beside)
        yield f"{beside.key} no longer beside", lambda also=also: replace(one, also=also)
    if one.counted is not nothing_counted:
        yield "nothing counted", lambda: replace(one, counted=nothing_counted)
    if one.withheld is not nothing_withheld:
        yield "nothing withheld", lambda: replace(one, withheld=nothing_withheld)
    if _does_something(one.markdown):
        yield "no markdown", lambda: replace(one, markdown=lambda board, carried: iter(()))


def _of_field(field: Field) -> Iterator[tuple[str, dict[str, Any]]]:
    if field.references:
        yield "refers to nothing", {"references": ""}
    if field.column:
        yield "its column", {"column": ""}
    if field.written:
        yield "its name in the file", {"written": ""}
    if field.absent is not MUST:
        yield "it may be absent", {"absent": MUST}
    if field.write is not as_json:
        yield "how it is written", {"write": as_json}


def _of_parts(one: Carried[Any], place: int, field: Flat | Many) -> Iterator[tuple[str, Made]]:
    def made(parts: tuple[Field, ...]) -> Made:
        return lambda: replace(one, fields=instead(one.fields, place, replace(field, fields=parts)))

    for number, part in enumerate(field.fields):
        yield f"{field.name}, {part.name} gone", made(without(field.fields, number))
        for what, value in _of_field(part):
            yield f"{field.name}, {part.name}: {what}", made(instead(field.fields, number, replace(part, **value)))


# ── what is told, said and typed ────────────────────────────────────────────


def looks() -> Iterator[Hook]:
    nothing: dict[str, Callable[..., Any]] = {
        "line": lambda board, thing: "", "at_length": lambda board, thing: [],
        "comes_from": lambda board, thing: (), "leads_to": lambda board, thing: (),
    }  # fmt: skip
    for place, stage in enumerate(STAGES):
        for number, look in enumerate(stage.looks):
            gone = without(stage.looks, number)
            yield _seen("look", f"{look.kind.name}: not said", _part(place, "looks", lambda gone=gone: gone))
            for what, empty in nothing.items():
                if _does_something(getattr(look, what)):
                    changed = instead(stage.looks, number, replace(look, **{what: empty}))
                    out = _part(place, "looks", lambda changed=changed: changed)
                    yield _seen("look", f"{look.kind.name}: {what}", out, "shown")


def told() -> Iterator[Hook]:
    """Mendings, figures, verbs."""
    for place, stage in enumerate(STAGES):
        for number, mending in enumerate(stage.mends):
            gone = without(stage.mends, number)
            yield _seen("mending", mending.kind.name, _part(place, "mends", lambda gone=gone: gone), "said", "help")
        if stage.figures is not no_figures:
            name = stage.figures.__module__
            yield _seen("figures", name, _part(place, "figures", lambda: no_figures), "looking")
    vocabulary = TOGETHER.vocabulary
    for name in vocabulary:
        verbs = {other: verb for other, verb in vocabulary.items() if other != name}
        yield _seen("verb", name, lambda verbs=verbs: put(vocabulary, "_verbs", verbs), "help")


def guides() -> Iterator[Hook]:
    for place, stage in enumerate(STAGES):
        for number, guide in enumerate(stage.guides):
            gone = without(stage.guides, number)
            yield _seen("guide", f"{guide.__name__}", _part(place, "guides", lambda gone=gone: gone), "steps", "news")
    for guide in dict.fromkeys(task.guide for task in TOGETHER.tasks.every):
        yield from _of_guide(guide)
    for number, one in enumerate(NEWS):
        fewer = without(NEWS, number)
        yield _seen("news", f"of the day: {one.event.__name__}", _news(fewer), "news")


def _of_guide(guide: type[Guide]) -> Iterator[Hook]:
    def out(name: str, value: Any) -> Out:
        return lambda: put(guide, name, value, anew=True)

    for number, one in enumerate(guide.news):
        yield _seen("news", f"{guide.__name__}: {one.event.__name__}", out("news", without(guide.news, number)), "news")
        for what, value in (("kind", ""), ("aloud", False), ("then", "")):
            if getattr(one, what) != value:
                news = instead(guide.news, number, replace(one, **{what: value}))
                yield _seen("news", f"{guide.__name__}: {one.event.__name__}, {what}", out("news", news), "news")
    for word in sorted(guide.commands):
        yield _seen("guide", f"{guide.__name__}: {word}", out("commands", guide.commands - {word}), "steps", "typed")
    for name, nothing in WORDS.items():
        if getattr(guide, name) != nothing:
            yield _seen("guide", f"{guide.__name__}: {name}", out(name, nothing), "steps", "typed")
    for name in ("from_screen", "resume", "back", "after", "intro"):
        if getattr(guide, name) is not getattr(Guide, name) and name in vars(guide):
            yield _seen("guide", f"{guide.__name__}: {name}", out(name, vars(Guide)[name]), "typed", "steps")


def signs() -> Iterator[Hook]:
    for place, stage in enumerate(STAGES):
        for number, sign in enumerate(stage.signs):
            gone = without(stage.signs, number)
            yield _seen("sign", f"{sign.tool}: not said", _part(place, "signs", lambda gone=gone: gone), "the wall")
            empty = instead(stage.signs, number, replace(sign, pages=lambda looking: ((),)))
            yield _seen("sign", f"{sign.tool}: nothing on it", _part(place, "signs", lambda empty=empty: empty), "the wall")


# ── screens ─────────────────────────────────────────────────────────────────


def screens() -> Iterator[Hook]:
    for tool, screen in stages.SCREENS.items():
        fewer = {other: one for other, one in stages.SCREENS.items() if other != tool}
        tables = tuple(table for table in stages.TABLES if table is not screen.KEYS)
        yield _seen("screen", tool, lambda fewer=fewer: put(stages, "SCREENS", fewer), "keys")
        yield _seen("screen", f"{tool}: its keys", lambda tables=tables: put(stages, "TABLES", tables), "keys")
    for number, sheet in enumerate(stages.SHEETS):
        sheets = list(without(stages.SHEETS, number))
        yield _seen("screen", sheet, lambda sheets=sheets: put(stages, "SHEETS", sheets), "keys")
    for number, table in enumerate(stages.TABLES):
        for what, changed in _of_table(table):
            tables = instead(stages.TABLES, number, changed)
            yield _seen("key", what, lambda tables=tables: put(stages, "TABLES", tables), "keys")
    for number, key in enumerate(keys.EVERYWHERE):
        fewer = without(keys.EVERYWHERE, number)
        yield _seen("key", f"everywhere: {key.label}", lambda fewer=fewer: put(keys, "EVERYWHERE", fewer), "keys")


def _of_table(table: KeyTable) -> Iterator[tuple[str, KeyTable]]:
    for name, mode in table.modes.items():
        for number, key in enumerate(mode.keys):
            fewer = replace(mode, keys=without(mode.keys, number))
            yield f"{name}: {key.label} {key.does}", replace(table, modes={**table.modes, name: fewer})
        if name != table.name:
            yield (
                f"{name}: the mode",
                replace(table, modes={other: one for other, one in table.modes.items() if other != name}),
            )


# ── taking out ──────────────────────────────────────────────────────────────


def _part(place: int, name: str, made: Made) -> Out:
    return lambda: with_others(place, **{name: made})


def _news(fewer: tuple[Any, ...]) -> Out:
    @contextmanager
    def out() -> Iterator[Together]:
        yield put_together(news=fewer)

    return out


_NOTHINGS: Final = (lambda board, thing: "", lambda board, thing: [], lambda board, thing: (), lambda _, __: iter(()))


def _does_something(function: Callable[..., Any]) -> bool:
    """Whether it is more than a function that gives back nothing."""
    return _shape(function) not in {_shape(one) for one in _NOTHINGS}


def _shape(function: Callable[..., Any]) -> tuple[Any, ...]:
    code = function.__code__
    return code.co_code, tuple(one for one in code.co_consts if one not in (None, function.__doc__)), code.co_names


OF_WHAT_IS_SEEN: Final = {
    "carried": carried, "looks": looks, "told": told, "guides": guides, "signs": signs,
    "screens": screens,
}  # fmt: skip
