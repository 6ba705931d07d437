"""Whatever is typed, in whatever order: what somebody said is saved, or kept, or is just being asked about; once."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.company import House, opened
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import STATEMENTS

SAID = (
    "the bus is always late",
    "nobody ever rings me",
    "we sing on Tuesdays too",
    "help is never there for us",
    "x y " * 300,
)
MEANT = (
    "next", "2", "P07", "P08 family", "again", "split", "back", "go gather", "go chefs", "1", "T2", "put S9 T9", "where",
    "quit", "working", "correct S1", "help", "menu", "undo", "do", "do", "say",
)  # fmt: skip
COUNTED = SAID[:-1]


@given(st.lists(st.sampled_from((*SAID, *MEANT)), max_size=14), st.sampled_from([Role.SCRIBE, Role.PARTICIPANT]))
@settings(max_examples=60)
async def test_nothing_is_lost_and_nothing_is_saved_that_was_not_said(lines: list[str], role: Role) -> None:
    with TemporaryDirectory() as folder:
        house = House(await opened(Path(folder) / "house"), "carers")
        await house.verbs("add working my garden", "theme new not I wait", "theme new not I pay")
        kim = await house.talker("Kim", role)
        asked = Counter[str]()
        for line in lines:
            if kim.conversation.ended:
                break
            asked[line] += line in COUNTED
            await kim.says(line)
        workshop = kim.seat.board.workshop
        there = Counter(kim.conversation.kept.words)
        there += Counter(one.text for kind in (STATEMENTS, IDEAS) for one in workshop[kind].values())
        there += Counter(old.text for one in workshop[STATEMENTS].values() for old in one.earlier)
        for words in COUNTED:
            assert there[words] >= bool(asked[words]), (words, lines)
            assert there[words] <= asked[words] + lines.count("again") + lines.count("undo"), (words, lines)
        await house.hub.close("the test is over")
