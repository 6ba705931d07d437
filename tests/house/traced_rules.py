"""Of the golden trace: what comes of each command, how it is taken back, who may do what, whose each thing is."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from itertools import chain
from typing import Any, Final

from tests.house.playing import OF_UNDO, PEOPLE, Given, Hall, Played, differences, unsecret
from wtfc_tui.domain.commands import Right
from wtfc_tui.domain.events import Recorded, blanked, public_event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import Changed, NoDeed, NotUndone
from wtfc_tui.domain.visible import Visible, public_of
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.shape import shape_of
from wtfc_tui.store.codec import Codec

Lines = Iterator[str]


def doings(played: Played, _: dict[str, Any]) -> Lines:
    """What everybody may see of it, what they are told, what has changed; and all that once more for taking it back."""
    for one in played.given:
        yield f"── {one.name}: {one.command!r}"
        if isinstance(one.came, Refused):
            yield f"refused: {one.came.sentence}"
            continue
        yield from _happened(played, one, one.came, one.after)
        yield from (f"  {line}" for line in differences(played.seen(one.before), played.seen(one.after)))
        if isinstance(one.undone, Refused):
            yield f"not undone: {one.undone.sentence}"
        elif one.without is not None:
            yield from _brought_about(played, one, "taken back:", one.undone, one.before, one.without)
            yield from _brought_about(played, one, "done again:", one.again, one.after, one.with_again)


def _happened(played: Played, one: Given, came: tuple[Recorded, ...], after: Workshop) -> Lines:
    seen = played.seen(after)
    for recorded in came:
        shown = public_event(recorded)
        yield f"{shown.actor or '-'}: {shown.event!r}"
        if told := played.together.process.told(shown, seen):
            yield f"“{told}”"
        if recorded.actor != PEOPLE[one.name].id:
            yield f"if the log had kept who: {public_event(unsecret(recorded, PEOPLE[one.name])).actor or '-'}"
        yield from _opposite(played, one, recorded, came, after)


def _opposite(played: Played, one: Given, recorded: Recorded, came: tuple[Recorded, ...], after: Workshop) -> Lines:
    """How its own row takes it back."""
    row = played.together.process.rows[type(recorded.event)]
    if isinstance(row.undo, NotUndone | NoDeed):
        return
    try:
        back = list(row.undo(after, recorded.event, Doing(recorded.at, tuple(other.event for other in came))))
    except Changed as changed:
        yield f"  by itself not taken back: {changed}"
    else:
        yield f"  by itself taken back by: {[public_of(event) for event in back]!r}"


def _brought_about(
    played: Played, one: Given, what: str, came: tuple[Recorded, ...] | Refused, before: Workshop, after: Workshop | None
) -> Lines:
    assert not isinstance(came, Refused)
    assert after is not None
    yield what
    yield from _happened(played, one, came, after)
    said = played.together.process.taken_back([public_of(one.event) for one in came], played.seen(after))
    yield from (f"“{line}”" for line in said)
    left = list(differences(played.seen(before), played.seen(after)))
    yield from (f"  and yet {line}" for line in left) if left else iter(("  as it was before",))


def rights(played: Played, _: dict[str, Any]) -> Lines:
    """Every right for every role; and what comes of the last of each command for each role at the end."""
    process = played.together.process
    needed = {verb.needs for verb in played.together.vocabulary.values() if verb.needs}
    for right in sorted({*process.deciders, *needed, *_rights(Right)}, key=lambda one: one.__name__):
        yield f"{right.__name__}: {', '.join(role for role in Role if may(role, right)) or 'nobody'}"
    last = {type(one.command): one.command for one in played.given}
    for kind in process.deciders:
        if kind not in last:
            yield f"{kind.__name__} is in no example"
            continue
        yield f"── {last[kind]!r}"
        for name, person in PEOPLE.items():
            came = Hall(played.together, played.end.workshop, played.end.now).give(person, last[kind])
            yield f"{name}: {came.sentence if isinstance(came, Refused) else [type(one.event).__name__ for one in came]}"


def _rights(of: type[Right]) -> Iterator[type[Right]]:
    for one in of.__subclasses__():
        if "roles" in one.__dict__ and one.__module__.startswith("wtfc_tui"):
            yield one
        yield from _rights(one)


def everything(played: Played, _: dict[str, Any]) -> Lines:
    """Whatever may be seen, of each sort the last few: without what may not be seen of it."""
    met: dict[type, list[str]] = {}
    workshops = [hall.workshop for _, hall in played.moments]
    events = [recorded.event for _, recorded in played.recorded]
    for thing in chain.from_iterable(map(_within, [*events, *workshops])):
        if not isinstance(thing, Workshop):
            met.setdefault(type(thing), []).append(repr(public_of(thing)))
    for kind in sorted(met, key=lambda one: one.__qualname__):
        yield f"── {kind.__name__}"
        yield from dict.fromkeys(met[kind])
    for workshop in workshops:
        seen = public_of(workshop)
        of_undo = [getattr(seen, name) for name in OF_UNDO]
        yield f"── the workshop: {[*of_undo, seen.touched, seen.box, seen.spots, seen.people, seen.lead]!r}"


def _within(thing: Any) -> Iterator[Visible]:
    """A thing, and whatever may be seen that it is made of."""
    if isinstance(thing, Visible) and is_dataclass(thing):
        yield thing
        for name in thing.__dataclass_fields__:
            if name not in ("touched", "undoing", "redoing"):
                yield from _within(getattr(thing, name))
    elif isinstance(thing, tuple | list):
        yield from chain.from_iterable(map(_within, thing))
    elif hasattr(thing, "values"):
        yield from chain.from_iterable(map(_within, thing.values()))


def own(played: Played, _: dict[str, Any]) -> Lines:
    """What is each person's own, and what of secret things they alone may see; and what else a thing says of itself."""
    for moment, hall in played.moments:
        yield f"── {moment}"
        for name, person in PEOPLE.items():
            mine = hall.own(person)
            for kind in played.together.process.kinds:
                if ids := list(mine.ids(kind)):
                    yield f"{name}, {kind.name}: {' '.join(ids)}"
                for id in hall.workshop[kind]:
                    if (part := mine.part(kind, id)) is not None:
                        yield f"{name}, {id}: {part!r}"
        for kind in played.together.process.kinds:
            for thing in hall.board.workshop[kind].values():
                gone = "" if thing.stands else f"; {thing.gone(hall.workshop.named).sentence}"
                manner = getattr(thing, "manner", "")
                yield f"{thing.id} “{thing.words}”{', ' + manner if manner else ''}{gone}"


def written(played: Played, _: dict[str, Any]) -> Lines:
    """Each event as the log writes it, without secret words; and whether it is read back as it was."""
    codec, seen = Codec(shape_of(played.together.process, played.together.carried)), dict[str, None]()
    for _, recorded in played.recorded:
        event = blanked(recorded).event
        line = codec.encode(event)
        again = "" if codec.decode(line) == event else " AND IS READ BACK AS SOMETHING ELSE"
        seen.setdefault(f"{line.kind} {line.version} {line.body}{again}")
    yield from seen


PARTS: Final = {"doings": doings, "rights": rights, "everything": everything, "own": own, "written": written}
