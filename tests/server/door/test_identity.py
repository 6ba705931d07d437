"""Who somebody is: bound to something that only they have. A name opens nothing; each way round that was tried is a test."""

import asyncio
import json

import asyncssh
import pytest

from server.door.house import BEGUN, OPEN_ALREADY
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules, own_codes
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import OpenRound

SLUG = "carers-2026"
DENIED = (asyncssh.PermissionDenied, asyncssh.DisconnectError, asyncssh.ConnectionLost)


@pytest.fixture
async def room(door):
    """A vote is open; Ana has come in by the participants' join code and has voted."""
    room = await door.hub.room(SLUG)
    said = AddStatement("notworking", "Nobody rings", "P07")
    for command in (said, CreateTheme("notworking", "I wait", ("S1",)), CreateTheme("notworking", "I pay")):
        await room.do(HOST, command)
    for command in (SetStep("vote themes"), OpenRound("themes", 5, 3)):
        await room.do(HOST, command)
    return room


async def said(door, username, code, verb):
    connection = await door.client(username, code)
    answer = await connection.run(verb)
    connection.close()
    return answer


def code_in(answer) -> str:
    """The own code that was told aside."""
    return answer.stderr.partition("Your own code is ")[2].split()[0]


@pytest.fixture
async def ana(door, room) -> str:
    answer = await said(door, f"{SLUG}+Ana", door.codes["participant"], "vote cast T1=2")
    assert answer.exit_status == 0
    assert "Write this down" in answer.stderr
    return code_in(answer)


ALIKE = ["Ana", "ANA", "ana ", "An\u034fa", "\u0410na", "A.n.a", "An\u200ca"]


@pytest.mark.parametrize("name", ALIKE)
@pytest.mark.parametrize("role", ["participant", "scribe", "facilitator"])
async def test_a_name_opens_nothing_neither_its_ballot_nor_anything_else(door, room, ana, name, role):
    """Found: coming as `ANA` by the same join code one read Ana's ballot, and replaced it."""
    for verb in ("votes", "vote cast T2=3", "correct S1 Nobody rings"):
        answer = await said(door, f"{SLUG}+{name}", door.codes[role], verb)
        assert (answer.exit_status, answer.stdout) == (3, "")
        assert "Ana is here already: is that you? Then type your own code" in answer.stderr
    mine = await said(door, f"{SLUG}+Ana", ana, "votes")
    assert "T1" in mine.stdout
    assert [one.name for one in room.workshop.people.values()] == ["Ana"]


async def test_nobody_learns_by_mending_who_wrote_an_anonymous_statement(door, ana):
    """Found: `correct S2 <the same words>` is done for its author only, and leaves no trace."""
    words = "Nobody ever asked me"
    added = await said(door, f"{SLUG}+Ana", ana, f"add working {words}")
    assert added.exit_status == 0
    for name in ("Ana", "ANA", "Mal"):
        answer = await said(door, f"{SLUG}+{name}", door.codes["participant"], f"correct S2 {words}")
        assert answer.exit_status == 3, name


async def test_others_cannot_keep_somebody_out_with_sessions_in_their_name(open_door):
    door = await open_door(sessions_per_person=2)
    ana = code_in(await said(door, f"{SLUG}+Ana", door.codes["participant"], "status"))
    for _ in range(3):
        connection = await door.client(f"{SLUG}+Ana", door.codes["participant"])
        process = await connection.create_process("plain")
        assert "is here already" in (await asyncio.wait_for(process.wait(), 20)).stderr
    assert (await said(door, f"{SLUG}+Ana", ana, "status")).exit_status == 0


async def test_a_name_of_somebody_inside_opens_no_closed_door(door, room, ana):
    await door_rules.set_door(room, HOST, True, None, door.hub.clock())
    for name in ("Ana", "ANA", "Mal"):
        assert (await said(door, f"{SLUG}+{name}", door.codes["participant"], "status")).exit_status == 3
    assert (await said(door, f"{SLUG}+Ana", ana, "status")).exit_status == 0


