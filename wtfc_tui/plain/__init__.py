"""Line mode: a conversation, lines in and lines out, for screen readers, braille and thin lines. No input or output here."""

from wtfc_tui.plain.conversation import Conversation

__all__ = ["Conversation"]
