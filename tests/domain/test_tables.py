"""The two tables in which `decide` and `evolve` look up are complete, and the vocabularies agree with one another."""

from typing import get_args

from wtfc_tui.domain import workshop as words
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.people import JOINING_ROLES, Role
from wtfc_tui.domain.rights import MAY, KeepDoor
from wtfc_tui.domain.rules.every import DECIDES, EVOLVES, SUBJECTS


def test_every_command_has_a_rule_and_every_rule_a_command() -> None:
    assert set(DECIDES) == set(get_args(Command))


def test_every_event_changes_the_workshop_somewhere_and_nothing_else_does() -> None:
    assert set(EVOLVES) == set(get_args(Event))


def test_no_two_subjects_rule_over_the_same() -> None:
    assert sum(len(subject.DECIDES) for subject in SUBJECTS) == len(DECIDES)
    assert sum(len(subject.EVOLVES) for subject in SUBJECTS) == len(EVOLVES)


def test_somebody_may_do_every_command_and_every_role_is_known_to_rights() -> None:
    assert set(MAY) == set(Role)
    assert frozenset().union(*MAY.values()) == {*get_args(Command), KeepDoor}


def test_everybody_but_the_host_comes_in_with_a_code() -> None:
    assert set(JOINING_ROLES) == set(Role) - {Role.HOST}


def test_each_vocabulary_speaks_of_all_its_words() -> None:
    assert list(words.STAGE_NAMES) == list(words.DAY_OF) == list(words.STAGES)
    assert [question.id for question in words.QUESTIONS] == list(words.QUESTION_NAMES) == list(words.WANTED)
    assert list(words.GROUP_NAMES) == list(words.GROUPS)


def test_the_process_has_three_questions_three_chefs_three_perspectives_and_five_groups() -> None:
    assert len(words.QUESTIONS) == len(words.LENSES) == len(words.PERSPECTIVES) == 3
    assert len(words.GROUPS) == 5


def test_people_are_asked_for_two_that_work_two_that_do_not_and_one_wish() -> None:
    assert words.WANTED == {"working": 2, "notworking": 2, "future": 1}
