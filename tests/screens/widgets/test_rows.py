"""The list: a mark and the id, the place kept when something arrives, and only lines that changed are painted again."""

from collections.abc import AsyncIterator

import pytest
from textual.app import App, ComposeResult

from screens.widgets.lines import line
from screens.widgets.rows import Row, Rows


class Sheet(App[None]):
    CSS = "Rows { height: 6; width: 30; }"

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows(empty=" Nothing yet.")

    def compose(self) -> ComposeResult:
        yield self.rows

    def on_mount(self) -> None:
        self.rows.focus()


def row(number: int, text: str = "words") -> Row:
    return Row(f"T{number}", f"T{number}", line(text))


def seen(rows: Rows) -> list[str]:
    return ["".join(span.text for span in rows.line_at(y)).rstrip() for y in range(rows.size.height)]


@pytest.fixture
async def sheet() -> AsyncIterator[tuple[Rows, object]]:
    app = Sheet()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.show([row(number) for number in range(1, 21)])
        yield app.rows, pilot


async def test_the_first_row_is_chosen_marked_and_where_the_cursor_is(sheet) -> None:
    rows, _ = sheet
    assert rows.chosen == "T1"
    assert seen(rows)[:2] == [" ► T1 words", "   T2 words"]
    assert rows.terminal_cursor == (1, 0)


async def test_arrows_pages_home_and_end_move_the_choice_and_keep_it_in_view(sheet) -> None:
    rows, pilot = sheet
    for key, chosen in (
        ("down", "T2"),
        ("pagedown", "T7"),
        ("end", "T20"),
        ("up", "T19"),
        ("pageup", "T14"),
        ("home", "T1"),
    ):
        await pilot.press(key)
        assert rows.chosen == chosen
        assert f"► {chosen} words" in "\n".join(seen(rows))
    await pilot.press("up")
    assert rows.chosen == "T1"


async def test_more_above_and_below_is_said_by_marks(sheet) -> None:
    rows, pilot = sheet
    assert seen(rows)[-1].startswith("▼")
    await pilot.press("end")
    assert seen(rows)[0].startswith("▲")
    assert not seen(rows)[-1].startswith("▼")


async def test_what_arrives_below_changes_nothing_that_one_sees(sheet) -> None:
    rows, pilot = sheet
    await pilot.press("pagedown", "pagedown")
    before = seen(rows)
    rows.show([row(number) for number in range(1, 40)])
    assert seen(rows) == before


async def test_what_arrives_or_goes_above_leaves_the_chosen_row_in_its_line(sheet) -> None:
    rows, pilot = sheet
    await pilot.press("pagedown", "pagedown", "up")
    before, chosen = seen(rows), rows.chosen
    rows.show([row(0), row(100), *(row(number) for number in range(1, 21))])
    assert rows.chosen == chosen
    assert seen(rows) == before
    rows.show([row(number) for number in range(3, 21)])
    assert seen(rows) == before


async def test_when_the_chosen_row_goes_another_is_chosen_and_an_empty_list_says_so(sheet) -> None:
    rows, pilot = sheet
    await pilot.press("down")
    rows.show([row(1), row(3)])
    assert rows.chosen in ("T1", "T3")
    rows.show([])
    assert rows.chosen is None
    assert seen(rows)[0] == " Nothing yet."
    await pilot.press("down", "end")
    assert rows.terminal_cursor is None


async def test_only_lines_that_changed_are_painted_again(sheet, monkeypatch) -> None:
    rows, pilot = sheet
    painted: list[tuple[int, ...]] = []
    monkeypatch.setattr(rows, "repaint", lambda *some: painted.append(some))
    rows.show([row(number, "other" if number == 3 else "words") for number in range(1, 21)])
    assert painted.pop() == (2,)
    await pilot.press("down")
    assert painted.pop() == (0, 1)


async def test_the_choice_can_be_seen_without_colour_and_the_row_itself_is_not_restyled(sheet) -> None:
    rows, _ = sheet
    first = rows.line_at(0)
    assert [span.style for span in first if "T1" in span.text] == ["reverse"]
    assert [span.style for span in first if "words" in span.text] == [""]
    assert "►" in first[0].text


async def test_people_s_words_are_never_markup(sheet) -> None:
    rows, _ = sheet
    rows.show([row(1, "[b]loud[/b] [@click=app.quit]x")])
    assert "[b]loud[/b] [@click=app.quit]x" in seen(rows)[0]
