"""Registered keys: what is kept, what is compared, and that a running server sees a change."""

import asyncssh
import pytest

from server.door.team_keys import NAME, TeamKeys, read_key
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role


@pytest.fixture
def line() -> str:
    return asyncssh.generate_private_key("ssh-ed25519", comment="fran@laptop").export_public_key().decode()


def test_a_comment_and_white_space_do_not_make_another_key(line):
    assert read_key(line) == read_key("  " + " ".join(line.split()[:2]) + " other comment\n")


@pytest.mark.parametrize("wrong", ["", "no key", "ssh-ed25519", "ssh-ed25519 AAAA", "-----BEGIN OPENSSH PRIVATE KEY-----"])
def test_what_is_no_public_key_is_refused_with_the_way_to_one(wrong):
    with pytest.raises(Refused) as refused:
        read_key(wrong)
    assert ".pub" in refused.value.sentence


def test_another_reader_of_the_same_folder_sees_a_key_that_comes_and_goes(tmp_path, line):
    running, host = TeamKeys(tmp_path), TeamKeys(tmp_path)
    assert running.members() == ()
    host.add("Fran", "facilitator", line)
    member = running.member("any", read_key(line))
    assert member
    assert (member.name, member.role) == ("Fran", Role.FACILITATOR)
    host.remove("FRAN")
    assert running.member("any", read_key(line)) is None


def test_the_workshops_own_entry_goes_before_the_one_for_all(tmp_path, line):
    team = TeamKeys(tmp_path)
    team.add("Fran", "scribe", line)
    team.add("Fran", "facilitator", line, "carers")
    roles = {slug: member.role for slug in ("carers", "other") if (member := team.member(slug, read_key(line)))}
    assert roles == {"carers": Role.FACILITATOR, "other": Role.SCRIBE}


def test_the_hosts_own_role_is_not_given_to_a_key(tmp_path, line):
    with pytest.raises(Refused):
        TeamKeys(tmp_path).add("Fran", "host", line)


def test_removing_somebody_who_has_no_key_is_refused(tmp_path):
    with pytest.raises(Refused):
        TeamKeys(tmp_path).remove("Nobody")


def test_the_file_is_its_owners_alone(tmp_path, line):
    TeamKeys(tmp_path).add("Fran", "scribe", line)
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0
