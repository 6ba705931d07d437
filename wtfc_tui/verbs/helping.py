"""What can be said here: all verbs in a line each, or one of them at length."""

from typing import Final

from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.grammar import PEOPLES_WORDS
from wtfc_tui.verbs.reply import Said, not_understood

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
    return Said("\n".join([*lines, FOOT]), [_data(verb) for verb in verbs])


def _some(call: Call, name: str) -> Said:
    """`help theme` tells about the whole family."""
    found = [verb for key, verb in call.vocabulary.items() if key == name or key.startswith(f"{name} ")]
    if not found:
        raise not_understood(f"There is no verb “{name[:30]}” here: help alone lists them all.")
    texts = [_at_length(call.seat.person.role, verb) for verb in found]
    return Said("\n\n".join(texts), [_data(verb) for verb in found])


def _at_length(role: Role, verb: Verb) -> str:
    """How it is used comes first, with people's own words where nothing in them is an option."""
    whole = WHOLE if verb.grammar.own in PEOPLES_WORDS else ""
    return "\n".join(filter(None, (verb.line, f"{verb.help}{_not_for(role, verb)}.", verb.more, whole)))


def _not_for(role: Role, verb: Verb) -> str:
    if verb.needs is None or may(role, verb.needs):
        return ""
    return f" (for {', '.join(f'{other}s' for other in (Role.SCRIBE, Role.FACILITATOR) if may(other, verb.needs))})"


def _data(verb: Verb) -> dict[str, str]:
    return {"verb": verb.name, "usage": verb.line, "help": verb.help, "more": verb.more}


VERBS = (Verb("help", "[VERB]", "what can be said here", "Give a verb to hear more about it: help put.", help_),)
