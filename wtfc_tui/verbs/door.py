"""Looking after the door: no more joiners, somebody removed, let back, given a new own code. The rules are those of
live/door_rules.py."""

from typing import Any, Final

from wtfc_tui.domain.joining import GiveOwnCode, KeepDoor
from wtfc_tui.domain.rights import check_right
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.views.shapes import TEXT, TIME, TRUTH, or_null

_CLOSED: Final = {"open": False, "close": True}


async def door(call: Call) -> Said:
    check_right(call.seat.person.role, KeepDoor)
    typed = call.words[0].casefold() if call.words else ""
    if typed and typed not in _CLOSED:
        raise not_understood(f"“{typed[:20]}” is neither open nor close.")
    if typed:
        await call.seat.set_door(_CLOSED[typed])
    rules, out = await call.seat.door(), await _removed(call)
    lines = [rules.sentence, *([f"Removed: {', '.join(out)}. letback and a name lets somebody back."] if out else [])]
    return Said("\n".join(lines), await _data(call))


async def remove(call: Call) -> Said:
    said = await call.seat.remove(call.own_text("the name of somebody: see who"))
    return Said(said, await _data(call))


async def let_back(call: Call) -> Said:
    said = await call.seat.let_back(call.own_text("a name: door tells who is removed"))
    return Said(said, await _data(call))


async def own_code(call: Call) -> Said:
    if call.word(0, "new and whose: see who").casefold() != "new":
        raise not_understood(f"“own code” needs new and a name: {call.verb.line}")
    person, code = await call.seat.give_own_code(call.own_text("whose: see who"))
    lines = [
        f"The new own code of {person.name}, {person.role}: {code}",
        "Tell it to nobody else: it is shown only now. The old one counts for nothing, and their sessions have ended.",
    ]
    return Said("\n".join(lines), {"person": person.name, "role": person.role, "own_code": code})


async def _data(call: Call) -> dict[str, Any]:
    rules = await call.seat.door()
    return {"closed": rules.closed, "until": rules.until or None, "removed": await _removed(call)}


async def _removed(call: Call) -> list[str]:
    return [one.name for one in await call.seat.removed()]


_DOOR: Final = {"closed": TRUTH, "until": or_null(TIME), "removed": [TEXT]}


VERBS = (
    Verb(
        "door", "[open|close]", "whether new people may come in; open or close the door to them",
        "Closed: no more joiners; who was here before may come back. Alone it tells also who is removed.", door, KeepDoor,
        gives=_DOOR,
    ),
    Verb(
        "remove", "NAME", "send somebody away, and keep them out until they are let back",
        "All their sessions end, and what they saved stays. Of two with one name: remove participant Fay. With the join "
        "code they could come under another name: close the door, or let the host rotate the code.", remove, KeepDoor,
        gives=_DOOR,
    ),
    Verb("letback", "NAME", "let somebody in again who was removed", "door tells who is removed.", let_back, KeepDoor,
         gives=_DOOR),
    Verb(
        "own code", "new NAME", "give somebody a new own code, who has lost theirs or never had one",
        "It is shown this once: tell it to them alone. The old one and their sessions end, and everybody hears "
        "that you gave it.", own_code, GiveOwnCode, gives={"person": TEXT, "role": TEXT, "own_code": TEXT},
    ),
)  # fmt: skip
