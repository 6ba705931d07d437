"""The Markdown export: everything to read, and people's words are only words."""

import pytest

from wtfc_tui.carried.markdown import escaped
from wtfc_tui.reports.md_report import dump
from wtfc_tui.stages import CARRIED, speak
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("![x](http://e)", r"\!\[x\](http://e)"),
        ("<script>", r"\<script\>"),
        ("*a* _b_ `c` #d |e ~f &amp; \\", r"\*a\* \_b\_ \`c\` \#d \|e \~f \&amp; \\"),
        ("It’s £5, fine.", "It’s £5, fine."),
    ],
)
def test_signs_that_mean_something_are_escaped(words, written):
    assert escaped(words) == written


def test_every_statement_theme_and_idea_is_told_once(sample):
    text = dump(sample, CARRIED)
    for one in sample.workshop[STATEMENTS].values():
        assert text.count(f"\n- {one.id}") - text.count(f"\n- {one.id}0") >= 1
        assert escaped(one.text) in text
    assert sum(line.startswith("- S") for line in text.splitlines()) == len(sample.workshop[STATEMENTS])
    assert "### In no theme" in text


async def test_an_open_vote_is_only_said_to_be_open(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    seat = await come("carers")
    for line in ("add not I *wait*", "theme new not I wait S1", "add not more", "withdraw S2", "vote open themes"):
        assert (await speak(seat, line)).error == ""
    await speak(seat, "vote cast T1=3")
    text = (await speak(seat, "export md")).binary.decode()
    assert "The vote is open; results come when it is closed." in text
    assert "3 dots" not in text
    assert r"- S1: I \*wait\*" in text
    assert "## Withdrawn\n\n- S2: more" in text
    await speak(seat, "vote close --even-so")
    assert "- T1 I wait: 3 dots (3 by ballot, 0 in the room)" in (await speak(seat, "export md")).binary.decode()
