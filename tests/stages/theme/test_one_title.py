"""No second theme of one title in one pile without a word: the rule refuses, verbs say what to do, lines ask."""

from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme, RenameTheme, SplitTheme
from wtfc_tui.stages.theme.rules import THEMES


def theme_of(talker: Any, statement: str) -> str | None:
    theme: str | None = talker.seat.board.workshop[STATEMENTS][statement].theme
    return theme


@pytest.mark.parametrize("title", ["I am poorer", "i AM  poorer.", "I am poorer!"])
@pytest.mark.parametrize("gives", [CreateTheme("notworking", ""), RenameTheme("T1", ""), SplitTheme("T1", "", ("S1",))])
def test_the_rule_refuses_it_in_every_command_that_gives_a_title_unless_it_is_meant(
    story: Any, title: str, gives: Any
) -> None:
    story.given("sam", AddStatement("notworking", "I wait"), CreateTheme("notworking", "I wait", ("S1",)))
    story.given("sam", CreateTheme("notworking", "I am poorer"))
    refused = story.refused("sam", replace(gives, title=title))
    assert refused == "There is “I am poorer” already in this pile (T2): give another title."
    assert story.when("sam", replace(gives, title=title, even_so=True)) != ()


def test_another_pile_another_spelling_of_its_own_title_and_a_title_that_is_gone_are_free(story: Any) -> None:
    story.given("sam", CreateTheme("notworking", "I am poorer"), CreateTheme("working", "I am poorer"))
    story.given("sam", RenameTheme("T1", "I am poorer!"), RenameTheme("T1", "I pay more"))
    story.given("sam", CreateTheme("notworking", "I am poorer"))
    assert len(story.workshop[THEMES]) == 3


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("theme new not S2 -- I am poorer", "“put S12 T2” puts statements into it; --even-so starts a second one."),
        ("theme rename T1 -- I am poorer", "“theme merge T2 T1” makes one of the two; --even-so gives it that title too."),
        ("theme split T1 S1 -- I am poorer", "“put S12 T2” puts statements into it; --even-so starts a second one."),
    ],
)
async def test_a_verb_says_what_to_do_and_how_to_mean_it(themed: Any, line: str, instead: str) -> None:
    sol = await themed.talker("Sol", Role.SCRIBE)
    heard = " ".join(" ".join(await sol.says(f"/{line}")).split())
    assert heard == f"There is “I am poorer” already in this pile (T2): give another title. {instead}"
    before, _, title = line.partition(" -- ")
    await sol.says(f"/{before} --even-so -- {title}")
    titles = [theme.title for theme in sol.seat.board.workshop[THEMES].values() if theme.stands]
    assert titles.count("I am poorer") == 2


async def sorting(themed: Any) -> Any:
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme", "2")
    return sol


async def test_in_lines_yes_puts_it_into_that_one(themed: Any) -> None:
    sol = await sorting(themed)
    assert await sol.says("new i am POORER") == ["There is “I am poorer” already."]
    assert sol.prompt == "Put it into “I am poorer”? yes or no: "
    assert (await sol.says("perhaps"))[0].startswith("“perhaps” is not an answer here: type yes, or no")
    assert (await sol.says("yes"))[:2] == ["In: I am poorer", "“I pay”"]
    assert (theme_of(sol, "S2"), len(sol.seat.board.workshop[THEMES])) == ("T2", 2)


@pytest.mark.parametrize("word", ["no", "back"])
async def test_in_lines_no_leaves_it_in_the_hand(themed: Any, word: str) -> None:
    sol = await sorting(themed)
    heard = await sol.says("new I am poorer", word)
    assert "“nobody rings”" in heard
    assert (sol.prompt, theme_of(sol, "S2"), len(sol.seat.board.workshop[THEMES])) == ("Where? ", None, 2)


async def test_what_others_file_while_it_is_asked_stays_where_they_put_it(themed: Any) -> None:
    sol = await sorting(themed)
    await sol.says("new I am poorer")
    await themed.verbs("put S2 T1")
    assert (await sol.says("yes"))[0].startswith("“nobody rings” has been taken care of")
    assert (theme_of(sol, "S2"), sol.prompt) == ("T1", "Where? ")
