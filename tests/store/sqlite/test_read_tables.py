"""Every read table, row by row, by plain sqlite3: as told by hand, as written anew from the log, and with nothing secret."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from tests.store.doings import DOINGS, PEOPLE, begun
from tests.store.imported import DOCUMENT
from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.causes.rules import CAUSES
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.consenting import CONSENT
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.success.rules import SUCCESSES
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.rules import ROUNDS, open_round
from wtfc_tui.store.sqlite.engine import SqliteStore

OURS = {"events", "sealed_box", "open_boxes", "drafts", "preferences", "settings", "still_to_do", "derived",
        "snapshot", "log_end"}  # fmt: skip
Row = tuple[Any, ...]
Tables = dict[str, list[Row]]


def shown(file: Path) -> Tables:
    """Everything that stands in the read tables of a file, in no order of its own."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} - OURS
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}  # noqa: S608


# ── as told by hand ─────────────────────────────────────────────────────────


def moment(at: Any) -> str | None:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}+00:00" if at else None


def team(person: str) -> str | None:
    """Whoever stands by what they enter; participants write unseen."""
    return person if person.startswith(("scribe:", "facilitator:", "host:")) else None


def told_of_the_workshop(state: Workshop) -> dict[str, set[Row]]:
    looking_at = " ".join(state.spots.values()) or None
    return {
        "workshop": {
            (state.slug, state.title, state.focus, state.site, state.step, state.lead, moment(state.timer_ends),
             state.keep_until or None, looking_at,
             state.revision, state.seq)
        },
        "questions": {(place + 1, one.id, one.prompt) for place, one in enumerate(state.questions)},
        "lenses": {(place + 1, one.id, one.prompt) for place, one in enumerate(state.lenses)},
        "perspectives": {(place + 1, name) for place, name in enumerate(state.perspectives)},
        "people": {(id, one.name, one.role.value) for id, one in state.people.items()},
    }  # fmt: skip


def told_of_things(state: Workshop) -> dict[str, set[Row]]:
    return {
        "themes": {(one.id, one.question, one.title, int(one.retired), one.into) for one in state[THEMES].values()},
        "statements": {
            (one.id, one.question, one.person, one.group, one.text, one.theme, one.source, int(one.withdrawn), team(one.by),
             moment(one.at), one.was_in)
            for one in state[STATEMENTS].values()
        },
        "statement_versions": {
            (one.id, number + 1, old.text, team(old.by), moment(old.at), old.why, old.question, old.person, old.group)
            for one in state[STATEMENTS].values() for number, old in enumerate(one.earlier)
        },
        "causes": {
            (one.id, one.theme, one.text, one.under, int(one.root), " ".join(one.says), team(one.by), int(one.withdrawn))
            for one in state[CAUSES].values()
        },
        "in_place": {
            (one.id, one.theme, one.described.text, one.described.run_by, one.described.reach, team(one.by),
             int(one.withdrawn))
            for one in state[THINGS].values()
        },
        "ideas": {
            (one.id, one.theme, one.lens, one.text, one.place and one.place.effort, one.place and one.place.difference,
             int(one.withdrawn))
            for one in state[IDEAS].values()
        },
        "idea_pickers": {
            (one.id, place + 1, by.name, by.role, by.group)
            for one in state[IDEAS].values() for place, by in enumerate(one.picked_by)
        },
        "rounds": {
            (one.id, one.on, int(one.open), " ".join(one.items), one.dots, one.cap, one.turnout, one.room_people,
             int(one.by_group))
            for one in state[ROUNDS].values()
        },
        "round_results": {
            (one.id, place + 1, found.item, found.dots, found.room_dots)
            for one in state[ROUNDS].values() if not one.open for place, found in enumerate(one.results)
        },
        "round_group_results": {
            (one.id, place + 1, found.group, found.voters, found.item, found.dots)
            for one in state[ROUNDS].values() if not one.open for place, found in enumerate(one.group_results)
        },
        "successes": {
            (one.id, one.theme, one.perspective, one.text, team(one.by), int(one.withdrawn))
            for one in state[SUCCESSES].values()
        },
        "consent_wordings": {(place + 1, one.id, one.prompt) for place, one in enumerate(state.consents)},
        "consents": {(one.id,) for one in state[CONSENT].values()},
        "consent_answers": {
            (one.id, place + 1, said.what, None if said.answer is None else int(said.answer), said.wording, team(said.by),
             moment(said.at))
            for one in state[CONSENT].values() for place, said in enumerate(one.answers)
        },
        "actions": {
            (one.id, one.idea, one.planned.what, one.planned.who, one.planned.due, one.planned.first_step, one.planned.needs,
             one.status, one.because, team(one.by), int(one.withdrawn))
            for one in state[ACTIONS].values()
        },
        "action_updates": {
            (one.id, place + 1, update.text, update.on)
            for one in state[ACTIONS].values() for place, update in enumerate(one.updates)
        },
    }  # fmt: skip


def told(state: Workshop) -> Tables:
    """What each table should show of the state: the columns in the order of the file's own words."""
    rows = {**told_of_the_workshop(state), **told_of_things(state)}
    return {name: sorted(some, key=repr) for name, some in rows.items()}


