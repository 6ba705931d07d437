"""What can be said here: all verbs in a line each, or one of them at length."""

from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood

FOOT = "help VERB tells more. Every verb takes --json. Ids are as spoken: s12 is S12."


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
    texts = [f"{verb.line}\n{verb.help}{_not_for(call.seat.person.role, verb)}.\n{verb.more}".strip() for verb in found]
    return Said("\n\n".join(texts), [_data(verb) for verb in found])


def _not_for(role: Role, verb: Verb) -> str:
    if verb.needs is None or may(role, verb.needs):
        return ""
    return f" (for {', '.join(f'{other}s' for other in (Role.SCRIBE, Role.FACILITATOR) if may(other, verb.needs))})"


def _data(verb: Verb) -> dict[str, str]:
    return {"verb": verb.name, "usage": verb.line, "help": verb.help, "more": verb.more}


VERBS = (Verb("help", "[VERB]", "what can be said here", "Give a verb to hear more about it: help put.", help_),)
