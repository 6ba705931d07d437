"""Voting with a screen each: a secret for everybody while it is open, one result for everybody once it is closed."""

import re

import pytest

from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.rules import open_round

TITLES = ("I never know who is coming or when", "I am passed from pillar to post", "I cannot get out on my own")
LOOKING = ("votes", "votes --json", "show R1", "show R1 --json", "status --json", "themes --json", "show T1 --json",
           "log", "who", "export json")  # fmt: skip


@pytest.fixture
async def themes(place):
    """Three themes of what is not working, and the workshop at the vote."""
    for number, title in enumerate(TITLES, start=1):
        await place.given(AddStatement("notworking", f"Words {number}", f"P{number:02d}"))
        await place.given(CreateTheme("notworking", title, (f"S{number}",)))
    await place.given(SetStep("vote themes"))
    return place


async def test_a_vote_from_opening_to_the_result_that_everybody_sees(themes):
    fran = await themes.terminal("Fran", "facilitator", "No vote has been opened yet.", "o open a vote")
    sam = await themes.terminal("Sam", "scribe", "No vote has been opened yet.")
    ana = await themes.terminal("Ana", "participant", "It will appear here by itself.")
    await fran.typed("o", "Open a vote:")
    await fran.typed("t 5 3<Enter>", "The vote on themes is open: 5 dots each.")
    await ana.shows("Which of these matters most?", "0 of 1 have voted", "You have 5 of 5 dots left, 3 at most on one")
    await ana.typed("<Right><Right>", "T1 I never know who is coming or when ●●·", "You have 3 of 5 dots left")
    await ana.typed("<Down>3", "T2 I am passed from pillar to post    ●●●", "You have 0 of 5 dots left")
    await ana.typed("<Down><Right>", "Each person has 5 dots, 3 at most on one: this gives 6, so take 1 back first.")
    await sam.shows("1 of 1 have voted")
    await sam.typed("r", "How many people in the room voted?")
    await sam.typed("9<Enter>", "The room: 9 people, 0 of 45 dots, 27 at most on one")
    await sam.typed("12<Down>7<Enter>", "Dots of 9 people in the room saved")
    await fran.shows("1 of 1 have voted · 9 more in the room")
    await fran.typed("c", "Press c again to close the vote and show everybody the result.")
    await fran.typed("c", "Only 1 person voted by ballot, fewer than 3", "c once more closes it")
    await fran.typed("c", "The vote is closed. This is the result, for everybody.")
    for screen in (fran, sam, ana):
        await screen.shows("The result of R1 on themes, 5 dots each", "1 voted · 9 more in the room", "█")
        first, second, third = (screen.line_with(title) for title in TITLES)
        assert first.split()[-3:] == ["2", "12", "14"]
        assert second.split()[-3:] == ["3", "7", "10"]
        assert third.split()[-3:] == ["0", "0", "0"]


async def test_while_a_vote_is_open_nothing_that_anybody_can_see_depends_on_a_ballot(themes):
    """One ballot is turned round: no screen and no verb, of whatever role, says anything else than before."""
    fran = await themes.terminal("Fran", "facilitator", "No vote")
    ana = await themes.terminal("Ana", "participant", "No vote")
    await fran.typed("ot 5 3<Enter>", "The vote on themes is open")
    await fran.shows("0 of 1 have voted")
    await ana.typed("32", "●●·")
    await fran.shows("1 of 1 have voted")
    await what_everybody_sees(themes, "votes")  # From here on a participant called Voter P is waited for too.
    before = [await what_everybody_sees(themes, verb) for verb in LOOKING]
    await fran.shows("2 here", "1 of 2 have voted")  # Whoever only said a verb has gone again, and may yet vote.
    screen = fran.lines[:-2]
    await ana.typed("0<Down>3<Down>2", "T3 I cannot get out on my own         ●●·")
    after = [await what_everybody_sees(themes, verb) for verb in LOOKING]
    assert before == after
    fran.press("<Ctrl+L>")
    await fran.until(lambda: fran.lines[:-2] == screen, f"the same screen as before\n{screen}")
    assert "●" not in fran.raw.decode()
    assert "results" not in str(after)


async def what_everybody_sees(place, verb: str) -> list[str]:
    """What a verb answers to each role, without the number that says only how much has happened."""
    answers = [
        await place.said(f"Voter {role[0].upper()}", role, verb) for role in ("facilitator", "scribe", "participant", "wall")
    ]
    return [re.sub(r'("revision": )\d+|Voter .|\d\d:\d\d .* came as .*\n', "", answer) for answer in answers]


async def test_a_dot_given_in_one_window_is_there_in_the_other(themes):
    await themes.said("Fran", "facilitator", "vote open themes --dots 5 --cap 3")
    one = await themes.terminal("Ana", "participant", "You have 5 of 5")
    other = await themes.terminal("Ana", "participant", "You have 5 of 5")
    await one.typed("<Right>", "●··")
    await other.shows("●··", "You have 4 of 5 dots left")


async def test_a_participant_cannot_open_or_close_by_any_key(themes):
    ana = await themes.terminal("Ana", "participant", "It will appear here by itself.")
    await ana.typed("o", "A facilitator opens a vote once the one before is closed.")
    await themes.said("Fran", "facilitator", "vote open themes")
    await ana.typed("cc", "A facilitator closes a vote that is open.")
    await ana.typed("r", "The room's dots are for a scribe or a facilitator to enter")
    assert open_round(themes.room().workshop)
