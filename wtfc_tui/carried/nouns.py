"""The shape of each kind of things in JSON, read off the rows that say what is carried: one noun, one shape, everywhere."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from wtfc_tui.carried.fields import Carried, Field, Flat, Many, NotCarried, as_json
from wtfc_tui.views.shapes import ID, NULL, NUMBER, TEXT, TIME, TRUTH, Nouns, Shape, or_null


def nouns(carries: Sequence[Carried[Any] | NotCarried]) -> Nouns:
    """Of a kind that is not carried only the id is told, where it has one."""
    found: dict[str, Shape] = {}
    for one in carries:
        if isinstance(one, Carried):
            found[one.kind.noun] = _noun(one)
        elif one.kind.letter:
            found[one.kind.noun] = {"id": ID}
    return found


def _noun(carried: Carried[Any]) -> Shape:
    shape = dict(_fields(carried.kind.record, carried.fields)) | {one.key: one.shape for one in carried.also}
    return {f"{key}?" if key in carried.at_times else key: value for key, value in shape.items()}


def _fields(record: type[Any], fields: Sequence[Field | Flat | Many]) -> Iterator[tuple[str, Shape]]:
    hints = get_type_hints(record)
    for field in fields:
        if isinstance(field, Many):
            yield field.key, [dict(_fields(field.part, field.fields))]
        elif isinstance(field, Flat):
            null = NoneType in get_args(hints[field.name])
            for key, shape in _fields(field.part, field.fields):
                yield key, or_null(shape) if null and isinstance(shape, str) else shape
        else:
            yield field.key, _field(field, hints[field.name])


def _field(field: Field, hint: Any) -> Shape:
    shape = _of_hint(hint)
    if not isinstance(shape, str):
        return shape
    words = shape.split(" or ")
    if field.name == "id" or field.references:
        words[0] = ID
    if field.write is not as_json and NULL not in words:
        words.append(NULL)
    return " or ".join(words)


def _of_hint(hint: Any) -> Shape:
    if NoneType in get_args(hint):
        (inner,) = (one for one in get_args(hint) if one is not NoneType)
        return or_null(str(_of_hint(inner)))
    origin = get_origin(hint)
    if origin is tuple:
        return [_of_hint(get_args(hint)[0])]
    if origin is not None and issubclass(origin, Mapping):
        return {"*": _of_hint(get_args(hint)[1])}
    for known, word in ((bool, TRUTH), (int, NUMBER), (datetime, TIME), (str, TEXT)):
        if issubclass(hint, known):
            return word
    raise TypeError(f"{hint} has no shape in JSON.")
