"""An export that was made while people voted comes in: all of it but that vote, and this is said in a sentence."""

from typing import Any

from wtfc_tui.stages import PROCESS, speak
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS

SAID = "The vote R2 was open when this export was made: here it was never opened."


async def test_all_comes_in_but_the_vote_that_was_open(hub: Any, come: Any) -> None:
    await hub.create("carers", CreateWorkshop("carers", "Carers"))
    fay = await come("carers")
    for command in (
        AddStatement("notworking", "I wait", "P1"), CreateTheme("notworking", "I wait a lot", ("S1",)),
        OpenRound("themes"), CastBallot({"T1": 1}), CloseRound(even_so=True), OpenRound("themes"), CastBallot({"T1": 2}),
    ):  # fmt: skip
        await fay.do(command)
    file = (await speak(fay, ["export", "json"])).binary
    other = await hub.create("other", CreateWorkshop("other", "Other"))
    fay_there = await come("other")
    tried = await speak(fay_there, ["import", "--dry-run"], standard_input=file)
    told = await speak(fay_there, ["import"], standard_input=file)
    assert told.error == ""
    assert (told.status, len(other.workshop[ROUNDS])) == (0, 1)
    assert told.text.endswith(SAID)
    assert SAID in tried.text
    for kind in PROCESS.kinds:
        before, after = fay.board.workshop[kind], other.workshop[kind]
        assert {**after} == {key: one for key, one in before.items() if kind is not ROUNDS or not one.open}, kind.name
    await fay_there.do(OpenRound("themes"))
    assert other.workshop[ROUNDS]["R2"].turnout == 0
