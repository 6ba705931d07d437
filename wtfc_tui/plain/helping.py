"""What help says at a prompt, about a word, and of the verbs: short, and nothing that this person may not do."""

from typing import Final

from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS

ANYWHERE: Final = "Anywhere: where, repeat, next, undo, back, news, go, quit."
DO_OR_SAY: Final = "Where I ask, do does it and say saves it."
MORE: Final = "help and a word, or help verbs, tells more."
SCREEN: Final = "screen brings the full screen back."
_LAST: Final = "help and a verb, such as help {verb}, tells more."


def help_here(guide: Guide, offers_screen: bool) -> list[str]:
    """What can be done here, and how one hears more."""
    asked = [DO_OR_SAY] if guide.own_words else []
    return [*guide.helped(), *asked, ANYWHERE, MORE, *([SCREEN] if offers_screen else [])]


def verbs_told(tasks: Tasks, seat: Seat) -> list[str]:
    """By what they are about: `Theme: theme new, rename, merge; put.`"""
    lines = [
        f"{about}: {_shortly(mine)}."
        for about, verbs in tasks.families.items()
        if (mine := [name for name in verbs if _may_say(tasks, seat, name)])
    ]
    return [*lines, _LAST.format(verb="undo")]


def _may_say(tasks: Tasks, seat: Seat, name: str) -> bool:
    verb = tasks.vocabulary[name]
    return seat.person.role in verb.roles or verb.looks_alone


def _shortly(names: list[str]) -> str:
    """`theme new, rename, merge; put`: what belongs to one word stands together, with that word once."""
    families: dict[str, list[str]] = {}
    for name in names:
        families.setdefault(name.partition(" ")[0] if " " in name else f"{name} ", []).append(name)
    return "; ".join(", ".join([every[0], *(name.partition(" ")[2] for name in every[1:])]) for every in families.values())


async def help_with(tasks: Tasks, seat: Seat, about: str) -> list[str] | None:
    """None where that is neither a verb nor one of our words: it may be what somebody said."""
    if about in BEHIND_OTHERS:
        return verbs_told(tasks, seat)
    if about in {part for name in tasks.vocabulary for part in (name, name.split()[0])}:
        return (await tasks.vocabulary.speak(seat, f"help {about}", as_json=False)).text.split("\n")
    if known := WORDS.get(about):
        return [known.tells]
    task = tasks.named(about) if about.replace(" ", "").isalpha() else None
    if task is None:
        return None
    name = task.step.key if task in tasks.in_menu else task.guide.name
    return [f"{name}: {task.guide.about}. Type go {name} to go there."]
