"""What holds at every prompt of line mode."""

import re

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import News
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS
from wtfc_tui.stages import STEPS, VOCABULARY
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.guide import Theme
from wtfc_tui.store.failures import NotSaved

ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("step", [step.key for step in STEPS])
@pytest.mark.parametrize("full", [False, True], ids=["empty", "full"])
async def test_every_role_can_go_to_every_stage_and_is_asked_something(house, role, step, full):
    if full:
        await house.verbs("add not I wait", "theme new not I wait S1", "idea T1 jam x", "add working y", "vote open themes")
    talker = await house.talker("Kim", role)
    await talker.says(
        f"go {step}", "help", "where", "repeat", "again", "news", "undo", "", "nonsense", "back", "back", "back"
    )
    assert talker.prompt == "What now? (a number or letter, a verb, or help): "


async def test_one_starts_in_the_stage_that_is_on(themed):
    await themed.verbs("stage theme")
    talker = await themed.talker("Sol", Role.SCRIBE)
    assert talker.prompt == "Which pile? (1 to 3): "


@pytest.mark.parametrize("role", ROLES)
async def test_help_verbs_names_every_verb_that_this_person_may_say_and_no_other(house, role):
    talker = await house.talker("Sol", role)
    lines = [line.partition(": ")[2] for line in " ".join(await talker.says("help verbs")).replace("  ", " ").split(". ")]
    told = {word for line in lines for word in re.split("[,; ]+", line)}
    may = [verb for verb in VOCABULARY.values() if role in verb.roles or verb.looks_alone]
    assert {part for verb in may for part in verb.name.split()} >= told - {""}
    assert {verb.name.split()[-1] for verb in may} <= told


async def test_help_with_a_verb_tells_how_it_is_said(house):
    talker = await house.talker("Sol", Role.SCRIBE)
    for verb in VOCABULARY.values():
        if verb.name not in BEHIND_OTHERS:  # “help verbs” tells all of them.
            assert (await talker.says(f"help {verb.name}"))[0].startswith(verb.line[:40].rstrip()), verb.name


