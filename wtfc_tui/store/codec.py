"""An event and its written form: kind, version and JSON. What does not fit exactly is refused, never skipped or guessed."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, get_args

import cattrs

from wtfc_tui.domain.events import Event

Body = dict[str, Any]


class Unknown(Exception):
    """The written form of an event that this program cannot read; its text says why, for the host."""


@dataclass(frozen=True)
class Written:
    kind: str
    version: int
    body: str


def kind_of(event_type: type) -> str:
    """`StatementAdded` -> `statement_added`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", event_type.__name__).lower()


KINDS: Final[Mapping[str, type]] = {kind_of(event_type): event_type for event_type in get_args(Event)}
VERSIONS: Final[dict[str, int]] = {}
"""Kinds whose fields have changed since they were first written; all others are at version 1."""
UPCASTS: Final[dict[tuple[str, int], Callable[[Body], Body]]] = {}
"""(kind, version) -> the body as the next version writes it. Steps follow one another up to the kind's version of today."""


def encode(event: Event) -> Written:
    kind = kind_of(type(event))
    body = json.dumps(_converter.unstructure(event), ensure_ascii=False, separators=(",", ":"))
    return Written(kind, VERSIONS.get(kind, 1), body)


def decode(written: Written) -> Event:
    if written.kind not in KINDS:
        raise Unknown(f"its kind, {written.kind}, is not known here")
    today = VERSIONS.get(written.kind, 1)
    if written.version > today:
        raise Unknown(f"{written.kind} has version {written.version}, and {today} is the newest known here")
    try:
        body = json.loads(written.body)
        for version in range(written.version, today):
            body = UPCASTS[written.kind, version](body)
        event: Event = _converter.structure(body, KINDS[written.kind])
    except Exception as error:  # Whatever is wrong with the text, the answer is the same.
        raise Unknown(f"its {written.kind} is not written as it should be") from error
    return event


def _exactly(value: Any, wanted: type) -> Any:
    if type(value) is not wanted:
        raise TypeError(f"{value!r} is not of type {wanted.__name__}")
    return value


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _exactly)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    return converter


_converter = _make_converter()
