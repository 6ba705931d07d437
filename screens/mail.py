"""The mailbox of a seat, read: the stage is brought up to date, and everything that was told is kept to be read again."""

from collections import deque
from collections.abc import Callable
from typing import Final

from screens.frame import StageScreen
from wtfc_tui.live.seat import News, Seat

MESSAGES_KEPT: Final = 200


class Mail:
    """`stage` gives the stage's screen that is shown or lies under a page."""

    def __init__(self, stage: Callable[[], StageScreen | None]) -> None:
        self._stage = stage
        self.messages: deque[str] = deque(maxlen=MESSAGES_KEPT)
        """Everything that appeared briefly, oldest first."""
        self.held = False
        """Others' updates are held back while one reads."""

    async def read(self, seat: Seat, then: Callable[[Seat, News], None]) -> str:
        """Until the seat is taken away: why. `then` hears of each piece of news after the stage has."""
        while True:
            news = await seat.news()
            if news.closed:
                return news.closed
            self._tell(seat, news)
            self._warn(seat.warning)
            if (stage := self._stage()) and not self.held:
                stage.arrived(news)
            then(seat, news)

    def remember(self, sentence: str) -> None:
        self.messages.append(sentence)

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
            self.remember(sentence)
            if stage and not self.held and not stage.speaks_for_itself(one.event):
                stage.tell_softly(sentence)

    def _warn(self, warning: str) -> None:
        """Once; the word beside the clock stays as long as it is so."""
        stage = self._stage()
        if warning and warning not in self.messages and stage:
            self.remember(warning)
            stage.tell(warning, trouble=True)