async def test_the_own_code_brings_its_own_name_and_role_whatever_the_line_says(door, ana):
    for username in (SLUG, f"{SLUG}+Ana", f"{SLUG}+Fran"):
        assert "you: Ana, participant" in (await said(door, username, ana, "status")).stdout


async def test_coming_back_asks_for_one_code_and_for_nothing_else(door, ana):
    for username in (SLUG, f"{SLUG}+Ana"):
        connection, asked = await door.interview(username, ana)
        assert asked.asked == ["Code: "]
        assert "you: Ana, participant" in (await connection.run("status")).stdout


async def test_whoever_types_the_join_code_again_is_asked_whether_it_is_they_and_types_their_own(door, ana):
    connection, asked = await door.interview(f"{SLUG}+Ana", door.codes["participant"], ana)
    assert asked.asked == ["Code: ", "Your name: "]
    assert "Ana is here already: is that you? Then type your own code" in asked.instructions[1]
    assert "you: Ana, participant" in (await connection.run("status")).stdout


async def test_two_people_called_ana_become_two(door, ana):
    connection, asked = await door.interview(SLUG, door.codes["participant"], "Ana", "Ana H")
    assert "such as Ana H" in asked.instructions[2]
    assert "you: Ana H, participant" in (await connection.run("status")).stdout


async def test_a_wrong_own_code_in_place_of_a_name_is_counted_as_one_and_is_no_name(door, room, ana):
    marks = door.server.house.admission._penalties._marks
    connection, asked = await door.interview(
        SLUG, door.codes["participant"], "bato-kemi-luso-rida", "plain dato-kemi-luso-rida", "Bob"
    )
    assert "is not an own code" in asked.instructions[2]
    assert marks["127.0.0.1", SLUG].wrong == 2
    assert (await connection.run("status")).exit_status == 0
    assert [one.name for one in room.workshop.people.values()] == ["Host", "Ana", "Bob"][-len(room.workshop.people) :]


async def test_own_codes_of_another_workshop_open_nothing(door, ana):
    from wtfc_tui.stages.setup.records import CreateWorkshop

    await door.hub.create("other", CreateWorkshop("other", "Other"))
    with pytest.raises(DENIED):
        await door.client("other+Ana", ana)


async def test_who_was_removed_does_not_come_back_by_the_own_code(door, room, ana):
    await door_rules.remove(room, HOST, "Ana")
    answer = await said(door, f"{SLUG}+Ana", ana, "status")
    assert (answer.exit_status, answer.stderr.strip()) == (3, door_rules.SENT_AWAY)


async def test_a_new_own_code_ends_every_session_under_the_old_one_and_what_its_connection_could_still_open(door, room, ana):
    by_join = await door.client(f"{SLUG}+Bea", door.codes["participant"])
    connection = await door.client(f"{SLUG}+Ana", ana)
    process, reader = await door.talk(connection, "plain")
    await reader.until("You are Ana")
    old = code_in(await by_join.run("status"))
    code, hers = [(await door_rules.give_own_code(room, HOST, name))[1] for name in ("Ana", "Bea")]
    await reader.until(own_codes.ENDED)
    await asyncio.wait_for(process.wait_closed(), 20)
    for still_open in (connection, by_join):
        answer = await still_open.run("status")
        assert (answer.exit_status, answer.stderr.strip()) == (3, own_codes.ENDED)
    for lost in (ana, old):
        with pytest.raises(DENIED):
            await door.client(SLUG, lost)
    assert "you: Ana" in (await said(door, SLUG, code, "status")).stdout
    assert "you: Bea" in (await said(door, SLUG, hers, "status")).stdout


async def test_a_facilitator_gives_a_new_own_code_over_ssh_to_somebody_from_before_there_were_any(door, room):
    (await room.join(Person("Zoe", Role.PARTICIPANT), "verb")).leave()
    answer = await said(door, f"{SLUG}+Zoe", door.codes["participant"], "status")
    assert "whoever has none gets one from the facilitator" in answer.stderr
    given = json.loads((await said(door, f"{SLUG}+Fran", door.codes["facilitator"], "own code new Zoe --json")).stdout)
    assert given["person"] == "Zoe"
    assert "you: Zoe" in (await said(door, SLUG, given["own_code"], "status")).stdout


