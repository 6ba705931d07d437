"""A stage in which the room looks at one thing at a time: whoever runs it turns the room to it, the others come along."""

from screens.frame import StageScreen
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.stages.day.records import SetStep, Spotlight


class FollowingScreen(StageScreen):
    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.at: str | None = self.spot
        """The id of what this screen is at."""
        self._spot_seen = self.spot

    # ── for the stage to give ──

    @property
    def spot(self) -> str | None:
        """What the room was turned to last."""
        raise NotImplementedError

    def turned(self) -> None:
        """`at` is another one now."""

    def hands_on(self) -> bool:
        """Whether being taken elsewhere now would spoil what is being done."""
        return self.is_typing()

    # ── following and leading ──

    @property
    def leads(self) -> bool:
        """Whoever runs the day takes the room along, unless somebody else has the lead."""
        return self.may(SetStep) and self.board.workshop.lead in (None, self.seat.person.id)

    def turn_to(self, item: str | None) -> None:
        if item != self.at:
            self.at = item
            self.turned()
        self.show()

    async def lead_to(self, item: str) -> None:
        self.turn_to(item)
        if self.leads and self.spot != item:
            await self.do(Spotlight(item))

    def arrived(self, news: News) -> None:
        spot, seen = self.spot, self._spot_seen
        self._spot_seen = spot
        if spot and spot not in (seen, self.at):
            if self.hands_on():
                there = self.board.workshop.named(spot, 20)
                self.tell(f"The room is at {there} now: F2 or Ctrl+F takes you there.", trouble=True)
            else:
                self.at = spot
                self.turned()
        super().arrived(news)

    def action_come_along(self) -> None:
        if self.seat.step == self.step and self.spot:
            self.turn_to(self.spot)
        else:
            super().action_come_along()