async def test_repeat_says_the_last_lines_once_more(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme")
    heard = await sol.says("back", "log 3")
    assert await sol.says("repeat") == heard
    assert await sol.says("r") == heard


async def test_hints_are_told_once(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    first, second = await sol.says("theme"), await sol.says("back", "theme")
    assert first[-len(second) :] == second
    assert len(first) == len(second) + len(Theme.hints)
    again = await themed.talker("Sol", Role.SCRIBE)
    assert await again.says("back", "theme") == second


async def test_verbs_work_at_a_prompt_that_asks_for_something_else(themed):
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("theme", "2")
    assert "T1 I wait and nobody rings: 1 statement, 1 person" in await sol.says("themes not")
    assert (await sol.says("put S3 T9"))[0] == "There is no T9: they go up to T2 so far."
    heard = await sol.says("put S2 T1")
    assert heard[:2] == [
        "1 statement moved. T1 I wait and nobody rings: 2 statements, 2 people",
        "“I pay”",
    ]
    assert sol.prompt == "Where? "


async def test_a_stage_is_set_by_number_too(house):
    fay = await house.talker("Fay", Role.FACILITATOR)
    assert await fay.says("stage 4") == ["The workshop is at 4 Vote."]


@pytest.mark.parametrize("line", ["export json", "/export json", "import", "EXPORT csv", "/import --dry-run"])
async def test_files_are_not_poured_into_the_conversation_and_the_way_is_told(themed, line):
    fay = await themed.talker("Fay", Role.FACILITATOR)
    told = " ".join(" ".join(await fay.says(line)).split())
    assert told.startswith("That takes a file")
    kind = "csv" if "csv" in line else "json"
    assert ("import < workshop.json" in told, f"export {kind} > workshop.{kind}" in told) == (
        "import" in line, "import" not in line
    )  # fmt: skip
    assert "Where your line ended in plain, leave that out." in told, "somebody else came by ssh -T"


@pytest.mark.parametrize("word", sorted(WORDS))
async def test_every_word_for_anywhere_has_its_help(house, word):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07")
    told = await sol.says(f"help {word}")
    assert told
    assert len(list(sol.seat.board.workshop.standing(STATEMENTS))) == 0


async def test_a_line_that_is_far_too_long_is_refused(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    assert (await sol.says("x" * 1_000_000))[0].startswith("That is 1000000 characters in one line")


async def test_quit_ends_it_and_says_what_is_kept(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07", "x" * 1001)
    assert await sol.says("quit", "do") == ["What was not saved yet is kept for you.", "Goodbye. What was saved is safe."]
    assert (sol.conversation.ended, sol.prompt) == (True, "")


async def test_the_full_screen_can_be_asked_for_and_is_remembered(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("screen")
    assert (sol.conversation.ended, sol.conversation.wants_screen) == (True, True)
    assert (await sol.seat.preferences())["face"] == "screen"


async def test_a_seat_that_is_taken_away_ends_it(house):
    sol = await house.talker("Sol", Role.SCRIBE)
    sol.conversation.note_news(News((), 0, "The host has closed this workshop."))
    assert sol.conversation.ended


HOSTILE = (
    "\x1b]52;c;ZXZpbA==\x1b\\", "\x1b[2J\x1b[H", "\x9b2J", "\x00", "safe\rEVIL", "abc\b\b\bXYZ", "\u202egnp.exe", "\u200b",
    "a" + "\u0301" * 2000, "\ufdfd" * 50, "👨‍👩‍👧‍👦" * 40, "\ud800", "\U000e0041x", "x" * 900,
    "上海" * 300, "[@click=app.quit]x[/]",
    "=HYPERLINK(1)", "<script>", "../../etc/passwd", "   ",
    "میں نے کہا " * 30, "{0} %s ${x}", "/", "//", "/ ", "?!", "''", '"',
)  # fmt: skip


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.PARTICIPANT])
@pytest.mark.parametrize("step", [step.key for step in STEPS])
async def test_no_input_brings_a_control_character_or_a_line_that_is_too_long(themed, role, step):
    """The rules themselves stand in the talker, which holds every line to them."""
    await themed.verbs("idea T1 jamie look in", "vote open themes")
    talker = await themed.talker("Kim", role)
    for hostile in HOSTILE:
        await talker.says(
            f"go {step}", hostile, "1", hostile, "new " + hostile, "/show " + hostile, "repeat", "where", "again"
        )
    await talker.says("log 100", "statements", "themes", "ideas", "news")


async def test_words_that_could_not_be_saved_are_kept_and_sent_again_by_one_word(house, monkeypatch):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("go gather", "P07")

    async def full(*_):
        raise NotSaved("Not saved: the disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(house.hub.store, "append", full)
        patched.setattr(house.hub.store, "keep_draft", full)
        heard = await sol.says("I wait all day")
    assert heard[0] == "Not saved: the disk is full."
    assert sol.conversation.kept.words == ["I wait all day"]
    assert (await sol.says("again"))[0] == "S1 saved."


async def test_whoever_runs_the_day_is_told_once_that_the_disk_is_nearly_full(house):
    fay, sol = await house.talker("Fay", Role.FACILITATOR), await house.talker("Sol", Role.SCRIBE)
    house.hub.store._shelf.ballast.short_of_space = True
    assert "disk is nearly full" in " ".join(await fay.says("where"))
    assert "disk" not in " ".join([*await fay.says("where"), *await sol.says("where")])


async def test_the_screen_is_given_although_the_choice_cannot_be_remembered(house, monkeypatch):
    sol = await house.talker("Sol", Role.SCRIBE)

    async def full(*_):
        raise NotSaved("Not saved: the disk is full.")

    monkeypatch.setattr(house.hub.store, "prefer", full)
    await sol.says("screen")
    assert sol.conversation.wants_screen
