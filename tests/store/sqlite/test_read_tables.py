"""Every read table, row by row, against the state: read by plain sqlite3 and told without the writer's functions."""

import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.sqlite.engine import SqliteStore

OURS = {"events", "ballot_box", "ballot_secrets", "drafts", "preferences", "settings", "still_to_do", "derived"}
Row = tuple[Any, ...]


def moment(at: Any) -> str | None:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}+00:00" if at else None


def told(state: Workshop) -> dict[str, set[Row]]:
    """What each table should show of the state: the columns in the order of the file's own words."""
    results = {(one.id, found.item): found for one in state.rounds.values() for found in one.results}
    return {
        "workshop": {
            (state.slug, state.title, state.focus, state.site, state.stage, state.lead, moment(state.timer_ends),
             state.spot_theme, state.spot_idea, state.revision, state.seq)
        },
        "questions": {(place + 1, one.id, one.prompt) for place, one in enumerate(state.questions)},
        "lenses": {(place + 1, one.id, one.prompt) for place, one in enumerate(state.lenses)},
        "perspectives": {(place + 1, name) for place, name in enumerate(state.perspectives)},
        "people": {(id, one.name, one.role.value) for id, one in state.people.items()},
        "themes": {(id, one.question, one.title, int(one.retired), one.into) for id, one in state.themes.items()},
        "statements": {
            (id, one.question, one.text, one.theme, one.person, one.group, one.source, one.by, moment(one.at),
             int(one.withdrawn))
            for id, one in state.statements.items()
        },
        "statement_versions": {
            (id, number + 1, old.text, old.by, moment(old.at), old.why)
            for id, one in state.statements.items() for number, old in enumerate(one.earlier)
        },
        "ideas": {
            (id, one.theme, one.lens, one.text, one.by, one.place and one.place.effort, one.place and one.place.difference,
             int(one.withdrawn))
            for id, one in state.ideas.items()
        },
        "rounds": {
            (id, one.on, one.dots, one.cap, int(one.open), one.turnout, one.room_people) for id, one in state.rounds.items()
        },
        "round_results": {
            (id, place + 1, item, item if item[0] == "T" else None, item if item[0] == "I" else None,
             *((results[id, item].dots, results[id, item].room_dots) if (id, item) in results else (None, None)))
            for id, one in state.rounds.items() for place, item in enumerate(one.items)
        },
    }  # fmt: skip


def shown(file: Path) -> dict[str, list[Row]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} - OURS
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608


async def test_after_each_step_of_both_days_every_row_of_every_table_equals_the_state(
    desk: Any, store: SqliteStore, two_days: Any
) -> None:
    filled: set[str] = set()
    for person, command in two_days:
        await desk.do(command, person)
        wanted, found = told(desk.workshop), shown(store.folder / f"{desk.slug}.db")
        assert {name: set(rows) for name, rows in found.items()} == wanted, command
        assert {name: len(rows) for name, rows in found.items()} == {name: len(rows) for name, rows in wanted.items()}
        filled |= {name for name, rows in wanted.items() if rows}
    assert filled == set(wanted), "each table had rows to compare"


async def test_the_tables_say_what_they_are(desk: Any, store: SqliteStore) -> None:
    with closing(sqlite3.connect(store.folder / f"{desk.slug}.db")) as connection:
        listed = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
        assert {strict for name, strict in listed if not name.startswith("sqlite_")} == {1}
        refers = {(row[3], row[2], row[4]) for row in connection.execute("PRAGMA foreign_key_list(ideas)")}
        assert refers == {("theme", "themes", "id")}
        indexes = {row[1] for row in connection.execute("PRAGMA index_list(round_results)")}
        assert {"round_results_by_theme", "round_results_by_idea"} <= indexes
        columns = {row[1]: (row[2], row[3]) for row in connection.execute("PRAGMA table_info(ideas)")}
        assert columns["text"] == ("TEXT", 1)
        assert columns["effort"] == ("INTEGER", 0)
