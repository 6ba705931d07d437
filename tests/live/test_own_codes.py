"""What brings somebody back: theirs alone, told once, and nowhere to be read."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules, own_codes
from wtfc_tui.store.failures import NotSaved

SLUG = "carers"
ANA = Person("Ana", Role.PARTICIPANT)


@pytest.fixture
def claim(table: Any, store: Any) -> Any:
    async def claim(person: Person, card: str = "") -> own_codes.Claimed:
        return await own_codes.claim(store, SLUG, lambda: table.room.workshop, person, card=card)

    return claim


async def test_an_own_code_brings_back_whose_it_is_however_it_is_typed(claim: Any, store: Any) -> None:
    claimed = await claim(ANA)
    for typed in (claimed.code, claimed.code.upper(), claimed.code.replace("-", " "), claimed.code.replace("-", "")):
        found = await own_codes.bearer(store, SLUG, typed)
        assert found == own_codes.Bearer(claimed.proof, Role.PARTICIPANT, "Ana")
    assert await own_codes.bearer(store, SLUG, "bato-kemi-luso-rida") is None


async def test_a_name_becomes_somebodys_once(claim: Any, table: Any) -> None:
    await claim(ANA)
    await table.sit("Bob")
    for person in (ANA, Person("ANA", Role.SCRIBE), Person("Bob", Role.PARTICIPANT)):
        with pytest.raises(Refused, match="is here already"):
            await claim(person)


async def test_of_many_who_want_a_name_at_once_one_gets_it(claim: Any) -> None:
    answers = await asyncio.gather(*(claim(ANA) for _ in range(8)), return_exceptions=True)
    assert sum(isinstance(one, own_codes.Claimed) for one in answers) == 1


async def test_what_could_not_be_used_is_given_up_and_the_name_is_free(claim: Any, store: Any) -> None:
    await own_codes.give_up(store, SLUG, ANA, await claim(ANA))
    (card,) = await own_codes.make_cards(store, SLUG, Role.PARTICIPANT, 1)
    proof = (await own_codes.bearer(store, SLUG, card)).proof
    await own_codes.give_up(store, SLUG, ANA, await claim(ANA, proof))
    assert (await own_codes.bearer(store, SLUG, card)).name == ""
    assert await claim(ANA, proof)


async def test_a_card_is_one_persons_own_code_from_the_moment_they_choose_a_name(claim: Any, store: Any) -> None:
    cards = await own_codes.make_cards(store, SLUG, Role.SCRIBE, 3)
    assert len(set(cards)) == 3
    found = await own_codes.bearer(store, SLUG, cards[0])
    assert (found.role, found.name) == (Role.SCRIBE, "")
    assert (await claim(Person("Sam", Role.SCRIBE), found.proof)).code == ""
    assert (await own_codes.bearer(store, SLUG, cards[0])).name == "Sam"
    with pytest.raises(Refused, match="this card"):
        await claim(Person("Sid", Role.SCRIBE), found.proof)


@pytest.mark.parametrize(("role", "count"), [(Role.WALL, 1), (Role.HOST, 1), (Role.SCRIBE, 0), (Role.SCRIBE, 10_000)])
async def test_cards_are_for_people_and_so_many_at_once(table: Any, store: Any, role: Role, count: int) -> None:
    with pytest.raises(Refused) as refused:
        await own_codes.make_cards(store, SLUG, role, count)
    assert refused.value.why is Why.NOT_UNDERSTOOD


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_no_code_stands_in_the_file(claim: Any, store: Any) -> None:
    code = (await claim(ANA)).code
    cards = await own_codes.make_cards(store, SLUG, Role.PARTICIPANT, 2)
    kept = all_bytes(store.folder)
    for one in (code, *cards):
        assert one.encode() not in kept
        assert one.replace("-", "").encode() not in kept


async def test_a_new_own_code_ends_the_old_one_and_its_sessions_and_everybody_hears_of_it(table: Any, store: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    old = await own_codes.exchange(store, SLUG, ana.person)
    person, code = await fran.give_own_code("Ana")
    assert (person, (await ana.news()).closed) == (ana.person, own_codes.ENDED)
    assert await own_codes.bearer(store, SLUG, old) is None
    assert (await own_codes.bearer(store, SLUG, code)).name == "Ana"
    assert fran.told(table.room.recent[-1]) == "Fran gave Ana a new own code"


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.PARTICIPANT, Role.WALL])
async def test_only_the_facilitator_and_the_host_give_own_codes(table: Any, role: Role) -> None:
    await table.sit("Ana")
    with pytest.raises(Refused, match="this is for facilitators"):
        await door_rules.give_own_code(table.room, Person("Mal", role), "Ana")
    assert (await door_rules.give_own_code(table.room, HOST, "Ana"))[0] == ANA


async def test_nobody_gives_one_to_themselves_the_host_the_wall_or_a_stranger(table: Any) -> None:
    fran = await table.facilitator()
    await table.sit("Wall", Role.WALL)
    await table.room.join(HOST, "test")
    for name, why in (("Fran", Why.REFUSED), ("Wall", Why.REFUSED), ("Host", Why.REFUSED), ("Zoe", Why.NO_SUCH)):
        with pytest.raises(Refused) as refused:
            await fran.give_own_code(name)
        assert refused.value.why is why, name


async def test_what_cannot_be_kept_is_refused_and_nothing_has_changed(claim: Any, store: Any, monkeypatch: Any) -> None:
    async def full(*_: Any) -> None:
        raise NotSaved("Not saved: the disk is full.")

    code = (await claim(ANA)).code
    monkeypatch.setattr(store, "swap_setting", full)
    with pytest.raises(Refused, match="disk is full"):
        await own_codes.exchange(store, SLUG, ANA)
    assert (await own_codes.bearer(store, SLUG, code)).name == "Ana"
