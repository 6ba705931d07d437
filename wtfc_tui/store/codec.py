"""An event and its written form: kind, version and JSON. What does not fit exactly is refused, never skipped or guessed."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import cattrs

from wtfc_tui.domain.records import Record
from wtfc_tui.store.shape import Hook, Shape

_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Unknown(Exception):
    """The written form of an event that this program cannot read; its text says why, for the host."""


@dataclass(frozen=True, slots=True)
class Written:
    kind: str
    version: int
    body: str


def kind_of(event_type: type) -> str:
    """`StatementAdded` -> `statement_added`: the kind of an event that was not given one."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", event_type.__name__).lower()


def iso(at: datetime) -> str:
    """UTC with microseconds always, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class Codec:
    def __init__(self, shape: Shape) -> None:
        self._types = shape.event_types
        self._kinds = {event_type: kind for kind, event_type in shape.event_types.items()}
        self._versions, self._upcasts = shape.versions, shape.upcasts
        self._converter = _converter(shape)

    def encode(self, event: Any) -> Written:
        kind = self._kinds[type(event)]
        return Written(kind, self._versions.get(kind, 1), _json(self._converter.unstructure(event)))

    def decode(self, written: Written) -> Any:
        if written.kind not in self._types:
            raise Unknown(f"its kind, {written.kind}, is not known here")
        today = self._versions.get(written.kind, 1)
        if written.version > today:
            raise Unknown(f"{written.kind} has version {written.version}, and {today} is the newest known here")
        try:
            body = json.loads(written.body)
            for version in range(written.version, today):
                body = self._upcasts[written.kind, version](body)
            return self._converter.structure(body, self._types[written.kind])
        except Exception as error:  # Whatever is wrong with the text, the answer is the same.
            raise Unknown(f"its {written.kind} is not written as it should be") from error


def _exactly(value: Any, wanted: type) -> Any:
    if type(value) is not wanted:
        raise TypeError(f"{value!r} is not of type {wanted.__name__}")
    return value


def _by_hook(hook: Hook, converter: cattrs.Converter, value: Any, _: type) -> Any:
    return hook(value, converter.structure)


def _converter(shape: Shape) -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _exactly)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    for kind, hook in shape.hooks.items():
        converter.register_structure_hook(kind, partial(_by_hook, hook, converter))
    # A field of a base class is written as what stands there really is.
    converter.register_unstructure_hook_func(
        lambda wanted: wanted is Record, lambda one: converter.unstructure(one, type(one))
    )
    return converter
