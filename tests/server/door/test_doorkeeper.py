"""Who somebody turns out to be: only what the method that succeeded has shown, and the same answer for every wrong way."""

import asyncssh
import pytest

from server.door.team_keys import TeamKeys, as_line
from wtfc_tui.stages.setup.records import CreateWorkshop

DENIED = (asyncssh.PermissionDenied, asyncssh.DisconnectError, asyncssh.ConnectionLost)


async def you(connection) -> str:
    """`Ana, scribe`, as the workshop itself sees it."""
    out = (await connection.run("status")).stdout
    return next(line for line in out.splitlines() if line.startswith("you: ")).removeprefix("you: ")


def registered(door, name: str, role: str, workshop: str = "") -> asyncssh.SSHKey:
    key = asyncssh.generate_private_key("ssh-ed25519")
    TeamKeys(door.folder).add(name, role, as_line(key), workshop)
    return key


@pytest.mark.parametrize("role", ["facilitator", "scribe", "participant", "wall"])
async def test_the_code_is_the_password_and_decides_the_role(door, role):
    assert await you(await door.client(code=door.codes[role])) == f"Ana, {role}"


@pytest.mark.parametrize("role", ["facilitator", "scribe", "participant", "wall"])
async def test_the_code_may_be_given_to_the_question_at_the_door(door, role):
    connection, asked = await door.interview("carers-2026+Ana", door.codes[role])
    assert await you(connection) == f"Ana, {role}"
    assert asked.asked == ["Code: "]


async def test_whoever_has_not_said_their_name_is_asked_for_it_once(door):
    connection, asked = await door.interview("carers-2026", door.codes["scribe"], "Béa")
    assert await you(connection) == "Béa, scribe"
    assert asked.asked == ["Code: ", "Your name: "]


async def test_an_empty_user_name_is_asked_for_the_workshop(door):
    connection, asked = await door.interview("", "Carers-2026 ", door.codes["scribe"], "Ana")
    assert await you(connection) == "Ana, scribe"
    assert asked.asked == ["Workshop: ", "Code: ", "Your name: "]


async def test_an_empty_user_name_with_a_right_code_as_password_gets_nowhere(door):
    for username in ("", "+Ana"):
        with pytest.raises(DENIED):
            await door.client(username, door.codes["scribe"])


async def test_a_name_that_will_not_do_is_asked_again_with_the_reason(door):
    connection, asked = await door.interview("carers-2026", door.codes["scribe"], "\x00\x1b", "x" * 200, "Ana")
    assert await you(connection) == "Ana, scribe"
    assert "needs words" in asked.instructions[2]
    assert "may have 40 characters" in asked.instructions[3]


async def test_a_wrong_code_may_be_put_right_on_the_second_try(door):
    connection, asked = await door.interview("carers-2026+Ana", "wrong", door.codes["scribe"])
    assert await you(connection) == "Ana, scribe"
    assert "do not go together" in asked.instructions[1]


async def test_a_code_may_be_typed_without_hyphens_and_in_capitals(door):
    typed = door.codes["scribe"].replace("-", " ").upper()
    assert await you(await door.client(code=typed)) == "Ana, scribe"


async def test_the_third_wrong_code_ends_the_connection_with_a_sentence(door):
    with pytest.raises(asyncssh.DisconnectError) as ended:
        await door.interview("carers-2026+Ana", *["wrong"] * 200)
    assert "do not go together" in ended.value.reason


async def test_a_workshop_that_is_not_there_gets_the_answer_of_a_wrong_code(door):
    answers = []
    for username, code in (("carers-2026+A", "wrong"), ("nobody-here+A", "wrong"), ("nobody-here+A", door.codes["scribe"])):
        with pytest.raises(asyncssh.DisconnectError) as ended:
            await door.interview(username, *[code] * 3)
        answers.append((ended.value.code, ended.value.reason))
    assert len(set(answers)) == 1


async def test_a_code_of_one_workshop_opens_no_other(door):
    await door.hub.create("other", CreateWorkshop("other", "Other"))
    with pytest.raises(DENIED):
        await door.client("other+Ana", door.codes["facilitator"])


async def test_a_rotated_code_stops_working_at_once(door):
    from wtfc_tui.live import codes

    before = door.codes["scribe"]
    await codes.rotate(door.hub.store, "carers-2026", "scribe")
    with pytest.raises(DENIED):
        await door.client(code=before)


async def test_a_registered_key_needs_no_code_and_brings_its_own_name_and_role(door):
    key = registered(door, "Fran", "facilitator")
    connection = await door.client("carers-2026+Somebody", client_keys=[key], preferred_auth=["publickey"], password=None)
    assert await you(connection) == "Fran, facilitator"


