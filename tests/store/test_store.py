"""What is appended comes back, in order, and so does what is kept beside it."""

from typing import Any

import pytest

from wtfc_tui.domain.commands import AddStatement, CreateTheme, CreateWorkshop
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.store.failures import Behind, NoSuchWorkshop, NotSaved, SlugTaken
from wtfc_tui.store.store import Store


async def test_what_was_appended_is_read_back_as_the_same_workshop(desk: Any) -> None:
    await desk.do(AddStatement("working", "My sister’s Tuesdays – “golden” 🙂", "P1", "family"))
    await desk.do(CreateTheme("working", "I get a break", ("S1",)))
    assert desk.workshop.statements["S1"].theme == "T1"
    assert await desk.reloaded() == desk.workshop


async def test_reading_on_gives_only_what_came_later(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    seq = desk.workshop.seq
    await desk.do(AddStatement("working", "two"))
    assert [recorded.seq for recorded in await store.read_after(desk.slug, seq)] == [seq + 1]


async def test_an_append_that_does_not_follow_the_last_event_is_behind_and_leaves_nothing(desk: Any, store: Store) -> None:
    recorded, after = await desk.decided(AddStatement("working", "slow"))
    await desk.do(AddStatement("working", "quick"))
    with pytest.raises(Behind):
        await store.append(desk.slug, recorded[0].seq - 1, recorded, after)
    assert await desk.reloaded() == desk.workshop


async def test_events_that_leave_a_gap_are_an_error_of_ours(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    recorded = (await store.read_after(desk.slug))[-1:]
    with pytest.raises(ValueError, match="one by one"):
        await store.append(desk.slug, desk.workshop.seq, recorded, desk.workshop)


async def test_a_second_workshop_of_the_same_name_is_refused_and_the_first_stays(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    kept = desk.workshop
    again = type(desk)(store, desk.slug)
    with pytest.raises(SlugTaken):
        await again.do(CreateWorkshop(desk.slug, "Other"), HOST)
    assert await desk.reloaded() == kept
    assert store.slugs() == [desk.slug]


async def test_a_workshop_that_is_not_there_is_said_to_be_not_there(store: Store) -> None:
    with pytest.raises(NoSuchWorkshop, match="nowhere"):
        await store.read_after("nowhere")


async def test_half_typed_words_are_kept_by_person_and_field_until_they_are_empty(desk: Any, store: Store) -> None:
    await store.keep_draft(desk.slug, "participant:ana", "statement", "I wo")
    await store.keep_draft(desk.slug, "participant:ana", "statement", "I would")
    await store.keep_draft(desk.slug, "participant:bob", "statement", "No")
    assert await store.drafts(desk.slug, "participant:ana") == {"statement": "I would"}
    await store.keep_draft(desk.slug, "participant:ana", "statement", "")
    assert await store.drafts(desk.slug, "participant:ana") == {}


async def test_preferences_and_settings_are_kept(desk: Any, store: Store) -> None:
    assert await store.setting(desk.slug, "codes") is None
    await store.set_setting(desk.slug, "codes", {"wall": "a-b", "open": True})
    await store.prefer(desk.slug, "participant:ana", "look", "paper")
    await store.prefer(desk.slug, "participant:ana", "look", "night")
    assert await store.setting(desk.slug, "codes") == {"wall": "a-b", "open": True}
    assert await store.preferences(desk.slug, "participant:ana") == {"look": "night"}


async def test_after_closing_nothing_is_taken_and_everything_is_there(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    recorded, after = await desk.decided(AddStatement("working", "two"))
    await store.close()
    with pytest.raises(NotSaved, match="stopping"):
        await store.append(desk.slug, desk.workshop.seq, recorded, after)
    again = Store(store.folder)
    again.open()
    assert await type(desk)(again, desk.slug).reloaded() == desk.workshop
    await again.close()


async def test_a_path_instead_of_a_name_reaches_no_file(store: Store) -> None:
    (store.folder.parent / "outside.db").write_text("not ours")
    with pytest.raises(Refused):
        await store.read_after("../outside")
    with pytest.raises(Refused):
        store.backups("../..")
    with pytest.raises(Refused):
        await store.set_setting("../outside", "a", 1)
