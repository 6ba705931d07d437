"""A vote in words and as data, as this person may see it: open, their own dots and the turnout; closed, the ranking."""

from wtfc_tui.verbs.call import Call
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.vote import VoteView, vote_told, vote_view


def round_told(call: Call, round_id: str | None = None) -> Said:
    seat = call.seat
    view = vote_view(call.board, seat.own, [seat.here, *seat.others], round_id)
    heard, round = vote_told(view), view.round
    if round is None:
        return Said(heard.whole, None)
    data = {"id": round.id, "on": round.on, "open": round.open, "dots": round.dots, "cap": round.cap}
    data |= {"turnout": round.turnout, "room_people": round.room_people}
    rest = {"left": view.left, "items": _own_data(view)} if round.open else {"ranking": _ranking_data(view)}
    return Said(heard.whole, data | rest, heard=heard)


def _own_data(view: VoteView) -> list[dict[str, object]]:
    return [{"item": item.id, "text": item.text, "mine": item.mine} for item in view.items]


def _ranking_data(view: VoteView) -> list[dict[str, object]]:
    return [
        {"place": one.place, "item": one.id, "text": one.text, "dots": one.ballots, "room_dots": one.room}
        for one in view.ranking
    ]
