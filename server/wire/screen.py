"""The screen model: a grid of cells with a pen. It owns what Textual meant the terminal to show; it knows no bytes."""

from server.wire.cells import BLANK, Row, cells_of, leading_marks
from server.wire.style import PLAIN, Style, blank_style


class Screen:
    """A grid with a pen; `touched` names the rows written since somebody last looked."""

    __slots__ = ("height", "rows", "style", "touched", "width", "x", "y")

    def __init__(self, width: int, height: int) -> None:
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """A new, blank grid: after a resize Textual paints everything again."""
        self.width, self.height = width, height
        self.x = self.y = 0
        self.style: Style = PLAIN
        self.clear()

    def clear(self) -> None:
        self.rows: list[Row] = [[BLANK] * self.width for _ in range(self.height)]
        self.touched = set(range(self.height))

    def move_to(self, x: int, y: int) -> None:
        self.x = min(max(x, 0), self.width)
        self.y = min(max(y, 0), self.height - 1)

    def line_feed(self) -> None:
        self.y = min(self.y + 1, self.height - 1)

    def put(self, text: str) -> None:
        """Write text at the pen; what passes the right edge is lost, as with wrapping off."""
        marks = leading_marks(text)
        if marks:
            self._join(marks)
            text = text[len(marks) :]
        cells = cells_of(text, self.style)
        room = self.width - self.x
        if len(cells) > room:
            cut = cells[:room]
            if cells[room][0] == "" and cut:  # Half of a wide grapheme cannot stand at the edge.
                cut[-1] = BLANK
            cells = cut
        if cells:
            self._place(cells)

    def erase_line(self) -> None:
        """From the pen to the end of the row."""
        cells = cells_of(" " * (self.width - self.x), self.style)
        start = self.x
        if cells:
            self._place(cells)
        self.x = start

    def _place(self, cells: Row) -> None:
        row, start, end = self.rows[self.y], self.x, self.x + len(cells)
        if start and row[start][0] == "":  # The head of a wide grapheme loses its other half.
            row[start - 1] = (" ", blank_style(row[start - 1][1]))
        if end < self.width and row[end][0] == "":
            row[end] = (" ", blank_style(row[end][1]))
        row[start:end] = cells
        self.x = end
        self.touched.add(self.y)

    def _join(self, marks: str) -> None:
        row, at = self.rows[self.y], self.x - 1
        if at > 0 and row[at][0] == "":
            at -= 1
        if at >= 0:
            grapheme, style = row[at]
            row[at] = (grapheme + marks, style)
            self.touched.add(self.y)
