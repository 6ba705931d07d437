"""How actions go and how they end, said and told by verbs."""

from collections.abc import Awaitable, Callable
from functools import partial

from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.implement.view import actions_told, all_due
from wtfc_tui.stages.plan.carried import CARRIED
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.plan.view import in_words
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said

_ACTION = CARRIED[0]


def _id(call: Call) -> str:
    return item_id(call.word(0, "an action, such as A2"), ACTIONS)


def _told(call: Call, id: str) -> Said:
    action = standing(call.workshop, ACTIONS, id)
    return Said(in_words(action), _ACTION.row(call.board, action))


async def settle(status: str, call: Call) -> Said:
    id = _id(call)
    await call.do(SettleAction(id, status, call.text if call.own else ""))
    return _told(call, id)


async def update(call: Call) -> Said:
    id = _id(call)
    await call.do(UpdateAction(id, call.own_text("how it goes, in words")))
    return _told(call, id)


async def tell(call: Call) -> Said:
    today = call.seat.now().date()
    there = [_ACTION.row(call.board, one.action) for one in all_due(call.board, today)]
    return Said("\n".join(actions_told(call.board, today)), there)


def _ends(status: str) -> Callable[[Call], Awaitable[Said]]:
    return partial(settle, status)


VERBS = (
    Verb("action update", "A2 -- TEXT", "say how an action goes", "", update, UpdateAction, gives="action"),
    Verb(
        "action done", "A2 [-- TEXT]", "an action is done", "TEXT: what came of it.", _ends("done"), SettleAction,
        gives="action",
    ),
    Verb(
        "action drop", "A2 [-- TEXT]", "an action is dropped", "TEXT: why.", _ends("dropped"), SettleAction, gives="action",
    ),
    Verb(
        "action cannot", "A2 -- TEXT", "an action is not possible, because of TEXT", "People will hear why.",
        _ends("cannot"), SettleAction, gives="action",
    ),
    Verb("action open", "A2", "take an action up again", "", _ends("open"), SettleAction, gives="action"),
    Verb("actions", "", "every action, overdue first", "", tell, gives=["action"]),
)  # fmt: skip