async def test_a_key_for_one_workshop_opens_no_other(door):
    key = registered(door, "Fran", "facilitator", workshop="other")
    with pytest.raises(DENIED):
        await door.client(client_keys=[key], preferred_auth=["publickey"], password=None)


async def test_a_key_that_is_not_registered_opens_nothing(door):
    registered(door, "Fran", "facilitator")
    other = asyncssh.generate_private_key("ssh-ed25519")
    with pytest.raises(DENIED):
        await door.client(client_keys=[other], preferred_auth=["publickey"], password=None)


class Prober(asyncssh.SSHClient):
    """Offers a key it has no private half of, then goes on with the code of a lesser role."""

    def __init__(self, code: str) -> None:
        self._code = code

    def kbdint_auth_requested(self) -> str:
        return ""

    def kbdint_challenge_received(self, name, instructions, lang, prompts):
        return [self._code] if prompts else []

    def password_auth_requested(self) -> str:
        return self._code


class KeyWithoutPrivateHalf(asyncssh.SSHKeyPair):
    """Says that it is Fran's, and signs with something else."""

    _key_type = "fake"

    def __init__(self, shown: asyncssh.SSHKey, own: asyncssh.SSHKey) -> None:
        super().__init__(b"ssh-ed25519", b"ssh-ed25519", (b"ssh-ed25519",), (b"ssh-ed25519",), shown.public_data, b"")
        self._own = own

    def sign(self, data: bytes) -> bytes:
        return self._own.sign(data, b"ssh-ed25519")


@pytest.mark.parametrize("then", ["keyboard-interactive", "password"])
async def test_a_facilitators_public_key_that_was_only_shown_gives_no_role_to_the_code_that_follows(door, then):
    """Found in another server: the key's owner was remembered at the offer, and the code that followed was hers."""
    frans = registered(door, "Fran", "facilitator")
    shown = KeyWithoutPrivateHalf(frans, asyncssh.generate_private_key("ssh-ed25519"))
    options = door.options("carers-2026+Mallory") | {
        "client_keys": [shown],
        "preferred_auth": ["publickey", then],
        "client_factory": lambda: Prober(door.codes["participant"]),
    }
    connection = await door.enter(asyncssh.connect(**options))
    assert await you(connection) == "Mallory, participant"
    assert (await connection.run("stage vote themes")).exit_status == 3


async def test_a_code_that_was_right_for_another_user_name_counts_for_nothing(door):
    """The right code begins an interview under one name; the attempt that succeeds is the only one that counts."""
    connection, _ = await door.interview("carers-2026+Ana", "wrong", door.codes["participant"])
    assert await you(connection) == "Ana, participant"


@pytest.mark.parametrize(
    "odd", [lambda code: [], lambda code: [code] * 50, lambda code: [code + " " * 65_536], lambda code: ["\x00\x1b]0;x\x07"]]
)
async def test_answers_that_make_no_sense_are_wrong_answers_even_with_the_code_in_them(door, odd):
    responses = odd(door.codes["scribe"])

    class Odd(asyncssh.SSHClient):
        def kbdint_auth_requested(self):
            return ""

        def kbdint_challenge_received(self, name, instructions, lang, prompts):
            return responses if prompts else []

    options = door.options("carers-2026+Ana") | {"preferred_auth": ["keyboard-interactive"], "client_factory": Odd}
    with pytest.raises(DENIED):
        await door.enter(asyncssh.connect(**options))
    assert await you(await door.client()) == "Ana, scribe"


@pytest.mark.parametrize(
    "username",
    [
        "a" * 1023,
        "a" * 1024,
        "a" * 30_000,
        "ａｄｍｉｎ",
        "аdmin",
        "../../etc/passwd",
        "host:host",
        "carers-2026/..",
        "carers-2026\u200b",
    ],
)
async def test_odd_user_names_lead_nowhere_and_make_no_file(door, username):
    before = sorted(door.folder.rglob("*"))
    with pytest.raises(DENIED):
        await door.client(username, "wrong")
    assert sorted(door.folder.rglob("*")) == before


@pytest.mark.parametrize("username", ["carers-2026+A\x1b]0;x\x07", "carers-2026+\x9b2J", "carers-2026+A\nB"])
async def test_control_characters_in_a_user_name_are_refused_and_written_nowhere(door, username, caplog):
    """By the real client, which checks nothing; asyncssh's own would not send them."""
    caplog.set_level("DEBUG")
    heard = await door.ssh("status", user=username)
    assert heard.status == 255
    assert heard.out == ""
    assert not set("\x1b\x07\x9b") & set(heard.err + caplog.text)
    assert await you(await door.client()) == "Ana, scribe"
