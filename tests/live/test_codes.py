"""Join codes: said aloud, typed anyhow, and deciding the role."""

import asyncio
import re
from typing import Any

import pytest

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import JOINING_ROLES, Role
from wtfc_tui.live import codes
from wtfc_tui.stages.setup.records import CreateWorkshop


def test_a_code_is_four_speakable_groups_with_at_least_forty_bits() -> None:
    assert re.fullmatch(r"([bdfghjklmnprstvz][aeiou]){2}(-([bdfghjklmnprstvz][aeiou]){2}){3}", codes.new_code())
    assert (16 * 5) ** (2 * codes.GROUPS) >= 2**40
    assert len({codes.new_code() for _ in range(200)}) == 200


async def test_each_role_but_the_host_has_a_code_and_it_stays(table: Any, store: Any) -> None:
    first = await codes.codes(store, "carers")
    assert set(first) == {role.value for role in JOINING_ROLES}
    assert len(set(first.values())) == 4
    assert await codes.codes(store, "carers") == first


async def test_the_code_decides_the_role_however_it_is_typed(table: Any, store: Any) -> None:
    known = await codes.codes(store, "carers")
    for role, code in known.items():
        for typed in (code, code.upper(), code.replace("-", " "), f"  {code.replace('-', '')}\n"):
            assert await codes.role_for(store, "carers", typed) is Role(role)


@pytest.mark.parametrize("typed", ["", "-", "facilitator", "bato-kemi-luso-rid", "\ud7ff", "ｂａｔｏ", "x" * 10_000])
async def test_what_is_no_code_gives_no_role(table: Any, store: Any, typed: str) -> None:
    assert await codes.role_for(store, "carers", typed) is None


async def test_a_code_of_another_workshop_gives_no_role(hub: Any, table: Any, store: Any) -> None:
    from_here = await codes.codes(store, "carers")
    await hub.create("autism", CreateWorkshop("autism", "Autism"))
    assert await codes.role_for(store, "autism", from_here["facilitator"]) is None


async def test_a_rotated_code_replaces_the_old_one_and_no_other(table: Any, store: Any) -> None:
    before = await codes.codes(store, "carers")
    after = await codes.rotate(store, "carers", "scribe")
    assert {role for role in before if before[role] != after[role]} == {"scribe"}
    assert await codes.role_for(store, "carers", before["scribe"]) is None
    assert await codes.role_for(store, "carers", after["scribe"]) is Role.SCRIBE


async def test_only_roles_that_have_a_code_can_be_rotated(table: Any, store: Any) -> None:
    with pytest.raises(Refused, match="facilitator, scribe, participant, wall"):
        await codes.rotate(store, "carers", "host")


async def test_two_who_ask_for_codes_first_at_the_same_time_get_the_same_ones(table: Any, store: Any) -> None:
    one, other = await asyncio.gather(codes.codes(store, "carers"), codes.codes(store, "carers"))
    assert one == other == await codes.codes(store, "carers")


async def test_codes_rotated_at_the_same_time_are_all_new(table: Any, store: Any) -> None:
    before = await codes.codes(store, "carers")
    roles = [str(role) for role in JOINING_ROLES]
    await asyncio.gather(*(codes.rotate(store, "carers", role) for role in roles))
    after = await codes.codes(store, "carers")
    assert [role for role in roles if before[role] == after[role]] == []
