"""While a vote is open an observer on the line sees as many bytes of each answer, whatever a key or a line did."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CloseRound, OpenRound

KEYS = ("<Right>", "<Down>", "<Right>", "<Right>", "<Right>", "<Right>", "<Up>", "<Up>", "<Left>", "<Left>", "2", "+", "0")
"""Dots given, given beyond what one may, taken back, another item, and nowhere to go."""


LINES = (("3", "Dots, 2 left: "), ("9", "Dots, 2 left: "), ("1", "1 left. "), ("2=2", "0 left. "), ("2=9", "0 left. "))


class Relay:
    """What an observer on the line sees: how many bytes went to the client."""

    def __init__(self) -> None:
        self.down = 0
        self._moved = asyncio.Event()

    async def copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, down: bool) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
            self.down += len(data) if down else 0
            self._moved.set()
        writer.close()

    async def reaches(self, number: int) -> None:
        async with asyncio.timeout(20):
            while self.down < number:
                self._moved.clear()
                await self._moved.wait()


@asynccontextmanager
async def observed(place) -> AsyncIterator[tuple]:
    """(the same place over a line that is observed, the observer)"""
    relay, tasks, ends = Relay(), [], []

    async def accept(reader, writer):
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", place.port)
        both = (relay.copy(reader, there_writer, down=False), relay.copy(there_reader, writer, down=True))
        ends.extend((writer, there_writer))
        tasks.append(asyncio.gather(*both, return_exceptions=True))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    try:
        yield replace(place, port=server.sockets[0].getsockname()[1]), relay
    finally:
        server.close()
        for end in ends:
            end.close()
        await asyncio.gather(*tasks)


@pytest.fixture
async def voting(place):
    for number, title in enumerate(("I never know who is coming", "I am passed from pillar to post"), start=1):
        await place.given(AddStatement("notworking", f"Words {number}", f"P{number:02d}"))
        await place.given(CreateTheme("notworking", title, (f"S{number}",)))
    await place.given(SetStep("vote themes"), OpenRound("themes"))
    return place


async def test_each_voting_key_is_answered_by_as_many_bytes(voting):
    async with observed(voting) as (place, relay):
        ana = await place.terminal("Ana", "participant", "You have 5 of 5")
        await ana.typed("<Right>", "You have 4 of 5")  # From here on all is drawn, and asked and answered.
        await quiet(ana, relay)
        sizes = []
        for key in KEYS:
            before = relay.down
            ana.press(key)
            await relay.reaches(before + 1)
            await quiet(ana, relay)
            sizes.append(relay.down - before)
        assert len(set(sizes)) == 1, dict(zip(KEYS, sizes, strict=True))
        assert "You have" in ana.text


async def quiet(person, relay) -> None:
    """Once whatever was under way has come: the key that does nothing has its answer, and nothing else came with it."""
    while True:
        before = relay.down
        person.press("<End>")
        await relay.reaches(before + 1104)
        if relay.down - before == 1104:
            return


async def test_in_line_mode_each_line_is_answered_by_as_many_bytes(voting):
    async with observed(voting) as (place, relay):
        talk = await place.talk("Ana", "participant")
        await talk.asked(": ")
        await talk.say("go vote", "Dots, 5 left: ")
        sizes = []
        for line, then in (
            ("3", "Dots, 2 left: "),
            ("9", "Dots, 2 left: "),
            ("1", "1 left. "),
            ("2=2", "0 left. "),
            ("2=9", "0 left. "),
        ):
            before = relay.down
            await talk.say(line, then)
            await relay.reaches(before + 1104)
            sizes.append(relay.down - before)
        assert set(sizes) == {1104}


@pytest.mark.parametrize("compression", ["none", "zlib@openssh.com"])
async def test_a_verb_is_answered_by_as_many_bytes_refused_or_not(voting, compression):
    sizes = set()
    for line in ("vote cast T1=1", "vote cast T2=3", "vote cast T1=4", "vote cast T3=1"):
        async with observed(voting) as (place, relay):
            connection = await place.connect("Ana", "participant", compression_algs=[compression])
            before = relay.down
            await connection.run(line)
            sizes.add(relay.down - before)
            connection.close()
            await connection.wait_closed()
    assert len(sizes) == 1


async def test_once_the_vote_is_closed_a_letter_costs_what_it_did(voting):
    ana = await voting.terminal("Ana", "participant", "You have 5 of 5")
    await voting.given(CloseRound())
    await ana.shows("The result of R1")
    async with observed(voting) as (place, relay):
        bob = await place.terminal("Bob", "participant", "The result of R1")
        before = relay.down
        await bob.typed("<Down>", "► 1 T2")
        assert relay.down - before < 1104
