"""A screen on which nothing is written: words that somebody types here are no keys, and are told so."""

from time import monotonic
from typing import Final

from textual import events

from screens.frame import StageScreen
from screens.widgets.field import is_letter

_SIGNS: Final = ("plus", "minus", "slash", "question_mark", "space")
WORDS_PAUSE_SECONDS: Final = 2.0
"""So long after a letter that does nothing here, signs that are keys still belong to the words that are typed."""


class OnlyKeysScreen(StageScreen):
    _worded_at = 0.0
    """When somebody last typed here as one types words."""

    # ── for the stage to give ──

    def what_keys_do(self) -> str:
        """For whoever types words here: which keys do something."""
        raise NotImplementedError

    # ── what is a key, and what is a word ──

    def on_key(self, event: events.Key) -> None:
        """A letter that is no key of this screen, outside of any field."""
        if is_letter(event) and self.KEYS.key_in(self.mode, event.key) is None:
            event.stop()
            self._are_words()

    async def action_key(self, name: str) -> None:
        if _is_sign(name) and monotonic() - self._worded_at < WORDS_PAUSE_SECONDS:
            self._are_words()
            return
        self._worded_at = 0.0
        await super().action_key(name)

    def _are_words(self) -> None:
        self._worded_at = monotonic()
        self.desk.touched()
        self.tell(self.what_keys_do())


def _is_sign(name: str) -> bool:
    """Whether this key writes something where one can write."""
    return len(name) == 1 or name in _SIGNS