async def test_after_each_step_of_both_days_every_row_of_every_table_is_as_told_by_hand(
    desk: Any, store: SqliteStore, two_days: Any
) -> None:
    filled: set[str] = set()
    for person, command in two_days:
        await desk.do(command, person)
        wanted = told(desk.workshop)
        assert shown(store.folder / f"{desk.slug}.db") == wanted, command
        filled |= {name for name, rows in wanted.items() if rows}
    assert filled == set(wanted), "each table had rows to compare"


async def test_an_import_is_in_every_table_as_told_by_hand(desk: Any, store: SqliteStore) -> None:
    await desk.do(ImportWorkshop(DOCUMENT))
    found = shown(store.folder / f"{desk.slug}.db")
    assert found == told(desk.workshop)
    assert all(found[one] for one in DOCUMENT.things)


# ── as written anew from the log ────────────────────────────────────────────


async def anew(store: SqliteStore, slug: str, under: str) -> Tables:
    """The tables of a new file that is made at once of all that the log holds."""
    log = await store.read_after(slug)
    await store.create(under, log, PROCESS.fold(log))
    return shown(store.folder / f"{under}.db")


async def test_after_each_step_the_tables_kept_along_are_those_that_the_log_gives_anew(
    desk: Any, store: SqliteStore, two_days: Any
) -> None:
    for number, (person, command) in enumerate(two_days):
        await desk.do(command, person)
        assert shown(store.folder / f"{desk.slug}.db") == await anew(store, desk.slug, f"anew-{number}"), command


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(doings=DOINGS)
def test_whatever_people_do_each_step_leaves_the_tables_as_told_by_hand_and_with_nothing_secret(
    desk_in: Any, doings: list[Any]
) -> None:
    async def story(folder: Path) -> None:
        store = SqliteStore(folder, SHAPE)
        await store.open()
        desk = await begun(desk_in(store, "carers-2026"))
        for person, command in doings:
            before, after = desk.workshop, await desk.do(command, person)
            if after is not before:
                tables = shown(folder / "carers-2026.db")
                assert tables == told(after), command
                assert await secrets(desk) & set(cells(tables)) == set(), command
        assert shown(folder / "carers-2026.db") == await anew(store, desk.slug, "anew")
        await store.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


# ── with nothing secret ─────────────────────────────────────────────────────


def cells(tables: Tables) -> Iterator[Any]:
    """Of every table but the lists of who is here and of who committed to what, which everybody sees."""
    named = ("people", "idea_pickers", "actions")
    return (cell for name, rows in tables.items() if name not in named for row in rows for cell in row)


async def secrets(desk: Any) -> set[str]:
    """What would tell who of those who write unseen did something: their ids, their names, where their ballots lie."""
    unseen = [person for person in PEOPLE if person.role is Role.PARTICIPANT]
    found = {word for person in unseen for word in (person.id, person.name)}
    if running := open_round(desk.workshop):
        found |= {await desk.store.ballot_key(desk.slug, running.id, person.id) for person in unseen}
    return found


async def test_no_table_but_the_list_of_who_is_here_tells_who_wrote_unseen_or_voted(
    desk: Any, store: SqliteStore, two_days: Any
) -> None:
    keys: set[str] = set()
    for person, command in two_days:
        await desk.do(command, person)
        keys |= await secrets(desk)
        told_aloud = " ".join(map(str, cells(shown(store.folder / f"{desk.slug}.db"))))
        assert [secret for secret in keys if secret in told_aloud] == [], command


async def test_while_a_vote_is_open_no_table_tells_how_it_stands(desk: Any, store: SqliteStore, two_days: Any) -> None:
    ever_open = False
    for person, command in two_days:
        await desk.do(command, person)
        if running := open_round(desk.workshop):
            ever_open = True
            assert [row for row in shown(store.folder / f"{desk.slug}.db")["round_results"] if row[0] == running.id] == []
    assert ever_open


async def test_whoever_wrote_unseen_elsewhere_is_unseen_after_an_import_too(desk: Any, store: SqliteStore) -> None:
    await desk.do(ImportWorkshop(DOCUMENT))
    assert "participant:eve" not in set(cells(shown(store.folder / f"{desk.slug}.db")))


# ── what they say of themselves ─────────────────────────────────────────────


async def test_the_tables_say_what_they_are(desk: Any, store: SqliteStore) -> None:
    with closing(sqlite3.connect(store.folder / f"{desk.slug}.db")) as connection:
        listed = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
        assert {strict for name, strict in listed if not name.startswith("sqlite_")} == {1}
        refers = {(row[3], row[2], row[4]) for row in connection.execute("PRAGMA foreign_key_list(statements)")}
        assert refers == {("theme", "themes", "id"), ("was_in", "themes", "id")}
        indexes = {row[1] for row in connection.execute("PRAGMA index_list(statements)")}
        assert {"statements_by_theme", "statements_by_was_in"} <= indexes
        columns = {row[1]: (row[2], row[3]) for row in connection.execute("PRAGMA table_info(ideas)")}
        assert columns["text"] == ("TEXT", 1)
        assert columns["effort"] == ("INTEGER", 0)
