"""Help is short and names nothing that this person may not do; what is asked about can be heard again."""

import pytest

from tests.company import Talker
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import STEPS, VOCABULARY

FILLED = ("add working y", "theme new not I pay S3", "idea T1 jam x", "idea T1 jam z")
PEOPLE = (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT)
MOST = 60
every_step = pytest.mark.parametrize("step", [step.key for step in STEPS])
every_role = pytest.mark.parametrize("role", PEOPLE)


@every_role
@every_step
@pytest.mark.parametrize("deep", [(), ("2",), ("1", "1")], ids=["at first", "within", "deeper"])
async def test_help_takes_at_most_sixty_words(themed, role, step, deep):
    await themed.verbs(*FILLED, "vote open themes")
    kim = Talker(await themed.seat("Kim", role, "plain"), has_terminal=True)
    await kim.starts()
    heard = await kim.says(f"go {step}", *deep, "help")
    assert len(" ".join(heard).split()) <= MOST, heard
    if kim.conversation.guide.own_words:
        assert "Where I ask, do does it and say saves it." in heard


@every_role
@every_step
async def test_help_at_a_stage_names_no_verb_that_this_person_may_not_say(themed, role, step):
    await themed.verbs(*FILLED)
    kim = await themed.talker("Kim", role)
    heard = " ".join(await kim.says(f"go {step}", "1", "help"))
    forbidden = {verb.name for verb in VOCABULARY.values() if role not in verb.roles and " " in verb.name}
    assert not [name for name in forbidden if name in heard]


async def test_help_verbs_is_short_and_by_what_they_are_about(house):
    pat, fay = await house.talker("Pat", Role.PARTICIPANT), await house.talker("Fay", Role.FACILITATOR)
    heard = " ".join(await pat.says("help verbs"))
    assert len(heard.split()) < 110
    assert "theme new" not in heard
    assert "Theme: theme new, rename, merge, split" in " ".join(await fay.says("help verbs"))


@every_role
@every_step
async def test_what_is_asked_about_is_heard_again_whatever_was_heard_meanwhile(themed, role, step):
    await themed.verbs(*FILLED, "vote open themes")
    kim = await themed.talker("Kim", role)
    await kim.says(f"go {step}", "2")
    asked = kim.conversation.guide.in_hand()
    for word in ("repeat", "where"):
        heard = " ".join(" ".join(await kim.says("all", "log 5", word)).split())
        assert heard.startswith(" ".join(asked))
    assert asked or not kim.conversation.guide.own_words, "words are asked for, and nobody hears again about what"


@every_role
@every_step
async def test_next_goes_on_or_says_why_it_does_not(themed, role, step):
    await themed.verbs(*FILLED)
    kim = await themed.talker("Kim", role)
    await kim.says(f"go {step}")
    for _ in range(6):
        before = kim.prompt
        assert await kim.says("next") or kim.prompt != before
