"""What came in with an export: each thing as it stood there, of whatever kind. The kernel's part of an import."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.events import Event, HoldsWords, Recorded
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rows import NoDeed, Quiet, Row
from wtfc_tui.domain.visible import Shown, Visibility
from wtfc_tui.domain.workshop import Kind, Workshop


@dataclass(frozen=True)
class BroughtIn(Event, HoldsWords, actor=Visibility.SHOWN):
    """A thing came in with an export: everything of it that everybody may see."""

    kind: Shown[str]
    """The kind's name, such as `statements`."""
    record: Shown[Record]

    @property
    def words_of(self) -> str:
        return self.record.id

    @property
    def said(self) -> tuple[str, ...]:
        return self.record.said

    def without_words(self) -> Event:
        return BroughtIn(self.kind, self.record.without_words())


def events(by_name: Callable[[], Mapping[str, Kind[Any]]]) -> tuple[Row, ...]:
    """`by_name` is asked late: the kinds are those of the process that is being made."""

    def brought_in(workshop: Workshop, event: BroughtIn, _: Recorded) -> Workshop:
        kind = by_name()[event.kind]
        return kind.arrives(workshop, kind, event.record)

    silent = Quiet("the import as a whole is told")
    return (Row(BroughtIn, brought_in, silent, NoDeed("the import as a whole is what was done"), silent),)
