"""Line mode over SSH: who gets it, what typing looks like with a terminal and without, and that no escape byte leaves."""

import asyncio

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS

ANA = Person("Ana", Role.SCRIBE)


@pytest.mark.parametrize(
    ("command", "terminal"),
    [((), {}), (("plain",), {}), (("Plain ",), {"term_type": "xterm"}), ((), {"term_type": "dumb"}),
     ((), {"term_type": "xterm", "env": {"ACCESSIBLE": "1"}}), ((), {"term_type": "xterm\x1b]0;x\x07"}),
     ((), {"term_type": ""})],
    ids=["no terminal", "plain", "plain with a terminal", "TERM=dumb", "ACCESSIBLE", "TERM with an escape", "TERM empty"],
)  # fmt: skip
async def test_line_mode_is_given_to_whoever_asks_for_it_or_can_have_nothing_else(door, command, terminal):
    process, reader = await door.talk(await door.client(), *command, **terminal)
    assert "You are Ana, scribe" in await reader.until("quit leaves")
    assert b"\x1b" not in reader.heard
    process.close()


async def test_it_begins_lives_and_ends_over_the_real_client_without_one_escape_byte(door):
    heard = await door.ssh(options=("-T",), given=b"status\nwho\nquit\n")
    assert heard.status == 0
    assert "You are Ana, scribe" in heard.out
    assert not set(heard.out) & {chr(code) for code in [*range(10), *range(11, 32), *range(127, 160)]}


async def test_the_end_of_the_input_ends_the_session(door):
    heard = await door.ssh("plain", given=b"status")
    assert heard.status == 0
    assert door.room.seats == []


async def test_without_a_terminal_nothing_typed_is_echoed(door):
    heard = await door.ssh(options=("-T",), given=b"/add working Zebra crossing\nquit\n")
    assert heard.out.count("Zebra crossing") <= 1
    assert any(one.text == "Zebra crossing" for one in door.room.workshop[STATEMENTS].values())


async def test_with_a_terminal_typing_is_echoed_and_lines_end_with_a_carriage_return(door):
    process, reader = await door.talk(await door.client(), "plain", term_type="xterm")
    await reader.until("quit leaves")
    process.stdin.write(b"whp\x7fo\r")
    told = await reader.until("o\r\n")
    assert "p\b \bo" in told
    assert b"\n" not in reader.heard.replace(b"\r\n", b"")
    process.close()


async def test_whoever_has_not_said_their_name_is_asked_on_the_first_line(door):
    process, reader = await door.talk(await door.client("carers-2026", door.codes["participant"]))
    await reader.until("Your name: ")
    process.stdin.write(b"\n")
    assert "needs words" in await reader.until("Your name: ")
    process.stdin.write("Béa\n".encode())
    assert "You are Béa, participant" in await reader.until("quit leaves")
    process.close()


async def test_news_of_others_does_not_interrupt(door):
    process, reader = await door.talk(await door.client())
    await reader.until("quit leaves")
    room = door.room
    bea = await room.join(Person("Bea", Role.SCRIBE), "test")
    await bea.do(AddStatement("working", "Said by somebody else", "P07"))
    process.stdin.write(b"where\n")
    await reader.until("You are at")
    process.stdin.write(b"quit\n")
    rest = await asyncio.wait_for(process.stdout.read(), 20)
    assert b"Said by somebody else" not in reader.heard + rest


async def test_windows_1252_and_a_split_pound_sign_arrive(door):
    process, _ = await door.talk(await door.client())
    process.stdin.write(b"/add working It costs \xa35\n/add working It costs \xc2")
    process.stdin.write(b"\xa36\nquit\n")
    await asyncio.wait_for(process.wait(), 20)
    assert sorted(one.text for one in door.room.workshop[STATEMENTS].values()) == ["It costs £5", "It costs £6"]


async def test_whoever_chose_lines_the_last_time_gets_lines_although_there_is_a_terminal(door):
    room = await door.hub.room("carers-2026")
    await (await room.join(ANA, "test")).prefer("face", "plain")
    process, reader = await door.talk(await door.client(), term_type="xterm")
    assert "You are Ana" in await reader.until("quit leaves")
    process.close()
    screen, reader = await door.talk(await door.client(), "screen", term_type="xterm")
    await reader.until("\x1b[?1049h")
    screen.close()


