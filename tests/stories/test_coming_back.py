"""Coming in for the first time, and coming back with nothing but the line and one's own code."""

import asyncio
import re

import pytest

from tests.stories.conftest import asks, ran
from wtfc_tui.live import codes

SLUG = "carers-2026"


@pytest.fixture
def comes(place, tmp_path):
    """A screen by what is typed at the door: the code, and whatever is asked for then."""

    async def comes(username, *answers, size=(80, 24)):
        import asyncssh

        from tests.server.conftest import Interviewed
        from tests.stories.terminal import Terminal

        asked = Interviewed(list(answers))
        terminal = Terminal(username, size)
        terminal.connection = await place.stack.enter_async_context(
            asyncssh.connect(
                "127.0.0.1", place.port, username=username, preferred_auth=["keyboard-interactive"],
                client_factory=lambda: asked, known_hosts=None, client_keys=None, agent_path=None, config=None,
            )
        )  # fmt: skip
        await terminal.connection.create_session(lambda: terminal, term_type="xterm-256color", term_size=size, encoding=None)
        return terminal, asked

    return comes


def shown_code(terminal) -> str:
    return next(line.strip() for line in terminal.lines if re.fullmatch(r"\s*([a-z]{4}-){3}[a-z]{4}\s*", line))


async def test_the_own_code_is_shown_large_and_brings_back_by_one_code_and_nothing_else(place, comes):
    join = place.codes[SLUG]["participant"]
    ana, _ = await comes(SLUG, join, "Ana")
    await ana.shows("Your own code: write this down", "█", "instead of the join code", "I have written it down: go on")
    own = shown_code(ana)
    assert codes.is_code(own)
    await ana.typed("<Enter>", "In your own words")
    await ana.typed("I wait all morn", "│ I wait all morn")
    await ana.drops()
    ana, asked = await comes(SLUG, own)  # ↑, Enter, and the code.
    await ana.shows("│ I wait all morn")
    assert asked.asked == ["Code: "]
    assert "Your own code" not in ana.text
    await ana.typed("ing<Enter>", "S1 saved")


async def test_it_is_found_in_the_menu_as_long_as_the_session_lasts(place, comes):
    ana, _ = await comes(f"{SLUG}+Ana", place.codes[SLUG]["participant"])
    await ana.shows("Your own code: write this down")
    own = shown_code(ana)
    await ana.typed("<Esc>", "In your own words")
    await ana.typed("<Esc>", "Your own code, to write down")
    await ana.typed("y", "I have written it down", own)
    again, _ = await comes(SLUG, own)
    await again.shows("In your own words")
    await again.typed("<Esc>", "Leave the workshop")
    assert "Your own code" not in again.text


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_it_is_read_whole_on_every_size_of_screen(place, comes, size):
    ana, _ = await comes(f"{SLUG}+Ana", place.codes[SLUG]["facilitator"], size=size)
    await ana.shows("write this down", "It brings", "no name is asked", "shown only now", "go on")
    assert codes.is_code(shown_code(ana))
    await ana.typed("1", "Welcome, Ana")


async def test_two_who_paste_the_same_line_with_one_name_are_two(place, comes):
    line, join = f"{SLUG}+Pat", place.codes[SLUG]["participant"]
    first, _ = await comes(line, join)
    await first.shows("write this down")
    await first.typed("<Enter>", "In your own words")
    second, asked = await comes(line, join, "Pat H")
    await second.shows("write this down")
    assert "Pat is here already: is that you?" in asked.instructions[1]
    await second.typed("<Enter>", "In your own words")
    assert sorted(one.name for one in place.room().people_here) == ["Pat", "Pat H"]


async def test_in_the_full_screen_a_taken_name_is_asked_for_in_the_lobby(place):
    """By password nothing can be asked at the door."""
    first = await place.terminal("Pat", "participant", "In your own words")
    place.cards[SLUG, "Pat", "scribe"] = place.codes[SLUG]["scribe"]
    second = await lobby(place, "Pat", "scribe")
    await second.shows("Pat is here already: is that you?", "such as Pat H.")
    await second.typed("Pat H<Enter>", "write this down")
    await second.typed("1", "Latest")
    third = await lobby(place, "Pat", "scribe")
    await third.shows("Pat is here already")
    await third.typed(f"{place.cards[SLUG, 'Pat', 'participant']}<Enter>", "not for this role")
    place.cards[SLUG, "Pat", "scribe"] = place.codes[SLUG]["participant"]
    fourth = await lobby(place, "Pat", "scribe")
    await fourth.shows("Pat is here already")
    await fourth.typed(
        f"{place.cards[SLUG, 'Pat', 'participant']}<Enter>", "In your own words", "Another session in your name"
    )
    await first.shows("Another session in your name has begun")


async def lobby(place, name, role):
    from tests.stories.terminal import Terminal

    terminal = Terminal(name)
    terminal.connection = await place.connect(name, role)
    await terminal.connection.create_session(lambda: terminal, term_type="xterm", term_size=(80, 24), encoding=None)
    return terminal


async def test_line_mode_says_the_own_code_before_anything_else_and_asks_for_another_name(place):
    place.cards[SLUG, "Ana", "participant"] = place.codes[SLUG]["participant"]
    talk = await place.talk("Ana", "participant")
    await talk.asked("You are Ana")
    code, *rest = talk.heard.decode().splitlines()
    assert re.fullmatch(r"Your own code is ([a-z]{4}-){3}[a-z]{4}", code)
    assert rest[0] == "Write this down: it is shown only now."


async def test_a_name_that_is_asked_for_in_lines_is_asked_for_again(place):
    await place.said("Ana", "participant", "status")
    place.cards[SLUG, "", "participant"] = place.codes[SLUG]["participant"]
    talk = await place.talk("", "participant")
    await talk.asked("Your name: ")
    assert "Ana is here already" in await talk.say("ana", "Your name: ")
    heard = await talk.say(place.cards[SLUG, "Ana", "participant"], "You are Ana")
    assert "own code" not in heard.replace("another own code", "")


async def test_the_facilitator_gives_a_new_code_over_the_real_client_and_the_old_one_is_dead(place):
    await place.said("Ana", "participant", "add working Tea")
    told = await place.said("Fran", "facilitator", "own code new Ana")
    new = re.search(r"The new own code of Ana, participant: (\S+)", told)[1]
    lost = place.cards[SLUG, "Ana", "participant"]
    for code, status in ((lost, 255), (new, 0)):
        line = [place.needs("ssh"), "-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR"]
        line += ["-o", "IdentityFile=none", "-o", "IdentityAgent=none", "-o", "NumberOfPasswordPrompts=1"]
        line += ["-o", f"UserKnownHostsFile={place.programs}/known", "-p", str(place.port), f"{SLUG}@127.0.0.1", "status"]
        heard = await ran(line, b"", asks(place.programs) | {"CODE": code})
        assert heard.status == status, heard
    assert "you: Ana, participant" in heard.out
    assert "Fran gave Ana a new own code" in await place.said("Sam", "scribe", "log 20")


async def test_a_killed_server_knows_everybody_by_their_own_code(own_process):
    place = own_process
    said = await place.verb("Ana", "participant", "status")
    await place.wtfc.kill()
    await place.wtfc.start()
    again = await asyncio.wait_for(place.verb("Ana", "participant", "status"), 20)
    assert (said.status, again.status, again.err) == (0, 0, "")
