"""What people said can be read whole by everybody: a pile, a theme, or what was looked for."""

from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.theme.reading import found, parts, reading_named
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.views.board import Board


@pytest.fixture
def board(story: Any) -> Board:
    story.given("sam", AddStatement("notworking", "I wait all morning in Llŷn", "P1"))
    story.given("sam", AddStatement("notworking", "Nobody rings to say they are late", "P1"))
    story.given("sam", AddStatement("working", "A warm chocolate, and they waited with me", "P2"))
    story.given("sam", AddStatement("working", "gone", "P3"), WithdrawStatement("S4"))
    story.given("sam", CreateTheme("notworking", "I never know", ("S2",)), CreateTheme("notworking", "I wait"))
    return Board.of(story.given("sam", MergeThemes("T1", "T2")).workshop)


def test_a_pile_and_a_theme_are_read_whole_with_how_many_people_said_it(board: Board) -> None:
    pile, theme = reading_named(board, "not"), reading_named(board, "t1")
    assert (pile.heading, [one.id for one in pile.statements]) == ("not working: 2 statements · 1 person", ["S1", "S2"])
    assert (theme.heading, [one.id for one in theme.statements]) == ("T1 I never know: 1 statement · 1 person", ["S2"])
    assert parts(board, "notworking") == ["notworking", "T1"]


LOOKED_FOR = [
    ("wait", ["S1", "S3"]), ("WAIT morning", ["S1"]), ("llyn", ["S1"]), ("late", ["S2"]), ("s2", ["S2"]),
    ("P01", ["S1", "S2"]), ("gone", []), ("...", []), ("wait nobody", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "ids"), LOOKED_FOR)
def test_words_are_found_by_their_beginnings_in_any_order_whatever_the_accents(
    board: Board, words: str, ids: list[str]
) -> None:
    assert [one.id for one in found(board, words).statements] == ids


async def test_everybody_reads_and_searches_by_a_verb(company: Any) -> None:
    await company.done("Sol", "add not The bus is late", "add working Tea", "theme new not I wait S1")
    for name in ("Pat", "Fay"):
        read = await company.done(name, "read")
        assert read.text.splitlines() == [
            "working: 1 statement · 0 people.", "S2: Tea", "not working: 1 statement · 0 people.", "S1: The bus is late",
            "future: 0 statements · 0 people.",
        ]  # fmt: skip
        assert [one["id"] for one in read.data] == ["S2", "S1"]
        assert (await company.done(name, "read not working")).data == (await company.done(name, "read T1")).data
        assert (await company.done(name, "search late bus")).data == (await company.done(name, "read T1")).data
    assert (await company.say("Pat", "read T9")).status == 4
    assert (await company.say("Pat", "read lunch")).status == 2
