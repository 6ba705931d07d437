"""A stock Textual app of the same kind: a field, a table of 150 rows, a side panel and a footer. For comparison only."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import DataTable, Footer, Header, Input, Static

from benchmarks.sentences import sentence


class Stock(App[None]):
    def compose(self) -> ComposeResult:
        yield Header()
        yield Input(placeholder="In their own words")
        with Horizontal():
            yield DataTable()
            yield Static("Themes\n" + "\n".join(sentence(n) for n in range(12)))
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("id", "who", "what")
        for number in range(150, 0, -1):
            table.add_row(f"S{number}", f"P{number % 9:02}", sentence(number))
        self.query_one(Input).focus()


if __name__ == "__main__":
    Stock().run()
