"""How many files and connections the system lets this process hold, and how many of them may be people's connections."""

import resource
from dataclasses import replace
from typing import Final

from server.door.limits import Limits

OURS: Final = 300
"""For workshops' files, backups, the host's own requests and those who stand at the door: never people's."""
LEAST: Final = 50


def within(limits: Limits) -> Limits:
    """As many files as the system allows if asked; of people inside no more than leaves room for the server's own work."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = limits.inside + limits.unknown + OURS
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    if soft == resource.RLIM_INFINITY:
        return limits
    return replace(limits, inside=max(min(limits.inside, soft - limits.unknown - OURS), LEAST))
