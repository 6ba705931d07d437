"""Every field says who may see it, and every event and command who did and who may; what is hidden is hidden anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, Recorded, public_event
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import EVERYBODY
from wtfc_tui.domain.visible import (
    Hidden,
    Shown,
    Visibility,
    Visible,
    Writer,
    blank,
    public_of,
    visibility_of,
    writer_shown,
)


@dataclass(frozen=True)
class Note(Visible):
    text: Shown[str]
    by: Writer[str]
    secret: Hidden[str] = ""


@dataclass(frozen=True)
class Page(Visible):
    title: Shown[str]
    note: Shown[Note | None] = None
    notes: Shown[tuple[Note, ...]] = ()


@dataclass(frozen=True)
class Book(Record):
    first: Shown[Page]
    pages: Shown[tuple[Page, ...]] = ()
    kind: ClassVar[str] = "book"


@dataclass(frozen=True)
class Every(Visible):
    """One hidden field of each type that can be hidden."""

    text: Hidden[str] = ""
    flag: Hidden[bool] = False
    count: Hidden[int] = 0
    some: Hidden[tuple[str, ...]] = ()
    ways: Hidden[frozenset[str]] = frozenset()
    by_key: Hidden[Mapping[str, int] | None] = None
    whole: Hidden[Mapping[str, int]] = None  # type: ignore[assignment]
    note: Hidden[Note | None] = None


@dataclass(frozen=True)
class Loose:
    """A dataclass whose fields say nothing."""

    text: str


@dataclass(frozen=True)
class Told(Event, actor=Visibility.WRITER):
    text: Shown[str]
    whisper: Hidden[str]


# ── what must be said ───────────────────────────────────────────────────────


@pytest.mark.parametrize("base", [Visible, Record])
def test_a_field_that_does_not_say_who_may_see_it_cannot_be(base: type) -> None:
    with pytest.raises(TypeError, match=r"Silent\.text does not say who may see it"):
        type("Silent", (base,), {"__annotations__": {"text": str}})


@pytest.mark.parametrize(
    "said", [Loose, Loose | None, tuple[Loose, ...], Mapping[str, Loose], tuple[tuple[Loose, ...], ...]]
)
@pytest.mark.parametrize("word", [Shown, Hidden])
def test_a_part_whose_fields_say_nothing_cannot_be_held_however_deep_it_lies(said: Any, word: Any) -> None:
    with pytest.raises(TypeError, match=r"Holder\.part holds Loose"):
        type("Holder", (Visible,), {"__annotations__": {"part": word[said]}})


def test_what_belongs_to_the_class_and_not_to_each_thing_needs_no_word() -> None:
    assert Book.kind == "book"
    assert "kind" not in {field.name for field in fields(Book)}


def test_an_event_that_does_not_say_whether_it_may_be_known_who_did_it_cannot_be() -> None:
    with pytest.raises(TypeError, match=r"Silent does not say whether it may be known who did it: actor="):
        type("Silent", (Event,), {})


def test_an_event_made_of_another_says_it_for_itself() -> None:
    with pytest.raises(TypeError, match="actor="):
        type("More", (Told,), {})


def test_a_field_of_an_event_that_does_not_say_who_may_see_it_cannot_be() -> None:
    with pytest.raises(TypeError, match=r"Silent\.text does not say who may see it"):
        type("Silent", (Event,), {"__annotations__": {"text": str}}, actor=Visibility.SHOWN)


def test_a_command_that_does_not_say_who_may_give_it_cannot_be() -> None:
    with pytest.raises(TypeError, match=r"Silent does not say who may do it: may="):
        type("Silent", (Command,), {})


def test_a_command_that_says_it_can_be() -> None:
    assert type("Said", (Command,), {}, may=EVERYBODY).roles == EVERYBODY  # type: ignore[call-overload]


@pytest.mark.parametrize("word", [Shown, Hidden, Writer])
def test_the_word_of_a_field_can_be_asked_for(word: Any) -> None:
    made: Any = dataclass(frozen=True)(type("Made", (Visible,), {"__annotations__": {"text": word[str]}}))
    assert visibility_of(made, "text") is word[str].__metadata__[0]


# ── what is taken out ───────────────────────────────────────────────────────


WRITERS = st.sampled_from(["", "participant:ana", "wall:x", "scribe:sam", "facilitator:fran", "host:host", "nobody"])
NOTES = st.builds(Note, st.text(max_size=3), WRITERS, st.sampled_from(["", "SECRET"]))
PAGES = st.builds(Page, st.text(max_size=3), st.none() | NOTES, st.lists(NOTES, max_size=3).map(tuple))
BOOKS = st.builds(Book, st.just("B1"), PAGES, st.lists(PAGES, max_size=3).map(tuple))


def notes_in(thing: Any) -> list[Note]:
    if isinstance(thing, Note):
        return [thing]
    if isinstance(thing, tuple):
        return [note for one in thing for note in notes_in(one)]
    return [note for field in fields(thing) for note in notes_in(getattr(thing, field.name))] if is_dataclass(thing) else []


@given(BOOKS)
def test_what_is_hidden_and_who_wrote_unseen_is_cleared_at_any_depth_and_all_else_stays(book: Book) -> None:
    shown = public_of(book)
    assert len(notes_in(shown)) == len(notes_in(book))
    for was, now in zip(notes_in(book), notes_in(shown), strict=True):
        assert (now.text, now.by, now.secret) == (was.text, writer_shown(was.by), "")
        assert not now.by.startswith(("participant", "wall"))
    assert "SECRET" not in repr(shown)
    assert [page.title for page in shown.pages] == [page.title for page in book.pages]


@given(BOOKS)
def test_where_there_is_nothing_to_take_out_it_is_the_very_same_object(book: Book) -> None:
    shown = public_of(book)
    assert public_of(shown) is shown
    assert (shown is book) == (shown == book)
    for was, now in zip(book.pages, shown.pages, strict=True):
        assert (now is was) == (now == was)


@given(BOOKS)
def test_taking_out_leaves_the_thing_itself_as_it_was(book: Book) -> None:
    before = repr(book)
    public_of(book)
    assert repr(book) == before


def test_every_type_that_can_be_hidden_leaves_nothing_of_its_type() -> None:
    full = Every("x", True, 3, ("x",), frozenset("x"), {"x": 1}, {"x": 1}, Note("x", "x", "x"))
    assert public_of(full) == Every("", False, 0, (), frozenset(), None, {}, None)


@pytest.mark.parametrize("kind", [Note, float, list[str]])
def test_what_has_no_nothing_of_its_type_cannot_be_hidden(kind: Any) -> None:
    with pytest.raises(TypeError, match="cannot be hidden"):
        blank(kind)


def test_something_hidden_in_a_dictionary_is_refused_rather_than_shown() -> None:
    annotations = {"by_key": Shown[Mapping[str, Note]]}
    shelf: Any = dataclass(frozen=True)(type("Shelf", (Visible,), {"__annotations__": annotations}))
    with pytest.raises(TypeError, match="only a thing alone or in a tuple can be cleared"):
        public_of(shelf({"a": Note("a", "", "SECRET")}))


@pytest.mark.parametrize(
    "deep", [tuple[tuple[Note, ...], ...], tuple[Note, ...] | None, tuple[str, Note], tuple[Note, Page]]
)
def test_something_hidden_deeper_than_it_can_be_cleared_is_refused_rather_than_shown(deep: Any) -> None:
    note = Note("a", "", "SECRET")
    value: Any = {tuple[tuple[Note, ...], ...]: ((note,),), tuple[str, Note]: ("a", note)}.get(deep, (note, Page("", note)))
    shelf: Any = dataclass(frozen=True)(type("Shelf", (Visible,), {"__annotations__": {"part": Shown[deep]}}))
    try:
        shown = repr(public_of(shelf(value)))
    except TypeError:
        shown = ""
    assert "SECRET" not in shown


@pytest.mark.parametrize("held", [Record, Record | None, tuple[Record, ...], tuple[Page, Record]])
def test_what_is_hidden_in_a_thing_is_taken_out_where_only_its_base_is_named(held: Any) -> None:
    book = Book("B1", Page("", Note("a", "", "SECRET")))
    shelf: Any = dataclass(frozen=True)(type("Shelf", (Visible,), {"__annotations__": {"part": Shown[held]}}))
    value: Any = {tuple[Record, ...]: (book,), tuple[Page, Record]: (book.first, book)}.get(held, book)
    assert "SECRET" not in repr(public_of(shelf(value)))


@pytest.mark.parametrize(
    ("actor", "seen"), [("participant:ana", ""), ("scribe:sam", "scribe:sam"), ("wall:x", ""), ("", ""), ("nobody", "")]
)
def test_scribes_and_facilitators_stand_by_what_they_do_and_participants_act_unseen(actor: str, seen: str) -> None:
    shown = public_event(Recorded(1, None, actor, Told("a", "SECRET")))  # type: ignore[arg-type]
    assert (shown.actor, shown.event) == (seen, Told("a", ""))
