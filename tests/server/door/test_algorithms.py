"""What the handshake offers, judged by ssh-audit and held by its policy; and that the clients people have still come in."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

POLICY = Path(__file__).with_name("ssh_audit_policy.txt")

OLD_WINDOWS = {
    "kex_algs": ["curve25519-sha256", "curve25519-sha256@libssh.org", "ecdh-sha2-nistp256", "diffie-hellman-group14-sha256"],
    "encryption_algs": ["chacha20-poly1305@openssh.com", "aes128-ctr", "aes256-ctr", "aes128-gcm@openssh.com",
                        "aes256-gcm@openssh.com"],
    "mac_algs": ["umac-64-etm@openssh.com", "umac-128-etm@openssh.com", "hmac-sha2-256-etm@openssh.com",
                 "hmac-sha2-512-etm@openssh.com", "hmac-sha1-etm@openssh.com"],
    "server_host_key_algs": ["ecdsa-sha2-nistp256", "ssh-ed25519", "rsa-sha2-512", "ssh-rsa"],
    "compression_algs": ["none", "zlib@openssh.com"],
}  # fmt: skip
"""What the ssh.exe of Windows 10 and 11 offers (OpenSSH 8.1 to 9.5), as far as asyncssh's client can say it."""
OLD_PUTTY = {
    **OLD_WINDOWS,
    "encryption_algs": ["aes256-ctr", "aes192-ctr", "aes128-ctr", "chacha20-poly1305@openssh.com"],
    "mac_algs": ["hmac-sha2-256", "hmac-sha1", "hmac-sha2-256-etm@openssh.com"],
}
"""PuTTY before 0.81."""


async def audit(door, *more: str) -> tuple[int, str]:
    line = [sys.executable, "-m", "ssh_audit.ssh_audit", "--skip-rate-test", *more, "-p", str(door.server.port), "127.0.0.1"]
    process = await asyncio.create_subprocess_exec(*line, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    out, _ = await process.communicate()
    return process.returncode or 0, out.decode()


async def test_what_is_offered_is_exactly_what_the_policy_says(door):
    status, told = await audit(door, "-P", str(POLICY))
    assert status == 0, told


async def test_ssh_audit_finds_no_failure(door):
    _, told = await audit(door, "-j")
    found = json.loads(told)
    judged = [one for kind in ("kex", "key", "enc", "mac") for one in found[kind]]
    assert judged
    assert [one for one in judged if one["notes"].get("fail")] == []
    warned = {one["algorithm"] for one in judged if one["notes"].get("warn")}
    assert warned == {"curve25519-sha256", "curve25519-sha256@libssh.org"}  # Not post-quantum; Windows has nothing else.


@pytest.mark.parametrize("client", [OLD_WINDOWS, OLD_PUTTY], ids=["Windows 10", "PuTTY 0.78"])
async def test_old_clients_of_windows_come_in_with_safe_algorithms(door, client):
    connection = await door.client(**client)
    assert (await connection.run("status")).exit_status == 0
    chosen = connection.get_extra_info("send_cipher"), connection.get_extra_info("send_mac")
    assert chosen[0] in ("aes128-ctr", "aes256-ctr", "aes128-gcm@openssh.com", "aes256-gcm@openssh.com")
    assert "umac" not in chosen[1]
    assert "sha1" not in chosen[1]


async def test_putty_comes_in(door):
    line = ["plink", "-ssh", "-batch", "-P", str(door.server.port), "-hostkey", door.server.fingerprint]
    line += ["-pw", await door.own_code("carers-2026+Ana"), "carers-2026+Ana@127.0.0.1"]
    for option in ([], ["-C"]):
        heard = await door.program([*line[:2], *option, *line[2:], "status"], b"", "")
        assert heard.status == 0, heard
        assert "you: Ana, scribe" in heard.out
    lines = await door.program([*line[:2], "-T", *line[2:]], b"where\r\nquit\r\n", "")
    assert (lines.status, lines.out.count("You are at")) == (0, 1), lines
    assert "\x1b" not in lines.out


async def test_openssh_comes_in_by_password_and_by_questions(door):
    for method in ("password", "keyboard-interactive"):
        heard = await door.ssh("status", options=("-o", f"PreferredAuthentications={method}"))
        assert "you: Ana, scribe" in heard.out, heard


async def test_the_program_and_its_version_are_not_told_to_strangers(door):
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
    assert await reader.readline() == b"SSH-2.0-Workshop\r\n"
    writer.close()
