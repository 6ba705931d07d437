"""What brings somebody back: an own code, typed instead of the join code, or a card made beforehand.

It is kept beside the log, as the door is: no part of a restore. Of codes only a salted hash is kept, and each is told once.
"""

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.codes import is_code, new_code, normal
from wtfc_tui.live.names import newcomer
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.store.protocol import Store

SETTING: Final = "own codes"
MOST_CARDS: Final = 500
ENDED: Final = "Your own code was exchanged for a new one: come in again with that. Ask the facilitator for it."


@dataclass(frozen=True)
class Own:
    """Somebody, and the hash of what only they know."""

    person: Person
    proof: str


@dataclass(frozen=True)
class Register:
    salt: str
    people: Mapping[str, Own] = field(default_factory=dict)
    """By the person's id."""
    cards: Mapping[str, Role] = field(default_factory=dict)
    """The hash of a code that was made beforehand, until somebody has chosen a name with it."""

    def with_own(self, own: Own) -> "Register":
        return replace(self, people={**self.people, own.person.id: own})


@dataclass(frozen=True)
class Bearer:
    """Whoever has typed that code. `name` is "" for a card with which nobody has come in yet."""

    proof: str
    role: Role
    name: str = ""


@dataclass(frozen=True)
class Claimed:
    """A name has become somebody's. `code` is to be told once; "" where they have it on a card."""

    proof: str
    code: str = ""


# ── looking ──


async def bearer(store: Store, slug: str, typed: str) -> Bearer | None:
    if not is_code(typed):
        return None
    register = await _read(store, slug)
    proof = _hash(register, typed)
    for own in register.people.values():
        if hmac.compare_digest(own.proof, proof):
            return Bearer(proof, own.person.role, own.person.name)
    return Bearer(proof, register.cards[proof]) if proof in register.cards else None


async def holds(store: Store, slug: str, person: str, proof: str) -> bool:
    """Whether what somebody came in by is still theirs."""
    own = (await _read(store, slug)).people.get(person)
    return own is not None and hmac.compare_digest(own.proof, proof)


async def has_one(store: Store, slug: str, person: str) -> bool:
    """Whether somebody (their id) has an own code."""
    return person in (await _read(store, slug)).people


async def taken(store: Store, slug: str, workshop: Workshop, reserved: Iterable[Person] = ()) -> list[Person]:
    """Everybody whose name is theirs: whoever has been here, has a code, or has a key that the host has registered."""
    return _taken(await _read(store, slug), workshop, reserved)


# ── changing: a StoreFailure is raised as a refusal ──


async def claim(
    store: Store,
    slug: str,
    workshop: Callable[[], Workshop],
    person: Person,
    reserved: Iterable[Person] = (),
    card: str = "",
) -> Claimed:
    """Makes the name theirs, for the first time and for ever; of two who want it at once, one gets it. Raises Refused."""
    code = "" if card else new_code()
    made = Claimed(card, code)

    def change(register: Register) -> Register:
        nonlocal made
        newcomer(person.name, person.role, _taken(register, workshop(), reserved))
        if card and card not in register.cards:
            raise Refused(Why.REFUSED, "Somebody has come in with this card meanwhile: log in again.")
        made = Claimed(card or _hash(register, code), code)
        cards = {one: role for one, role in register.cards.items() if one != card}
        return replace(register, cards=cards).with_own(Own(person, made.proof))

    await _change(store, slug, change)
    return made


async def give_up(store: Store, slug: str, person: Person, claimed: Claimed) -> None:
    """They did not get in after all: the name is free again, the card as it was."""

    def change(register: Register) -> Register:
        people = {one: own for one, own in register.people.items() if own.proof != claimed.proof}
        cards = register.cards if claimed.code else {**register.cards, claimed.proof: person.role}
        return replace(register, people=people, cards=cards)

    await _change(store, slug, change)


async def exchange(store: Store, slug: str, person: Person) -> str:
    """A new own code, to be told once; the old one counts for nothing from now on."""
    code = new_code()
    await _change(store, slug, lambda register: register.with_own(Own(person, _hash(register, code))))
    return code


async def make_cards(store: Store, slug: str, role: Role, count: int) -> list[str]:
    """So many codes for people who choose their names when they come."""
    if role in (Role.WALL, Role.HOST):
        raise Refused(Why.NOT_UNDERSTOOD, "Personal codes are for participants, scribes and facilitators.")
    if not 0 < count <= MOST_CARDS:
        raise Refused(Why.NOT_UNDERSTOOD, f"From 1 to {MOST_CARDS} personal codes are made at once.")
    codes = [new_code() for _ in range(count)]
    await _change(store, slug, replace)  # From now on there is a salt.
    register = await _read(store, slug)
    made = await asyncio.to_thread(lambda: {_hash(register, code): role for code in codes})
    await _change(store, slug, lambda now: replace(now, cards={**now.cards, **made}))
    return codes


# ── how it is kept ──


def _hash(register: Register, code: str) -> str:
    """Dear enough that who has a copy of the file cannot try all codes there are, and cheap enough for every guess."""
    letters, salt = normal(code).encode(), bytes.fromhex(register.salt)
    return hashlib.scrypt(letters, salt=salt, n=512, r=8, p=1, dklen=24).hex()


def _taken(register: Register, workshop: Workshop, reserved: Iterable[Person]) -> list[Person]:
    """The wall is nobody, whatever it is called."""
    known = (*workshop.people.values(), *(own.person for own in register.people.values()), *reserved)
    return [one for one in known if one.role is not Role.WALL]


async def _read(store: Store, slug: str) -> Register:
    return _register(await store.setting(slug, SETTING))


def _register(known: dict[str, Any] | None) -> Register:
    if known is None:
        return Register(salt=secrets.token_hex(16))
    people = [Own(Person(one["name"], Role(one["role"])), one["code"]) for one in known["people"]]
    cards = {str(proof): Role(role) for proof, role in known["cards"].items()}
    return Register(known["salt"], {own.person.id: own for own in people}, cards)


def _written(register: Register) -> dict[str, Any]:
    people = [
        {"name": own.person.name, "role": own.person.role.value, "code": own.proof} for own in register.people.values()
    ]
    return {"salt": register.salt, "people": people, "cards": {proof: role.value for proof, role in register.cards.items()}}


async def _change(store: Store, slug: str, change: Callable[[Register], Register]) -> None:
    """Of what it is now: should somebody else change it meanwhile, of what they made of it."""
    try:
        while True:
            known = await store.setting(slug, SETTING)
            before = _register(known)
            after = change(before)
            if after is before or await store.swap_setting(slug, SETTING, known, _written(after)):
                return
    except StoreFailure as failure:
        raise Refused(Why.TRY_AGAIN, failure.sentence) from failure
