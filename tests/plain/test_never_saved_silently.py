"""What might be a command is never saved as what somebody said without a word; and each line can be saved so on purpose."""

import re
from collections.abc import Iterator

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import VOCABULARY
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.verbs.grammar import Grammar

EXAMPLES = {
    "QUESTION": "working", "STAGE": "theme", "NAME": "Bob", "VERB": "put", "N": "3", "ID": "S1", "TEXT": "the bus is late",
    "TITLE": "I wait for the bus", "WHY": "it was wrong", "WORDS": "the bus", "LENS": "jamie", "FILE": "notes",
    "GROUP": "family", "CONSTITUENCY": "family", "SOURCE": "room", "REACH": "works",
    "PERSPECTIVE": "providers", "DATE": "2030-03-15",
}  # fmt: skip
"""What people would type for what stands in capitals in a usage line."""


def typed(place: str) -> Iterator[str]:
    for one in place.split("|"):
        yield EXAMPLES.get(one, one.rstrip("…"))


def lines_of(name: str, grammar: Grammar) -> Iterator[str]:
    """The verb as its usage line has it: bare, with each word there may be, with all of them, and with each option."""
    places = [place for place in grammar.places if place != "…"]
    full = " ".join([name, *(next(typed(place)) for place in places)])
    yield name
    yield full
    for place in places[:1]:
        yield from (f"{name} {one}" for one in typed(place))
    for option, stands_for in grammar.options.items():
        value = f" {next(typed(stands_for))}" if stands_for else ""
        yield f"{full} --{option}{value}"


LINES = sorted({line for verb in VOCABULARY.values() for line in lines_of(verb.name, verb.grammar)} - {"help"})
PROMPTS = {
    "a scribe who gathers": ("gather", "P07"),
    "ideas": ("chefs", "1"),
    "in place": ("in place", "1"),
    "success": ("success", "1"),
}


def test_there_is_an_example_for_all_that_a_usage_line_asks_for() -> None:
    asked = {one for verb in VOCABULARY.values() for place in verb.grammar.places for one in place.split("|")}
    asked |= {one for verb in VOCABULARY.values() for one in verb.grammar.options.values() if one}
    assert {one for one in asked if re.fullmatch("[A-Z]{2,}", one)} - set(EXAMPLES) == set()


async def words_saved(house):
    """Everybody's words, of whatever kind."""
    workshop = (await house.seat("Looker", Role.WALL)).board.workshop
    return [one.words for kind in workshop.kinds() for one in workshop[kind].values() if kind.name != "participants"]


@pytest.mark.parametrize("line", LINES)
async def test_every_usage_line_at_a_prompt_for_words_is_obeyed_or_asked_about(themed, line):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go gather", "P07")
    before = await words_saved(themed)
    await sol.says(line)
    assert line not in (await words_saved(themed)), "it was saved without a word"
    assert len(await words_saved(themed)) <= len(before) + 1  # `add` and `theme new` do what they say.


@pytest.mark.parametrize("line", LINES)
async def test_every_usage_line_can_be_saved_as_words_on_purpose(themed, line):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go gather", "P07", f"-- {line}")
    last = list(sol.seat.board.workshop[STATEMENTS].values())[-1]
    assert (last.text, last.person) == (line, "P07")


@pytest.mark.parametrize("where", PROMPTS.values(), ids=PROMPTS)
@pytest.mark.parametrize(
    "line",
    ["timer stop", "statements working", "export csv", "remove Bob", "status --json", "themes not", "vote close --even-so"],
)
async def test_so_it_is_wherever_words_are_asked_for(themed, where, line):
    step, first = where
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says(f"go {step}", first)
    assert sol.conversation.guide.own_words
    before = await words_saved(themed)
    await sol.says(line)
    assert await words_saved(themed) == before


async def test_what_was_asked_about_is_done_by_one_word(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("go gather", "P07")
    assert await sol.says("statements not") == ["statements not may be meant for me: do does it, say saves it as words."]
    assert "S2 P02 not working: nobody rings" in await sol.says("do")
    assert await sol.says("do") != []
    assert "do" in [one.text for one in sol.seat.board.workshop[STATEMENTS].values()], "by itself it is somebody's word"