async def test_a_card_made_beforehand_asks_for_the_name_once_and_is_their_own_code_then(door, room):
    (card,) = await own_codes.make_cards(door.hub.store, SLUG, Role.PARTICIPANT, 1)
    connection, asked = await door.interview(SLUG, card, "Bob")
    answer = await connection.run("status")
    assert (asked.asked, answer.stderr) == (["Code: ", "Your name: "], "")
    assert "you: Bob, participant" in answer.stdout
    assert "you: Bob, participant" in (await said(door, f"{SLUG}+Mal", card, "status")).stdout


async def test_two_sessions_of_one_person_are_told_of_each_other(door, ana):
    first, heard = await door.talk(await door.client(SLUG, ana), "plain")
    await heard.until("quit leaves")
    second, later = await door.talk(await door.client(SLUG, ana), "plain")
    await later.until(" ".join(OPEN_ALREADY.split()[:6]))
    first.stdin.write(b"where\n")
    await heard.until(" ".join(BEGUN.split()[:6]))
    for process in (first, second):
        process.close()


async def test_a_program_is_told_its_own_code_as_json_and_its_answer_stays_as_it_is(door):
    answer = await said(door, f"{SLUG}+Robot", door.codes["scribe"], "status --json")
    assert "Robot" in str(json.loads(answer.stdout))
    told = json.loads(answer.stderr)
    assert (told["person"], told["note"].splitlines()[1]) == ("Robot", "Write this down: it is shown only now.")
    again = await said(door, SLUG, told["own_code"], "status --json")
    assert (again.exit_status, again.stderr) == (0, "")


async def test_a_script_that_says_no_name_is_nobodys_and_nobody_can_be_called_so(door):
    for _ in range(2):
        answer = await said(door, SLUG, door.codes["scribe"], "status")
        assert (answer.exit_status, answer.stderr) == (0, "")
    for role in ("participant", "facilitator"):
        assert (await said(door, f"{SLUG}+Scribe", door.codes[role], "status")).exit_status == 3


async def test_the_wall_is_nobody_and_has_no_own_code_nor_anybodys_name(door, ana):
    for name in ("Wall", "Wall", "Hall"):
        answer = await said(door, f"{SLUG}+{name}", door.codes["wall"], "status")
        assert (answer.exit_status, answer.stderr) == (0, "")
    assert (await said(door, f"{SLUG}+Ana", door.codes["wall"], "status")).exit_status == 3


async def test_a_name_that_was_not_used_after_all_is_free_again(door, room, monkeypatch):
    joined = room.join

    async def full(person, face):
        from wtfc_tui.domain.refusals import Refused, Why

        return Refused(Why.TRY_AGAIN, "Not saved: the disk is full.")

    monkeypatch.setattr(room, "join", full)
    assert (await said(door, f"{SLUG}+Bob", door.codes["participant"], "status")).exit_status == 5
    monkeypatch.setattr(room, "join", joined)
    assert (await said(door, f"{SLUG}+Bob", door.codes["participant"], "status")).exit_status == 0


async def test_somebody_whom_the_host_has_registered_is_not_to_be_had_by_a_join_code(door):
    from server.door.team_keys import TeamKeys, as_line

    key = asyncssh.generate_private_key("ssh-ed25519")
    TeamKeys(door.folder).add("Kim", "facilitator", as_line(key))
    answer = await said(door, f"{SLUG}+KIM", door.codes["facilitator"], "status")
    assert "Kim is here already" in answer.stderr


async def test_lines_that_wait_never_become_a_name(door, ana):
    """Without a terminal the next line may be words for the workshop."""
    heard = await door.ssh("plain", user=f"{SLUG}+Ana", code=door.codes["participant"], given=b"Nobody rings\nbye\n",
                           options=("-T", "-o", "PreferredAuthentications=password"))  # fmt: skip
    assert heard.status == 3
    assert "is here already" in heard.err
    assert "Nobody rings" not in str(door.room.workshop.people)
