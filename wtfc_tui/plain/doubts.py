"""Lines, typed where people's own words are asked for, that are asked about: neither saved nor obeyed without a word."""

import re
from dataclasses import dataclass
from typing import Final

from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.parts import ASIDE
from wtfc_tui.plain.recognise import AN_ID, Recognise
from wtfc_tui.plain.tasks import MENU, Tasks
from wtfc_tui.plain.words import BEHIND_OTHERS, DO, LEAVE, SAY, WORDS

_MENDS: Final = frozenset({"correct", "change", "edit", "mend", "fix", "amend", "alter", "reword"})
_TAKES_OUT: Final = frozenset({"delete", "erase", "withdraw"})
_DOES: Final = {"back": "goes back", "undo": "takes back what you did last"}
_ASKS_FOR_HELP: Final = re.compile(r"(?:what does|how does|what is|how do i|what do i) (.+?)(?: do| work| mean)?")


@dataclass(frozen=True)
class Doubt:
    typed: str
    line: str
    """What is done where it was meant for us."""
    does: str = "does it"
    is_ours: bool = False
    """It is hardly ever what somebody said: typed again, it is done."""

    @property
    def asked(self) -> str:
        return f"{self.typed} may be meant for me: {DO} {self.does}, {SAY} saves it as words."


class Doubts:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._recognise = Recognise(tasks)

    def is_clearly_a_verb(self, typed: str) -> bool:
        return self._recognise.is_clearly_a_verb(typed)

    def may_be_a_verb(self, typed: str) -> bool:
        return self._recognise.may_be_a_verb(typed)

    def of_leaving(self, typed: str) -> Doubt | None:
        """What would lead away from somebody's words in the middle of them."""
        key = typed.casefold()
        if key in WORDS and WORDS[key].name == LEAVE:
            return Doubt(typed, LEAVE, "leaves", is_ours=True)
        return Doubt(typed, MENU, "goes to the menu", is_ours=True) if key == MENU else None

    def about(self, typed: str, guide: Guide) -> Doubt | None:
        """None where it is nothing but words."""
        words, key = typed.split(), typed.casefold().strip(".,;:!?… ")
        if line := guide.meant(typed):
            return Doubt(typed, line, "asks about that")
        if line := ASIDE.get(key, ""):
            return Doubt(typed, line, _DOES[line])
        if line := self._help_with(key):
            return Doubt(typed, line, "tells that")
        if AN_ID.fullmatch(words[0]) and len(words) == 1:
            return Doubt(typed, f"show {typed}", "shows it")
        if len(words) > 1 and AN_ID.fullmatch(words[1]):
            if words[0].casefold() in _MENDS:
                return Doubt(typed, " ".join(["correct", words[1], *(["--", *words[2:]] if words[2:] else [])]), "mends it")
            if words[0].casefold() in _TAKES_OUT and len(words) == 2:
                return Doubt(typed, f"withdraw {words[1]}", "withdraws it")
        ours = self._recognise.may_be_steering(typed) or self._recognise.may_be_meant_as_a_verb(typed)
        return Doubt(typed, typed) if ours else None

    def of_held(self, words: str, guide: Guide) -> Doubt | None:
        """Of a line that came along with others, or waits to be sent: typed by itself it would not have been words."""
        if leaving := self.of_leaving(words):
            return leaving
        key = words.casefold()
        if key in WORDS or key in guide.commands or guide.points(words) or words.startswith("/"):
            return Doubt(words, words)
        return Doubt(words, words) if self.is_clearly_a_verb(words) else self.about(words, guide)

    def _help_with(self, key: str) -> str:
        """`what does correct do`."""
        found = _ASKS_FOR_HELP.fullmatch(key)
        about = found[1] if found else ""
        verbs = {part for name in self._tasks.vocabulary for part in (name, name.split()[0])}
        return f"help {about}" if about and about in {*verbs, *WORDS, *BEHIND_OTHERS} else ""
