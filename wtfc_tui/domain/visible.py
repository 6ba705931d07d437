"""Who may see what: every field of a record and of an event says it, and what does not say it cannot be made.

Closed by default: a class with a field that has no word about its visibility fails when its module is imported. The views
make what everybody may see of these words alone (`public_of`); no list of what to hide stands anywhere else.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum, auto
from functools import cache
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from wtfc_tui.domain.roles import Role, role_in


class Visibility(Enum):
    SHOWN = auto()
    HIDDEN = auto()
    """From everybody, the host included."""
    WRITER = auto()
    """The id of whoever did it: scribes and facilitators stand by what they do, participants write unseen."""


T = TypeVar("T")
V = TypeVar("V", bound="Visible")
Shown = Annotated[T, Visibility.SHOWN]
Hidden = Annotated[T, Visibility.HIDDEN]
Writer = Annotated[T, Visibility.WRITER]

NOBODY: Final = ""
"""The id of nobody: who did it may not be known."""
_NOTHING: Final[dict[Any, Any]] = {str: "", bool: False, int: 0, tuple: (), frozenset: frozenset()}
_STAND_BY_IT: Final = frozenset({Role.HOST, Role.FACILITATOR, Role.SCRIBE})


class Visible:
    """The base of every dataclass that people come to see. TypeError where a field says nothing about its visibility."""

    def __init_subclass__(cls, **others: Any) -> None:
        super().__init_subclass__(**others)
        annotations: dict[str, Any] = get_annotations(cls)
        for name, said in annotations.items():
            origin: Any = get_origin(said)
            if origin is ClassVar:
                continue
            if _visibility(said) is None:
                raise TypeError(f"{cls.__name__}.{name} does not say who may see it: Shown, Hidden or Writer.")
            if unsaid := [part for part in _parts(said) if is_dataclass(part) and not issubclass(part, Visible)]:
                raise TypeError(
                    f"{cls.__name__}.{name} holds {unsaid[0].__name__}, whose fields do not say who may see them."
                )


def writer_shown(person: str) -> str:
    """The id of who did something, as everybody may see it: "" for a participant."""
    return person if role_in(person) in _STAND_BY_IT else NOBODY


def public_of(thing: V) -> V:
    """The same with what may not be seen taken out; the very same object where there is nothing to take out."""
    changed = {}
    kind: Any = type(thing)
    for name, cleared in _clearings(kind):
        before = getattr(thing, name)
        if (after := cleared(before)) is not before:
            changed[name] = after
    return altered(thing, **changed) if changed else thing


def altered(thing: V, **changes: Any) -> V:
    """As dataclasses.replace, at a tenth of its cost: for what is made anew with every event. Fields are not checked."""
    made: V = object.__new__(type(thing))
    made.__dict__.update(thing.__dict__)
    made.__dict__.update(changes)
    return made


def visibility_of(kind: type, field: str) -> Visibility:
    """What a field of a Visible class says."""
    found = _visibility(get_type_hints(kind, include_extras=True)[field])
    assert found is not None
    return found


def _parts(said: Any) -> list[type]:
    """The classes that a field's type is made of."""
    return (
        [said] if isinstance(said, type) and not get_args(said) else [one for part in get_args(said) for one in _parts(part)]
    )


def _visibility(said: Any) -> Visibility | None:
    return next((one for one in getattr(said, "__metadata__", ()) if isinstance(one, Visibility)), None)


@cache
def _clearings(kind: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """For each field of which not everything may be seen: how it is cleared."""
    hints = get_type_hints(kind, include_extras=True)
    found = ((field.name, _clearing(hints[field.name])) for field in fields(kind))
    return tuple((name, cleared) for name, cleared in found if cleared)


def _clearing(said: Any) -> Callable[[Any], Any] | None:
    plain = get_args(said)[0]
    match _visibility(said):
        case Visibility.HIDDEN:
            nothing = blank(plain)
            return lambda value: value if value == nothing else nothing
        case Visibility.WRITER:
            return writer_shown
    if _is_visible(plain):
        return public_of
    inside = [one for one in get_args(plain) if one not in (NoneType, Ellipsis)]
    if inside and all(map(_is_visible, inside)):
        if get_origin(plain) is tuple:
            return _each
        if get_origin(plain) in (Union, UnionType):
            return lambda value: value if value is None else public_of(value)
    held: list[Any] = [one for one in _parts(plain) if _is_visible(one)]
    if any(map(_clearings, held)):
        raise TypeError(f"{plain} holds something hidden, and only a thing alone or in a tuple can be cleared.")
    return None


def _is_visible(kind: Any) -> bool:
    """A class whose fields say who may see them. What stands there may be more than the class knows of: a record, say."""
    return isinstance(kind, type) and not get_args(kind) and issubclass(kind, Visible)


def _each(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        return values
    cleared = tuple(public_of(one) for one in values)
    return values if all(one is other for one, other in zip(values, cleared, strict=True)) else cleared


def blank(kind: Any) -> Any:
    """What stands where something is hidden: nothing, of the type that belongs there. TypeError where there is none."""
    origin: Any = get_origin(kind)
    if origin in (Union, UnionType) and NoneType in get_args(kind):
        return None
    made: Any = kind if origin is None else origin
    if made in _NOTHING:
        return _NOTHING[made]
    if isinstance(made, type) and issubclass(made, Mapping):
        return {}
    raise TypeError(f"{kind} cannot be hidden: there is no nothing of that type.")
