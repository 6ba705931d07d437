"""How people reach this server: the address and port that stand on joining cards and at the foot of the wall."""

import ipaddress
import socket
from typing import Final, NamedTuple

EVERYWHERE: Final = ("", "0.0.0.0", "::")
"""Bound to these, a server listens at every address of its machine."""
_ELSEWHERE: Final = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses that belong to nobody: asking for the way there asks this machine alone."""


class Reached(NamedTuple):
    """By what people type."""

    address: str
    """"" where nobody has said it and this machine cannot tell."""
    port: int

    def line(self, slug: str) -> str:
        """`ssh -p 2222 carers-2026@village-hall`; "" where the address is not known."""
        return ssh_line(slug, self.address, self.port) if self.address else ""


def ssh_line(slug: str, address: str, port: int) -> str:
    return f"ssh -p {port} {slug}@{address}"


def reached(bound: str, port: int, address: str = "") -> Reached:
    """`address`: the name or number that the host has said; else the one that the server is bound to; else the number by
    which others on the network reach this machine."""
    return Reached(address or (own_address() if bound in EVERYWHERE else bound), port)


def own_address() -> str:
    """As this machine's own routes tell; nothing is sent. "" where they tell nothing of use."""
    for family, elsewhere in _ELSEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as trial:
                trial.connect((elsewhere, 9))
                found = str(trial.getsockname()[0])
        except OSError:
            continue
        if not only_here(found) and found not in EVERYWHERE:
            return found
    return ""


def only_here(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"
