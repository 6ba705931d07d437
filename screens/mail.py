"""The mailbox of a seat, read: the stage is brought up to date, and everything that was told is kept to be read again."""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Final

from screens.frame import StageScreen
from screens.heading import lead_news
from screens.parts.page import Told
from wtfc_tui.live.clock import utc_now
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.views.day import lead_away

MESSAGES_KEPT: Final = 200


class Mail:
    """`stage` gives the stage's screen that is shown or lies under a page."""

    def __init__(self, stage: Callable[[], StageScreen | None]) -> None:
        self._stage = stage
        self.messages: deque[Told] = deque(maxlen=MESSAGES_KEPT)
        """Everything that appeared briefly, oldest first."""
        self.held = False
        """Others' updates are held back while one reads."""
        self._away = ""
        """Who has the lead and is not here."""
        self._clock: Callable[[], datetime] = utc_now

    def recall(self, seat: Seat) -> None:
        """What happened before one came in, or while one was gone, can be read as well."""
        self._clock = seat.now
        happened = [(one.at, seat.told(one)) for one in seat.recent]
        self.messages.extend(Told(at, sentence) for at, sentence in happened if sentence)
        self._away = lead_away(seat.board.workshop, seat.people_here)

    async def read(self, seat: Seat, then: Callable[[Seat, News], None]) -> str:
        """Until the seat is taken away: why. `then` hears of each piece of news after the stage has."""
        while True:
            news = await seat.news()
            if news.closed:
                return news.closed
            self._tell(seat, news)
            self._tell_of_the_lead(seat)
            self._warn(seat.warning)
            self._tell_notes(news.notes)
            if (stage := self._stage()) and not self.held:
                stage.arrived(news)
            then(seat, news)

    def remember(self, sentence: str, at: datetime | None = None) -> None:
        self.messages.append(Told(at or self._clock(), sentence))

    def hold(self) -> bool:
        self.held = not self.held
        return self.held

    def _tell(self, seat: Seat, news: News) -> None:
        """Everything into the log of messages; on the screen the last of what the body does not show by itself."""
        stage = self._stage()
        for one in news.events:
            sentence = seat.told(one) if one.actor != seat.person.id else ""
            if not sentence:
                continue
            self.remember(sentence, one.at)
            if stage and not self.held and not stage.speaks_for_itself(one.event):
                stage.tell_softly(sentence)

    def _tell_of_the_lead(self, seat: Seat) -> None:
        """A line that drops is no event: it is seen by who is here."""
        sentence = lead_news(seat, self._away)
        self._away = lead_away(seat.board.workshop, seat.people_here)
        if sentence:
            self.remember(sentence)
            if stage := self._stage():
                stage.tell(sentence, trouble=True)

    def _tell_notes(self, notes: tuple[str, ...]) -> None:
        """What concerns this person alone is said whatever is held back."""
        for note in notes:
            self.remember(note)
            if stage := self._stage():
                stage.tell(note, trouble=True)

    def _warn(self, warning: str) -> None:
        """Once; the word beside the clock stays as long as it is so."""
        stage = self._stage()
        if warning and warning not in {one.sentence for one in self.messages} and stage:
            self.remember(warning)
            stage.tell(warning, trouble=True)
