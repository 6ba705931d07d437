"""One line at the bottom where something is asked now and then. Its place is always kept, so that nothing moves for it."""

from collections.abc import Callable

from screens.widgets.field import Field


class Ask(Field):
    def __init__(self, *, limit: int = 40, changed: Callable[[Field], None] | None = None) -> None:
        super().__init__("", limit=limit, id="ask", changed=changed)
        self.can_focus = False

    def ask(self, question: str, text: str = "") -> None:
        self.bar = f" {question} "
        self.can_focus, self.closed = True, False
        self.write(text)
        self.repaint()
        self.focus()

    def done(self) -> None:
        """The line is empty again. The caller gives the focus to something else first."""
        self.bar = ""
        self.can_focus = False
        self.clear()
        self.repaint()
