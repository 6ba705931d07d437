"""Who is let in to which workshop: by a join code, by something of their own, by a registered key. It owns that answer and
nothing of the SSH protocol.

A workshop that is not there and a code that is wrong get the same answer after the same time.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from server.door.limits import Limits
from server.door.penalties import Penalties
from server.door.team_keys import Member, TeamKeys
from server.faces.visit import Visitor
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.slugs import is_slug
from wtfc_tui.live import codes, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.names import AskedAnew, newcomer
from wtfc_tui.live.own_codes import Bearer
from wtfc_tui.store.failures import StoreFailure

_log = logging.getLogger(__name__)
NO_OWN_CODE = "This is not an own code here. Look at it again, or give another name."
WRONG = "That workshop and that code do not go together. Check both on your joining card."


@dataclass(frozen=True)
class Turned:
    """Not let in, and why, as one sentence."""

    sentence: str


class Admission:
    """`clock` in seconds that only grow."""

    def __init__(self, hub: Hub, limits: Limits, team: TeamKeys, clock: Callable[[], float] = time.monotonic) -> None:
        self._hub = hub
        self._limits = limits
        self._team = team
        self._clock = clock
        self._penalties = Penalties(limits.exempt)
        self._expected: dict[str, tuple[float, Member]] = {}
        """Key -> until when, and who: the host's own terminal, which has made this key a moment ago."""

    async def by_code(self, address: str, slug: str, code: str) -> Visitor | Turned:
        """`slug` and `code` as they were typed. A right code is let in at once, however many were wrong before it; a refusal
        takes the same time whatever is wrong, and longer the more wrong ones there were."""
        started = self._clock()
        plain, code = _plain_asked(code)
        slug = slug if is_slug(slug) else ""
        answer = await self._look_up(slug, code, plain)
        wait = self._count(address, slug, answer)
        if isinstance(answer, Turned):
            await asyncio.sleep(max(wait, self._limits.refusal_seconds - (self._clock() - started)))
        return answer

    async def named(self, visitor: Visitor, typed: str, address: str) -> Visitor:
        """Under a name that nobody has yet, or as whoever has the own code that was typed in its place. Raises AskedAnew."""
        if codes.is_code(_plain_asked(typed)[1]):
            answer = await self.by_code(address, visitor.slug, typed)
            if isinstance(answer, Visitor) and answer.name:
                return replace(answer, plain=answer.plain or visitor.plain)
            raise AskedAnew(Why.REFUSED, NO_OWN_CODE)
        room = await self._hub.room(visitor.slug)
        there = await own_codes.taken(self._hub.store, room.slug, room.workshop, self.reserved(room.slug))
        return replace(visitor, name=newcomer(typed, visitor.role, there).name)

    def reserved(self, slug: str) -> list[Person]:
        """Those whom the host has registered, here or yet to come."""
        return [Person(one.name, one.role) for one in self._team.members() if one.workshop in ("", slug)]

    async def by_key(self, slug: str, key: str) -> Visitor | None:
        """`key` in OpenSSH's one-line form. An offer is no proof; the protocol asks for the signature afterwards."""
        if slug not in await self._hub.slugs():
            return None
        member = self._team.member(slug, key) or self._expected_member(slug, key)
        return Visitor(slug, member.role, member.name, by_code=False) if member else None

    @property
    def knows_keys(self) -> bool:
        return bool(self._team.members() or self._expected)

    def expect(self, slug: str, name: str, key: str) -> None:
        """A facilitator by this key, if they come soon. In memory only."""
        now = self._clock()
        self._expected = {one: kept for one, kept in self._expected.items() if kept[0] > now}
        self._expected[key] = (now + self._limits.login_seconds, Member(name, Role.FACILITATOR, key, slug))

    def _expected_member(self, slug: str, key: str) -> Member | None:
        until, member = self._expected.get(key, (0.0, None))
        return member if member and member.workshop == slug and self._clock() < until else None

    async def _look_up(self, slug: str, code: str, plain: bool) -> Visitor | Turned:
        bearer = None
        if slug in await self._hub.slugs():
            try:
                bearer = await self._bearer(slug, code)
            except StoreFailure as failure:
                _log.error("The codes of a workshop cannot be read", extra={"facts": {"workshop": slug}})
                return Turned(failure.sentence)
        if bearer is None:
            return Turned(WRONG)
        known = bool(bearer.name)
        proof, card = (bearer.proof, "") if known else ("", bearer.proof)
        return Visitor(slug, bearer.role, bearer.name, proof=proof, card=card, plain=plain)

    async def _bearer(self, slug: str, code: str) -> Bearer | None:
        if role := await codes.role_for(self._hub.store, slug, code):
            return Bearer("", role)
        return await own_codes.bearer(self._hub.store, slug, code)

    def _count(self, address: str, slug: str, answer: Visitor | Turned) -> float:
        """Before the answer is given: a guesser who hangs up early has been counted. Seconds that it is to take."""
        if isinstance(answer, Visitor):
            self._penalties.right(address, slug)
            return 0.0
        _log.warning("A wrong code", extra={"facts": {"address": address}})
        return self._penalties.wrong(address, slug, self._clock())


def _plain_asked(typed: str) -> tuple[bool, str]:
    """`plain bato-kemi-luso-rida` -> (True, the code): the one moment at which everybody can be asked without a screen."""
    first, _, rest = typed.strip().partition(" ")
    return (True, rest) if first.casefold() == "plain" and rest.strip() else (False, typed)
