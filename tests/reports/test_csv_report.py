"""The CSV export: everything in rows, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wtfc_tui.reports.csv_report import dump, guarded
from wtfc_tui.stages import CARRIED, speak
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.rules import THEMES


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-2+3", "@SUM", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])
def test_what_would_be_a_formula_is_text(words):
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("value", ["I wait", "1 = 1", 5, None, ""])
def test_everything_else_stays_as_it_is(value):
    assert guarded(value) == value


@given(some.text(min_size=1))
def test_no_cell_begins_with_a_sign_that_runs(words):
    assert str(guarded(words))[0] not in "=+-@\t\r\n＝＋－＠"


def test_every_statement_theme_and_idea_has_its_row(sample):
    rows = list(csv.DictReader(io.StringIO(dump(sample, CARRIED).removeprefix("\ufeff"), newline="")))
    shop = sample.workshop
    assert [row["id"] for row in rows] == [*shop[STATEMENTS], *shop[THEMES], *shop[IDEAS]]
    first = shop[STATEMENTS]["S1"]
    assert (rows[0]["kind"], rows[0]["text"], rows[0]["theme"]) == ("statement", first.text, first.theme)
    titles = {row["id"]: row["title"] for row in rows if row["kind"] == "theme"}
    assert titles[first.theme] == "I treasure the small moments we share"


async def test_it_is_for_excel_and_holds_no_tally_of_an_open_vote(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    seat = await come("carers")
    for line in ('add not =cmd|"/c calc"!A1, she said', "theme new not I wait S1", "vote open themes", "vote cast T1=3"):
        assert (await speak(seat, line)).error == ""
    raw = (await speak(seat, "export csv")).binary
    assert raw.startswith(b'\xef\xbb\xbf"kind","id"')
    assert raw.count(b"\r\n") == raw.count(b"\n") == 4
    assert b"vote: results" not in raw
    assert b'\'=cmd|""/c calc""!A1, she said' in raw
    await speak(seat, "vote close --even-so")
    rows = list(csv.DictReader(io.StringIO((await speak(seat, "export csv")).binary.decode("utf-8-sig"), newline="")))
    assert [(row["of"], row["item"], row["dots"]) for row in rows if row["kind"] == "vote: results"] == [("R1", "T1", "3")]
