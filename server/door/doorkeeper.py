"""One connection at the door, as asyncssh sees it: which questions it is asked, and who it turns out to be.

The role comes only from the method that finally succeeded, and is fixed once, in `auth_completed`: every attempt starts by
forgetting what an earlier one had found, so that a key that was merely offered counts for nothing.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import asyncssh

from server.door.admission import Turned
from server.door.interview import LONGEST_ANSWER, Challenge, Interview
from server.door.reception import Reception
from server.door.session import Session
from server.door.team_keys import as_line
from server.door.username import read_username
from server.faces.visit import Bound, Visitor

_log = logging.getLogger(__name__)
CROWDED: Final = "Many people are coming in at this moment. Please try again in a minute."
CROWDED_SECONDS: Final = 1.0
"""A client that says no name is shown out then. Not at once: what it sends to a closed door would wipe out the sentence."""
MOST_KEYS: Final = 30
"""Offers of unknown keys: an agent may hold many, and they are no guesses."""


@dataclass(frozen=True)
class _Candidate:
    username: str
    method: str
    admitted: Visitor


class Doorkeeper(asyncssh.SSHServer):
    """asyncssh makes one for each connection, and calls it."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._conn: asyncssh.SSHServerConnection
        self._address = ""
        self._candidate: _Candidate | None = None
        self._interview: Interview | None = None
        self._wrong = self._offers = 0
        self._hint = self._name = ""
        self._says_name = self._crowded = self._begun = False
        self._visitor: Visitor | None = None
        self._own: set[Session] = set()
        self._lonely: asyncio.TimerHandle | None = None

    # ── coming and going ──

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self._conn = conn
        self._address = str((conn.get_extra_info("peername") or ("",))[0])
        self._reception.turns.begin(conn)
        asyncio.get_running_loop().call_later(self._reception.limits.silent_seconds, self._end_if_silent)
        one_too_many = self._reception.threshold.step_on(self, self._address)
        if isinstance(one_too_many, Doorkeeper):
            _log.warning("Too many at the door", extra={"facts": {"address": self._address}})
            one_too_many.make_room()

    def make_room(self) -> None:
        """For somebody else; this one has not said yet who it is."""
        self._crowded = True
        asyncio.get_running_loop().call_later(CROWDED_SECONDS, self._end, CROWDED)

    def connection_lost(self, exc: Exception | None) -> None:
        self._reception.turns.end(self._conn)
        self._reception.threshold.step_off(self)
        self._reception.crowd.leave(self)
        self._be_lonely(0)

    def begin_auth(self, username: str) -> bool:
        """Always needed. Not asked by asyncssh for an empty user name, so that nothing may be decided here."""
        self._says_name = bool(read_username(username).name)
        self._begun = True
        self._reception.threshold.begun(self)
        return True

    def auth_completed(self) -> None:
        self._begun = True
        self._reception.turns.end(self._conn)
        self._reception.threshold.step_off(self)
        candidate, self._candidate, self._interview = self._candidate, None, None
        if self._crowded or candidate is None or candidate.username != self._conn.get_extra_info("username"):
            self._end(CROWDED if self._crowded else "Please log in again.")
            return
        if full := self._reception.crowd.enter(self, self._address, candidate.admitted):
            _log.warning("Too many inside", extra={"facts": {"address": self._address}})
            self._end(full)
            return
        self._visitor = replace(candidate.admitted, bound=Bound(self._address))
        self._be_lonely(self._reception.limits.lonely_seconds)
        facts = {
            "address": self._address,
            "workshop": self._visitor.slug,
            "role": self._visitor.role,
            "by": candidate.method,
        }
        _log.info("Somebody came in", extra={"facts": facts})

    # ── the three ways to show that one belongs ──

    def public_key_auth_supported(self) -> bool:
        return self._reception.admission.knows_keys

    async def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        self._forget()
        self._offers += 1
        if self._offers > MOST_KEYS:
            self._end("Too many keys were offered.")
            return False
        admitted = await self._reception.admission.by_key(read_username(username).slug, as_line(key))
        return self._found(username, "key", admitted)

    def password_auth_supported(self) -> bool:
        return True

    async def validate_password(self, username: str, password: str) -> bool:
        self._forget()
        said = read_username(username)
        answer = await self._reception.admission.by_code(self._address, said.slug, password[:LONGEST_ANSWER])
        if isinstance(answer, Turned):
            return self._turned(answer)
        await self._wait_at_the_turnstile(answer)
        return self._found(username, "password", replace(answer, name=answer.name or said.name))

    def kbdint_auth_supported(self) -> bool:
        """PuTTY's `-pw`, which scripts use, answers no question whose typing is shown: with a name the password will do."""
        version = str(self._conn.get_extra_info("client_version"))
        return not (self._says_name and "PuTTY" in version)

    def get_kbdint_challenge(self, username: str, lang: str, submethods: str) -> Challenge:
        self._forget()
        said = read_username(username)
        said = replace(said, name=said.name or self._name)
        self._interview = Interview(self._reception.admission, self._address, said, self._hint)
        return self._interview.first()

    async def validate_kbdint_response(self, username: str, responses: Sequence[str]) -> Challenge | bool:
        self._candidate = None
        interview = self._interview
        if interview is None:
            return False
        answer = await interview.answered(responses)
        if isinstance(answer, Turned):
            return self._turned(answer)
        if isinstance(answer, Visitor):
            self._name = answer.name
            await self._wait_at_the_turnstile(answer)
            return self._found(username, "questions", answer)
        return answer

    async def _wait_at_the_turnstile(self, who: Visitor) -> None:
        """Beside the threshold: those who come and go by one code take nobody's place there."""
        stile = self._reception.turnstile
        wait = stile.wait(asyncio.get_running_loop().time(), self._address, who.slug, who.role)
        if not wait:
            return
        self._reception.threshold.step_off(self)
        if stile.is_full:
            self._crowded = True
            await asyncio.sleep(CROWDED_SECONDS)
            self._end(CROWDED)
            return
        with stile.waiting():
            await asyncio.sleep(wait)

    def _forget(self) -> None:
        """Each attempt begins here."""
        self._candidate = self._interview = None
        if self._crowded:
            self._end(CROWDED)

    def _found(self, username: str, method: str, admitted: Visitor | None) -> bool:
        self._candidate = _Candidate(username, method, admitted) if admitted else None
        return admitted is not None

    def _turned(self, why: Turned) -> bool:
        self._forget()
        self._hint = why.sentence
        self._wrong += 1
        if self._wrong >= self._reception.limits.tries:
            self._end(why.sentence)
        return False

    def _end_if_silent(self) -> None:
        if not self._begun:
            self._end("Please log in again.")

    def _be_lonely(self, seconds: float) -> None:
        """Nobody uses this connection: it ends unless somebody does within so many seconds; 0 for somebody does."""
        if self._lonely:
            self._lonely.cancel()
        later = asyncio.get_running_loop().call_later
        self._lonely = later(seconds, self._end, "Nothing was asked for.") if seconds else None

    def _end(self, sentence: str) -> None:
        if not self._conn.is_closed():
            self._conn.disconnect(asyncssh.DISC_NO_MORE_AUTH_METHODS_AVAILABLE, sentence)

    # ── once inside ──

    def session_requested(self) -> "asyncssh.SSHServerSession[bytes] | bool":
        limits = self._reception.limits
        if self._visitor is None or len(self._own) >= limits.sessions_per_connection:
            return False

        def over() -> None:
            self._own.discard(session)
            self._reception.sessions.discard(session)
            if not self._own and not self._conn.is_closed():
                self._be_lonely(limits.lonely_seconds)

        session = Session(self._reception, self._visitor, over)
        self._own.add(session)
        self._reception.sessions.add(session)
        self._be_lonely(0)
        return session

    async def show_out(self, why: str, patience: float) -> None:
        self._visitor = None  # Nothing more is opened over it meanwhile.
        if self._own:
            _, late = await asyncio.wait([asyncio.ensure_future(one.leave(why)) for one in self._own], timeout=patience)
            for task in late:
                task.cancel()
        if not self._conn.is_closed():
            self._conn.disconnect(asyncssh.DISC_BY_APPLICATION, why)
