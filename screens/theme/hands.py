"""What a key does to what is in hand: put, skip, take out, mark, undo. Nothing others do puts another thing under it."""

from collections.abc import Iterable
from typing import Final

from screens.theme.asked import AskedScreen
from screens.theme.panes import Panes
from screens.theme.questions import Asking
from screens.widgets.lines import cut
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.undo import Undo
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.dealing import Hand, given_back, moves_of
from wtfc_tui.stages.theme.offers import Card, as_it_lies, card_of, gone
from wtfc_tui.stages.theme.records import Move, PutStatements, ThemeRetired
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import codes, spoken_of

ON_THE_CARD: Final = frozenset({"take", "find", "new_theme", "put_chosen"})
"""Actions that file what is in hand."""
AT_THE_MARK: Final = frozenset({"put_chosen", "rename", "merge", "mark", "take_out"})
"""Actions that are about where a ► is."""
SORTING: Final = ON_THE_CARD | AT_THE_MARK | {"skip", "undo_sorting"}
"""For whoever sorts."""


class SortingHands(AskedScreen):
    pile: str

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.hand = Hand(seat)
        self.aside: Card | None = None
        """The statement that is looked at inside a theme, with its digits."""
        self.marked: set[str] = set()
        self._asked_of: list[Card] = []
        """The statements that are asked about, as they lay then."""
        self._from_within = False
        """The question was asked while one looked into a theme."""
        self._asked_at: str | None = None
        """Where ► was then."""
        self.pointed_for = ""
        """The card for which ► was moved by this hand: Enter files nothing else."""
        self.doing = False
        """Something is on its way to the disk: nothing is drawn, or dealt, until it is known what came of it."""
        self.panes = Panes()

    @property
    def themes(self) -> Rows:
        return self.panes.themes

    @property
    def members(self) -> Rows:
        return self.panes.members

    @property
    def sorts(self) -> bool:
        """Whoever only looks is dealt nothing: a statement before them would be kept from those who sort."""
        return self.may(PutStatements)

    @property
    def within(self) -> bool:
        """One looks into a theme, or asks about what is in it."""
        return self.mode == "theme.inside" or (self.mode == "theme.asking" and self.home_mode() == "theme.inside")

    @property
    def at_hand(self) -> Card | None:
        return self.aside or self.hand.card

    def look_aside(self) -> None:
        """The digits of what is looked at stand still too, for as long as it is the same; and what is asked about stays."""
        if self.asking:
            return
        chosen = self.members.chosen if self.within else None
        if not chosen:
            self.aside = None
        elif self.aside is None or self.aside.statement != chosen:
            self.aside = card_of(self.board, chosen)

    def in_hand(self) -> tuple[str, ...]:
        """What a key is about: what is marked, else the statement looked at, else the one dealt."""
        if self.marked:
            return tuple(sorted(self.marked))
        if self.within:
            return (self.members.chosen,) if self.members.chosen else ()
        return (self.hand.card.statement,) if self.hand.card else ()

    def keep_marked(self, there: Iterable[str]) -> None:
        if self.asking:
            return  # The list shows where they may go, not where they are.
        gone = self.marked - set(there)
        if gone - set(self.panes.mine):
            words = spoken_of(self.board, sorted(gone))
            self.panes.lost = f"No longer in this theme: {words}. Nothing is done: look what is marked now."
        self.marked -= gone

    # ── home ──

    def home(self) -> Rows:
        return self.members if self.home_mode() == "theme.inside" else self.themes

    def home_mode(self) -> str:
        return "theme.inside" if self._from_within or self.marked else self.NAME

    def before_home(self) -> None:
        self.panes.divide(self.extent.width, within=self.home_mode() == "theme.inside")

    def go_home(self) -> None:
        """To the themes and the card, out of whatever was looked into."""
        self._from_within = False
        self.before_home()
        self.home().focus()
        self.become(self.home_mode())
        self.show_frame()
        self.show()
        self.call_after_refresh(self.show)

    def to_pile(self, pile: str) -> None:
        self.pile = pile
        self.marked = set()
        self.panes.turn_elsewhere()
        self.seat.go(self.step.key, pile)

    # ── what a key is allowed to mean ──

    async def action_key(self, name: str) -> None:
        key = self.KEYS.key_in(self.mode, name)
        action = key.action if key else ""
        if action in SORTING and self._in_the_way(action):
            self.desk.touched()
            return
        await super().action_key(name)

    def _in_the_way(self, action: str) -> bool:
        """Says why a key does nothing, before anything is typed for nothing or something else is filed than was meant."""
        if not self.sorts:
            refused = self.seat.tried(PutStatements((), None))
            self.tell(refused.sentence if isinstance(refused, Refused) else "", trouble=True)
            return True
        why = self.panes.took_note() if action in AT_THE_MARK or self.within else ""
        if not why and action in ON_THE_CARD and not self.within and self.hand.gone:
            why = f"Nothing is filed: {self.hand.gone}"
            self.hand.put_down()
        if why:
            self.tell(why, trouble=True)
            self.show()
        return bool(why)

    def ask_about(self, asking: Asking, text: str | None = None) -> None:
        there = self.board.workshop[STATEMENTS]
        self._asked_of = [as_it_lies(self.board, one) for one in asking.where.split() if one in there]
        self._from_within, self._asked_at = self.within, self.themes.chosen
        super().ask_about(asking, text)

    def changed_meanwhile(self) -> str:
        changed = (gone(self.board, one) for one in self._asked_of)
        at_the_mark = self.panes.took_note() if self.asking and self.asking.finds else ""
        return next((why for why in changed if why), "") or at_the_mark

    def action_leave(self) -> None:
        self.themes.chosen = self._asked_at
        super().action_leave()

    def go_on_with(self, theme: str) -> None:
        """What was asked is done: back to the themes, with ► at this one."""
        self._from_within, self.marked = False, set()
        self.themes.chosen = theme

    # ── doing ──

    async def do(self, command: Command, told: str = "") -> Done | None:
        coming = given_back(self._would(command)) if isinstance(command, Undo) else ()
        if coming:
            self.hand.ready_for(coming[0].statement)
        self.doing = True
        try:
            done = await super().do(command, told)
        finally:
            self.doing = False
        if done is None and coming:
            self.hand.not_needed()
        if done:
            self._did(done.events, given_back(done.events) if isinstance(command, Undo) else ())
        self.show()
        self.panes.mine = ()
        return done

    def _would(self, command: Command) -> Iterable[Event]:
        tried = self.seat.tried(command)
        return () if isinstance(tried, Refused) else tried.events

    def _did(self, events: Iterable[Event], back: tuple[Move, ...]) -> None:
        retired = {event.id for event in events if isinstance(event, ThemeRetired)}
        self.panes.mine = retired | {move.statement for move in moves_of(events)}
        self.hand.did(events)
        self.pointed_for = ""
        if back:
            self._take_back(back)

    def _take_back(self, back: tuple[Move, ...]) -> None:
        """What an undo gave back is what the next key is about."""
        these, theme = [move.statement for move in back], back[0].after
        if theme and (len(these) > 1 or (self.within and theme == self.themes.chosen)):
            self.themes.chosen, self.members.chosen = theme, these[0]
            self.marked = set(these) if len(these) > 1 else set()
            self.look_within()
            return
        self.hand.take_back(these[0])
        self.to_pile(self.board.workshop[STATEMENTS][these[0]].question)
        if self.mode != self.NAME:
            self.go_home()

    def look_within(self) -> None:
        self.panes.divide(self.extent.width, within=True)
        self.members.focus()
        self.become("theme.inside")
        self.show()
        self.call_after_refresh(self.show)

    def _show_members(self) -> None:
        raise NotImplementedError

    def tell_of(self, theme: str, words: str) -> None:
        """A theme by its title, then what is to be said of it: the title gives way where both do not fit."""
        title = self.board.workshop[THEMES][theme].title
        self.desk.remember(f"“{title}” {words}")
        self.tell(f"“{cut(title, max(self.extent.width - len(words) - 5, 12))}” {words}")

    async def put(self, statements: Iterable[str], theme: str) -> bool:
        these = tuple(statements)
        if not (done := await self.do(PutStatements(these, theme))):
            return False
        if not done.events:
            self.hand.was_there_already(these)
        what, ids = spoken_of(self.board, these), codes(these, theme)
        self.tell_of(theme, f"has {what} now {ids} · u takes it back" if done.events else f"has {what} already {ids}")
        self._from_within, self.marked = False, set()
        self.show()
        return True

    async def action_take(self, digit: str) -> None:
        card = self.at_hand
        if self.within and (card is None or card.statement != self.members.chosen):
            self.show()
            self.tell(f"{spoken_of(self.board, [self.members.chosen or ''])} is at hand now: its digits are shown.")
            return
        theme = self.hand.theme_at(card, int(digit))
        if theme:
            await self.put(self.in_hand(), theme)
        elif card and int(digit) <= len(card.beside):
            self.tell("That theme was taken away meanwhile: choose another.", trouble=True)

    async def action_put_chosen(self) -> None:
        if self.within:
            self.tell("/ moves it to another theme, n makes a theme of it, o takes it out.")
        elif self.themes.chosen and (these := self.in_hand()):
            if self.marked or self.pointed_for == these[0]:
                await self.put(these, self.themes.chosen)
            else:
                self.tell(
                    "Nothing is filed yet: ↑ ↓ choose a theme for this one, then Enter; or its number, or / to find it."
                )

    def action_skip(self) -> None:
        if self.within:
            self.tell("Nothing is skipped in here: ← goes back to the statement that is dealt.")
        elif self.hand.gone:
            self.hand.put_down()
            self.show()
        elif skipped := self.hand.skip():
            self.tell(f"{spoken_of(self.board, [skipped])} comes again at the end.")
            self.show()

    async def action_take_out(self) -> None:
        if these := self.in_hand():
            await self.do(PutStatements(these, None), f"{spoken_of(self.board, these)} taken out · u takes it back")

    async def action_undo_sorting(self) -> None:
        await self.action_undo()

    def action_mark(self) -> None:
        if self.members.chosen:
            self.marked ^= {self.members.chosen}
            self._show_members()
            self.members.step(1)
            words = f"{len(self.marked)} marked · / puts them into another theme · n makes a theme of them"
            self.tell(words if self.marked else "")
