"""What the user name of a connection says: the workshop, and perhaps who comes. A hint only: never a path, never a role."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Username:
    """As typed but for case and spaces around it; either may be empty."""

    slug: str
    name: str


def read_username(text: str) -> Username:
    """`carers-2026+Ana` -> workshop and name; the name is cleaned where a person is made of it."""
    slug, _, name = text.partition("+")
    return Username(slug_typed(slug), name.strip())


def slug_typed(text: str) -> str:
    return text.strip().casefold()
