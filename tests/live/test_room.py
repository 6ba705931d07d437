"""One open workshop: what is said to be done is on the disk, and what could not be saved never happened."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement, StatementAdded
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS, open_round
from wtfc_tui.stages.vote.view import own_ballot
from wtfc_tui.store.failures import Behind, NotSaved, Unreadable
from wtfc_tui.views.policy import public
from wtfc_tui.views.reckoned import Reckoned


def ballot(seat: Seat) -> Any:
    return own_ballot(seat.board, seat.own)


FULL = NotSaved("Not saved: the disk is full.")
BEHIND = Behind("Somebody else's change came first: try again.")


async def test_what_was_answered_as_done_is_on_the_disk(table: Any, store: Any) -> None:
    ana = await table.sit("Ana")
    await table.given(ana, AddStatement("working", "Tea"))
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop


async def test_a_command_that_changes_nothing_is_done_and_writes_nothing(table: Any) -> None:
    fran = await table.facilitator()
    seq = table.room.workshop.seq
    assert await fran.do(SetStep("gather")) == Done(())
    assert table.room.workshop.seq == seq


@pytest.mark.parametrize("failure", [FULL, Unreadable("“carers” cannot be read.")], ids=["full disk", "damage"])
async def test_what_could_not_be_saved_never_happened(table: Any, store: Any, quiet: Any, failure: Any) -> None:
    ana, bob = await table.sit("Ana"), await table.sit("Bob")
    for seat in (ana, bob):
        await quiet(seat)
    before, board = table.room.workshop, ana.board
    store.failures = [failure]
    refused = await table.refused(ana, AddStatement("working", "Tea"))
    assert (refused.why, refused.sentence) == (Why.TRY_AGAIN, failure.sentence)
    assert table.room.workshop is before
    assert ana.board is board
    assert table.room.recent[-1].seq == before.seq
    bob.tell()
    assert (await bob.news()).events == ()


async def test_the_next_command_after_a_failure_works(table: Any, store: Any) -> None:
    ana = await table.sit("Ana")
    store.failures = [FULL, None]
    await table.refused(ana, AddStatement("working", "lost"))
    await table.given(ana, AddStatement("working", "kept"))
    assert [one.text for one in table.room.workshop[STATEMENTS].values()] == ["kept"]
    assert list(table.room.workshop[STATEMENTS]) == ["S1"]
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop


async def test_the_same_command_again_after_a_failure_is_not_taken_for_done_already(table: Any, store: Any) -> None:
    fran = await table.facilitator()
    store.failures = [FULL]
    await table.refused(fran, SetStep("vote themes"))
    await table.given(fran, SetStep("vote themes"))
    assert PROCESS.fold(await store.read_after("carers")).step == "vote themes"


async def test_one_failure_among_many_loses_one_command_and_no_other(table: Any, store: Any) -> None:
    seats = [await table.sit(f"Person {number}") for number in range(12)]
    store.failures = [None, FULL]
    answers = await asyncio.gather(*(seat.do(AddStatement("working", seat.person.name)) for seat in seats))
    assert [answer.sentence for answer in answers if isinstance(answer, Refused)] == [FULL.sentence]
    assert len(table.room.workshop[STATEMENTS]) == 11
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop


async def test_who_was_behind_is_decided_again_and_lands(table: Any, store: Any) -> None:
    ana = await table.sit("Ana")
    store.failures = [BEHIND, BEHIND]
    await table.given(ana, AddStatement("working", "Tea"))
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop


async def test_who_stays_behind_is_asked_to_try_again(table: Any, store: Any) -> None:
    ana = await table.sit("Ana")
    store.failures = [BEHIND] * 50
    assert (await table.refused(ana, AddStatement("working", "Tea"))).why is Why.TRY_AGAIN
    store.failures = []
    await table.given(ana, AddStatement("working", "Tea"))


async def test_two_rooms_on_one_file_read_one_another_and_lose_nothing(
    table: Any, table_of: Any, store: Any, quiet: Any
) -> None:
    other = table_of(Room(PROCESS, store, "carers", await store.recall("carers")))
    ana, bob = await table.sit("Ana"), await other.sit("Bob")
    await quiet(ana)
    for number in range(3):
        await table.given(bob, AddStatement("working", f"Bob {number}"))
    await table.given(ana, AddStatement("working", "Ana"))
    assert len(table.room.workshop[STATEMENTS]) == 4
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop
    told = [one.event for one in (await ana.news()).events]
    assert [event.text for event in told if isinstance(event, StatementAdded)] == ["Bob 0", "Bob 1", "Bob 2"]


async def test_what_is_read_on_after_it_was_shown_is_not_counted_twice(table: Any, store: Any) -> None:
    ana = await table.sit("Ana")
    before = table.room.workshop.seq
    await table.given(ana, AddStatement("working", "Tea"))
    now = table.room.workshop
    real = store.read_after

    async def slow(slug: str, seq: int = 0) -> Any:
        return await real(slug, min(seq, before))

    store.read_after = slow
    store.failures = [BEHIND]
    await table.given(ana, AddStatement("working", "Cake"))
    assert table.room.workshop.revision == now.revision + 1
    assert PROCESS.fold(await real("carers")) == table.room.workshop


async def test_many_at_once_all_land_one_after_another(table: Any, store: Any) -> None:
    seats = [await table.sit(f"Person {number}") for number in range(20)]
    wishes = [seat.do(AddStatement("working", f"{seat.person.name} {round}")) for seat in seats for round in range(5)]
    answers = await asyncio.gather(*wishes)
    assert all(isinstance(answer, Done) for answer in answers)
    log = await store.read_after("carers")
    assert [one.seq for one in log] == list(range(1, len(log) + 1))
    assert [one.at for one in log] == sorted(one.at for one in log)
    assert len({one.event.id for one in log if isinstance(one.event, StatementAdded)}) == 100
    assert PROCESS.fold(log) == table.room.workshop


async def test_what_was_begun_is_finished_and_told_when_its_asker_is_gone(table: Any, store: Any) -> None:
    ana, bob = await table.sit("Ana"), await table.sit("Bob")
    asking = asyncio.create_task(ana.do(AddStatement("working", "Tea")))
    await asyncio.sleep(0)
    asking.cancel()
    while not (found := [one for one in (await bob.news()).events if isinstance(one.event, StatementAdded)]):
        continue
    assert found[0].event.text == "Tea"
    assert PROCESS.fold(await store.read_after("carers")) == table.room.workshop


async def test_each_command_has_a_time_of_its_own_even_when_the_clock_goes_back(store: Any) -> None:
    start = datetime(2026, 10, 25, 1, 59, tzinfo=UTC)
    times = iter([start, start, start - timedelta(hours=1), start, start + timedelta(seconds=1), start])
    room = await Hub(PROCESS, store, clock=lambda: next(times)).create("clocks", CreateWorkshop("clocks", "Clocks"))
    for words in ("a", "b", "c", "d", "e"):
        await room.do(HOST, AddStatement("working", words))
    at = [one.at for one in await store.read_after("clocks")]
    assert at == sorted(set(at))


async def test_a_ballot_lands_though_the_vote_is_only_just_being_opened(table: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.given(fran, CreateTheme("notworking", "I wait"))
    opened, cast = await asyncio.gather(fran.do(OpenRound("themes")), ana.do(CastBallot({"T1": 1})))
    assert isinstance(opened, Done)
    if isinstance(cast, Refused):
        assert cast.why is Why.TRY_AGAIN
        await table.given(ana, CastBallot({"T1": 1}))
    assert open_round(table.room.workshop).turnout == 1


async def test_a_vote_among_seats_is_secret_and_changeable_and_leaves_no_trace(table: Any, store: Any) -> None:
    fran, ana, bob = await table.facilitator(), await table.sit("Ana"), await table.sit("Bob")
    await table.given(fran, CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"), OpenRound("themes"))
    await table.given(ana, CastBallot({"T1": 3}), CastBallot({"T2": 3}))
    await table.given(bob, CastBallot({"T2": 1}))
    assert (ballot(ana), ballot(bob), ballot(fran)) == ({"T2": 3}, {"T2": 1}, {})
    assert open_round(table.room.board.workshop).ballots == {}
    await table.given(fran, CloseRound(even_so=True))
    assert [(one.item, one.dots) for one in table.room.workshop[ROUNDS]["R1"].results] == [("T1", 0), ("T2", 4)]
    assert (ballot(ana), table.room.workshop[ROUNDS]["R1"].ballots) == ({}, {})
    assert {one.actor for one in await store.read_after("carers") if type(one.event).__name__ == "BallotCast"} == {""}


async def test_somebody_who_comes_back_finds_their_ballot(table: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))
    await table.given(ana, CastBallot({"T1": 2}))
    ana.leave()
    assert ballot(await table.sit("Ana")) == {"T1": 2}


async def test_a_ballot_is_found_again_after_the_server_was_restarted(table: Any, table_of: Any, store: Any) -> None:
    fran, ana = await table.facilitator(), await table.sit("Ana")
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))
    await table.given(ana, CastBallot({"T1": 2}))
    again = table_of(Room(PROCESS, store, "carers", await store.recall("carers")))
    assert ballot(await again.sit("Ana")) == {"T1": 2}
    assert open_round(again.room.workshop).turnout == 1


async def test_when_even_reading_fails_people_get_a_sentence(table: Any, store: Any) -> None:
    fran = await table.facilitator()
    await table.given(fran, CreateTheme("notworking", "I wait"), OpenRound("themes"))

    async def broken(*_: Any) -> str:
        raise Unreadable("“carers” cannot be read: the disk gave an error.")

    store.ballot_key = broken
    answer = await table.room.do(Person("Ana", Role.PARTICIPANT), CastBallot({"T1": 1}))
    assert isinstance(answer, Refused)
    assert "cannot be read" in answer.sentence


async def test_the_board_is_counted_once_for_everybody_and_anew_when_something_changes(table: Any) -> None:
    ana, bob = await table.sit("Ana"), await table.sit("Bob")
    board = ana.board
    assert bob.board is board
    await table.given(ana, AddStatement("working", "Tea"))
    assert bob.board is not board
    assert bob.board.workshop == public(table.room.workshop)


async def test_what_is_ones_own_is_counted_once_for_everybody_and_anew_when_something_changes(
    table: Any, monkeypatch: Any
) -> None:
    counted: list[Workshop] = []

    class Counting(Reckoned):
        def __init__(self, workshop: Workshop) -> None:
            counted.append(workshop)
            super().__init__(workshop)

    monkeypatch.setattr("wtfc_tui.live.room.Reckoned", Counting)
    ana, bob = await table.sit("Ana"), await table.sit("Bob")
    await table.given(ana, AddStatement("working", "Tea"))
    for _ in range(3):
        assert (list(ana.own.ids(STATEMENTS)), list(bob.own.ids(STATEMENTS))) == (["S1"], [])
    assert counted == [table.room.workshop]
    await table.given(bob, AddStatement("working", "Coffee"))
    for _ in range(3):
        assert (list(ana.own.ids(STATEMENTS)), list(bob.own.ids(STATEMENTS))) == (["S1"], ["S2"])
    assert len(counted) == 2


async def test_what_a_room_remembers_of_its_story_is_public_and_bounded(table: Any) -> None:
    ana = await table.sit("Ana")
    for number in range(310):
        await table.given(ana, AddStatement("working", f"{number}"))
    assert len(table.room.recent) == 300
    assert {one.actor for one in table.room.recent} == {""}


async def test_many_who_come_at_once_wake_everybody_twice_at_most(table: Any, monkeypatch: Any) -> None:
    ana = await table.sit("Ana")
    woken: list[int] = []
    tell = ana.tell
    monkeypatch.setattr(ana, "tell", lambda events=(): (events or woken.append(len(ana.people_here)), tell(events)))
    for name in ("Bea", "Cy", "Di", "Eve", "Fay", "Gus"):
        await table.sit(name)
    while not woken or woken[-1] < 7:
        await ana.news()
    assert len(woken) <= 2


async def test_that_somebody_came_is_no_new_revision_of_what_there_is_to_see(table: Any) -> None:
    ana = await table.sit("Ana")
    revision = ana.board.revision
    await table.sit("Bea")
    assert ana.board.revision == revision
    await table.given(ana, AddStatement("working", "Tea"))
    assert ana.board.revision > revision
