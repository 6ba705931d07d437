"""Every hook of the process and of its screens, each with a way to take it out for the time of a trial.

A hook is something that a stage (or the kernel, in the same shape) says in one place and that somebody relies on in
another. Taken out, it must be missed: by whoever puts the parts together, or by the golden trace.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from tests.house import trace
from tests.house.playing import Played
from wtfc_tui.domain import visible
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import EVERYBODY
from wtfc_tui.domain.rows import NoDeed, Quiet, changes_nothing
from wtfc_tui.domain.visible import Visibility, Visible, visibility_of
from wtfc_tui.domain.workshop import alone, nothing_to_fit
from wtfc_tui.stages import STAGES, STEPS, TOGETHER
from wtfc_tui.stages.day.news import NEWS
from wtfc_tui.stages.gather.view import total
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.together import Together

Out = Callable[[], AbstractContextManager[Together]]
_ABSENT: Final = object()


@dataclass(frozen=True)
class Hook:
    sort: str
    name: str
    out: Out
    """While it lasts, the hook is gone from what it gives."""
    parts: tuple[str, ...] = ()
    """Of the trace, where it is likeliest to be missed."""
    replayed: bool = True
    """Whether anything may happen otherwise without it; else only what is seen of it."""


AT_ASSEMBLING: Final = "cannot be put together"
WHILE_PLAYED: Final = "breaks"


def missed(hook: Hook, base: Played, kept: dict[str, list[str]]) -> str:
    """How it is noticed that the hook is gone; "" where it is not."""
    leaving = hook.out()
    try:
        together = leaving.__enter__()
    except (TypeError, ValueError, KeyError) as error:
        return f"{AT_ASSEMBLING}: {error!r}"
    try:
        done = trace.played(together) if hook.replayed else replace(base, together=together)
        return trace.first_difference(done, kept, hook.parts)
    except Exception as error:  # Whatever it stumbles over: it does stumble.
        return f"{WHILE_PLAYED}: {error!r}"
    finally:
        leaving.__exit__(None, None, None)


# ── taking out ──────────────────────────────────────────────────────────────


@contextmanager
def put(thing: Any, name: str, value: Any, anew: bool = False) -> Iterator[Together]:
    """Another value for the time being; `_ABSENT`: none of its own. `anew`: the process is put together with it."""
    put_on: Any = type.__setattr__ if isinstance(thing, type) else object.__setattr__
    take_off: Any = type.__delattr__ if isinstance(thing, type) else object.__delattr__
    before = vars(thing).get(name, _ABSENT)
    if value is _ABSENT:
        take_off(thing, name)
    else:
        put_on(thing, name, value)
    try:
        yield put_together() if anew else TOGETHER
    finally:
        if before is _ABSENT:
            take_off(thing, name)
        else:
            put_on(thing, name, before)


def put_together(stages: Sequence[Any] = STAGES, steps: Sequence[Any] = STEPS, news: Sequence[Any] = NEWS) -> Together:
    return Together(stages, steps, bring_in=ImportWorkshop, news=news, total=total)


@contextmanager
def with_others(place: int, **parts: Callable[[], Any]) -> Iterator[Together]:
    """The process with other parts of one stage."""
    other = replace(STAGES[place], **{name: made() for name, made in parts.items()})
    yield put_together((*STAGES[:place], other, *STAGES[place + 1 :]))


def without(many: Sequence[Any], place: int) -> tuple[Any, ...]:
    return (*many[:place], *many[place + 1 :])


def instead(many: Sequence[Any], place: int, one: Any) -> tuple[Any, ...]:
    return (*many[:place], one, *many[place + 1 :])


def below(of: type) -> Iterator[type]:
    """All classes of the product that are made of one."""
    for one in of.__subclasses__():
        if one.__module__.startswith("wtfc_tui"):
            yield one
            yield from below(one)


# ── events, their rows, who may see what ────────────────────────────────────


def rows() -> Iterator[Hook]:
    process = TOGETHER.process
    still: dict[str, tuple[Any, Any]] = {
        "news": (Quiet("taken out"), Quiet), "undo": (NoDeed("taken out"), NoDeed),
        "taken_back": (Quiet("taken out"), Quiet), "evolve": (lambda workshop, event, recorded: workshop, int),
    }  # fmt: skip
    for event, row in process.rows.items():
        gone = {other: one for other, one in process.rows.items() if other is not event}
        yield Hook("row", f"{event.__name__}: its row", lambda gone=gone: put(process, "rows", gone), ("doings",))
        for part, (nothing, already) in still.items():
            if not isinstance(getattr(row, part), already) and getattr(row, part) is not changes_nothing:
                changed = {**process.rows, event: replace(row, **{part: nothing})}
                name = f"{event.__name__}: {part}"
                out = lambda changed=changed: put(process, "rows", changed)  # noqa: E731
                yield Hook(f"row: {part}", name, out, ("doings",), replayed=part in ("undo", "evolve"))


def actors() -> Iterator[Hook]:
    """Whoever may not be known is shown, whoever may be known is hidden."""
    for event in TOGETHER.process.rows:
        hidden = event.actor is Visibility.SHOWN
        others = (Visibility.HIDDEN,) if hidden else (Visibility.SHOWN,)
        for other in (*others, *((Visibility.HIDDEN,) if event.actor is Visibility.WRITER else ())):
            name = f"{event.__name__}: actor {event.actor.name} → {other.name}"
            yield Hook("actor", name, lambda event=event, other=other: put(event, "actor", other), ("doings",), False)


def hidden_fields() -> Iterator[Hook]:
    """Each field that not everybody may see is shown; each of a thing's fields, and of its parts."""
    for kind in dict.fromkeys(below(Visible)):
        for field in fields(kind) if is_dataclass(kind) and kind is not Event else ():
            if visibility_of(kind, field.name) is not Visibility.SHOWN:
                parts = ("everything", "doings")
                out = lambda kind=kind, name=field.name: put(visible, "_clearings", _showing(kind, name))  # noqa: E731
                yield Hook("hidden field", f"{kind.__name__}.{field.name}", out, parts, replayed=False)


