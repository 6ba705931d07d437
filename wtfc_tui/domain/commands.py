"""What somebody wishes to happen: imperative, as typed or pressed; deciding answers with events or a refusal.

Each command says which roles may give it, or its module cannot be imported: `class AddIdea(Command, may=OWN_VOICE)`.
"""

from typing import Any, ClassVar

from wtfc_tui.domain.roles import Role


class Right:
    """Something that only some roles may do. The commands are rights; so is what is kept beside the log."""

    roles: ClassVar[frozenset[Role]]

    def __init_subclass__(cls, *, may: frozenset[Role] | None = None, **others: Any) -> None:
        super().__init_subclass__(**others)
        if may is None and "roles" not in cls.__dict__ and not cls.__dict__.get("abstract"):
            raise TypeError(f"{cls.__name__} does not say who may do it: may=…")
        if may is not None:
            cls.roles = may


class Command(Right):
    abstract: ClassVar[bool] = True
    takes_long: ClassVar[bool] = False
    """To decide: seconds, in which others go on typing."""
