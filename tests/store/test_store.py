"""What is appended comes back, in order, and so does what is kept beside it."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.store.failures import Behind, NoSuchWorkshop, NotSaved, SlugTaken
from wtfc_tui.store.protocol import Store


async def test_what_was_appended_is_read_back_as_the_same_workshop(desk: Any) -> None:
    await desk.do(AddStatement("working", "My sister’s Tuesdays – “golden” 🙂", "P1", "family"))
    await desk.do(CreateTheme("working", "I get a break", ("S1",)))
    assert desk.workshop[STATEMENTS]["S1"].theme == "T1"
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
    assert await store.slugs() == [desk.slug]


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
    assert await store.swap_setting(desk.slug, "codes", None, {"wall": "a-b", "open": True})
    await store.prefer(desk.slug, "participant:ana", "look", "paper")
    await store.prefer(desk.slug, "participant:ana", "look", "night")
    assert await store.setting(desk.slug, "codes") == {"wall": "a-b", "open": True}
    assert await store.preferences(desk.slug, "participant:ana") == {"look": "night"}


async def test_after_closing_nothing_is_taken_and_everything_is_there(desk: Any, store: Store, opened: Any) -> None:
    await desk.do(AddStatement("working", "one"))
    recorded, after = await desk.decided(AddStatement("working", "two"))
    await store.close()
    with pytest.raises(NotSaved, match="stopping"):
        await store.append(desk.slug, desk.workshop.seq, recorded, after)
    again = await opened()
    assert await type(desk)(again, desk.slug).reloaded() == desk.workshop
    await again.close()


async def test_of_many_who_swap_a_setting_at_once_one_does_and_the_others_learn_it(desk: Any, store: Store) -> None:
    swapped = await asyncio.gather(*(store.swap_setting(desk.slug, "codes", None, number) for number in range(20)))
    assert sorted(swapped) == [False] * 19 + [True]
    there = await store.setting(desk.slug, "codes")
    assert there == swapped.index(True)
    assert not await store.swap_setting(desk.slug, "codes", None, 99)
    assert await store.swap_setting(desk.slug, "codes", there, [1, {"a": None}])
    assert await store.swap_setting(desk.slug, "codes", [1, {"a": None}], 0)
    assert await store.setting(desk.slug, "codes") == 0


async def test_appends_that_build_on_one_another_may_be_under_way_together(desk: Any, store: Store) -> None:
    waiting = []
    for words in map(str, range(50)):
        recorded, after = await desk.decided(AddStatement("working", words))
        waiting.append(asyncio.ensure_future(store.append(desk.slug, desk.workshop.seq, recorded, after)))
        desk.workshop = after
    await asyncio.gather(*waiting)
    assert await desk.reloaded() == desk.workshop
    assert [one.seq for one in await store.read_after(desk.slug)] == list(range(1, desk.workshop.seq + 1))
    assert await store.verify(desk.slug) == []


async def test_what_one_has_written_without_waiting_one_reads(desk: Any, store: Store) -> None:
    writing = asyncio.ensure_future(store.keep_draft(desk.slug, "p", "statement", "half a sen"))
    await asyncio.sleep(0)
    assert await store.drafts(desk.slug, "p") == {"statement": "half a sen"}
    await writing


async def test_of_many_who_expect_the_same_place_one_is_saved_and_the_others_are_behind(desk: Any, store: Store) -> None:
    tried = [await desk.decided(AddStatement("working", str(number))) for number in range(10)]
    answers = await asyncio.gather(
        *(store.append(desk.slug, desk.workshop.seq, *one) for one in tried), return_exceptions=True
    )
    assert [type(answer) for answer in answers if answer] == [Behind] * 9
    assert await desk.reloaded() == tried[answers.index(None)][1]
    assert await store.verify(desk.slug) == []


async def test_whoever_watches_learns_where_the_log_ends_now(desk: Any, store: Store) -> None:
    seq = desk.workshop.seq
    assert await store.watch(desk.slug, 0) == seq
    watching = asyncio.ensure_future(store.watch(desk.slug, seq))
    await store.keep_draft(desk.slug, "p", "f", "a draft is no event")
    assert not watching.done()
    await desk.do(AddStatement("working", "one"))
    assert await asyncio.wait_for(watching, 10) == desk.workshop.seq
    gone = asyncio.ensure_future(store.watch(desk.slug, desk.workshop.seq))
    await asyncio.sleep(0)
    gone.cancel()
    await desk.do(AddStatement("working", "two"))


async def test_whoever_watches_learns_also_of_what_its_asker_did_not_wait_for(desk: Any, store: Store) -> None:
    watching = asyncio.ensure_future(store.watch(desk.slug, desk.workshop.seq))
    recorded, after = await desk.decided(AddStatement("working", "one"))
    gone = asyncio.ensure_future(store.append(desk.slug, desk.workshop.seq, recorded, after))
    await asyncio.sleep(0)
    reading = asyncio.ensure_future(desk.reloaded())
    gone.cancel()
    if (await reading).seq == after.seq:  # It had begun already.
        assert await asyncio.wait_for(watching, 10) == after.seq
    watching.cancel()


async def test_what_was_released_is_found_again_by_the_next_word_about_it(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    await store.release(desk.slug)
    await store.release(desk.slug)
    await desk.do(AddStatement("working", "two"))
    await store.release(desk.slug)
    assert await desk.reloaded() == desk.workshop
    with pytest.raises(Refused):
        await store.release("../outside")


async def test_many_workshops_at_once_keep_to_themselves(desk: Any, store: Store) -> None:
    desks = [type(desk)(store, f"site-{number}") for number in range(30)]

    async def day(one: Any) -> None:
        await one.do(CreateWorkshop(one.slug, one.slug), HOST)
        for number in range(10):
            await one.do(AddStatement("working", f"{one.slug} {number}"))
        await store.release(one.slug)

    await asyncio.gather(*map(day, desks))
    assert [await one.reloaded() for one in desks] == [one.workshop for one in desks]
    assert await store.slugs() == sorted([desk.slug, *(one.slug for one in desks)])


async def test_a_path_instead_of_a_name_reaches_no_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "outside.db").write_text("not ours")
    with pytest.raises(Refused):
        await store.read_after("../outside")
    with pytest.raises(Refused):
        await store.backups("../..")
    with pytest.raises(Refused):
        await store.swap_setting("../outside", "a", None, 1)