def _showing(kind: type, name: str) -> Callable[[Any], Any]:
    before = visible._clearings
    return lambda asked: tuple(one for one in before(asked) if not issubclass(asked, kind) or one[0] != name)


# ── commands, kinds, records, steps ─────────────────────────────────────────


def commands() -> Iterator[Hook]:
    process = TOGETHER.process
    for command in process.deciders:
        gone = {other: rule for other, rule in process.deciders.items() if other is not command}
        name = command.__name__
        yield Hook("rule", f"{name}: its rule", lambda gone=gone: put(process, "deciders", gone), ("doings",))
        yield Hook("rights", f"{name}: for nobody", _roles(command, frozenset()), ("rights",), replayed=False)
        if command.roles != EVERYBODY:
            yield Hook("rights", f"{name}: for everybody", _roles(command, EVERYBODY), ("rights",), replayed=False)


def _roles(command: type, roles: frozenset[Any]) -> Out:
    return lambda: put(command, "roles", roles)


def kinds() -> Iterator[Hook]:
    for kind in TOGETHER.process.kinds:
        if kind.fits is not nothing_to_fit:
            yield Hook("kind: fits", kind.name, lambda kind=kind: put(kind, "fits", nothing_to_fit), ("misfits",))
        if kind.arrives is not alone:
            yield Hook("kind: arrives", kind.name, lambda kind=kind: put(kind, "arrives", alone), ("imports",))
        yield Hook("kind: spotlit", kind.name, lambda kind=kind: put(kind, "spotlit", not kind.spotlit), ("doings",))


SAID_OF_ITSELF: Final = ("stands", "gone", "words", "maker", "manner", "mine", "as_it_stands")


def records() -> Iterator[Hook]:
    """What a record says of itself, where it says it anew: as its base has it."""
    for record in below(Record):
        for name in SAID_OF_ITSELF:
            if name in vars(record) and any(name in vars(base) for base in record.__mro__[1:]):
                out = lambda record=record, name=name: put(record, name, _ABSENT)  # noqa: E731
                yield Hook("record", f"{record.__name__}.{name}", out, ("own", "doings"))


def steps() -> Iterator[Hook]:
    tools = [step.tool for step in STEPS]
    for place, step in enumerate(STEPS):
        yield Hook("step", f"{step.key}: the step", _steps(without(STEPS, place)), ("said", "steps"))
        other: dict[str, Any] = {
            "menu_key": "z", "tool": tools[(tools.index(step.tool) + 1) % len(tools)], "number": 8, "day": 3 - step.day,
            "title": "Lunch", "about": "", "words": (),
        }  # fmt: skip
        for part, value in ((part, value) for part, value in other.items() if getattr(step, part) != value):
            changed = instead(STEPS, place, replace(step, **{part: value}))
            yield Hook("step", f"{step.key}: {part}", _steps(changed), ("said", "steps", "typed"))


def _steps(changed: tuple[Any, ...]) -> Out:
    @contextmanager
    def out() -> Iterator[Together]:
        yield put_together(steps=changed)

    return out


OF_THE_PROCESS: Final = MappingProxyType(
    {
        "rows": rows, "actors": actors, "hidden fields": hidden_fields, "commands": commands, "kinds": kinds,
        "records": records, "steps": steps,
    }
)  # fmt: skip
