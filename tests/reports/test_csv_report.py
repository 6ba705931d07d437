"""The CSV export: everything in rows, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wtfc_tui.domain.commands import CreateWorkshop
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.reports.csv_report import dump, guarded
from wtfc_tui.verbs.speak import speak


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-2+3", "@SUM", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])
def test_what_would_be_a_formula_is_text(words):
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("value", ["I wait", "1 = 1", 5, None, ""])
def test_everything_else_stays_as_it_is(value):
    assert guarded(value) == value


@given(some.text(min_size=1))
def test_no_cell_begins_with_a_sign_that_runs(words):
    assert str(guarded(words))[0] not in "=+-@\t\r\n＝＋－＠"


def test_every_statement_theme_and_idea_has_its_row():
    rows = list(csv.DictReader(io.StringIO(dump(load_sample()).removeprefix("\ufeff"), newline="")))
    sample = load_sample()
    assert [row["id"] for row in rows] == [one.id for one in (*sample.statements, *sample.themes, *sample.ideas)]
    assert rows[0]["text"] == sample.statements[0].text
    assert rows[0]["theme_title"] == "I treasure the small moments we share"


async def test_it_is_for_excel_and_holds_no_tally_of_an_open_vote(hub, come):
    await hub.create(CreateWorkshop("carers", "Carers 2026"))
    seat = await come("carers")
    for line in ('add not =cmd|"/c calc"!A1, she said', "theme new not I wait S1", "vote open themes", "vote cast T1=3"):
        assert (await speak(seat, line)).error == ""
    raw = (await speak(seat, "export csv")).binary
    assert raw.startswith(b'\xef\xbb\xbf"kind","id"')
    assert raw.count(b"\r\n") == raw.count(b"\n") == 3
    assert b'\'=cmd|""/c calc""!A1, she said' in raw
    await speak(seat, "vote close")
    rows = list(csv.DictReader(io.StringIO((await speak(seat, "export csv")).binary.decode("utf-8-sig"), newline="")))
    assert [(row["id"], row["dots"]) for row in rows if row["kind"] == "result"] == [("T1", "3")]
