"""What the server offers in the SSH handshake, and why. It owns the lists; ssh-audit's policy in the tests holds them.

Windows' own client before 10.0 and PuTTY before 0.83 know no post-quantum exchange, so curve25519 stays beside it. Left
out on purpose: umac (Windows clients corrupt it), chacha20 and CBC (Terrapin), SHA-1, NIST curves for the exchange,
finite-field Diffie-Hellman, and an RSA host key (asyncssh cannot offer it without ssh-rsa).
"""

from typing import Final

KEY_EXCHANGE: Final = ("mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org")
CIPHERS: Final = ("aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr")
MACS: Final = ("hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com")
SIGNATURES: Final = (
    "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "rsa-sha2-512", "rsa-sha2-256", "ecdsa-sha2-nistp256",
)  # fmt: skip
COMPRESSION: Final = ("zlib@openssh.com", "none")
"""The client chooses the first of its own list that stands here. Without `none` every client compresses, unasked."""
