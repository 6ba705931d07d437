"""Reading what people said, over any stage: whole, in one's own time, pile by pile, theme by theme, or by words in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.desk import desk_of
from screens.keys import READING
from screens.parts.own_words import OwnWordsScreen
from screens.widgets.ask import Ask
from screens.widgets.colours import FAINT, HERE, TROUBLE
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import COMFORTABLE, Span, cut, folded, joined, line
from screens.widgets.paragraphs import OF, Paragraphs
from screens.widgets.rows import Row
from screens.widgets.told import fitted
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.records import Statement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.reading import Reading, found, parts, read
from wtfc_tui.stages.theme.rules import THEMES

QUESTIONS = tuple(QUESTION_NAMES)
MARGIN = 10
"""Cells that are no words: the mark, the id, and a space at the end."""
folded_once = lru_cache(maxsize=4096)(lambda text, width: tuple(folded(text, width)))
"""The same words are read by many, and again with each that arrives."""


class ReadingScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = READING.bindings()
    AUTO_FOCUS = "#said"
    BLANK = True

    def __init__(self, seat: Seat, question: str, mended_at: str) -> None:
        """Beginning with a question's pile, or the first; `mended_at`: the tool where what was said can be mended."""
        super().__init__()
        self.mended_at = mended_at
        self.seat = seat
        self.question = question or QUESTIONS[0]
        self.part = self.question
        """A question or a theme."""
        self.looked_for = ""
        self.title_lines = Words(id="title")
        self.said = Paragraphs(id="said", empty=" Nobody has said anything here yet.")
        self.told = Words(classes="told")
        self.ask = Ask(limit=60)
        self.keys = Words(classes="keys")

    def compose(self) -> ComposeResult:
        yield from (self.title_lines, self.said, self.told, self.ask, self.keys)

    def on_mount(self) -> None:
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)

    # ── showing ──

    def reading(self) -> Reading:
        board = self.seat.board
        if self.looked_for:
            return found(board, self.looked_for)
        if self.part not in parts(board, self.question):  # The theme has gone into another meanwhile.
            self.part = self.question
        return read(board, self.part)

    def show(self) -> None:
        """Also when something arrives: what is read stays where it is on the screen."""
        reading, width = self.reading(), self.size.width
        hue = HERE if self.looked_for else self.question
        title = [*(line(" ", Span(part, f"bold {hue}")) for part in folded(reading.heading, width - 2)), line("─" * width)]
        self.title_lines.styles.height = len(title)
        self.title_lines.show(*title)
        rows = [row for one in reading.statements for row in self._rows(one, min(width - MARGIN, COMFORTABLE))]
        self.said.show(rows[:-1])
        mode = READING.name if not self.ask.can_focus else f"{READING.name}.asking"
        self.keys.show(line(" " + joined(READING.last_line(mode), width - 2)))

    def _rows(self, one: Statement, width: int) -> Iterator[Row]:
        """The words, who said them, and a line that is empty."""
        lines = [line(part) for part in folded_once(f"“{one.text}”", max(width, 10))]
        if about := self._about(one):
            lines.append(line(Span(cut(about, width), FAINT)))
        for number, words in enumerate([*lines, line()]):
            yield Row(f"{one.id}{OF}{number}", f"{one.id if number == 0 else '':<4}", words)

    def _about(self, one: Statement) -> str:
        """Codes are for those who write for others; everybody else knows which words are their own."""
        mine = one.id in self.seat.own.ids(STATEMENTS)
        who = (one.person or "") if self.seat.person.role is not Role.PARTICIPANT else "yours" if mine else ""
        where = QUESTION_NAMES[one.question] if self.looked_for else ""
        theme = self.seat.board.workshop[THEMES].get(one.theme or "T0") if self.part != one.theme else None
        return " · ".join(filter(None, (who, where, f"{theme.id} {theme.title}" if theme else "")))

    def tell(self, words: str) -> None:
        (short,) = fitted(words, self.size.width - 2, 1)
        self.told.show(line(Span(f" {short}", f"bold {TROUBLE}")))

    # ── going about ──

    def action_pile(self, step: int) -> None:
        if not self.ask.can_focus:
            at = QUESTIONS.index(self.question)
            self.question = self.part = QUESTIONS[(at + step) % len(QUESTIONS)]
            self._turn()

    def action_part(self, step: int) -> None:
        """Through the pile as a whole, and then its themes."""
        there = parts(self.seat.board, self.question)
        self.part = there[(there.index(self.part) + step) % len(there)] if self.part in there else self.question
        self._turn()

    def _turn(self) -> None:
        self.looked_for = ""
        self.told.show()
        self.show()
        self.said.step(-len(self.said.rows))

    # ── looking for words ──

    def action_look_for(self) -> None:
        self.ask.ask("Words to look for:")
        self.show()

    def on_field_submitted(self, message: Field.Submitted) -> None:
        words = message.text
        self._stop_asking()
        if words.strip():
            self._turn()
            self.looked_for = words
            self.show()
            self.said.step(-len(self.said.rows))

    def _stop_asking(self) -> None:
        self.said.focus()
        self.ask.done()
        self.show()

    def action_out(self) -> None:
        """Out of what is asked, out of what was found, out of this page: one thing at a time."""
        if self.ask.can_focus:
            self._stop_asking()
        elif self.looked_for:
            self._turn()
        else:
            self.dismiss()

    # ── mending ──

    def action_mend(self) -> None:
        """To where words are mended, and back from there: whoever may."""
        one = self.seat.board.workshop[STATEMENTS].get(self.said.thing or "S0")
        desk = desk_of(self)
        stage = desk.stage_screen
        if one is None or stage is None:
            return
        mine = one.id in self.seat.own.ids(STATEMENTS)
        if not mine and isinstance(refused := self.seat.tried(WithdrawStatement(one.id)), Refused):
            self.tell(refused.sentence)
            return
        there = next(step for step in self.seat.steps if step.tool == self.mended_at)
        if stage.is_typing() and stage.step != there:
            self.tell("Something is half-typed below this page: finish it or leave it first.")
            return
        self.dismiss()
        desk.go_to(there)
        if isinstance(screen := desk.stage_screen, OwnWordsScreen):
            screen.call_later(screen.mend, one, stage.step)
