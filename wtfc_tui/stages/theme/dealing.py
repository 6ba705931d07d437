"""Dealing: each who sorts gets the next statement of the pile, and never one that lies before somebody else."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wtfc_tui.domain.events import Event
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.offers import Card, card_of, filled_up, gone, where_now
from wtfc_tui.stages.theme.records import Move, StatementsPut, ThemeRevived, ThingsRehung
from wtfc_tui.stages.theme.view import Suggestion, next_to_sort


def deal(seat: Seat, question: str, skipped: Sequence[str]) -> str | None:
    """Takes the next unthemed statement of a pile in hand; None when there is none. What is in hand stays there."""
    taken = {other.holding for other in seat.others if other.person != seat.person}
    held = seat.here.holding
    if held and held not in skipped and held not in taken:
        statement = seat.board.workshop[STATEMENTS].get(held)
        if statement and not statement.theme and statement.stands and statement.question == question:
            return held
    dealt = next_to_sort(seat.board, question, taken, skipped)
    seat.hold(dealt or "", question)
    return dealt


def moves_of(events: Iterable[Event]) -> tuple[Move, ...]:
    return tuple(move for event in events if isinstance(event, StatementsPut) for move in event.moves)


def given_back(undone: Iterable[Event]) -> tuple[Move, ...]:
    """Of what an undo does: the statements that come out of the theme into which somebody had put them. A merge that is
    taken back gives nobody anything to file."""
    events = tuple(undone)
    if any(isinstance(event, ThemeRevived | ThingsRehung) for event in events):
        return ()
    return tuple(move for move in moves_of(events) if move.before)


class Hand:
    """The card that lies before one person. It stays, with its digits, until that person files it, skips it or turns
    elsewhere: what others do to it is said, and never puts another under the hand."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.card: Card | None = None
        self.gone = ""
        """What became of the card by somebody else's doing, as a sentence."""
        self._skipped: list[str] = []
        self._filed: dict[str, Card] = {}
        """Statement -> its card, as it lay here before the person filed it."""
        self._places: dict[str, int] = {}
        """Theme -> its place beside the digits when it was offered here last; the latest last."""

    def look(self, question: str) -> None:
        """Deals the next card when there is none; says so when others did something to the one that is there."""
        if self.card:
            if not self.gone and (why := gone(self._seat.board, self.card)):
                self.gone = why
                self._seat.hold("")
            elif not self.gone:
                if self._seat.here.holding != self.card.statement:  # It went back when the person came here from elsewhere.
                    self._seat.hold(self.card.statement, question)
                self.card = filled_up(self._seat.board, self.card)
        elif dealt := deal(self._seat, question, self._skipped):
            self.card = self._with_its_digits(card_of(self._seat.board, dealt))

    def _with_its_digits(self, card: Card) -> Card:
        """A theme that is offered again keeps its digit from card to card, so that a hand learns it."""
        late_first = list(self._places)[::-1]
        known = sorted(
            (one for one in card.beside if one.theme.id in self._places), key=lambda one: late_first.index(one.theme.id)
        )
        places = dict[int, Suggestion]()
        for one in known:
            if (place := self._places[one.theme.id]) < len(card.beside):
                places.setdefault(place, one)
        rest = iter([one for one in card.beside if one not in places.values()])
        beside = tuple(places.get(place) or next(rest) for place in range(len(card.beside)))
        for place, one in enumerate(beside):
            self._places.pop(one.theme.id, None)
            self._places[one.theme.id] = place
        return replace(card, beside=beside)

    def theme_at(self, card: Card | None, digit: int) -> str | None:
        """Where that digit puts a card: what stood there when it was shown, or what that has become by merging."""
        if card and digit <= len(card.beside):
            return where_now(self._seat.board, card.beside[digit - 1].theme.id)
        return None

    def put_down(self) -> None:
        """The next look deals another."""
        self.card, self.gone = None, ""

    def skip(self) -> str | None:
        """Puts the card to the end of the pile; its statement, or None where there was nothing to skip."""
        if not self.card:
            return None
        skipped = self.card.statement
        self._skipped = [one for one in self._skipped if one != skipped] + [skipped]
        self.put_down()
        return skipped

    def turn_elsewhere(self) -> None:
        """Another pile."""
        self._skipped = []
        self.put_down()

    def did(self, events: Iterable[Event]) -> None:
        """The person did this: what they filed themselves lies in their hand no longer."""
        if self.card and any(move.statement == self.card.statement for move in moves_of(events)):
            self._filed[self.card.statement] = self.card
            self.put_down()

    def was_there_already(self, statements: Iterable[str]) -> None:
        """The person put these where somebody else put them in the same moment, which the room may not have heard of yet."""
        if self.card and self.card.statement in statements:
            self.skip()

    def ready_for(self, statement: str) -> None:
        """An undo may give it back at once: it is dealt to nobody else meanwhile."""
        self._seat.hold(statement)

    def not_needed(self) -> None:
        """It was not given back: the card that was there is held again."""
        self._seat.hold(self.card.statement if self.card and not self.gone else "")

    def take_back(self, statement: str) -> None:
        """An undo gave it back: it is the card now, in whatever theme it lies, with the digits that it had."""
        one = self._seat.board.workshop[STATEMENTS][statement]
        self._skipped = [skipped for skipped in self._skipped if skipped != statement]
        self._seat.hold(statement, one.question)
        filed = self._filed.pop(statement, None)
        self.card = replace(filed, at=one.theme, question=one.question) if filed else card_of(self._seat.board, statement)
        self.gone = ""
