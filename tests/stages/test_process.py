"""The stages together: every command has a rule, every event a row, nothing stands twice; the vocabularies agree."""

from typing import Any

import pytest

from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain import settings
from wtfc_tui.domain.commands import Command, Right
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.joining import DECIDES as JOINING
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import JOINING_ROLES, Role
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages import CARRIED, LOOKS, PROCESS, STAGES, STEPS


def below(base: type, place: str = "wtfc_tui.") -> set[type]:
    """All classes of our own that are made of it; what tests make up is not of the process."""
    found = {one for direct in base.__subclasses__() for one in ({direct} | below(direct, place))}
    return {one for one in found if one.__module__.startswith(place)}


def test_every_command_has_a_rule_and_every_rule_a_command() -> None:
    assert set(PROCESS.deciders) == below(Command)


def test_every_event_has_a_row_and_every_row_an_event() -> None:
    assert set(PROCESS.rows) == below(Event)


def test_no_two_stages_rule_over_the_same() -> None:
    own = len(JOINING) + len([Undo, Redo])
    assert sum(len(stage.decides) for stage in STAGES) + own == len(PROCESS.deciders)
    assert len({row.event for stage in STAGES for row in stage.events}) == sum(len(stage.events) for stage in STAGES)


def test_every_kind_is_carried_or_said_not_to_be_and_has_a_look() -> None:
    assert [one.kind for one in CARRIED] == list(PROCESS.kinds)
    assert list(LOOKS) == list(PROCESS.kinds)


@pytest.mark.parametrize("row", PROCESS.rows.values(), ids=lambda row: row.event.__name__)
def test_whatever_an_event_is_silent_about_it_says_why(row: Any) -> None:
    for said in (row.news, row.undo, row.taken_back):
        if isinstance(said, NotUndone):
            assert callable(said.says)
        else:
            assert callable(said) or (isinstance(said, Quiet | NoDeed) and said.why)


def test_what_an_export_leaves_out_it_says_why() -> None:
    whys = [why for one in CARRIED for why in (one.left_out.values() if isinstance(one, Carried) else (one.why,))]
    assert all(whys)


def test_somebody_may_do_every_command_and_every_role_may_do_something() -> None:
    rights: set[type[Right]] = {*PROCESS.deciders}
    for right in rights:
        assert right.roles
        assert right.roles <= set(Role)
    for role in Role:
        assert any(may(role, right) for right in rights)


def test_everybody_but_the_host_comes_in_with_a_code() -> None:
    assert set(JOINING_ROLES) == set(Role) - {Role.HOST}


def test_each_vocabulary_speaks_of_all_its_words() -> None:
    assert [question.id for question in settings.QUESTIONS] == list(settings.QUESTION_NAMES) == list(settings.WANTED)
    assert list(settings.GROUP_NAMES) == list(settings.GROUPS)


def test_the_process_has_three_questions_three_chefs_three_perspectives_and_five_groups() -> None:
    assert len(settings.QUESTIONS) == len(settings.LENSES) == len(settings.PERSPECTIVES) == 3
    assert len(settings.GROUPS) == 5


def test_people_are_asked_for_two_that_work_two_that_do_not_and_one_wish() -> None:
    assert settings.WANTED == {"working": 2, "notworking": 2, "future": 1}


def test_steps_come_in_the_order_of_the_eight_stages_and_of_the_two_days() -> None:
    assert [step.number for step in STEPS] == sorted(step.number for step in STEPS)
    assert [step.day or (3 if step.number > 6 else 0) for step in STEPS] == sorted(
        step.day or (3 if step.number > 6 else 0) for step in STEPS
    ), "0 stands for before the two days and for after them"
    assert {step.number for step in STEPS} <= set(range(1, 9))


def test_every_word_of_a_step_leads_to_that_step_alone() -> None:
    for step in STEPS:
        for word in (step.key, *step.words):
            assert PROCESS.steps.named(word) == step