async def test_whoever_says_plain_before_the_code_gets_lines_before_any_screen_is_drawn(door):
    code = door.codes["scribe"]
    process, reader = await door.talk(await door.client(code=f"Plain {code}"), term_type="xterm")
    assert "You are Ana, scribe" in await reader.until("quit leaves")
    assert b"\x1b" not in reader.heard
    process.close()


async def test_from_lines_to_the_screen_and_back_without_logging_in_again(door):
    process, reader = await door.talk(await door.client("carers-2026"), "plain", term_type="xterm", term_size=(80, 24))
    await reader.until("Your name: ")
    process.stdin.write(b"Ana\r")
    await reader.until("quit leaves")
    process.stdin.write(b"screen\r")
    await reader.until("\x1b[?1049h")
    await reader.until("Gather")
    assert [seat.here.face for seat in door.room.seats] == ["screen"]
    process.close()


async def test_the_screen_without_a_terminal_is_refused_with_the_way_to_it(door):
    heard = await door.ssh(options=("-T",), given=b"screen\n")
    assert heard.status == 3
    assert "log in again without -T" in heard.err


async def test_a_crash_in_a_conversation_ends_that_session_only_with_a_sentence(door, monkeypatch):
    monkeypatch.setattr("wtfc_tui.plain.Conversation.answer", None)
    process, reader = await door.talk(await door.client())
    await reader.until("quit leaves")
    process.stdin.write(b"anything\n")
    ended = await asyncio.wait_for(process.wait(), 20)
    assert ended.exit_status == 5
    assert b"Something went wrong" in ended.stderr
    assert door.room.seats == []


async def test_an_idle_session_is_told_before_it_ends_and_then_ended(open_door):
    door = await open_door(idle_seconds=0.4, warning_seconds=0.2)
    process, reader = await door.talk(await door.client())
    await reader.until("press any key to stay")
    await reader.until("was left alone")
    assert (await process.wait()).exit_status == 0


@pytest.mark.parametrize("said", [{"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "en_GB.ISO-8859-1"}])
async def test_a_client_that_says_it_shows_ascii_only_gets_nothing_else(door, said):
    process, reader = await door.talk(await door.client(), "plain", env=said)
    await reader.until("quit leaves")
    process.stdin.write("P07\nI can’t – really\nshow S1\n".encode())
    told = await reader.until("I can't - really")
    assert "S1 saved" in told
    assert reader.heard.isascii()
    process.close()


async def test_a_line_that_is_too_long_is_refused_and_kept_to_its_last_letter(door):
    heard = await door.ssh(options=("-T",), given=b"P07\n" + b"x" * 5000 + b"Y\nwhere\nquit\n")
    assert "4001 more" in heard.out
    assert "xY”, 1 word" in heard.out[heard.out.index("Kept and not saved") :].replace("\n  ", "")
    assert not door.room.workshop[STATEMENTS]


async def test_lines_pasted_at_once_never_go_under_another_question(door):
    heard = await door.ssh(options=("-T",), given=b"P07\n2\nI wait\nNobody rings\nI pay for it\nI am tired\n")
    assert "2 more lines came at the same time and are not saved" in heard.out
    said = [(one.question, one.text) for one in door.room.workshop[STATEMENTS].values()]
    assert said == [("notworking", "I wait"), ("notworking", "Nobody rings")]
    again = await door.ssh(options=("-T",), given=b"2\nagain\nquit\n")
    assert "S3 saved" in again.out
    said = [(one.question, one.text) for one in door.room.workshop[STATEMENTS].values()]
    assert said[2:] == [("notworking", "I pay for it"), ("notworking", "I am tired")]


async def test_the_answer_to_what_is_asked_about_a_line_may_come_along_with_it(door):
    heard = await door.ssh(options=("-T",), given=b"P07\ntimer stop\nsay\nquit\ndo\n")
    assert "Goodbye. What was saved is safe." in heard.out
    assert [one.text for one in door.room.workshop[STATEMENTS].values()] == ["timer stop"]
