"""People who have been in before, so that what is measured is coming back: their own code is all that they type."""

from collections.abc import Iterable
from typing import Any

from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import own_codes
from wtfc_tui.store.protocol import Store


async def known(store: Store, slug: str, names: Iterable[str], role: Role = Role.SCRIBE) -> dict[str, str]:
    """Name -> own code."""
    return {name: await own_codes.exchange(store, slug, person_named(name, role)) for name in names}


def coming_back(slug: str, code: str) -> dict[str, Any]:
    """For asyncssh: by an own code, and by nothing that happens to lie on this machine."""
    return {
        "username": slug, "password": code, "preferred_auth": ["password"], "client_keys": None, "agent_path": None,
    }  # fmt: skip
