"""What can be said here: all verbs in a line each, one of them at length, or all with who may and what their JSON holds."""

import json
from typing import Any, Final

from wtfc_tui.domain.roles import Role
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.grammar import PEOPLES_WORDS
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import ANY, TEXT, TRUTH, Nouns, Shape

FOOT: Final = "help VERB tells more. Every verb takes --json. Ids are as spoken: s12 is S12."
WHOLE: Final = (
    "Behind -- words are taken whole. - in place of both takes them from standard input, such as - < words.txt. "
    "-- may be left out: then an option counts as one wherever it stands."
)


async def help_(call: Call) -> Said:
    if call.own:
        return _some(call, call.text.casefold())
    verbs = list(call.vocabulary.values())
    lines = [f"{verb.line} - {verb.help}{_not_for(call.seat.person.role, verb)}" for verb in verbs]
    return Said("\n".join([*lines, FOOT]), [data(verb) for verb in verbs])


def _some(call: Call, name: str) -> Said:
    """`help theme` tells about the whole family."""
    found = [verb for key, verb in call.vocabulary.items() if key == name or key.startswith(f"{name} ")]
    if not found:
        raise not_understood(f"There is no verb “{name[:30]}” here: help alone lists them all.")
    texts = [_at_length(call.seat.person.role, verb) for verb in found]
    return Said("\n\n".join(texts), [data(verb) for verb in found])


def _at_length(role: Role, verb: Verb) -> str:
    """How it is used comes first, with people's own words where nothing in them is an option."""
    whole = WHOLE if verb.grammar.own in PEOPLES_WORDS else ""
    return "\n".join(filter(None, (verb.line, f"{verb.help}{_not_for(role, verb)}.", verb.more, whole)))


def _not_for(role: Role, verb: Verb) -> str:
    if role in verb.roles:
        return ""
    return f" (for {', '.join(f'{other}s' for other in (Role.SCRIBE, Role.FACILITATOR) if other in verb.roles)})"


def data(verb: Verb) -> dict[str, Any]:
    return {
        "verb": verb.name, "usage": verb.line, "help": verb.help, "more": verb.more,
        "roles": [role.value for role in verb.roles], "looks_alone": verb.looks_alone, "gives": verb.gives,
    }  # fmt: skip


def roles_told(verb: Verb) -> str:
    """`host, facilitator`, or `everybody`; with whom it tells something without changing it."""
    told = "everybody" if len(verb.roles) == len(Role) else ", ".join(verb.roles)
    return f"{told}; alone, everybody" if verb.looks_alone else told


def shape_told(shape: Shape) -> str:
    """As JSON, without its quotes: every word in it is one."""
    return json.dumps(shape, ensure_ascii=False).replace('"', "")


NOUNS: Final[Nouns] = {
    "verb": {
        "verb": TEXT, "usage": TEXT, "help": TEXT, "more": TEXT, "roles": [TEXT], "looks_alone": TRUTH, "gives": ANY,
    },
}  # fmt: skip


def verbs(nouns: Nouns) -> tuple[Verb, ...]:
    """`nouns`: the shapes of all that verbs tell of."""

    async def table(call: Call) -> Said:
        every = list(call.vocabulary.values())
        lines = [f"{verb.line} | {roles_told(verb)} | {shape_told(verb.gives)}" for verb in every]
        lines += [f"{noun} = {shape_told(shape)}" for noun, shape in nouns.items()]
        return Said("\n".join(lines), {"verbs": [data(verb) for verb in every], "nouns": nouns})

    return (
        Verb("help", "[VERB]", "what can be said here", "Give a verb to hear more about it: help put.", help_,
             gives=["verb"]),
        Verb(
            "verbs", "", "every verb with who may say it and what its JSON holds",
            "A noun has one shape wherever it stands; the shapes come last. A key with ? is not always there, * is any key.",
            table, gives={"verbs": ["verb"], "nouns": {"*": ANY}},
        ),
    )  # fmt: skip
