"""Every step of the process is a task of line mode, and is found by all its names."""

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.plain.tasks import MENU
from wtfc_tui.plain.words import BEHIND_OTHERS, WORDS
from wtfc_tui.stages import STAGES, STEPS, TASKS, VOCABULARY

every_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)


def test_every_step_has_its_task_in_the_order_of_the_process():
    assert [task.step for task in TASKS.in_menu] == list(STEPS)


@every_step
def test_a_step_has_the_guide_of_its_tool(step):
    assert TASKS.at(step).guide.name == step.tool


def test_no_guide_is_left_without_a_step():
    """Neither in the menu nor beside a task that is: nobody would ever come there."""
    assert {guide for stage in STAGES for guide in stage.guides} <= {task.guide for task in TASKS.every}


@every_step
def test_a_step_is_found_by_its_key_its_words_and_its_menu_key_in_any_case(step):
    for typed in (step.key, *step.words, step.menu_key):
        for spelled in (typed, typed.upper(), f" {typed.capitalize()} "):
            assert TASKS.named(spelled) == TASKS.at(step), spelled
            assert TASKS.steps.named(spelled) == step, spelled


def test_what_is_no_step_leads_nowhere():
    for typed in ("", " ", "lunch", "99", "\u00b2", MENU):
        assert TASKS.named(typed) is None


def test_menu_keys_are_one_letter_or_digit_and_no_word_of_line_mode():
    keys = [step.menu_key for step in STEPS]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if len(key) != 1 or not key.isalnum() or key != key.casefold()] == []
    assert not set(keys) & {*WORDS, *BEHIND_OTHERS, MENU}


def test_no_word_means_two_steps_or_something_else():
    said = [word for step in STEPS for word in (step.key, *step.words, step.menu_key)]
    assert len(set(said)) == len(said)
    assert not set(said) & {*WORDS, *BEHIND_OTHERS, MENU}


def test_the_name_of_a_tool_that_serves_several_steps_leads_to_the_first_of_them():
    for task in TASKS.in_menu:
        if task.guide.name not in {step.key for step in STEPS}:
            assert TASKS.named(task.guide.name).step == TASKS.steps.of_tool(task.guide.name)[0]


@every_step
async def test_go_and_any_of_its_words_is_where_others_see_somebody(themed, step):
    """A tool that serves two steps leads to each of them by its own words."""
    await themed.verbs("idea T1 jamie look in")
    sol = await themed.talker("Sol", Role.SCRIBE)
    for typed in (step.key, *step.words, step.menu_key):
        await sol.says("back", "back", f"go {typed}")
        assert (sol.seat.here.step, sol.seat.here.tool) == (step.key, step.tool)


@every_step
async def test_the_menu_tells_the_key_and_takes_it(themed, step):
    await themed.verbs("idea T1 jamie look in")
    sol = await themed.talker("Sol", Role.SCRIBE)
    told = await sol.says("menu", "menu")
    assert any(line.startswith(f"{step.menu_key}: {step.key}, ") for line in told)
    await sol.says(step.menu_key.upper())
    assert sol.seat.here.step == step.key


@every_step
async def test_the_step_that_is_on_is_marked_in_the_menu_and_no_other(themed, step):
    await themed.verbs(f"stage {step.menu_key}")
    sol = await themed.talker("Sol", Role.SCRIBE)
    on = [line for line in await sol.says("menu", "menu") if "(is on)" in line]
    assert [line.partition(",")[0] for line in on] == [f"{step.menu_key}: {step.key}"]


@every_step
async def test_help_with_a_word_that_is_no_verb_tells_of_its_step_and_the_way_there(house, step):
    sol = await house.talker("Sol", Role.SCRIBE)
    verbs = {part for name in VOCABULARY for part in (name, name.split()[0])}
    for word in {step.key, *step.words} - verbs:
        told = " ".join(" ".join(await sol.says(f"help {word}")).split())
        assert told == f"{step.key}: {TASKS.at(step).guide.about}. Type go {step.key} to go there."


@every_step
async def test_go_alone_leads_to_the_step_that_the_room_is_at(themed, step):
    await themed.verbs("idea T1 jamie look in", f"stage {step.key}")
    sol = await themed.talker("Sol", Role.SCRIBE)
    await sol.says("back", "back", "go")
    assert sol.seat.here.step == step.key
