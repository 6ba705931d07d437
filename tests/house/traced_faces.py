"""Of the golden trace: what people read and hear: verbs, things at length and their threads, line mode, news."""

import json
from collections.abc import Iterator
from typing import Any, Final

from tests.house.playing import COMES_AGAIN, PEOPLE, Hall, Played, at_once
from wtfc_tui.domain.events import public_event
from wtfc_tui.live.seat import News
from wtfc_tui.plain.conversation import Conversation
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.half_typed import half_typed
from wtfc_tui.plain.news import Newspaper
from wtfc_tui.views.day import Here, present
from wtfc_tui.views.looks import thread
from wtfc_tui.views.signs import Looking

Lines = Iterator[str]
LOOKING: Final = (
    "status", "who", "log 12", "lead", "statements", "themes", "votes", "inplace list", "ideas", "grid",
    "picks", "suggest S1",
)  # fmt: skip
"""Verbs that only look; each is found by its name, so that one which is gone is missed."""
ALSO_LOOKING: Final = {"help", "verbs", "show", "export"}
"""Told elsewhere in the trace."""


def spoken(played: Played, hall: Hall, name: str, line: str) -> Lines:
    """What a verb says, for people and as JSON."""
    seat = hall.seat(name)
    reply = at_once(played.together.vocabulary.speak(seat, line))
    hall.left(seat)
    yield f"{name}> {line}"
    yield reply.error or reply.text
    yield f"  {json.dumps(reply.data, ensure_ascii=False)}"


def helped(played: Played, _: dict[str, Any]) -> Lines:
    """Every verb, how it is used and what it is for."""
    for name, verb in played.together.vocabulary.items():
        needs = verb.needs.__name__ if verb.needs else "only looks"
        yield f"{name}: {verb.line} - {verb.help} ({needs}) {verb.more}"
    for name in ("ana", "sam"):
        yield from spoken(played, played.end.fork(played.together), name, "help")
    yield from spoken(played, played.end.fork(played.together), "wall", "verbs")
    looks = {name for name, verb in played.together.vocabulary.items() if verb.needs is None} - ALSO_LOOKING
    for name in sorted(looks):
        if not [line for line in LOOKING if line.startswith(name)]:
            yield f"{name} IS LOOKED AT NOWHERE"


def looked(played: Played, _: dict[str, Any]) -> Lines:
    """At every moment: every verb that only looks, as a participant and as a facilitator have it."""
    for moment, hall in played.moments:
        yield f"── {moment}"
        for line in LOOKING:
            for name in ("ana", "fran"):
                yield from spoken(played, hall.fork(played.together), name, line)


def shown(played: Played, _: dict[str, Any]) -> Lines:
    """At every moment: everything there is, at length, and its thread both ways."""
    looks = played.together.looks
    for moment, hall in played.moments:
        yield f"── {moment}"
        board = hall.board
        for kind, look in looks.items():
            for thing in board.workshop[kind].values():
                yield f"{look.line(board, thing)}"
                yield f"  from {list(look.comes_from(board, thing))}, to {list(look.leads_to(board, thing))}"
                yield from (f"  {line}" for line in look.at_length(board, thing))
                if kind.letter:
                    back, on = (thread(looks, board, thing.id, onwards=way) for way in (False, True))
                    yield f"  thread: {' '.join(back)} ← {thing.id} → {' '.join(on)}"
                    yield from spoken(played, hall.fork(played.together), "bob", f"show {thing.id}")


def said(played: Played, examples: dict[str, Any]) -> Lines:
    """Verbs of each stage, said one after the other from where the workshop has come to."""
    for stage, example in examples.items():
        hall = played.end.fork(played.together)
        yield f"── {stage}"
        for name, line in example.SAID:
            yield from spoken(played, hall, name, line)


def steps(played: Played, _: dict[str, Any]) -> Lines:
    """Every step and every word that leads there; in line mode, what its guide says to those who come."""
    tasks = played.together.tasks
    for word, task in tasks.by_word.items():
        yield f"{word}: {task.step.key}, {task.guide.name}"
    for task in tasks.every:
        yield f"── {task.step.key}: {task.guide.__name__}, {task.guide.about}"
        for moment, hall in played.moments:
            for name in ("fran", "sam", "ana", "wall"):
                seat = hall.fork(played.together).seat(name)
                guide: Guide = task.guide(seat, task.step)
                lines = [*guide.intro(), *at_once(guide.begin())]
                yield f"{moment}, {name}: " + " | ".join(
                    [*lines, "over" if guide.over else f"{guide.prompt}({guide.expects})"]
                )


def typed(played: Played, examples: dict[str, Any]) -> Lines:
    """Line mode: what people type, and what comes back."""
    for stage, example in examples.items():
        hall = played.end.fork(played.together)
        talks: dict[str, Conversation] = {}
        for name, *lines in example.TYPED:
            yield f"── {stage}, {name}"
            if lines[0] == COMES_AGAIN or name not in talks:
                talks[name] = Conversation(hall.seat(name), played.together.tasks)
                yield from at_once(talks[name].start())
            for line in lines[lines[0] == COMES_AGAIN :]:
                yield f"{talks[name].prompt}▸ {line}"
                yield from at_once(talks[name].answer(line))
            yield talks[name].prompt
        if example.DRAFTS:
            yield from _taken_up(played, example.DRAFTS)


def _taken_up(played: Played, drafts: dict[str, str]) -> Lines:
    """Half-typed in the full screen, gone on with in lines."""
    hall = played.end.fork(played.together)
    hall.store.kept[PEOPLE["sam"].id] = dict(drafts)
    for one in half_typed(played.together.tasks, drafts, hall.board.workshop):
        yield f"{one.field}: {one.offer} ({one.task.step.key}: {one.unfinished})"
    talk = Conversation(hall.seat("sam"), played.together.tasks)
    yield from at_once(talk.start())
    yield from at_once(talk.answer("draft"))
    yield talk.prompt


def announced(played: Played, _: dict[str, Any]) -> Lines:
    """In line mode, each thing that has happened: announced, and read when it is asked for."""
    for one, recorded in played.recorded:
        after = one.after if recorded in one.recorded else one.without
        paper = Newspaper(Hall(played.together, after, recorded.at).seat("bob"), played.together.tasks.news)
        paper.note(News((public_event(recorded),), 0))
        lines = [*paper.announced(), *paper.read()]
        yield f"{type(recorded.event).__name__}: {' | '.join(lines)}"


def on_the_wall(played: Played, _: dict[str, Any]) -> Lines:
    """At every moment: the sign of every step, page by page, while Sam has the first statement in hand and Ana looks on."""
    for moment, hall in played.moments:
        here = [Here(PEOPLE["sam"], tool="theme", holding="S1"), Here(PEOPLE["ana"])]
        for step in played.together.process.steps:
            looking = Looking(hall.board, step, here, present(here))
            for page in played.together.signs[step.tool].pages(looking):
                yield f"{moment}, {step.key}: {' | '.join(map(repr, page))}"


PARTS: Final = {
    "help": helped, "looking": looked, "shown": shown, "said": said, "steps": steps, "typed": typed, "news": announced,
    "the wall": on_the_wall,
}  # fmt: skip
