"""A vote in words, as this person may see it: open, their own dots and the turnout; closed, the ranking."""

from wtfc_tui.verbs.call import Call
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.board import counted
from wtfc_tui.views.vote import Ranked, VoteItem, VoteView, vote_view


def round_told(call: Call, round_id: str | None = None) -> Said:
    seat = call.seat
    view = vote_view(call.board, seat.own, [seat.here, *seat.others], round_id)
    round = view.round
    if round is None:
        return Said(view.turnout, None)
    head = [f"{round.id} on {round.on}, {'open' if round.open else 'closed'}: {view.turnout}"]
    data = {"id": round.id, "on": round.on, "open": round.open, "dots": round.dots, "cap": round.cap}
    data |= {"turnout": round.turnout, "room_people": round.room_people}
    if round.open:
        lines = [f"{view.allowance}.", *(_own(item) for item in view.items)]
        return Said("\n".join(head + lines), data | {"left": view.left, "items": _own_data(view)})
    lines = [_ranked(one) for one in view.ranking]
    return Said("\n".join(head + lines), data | {"ranking": _ranking_data(view)})


def _own(item: VoteItem) -> str:
    return f"{item.id} {item.text}: {counted(item.mine, 'dot')} of yours"


def _own_data(view: VoteView) -> list[dict[str, object]]:
    return [{"item": item.id, "text": item.text, "mine": item.mine} for item in view.items]


def _ranked(one: Ranked) -> str:
    return f"{one.place}. {one.id} {one.text}: {counted(one.sum, 'dot')}, {one.ballots} by ballot, {one.room} in the room"


def _ranking_data(view: VoteView) -> list[dict[str, object]]:
    return [
        {"place": one.place, "item": one.id, "text": one.text, "dots": one.ballots, "room_dots": one.room}
        for one in view.ranking
    ]
