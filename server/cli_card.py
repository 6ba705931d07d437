"""`wtfc card`: joining cards for a workshop, as text or as a page to print."""

import argparse
import asyncio
import socket
import sys

from server.card import Joining, text_card
from server.card_page import html_card
from server.cli_host import write
from server.host_key import fingerprint
from server.host_link import ask
from wtfc_tui.assemble import data_folder
from wtfc_tui.domain.refusals import Refused, Why


def card(chosen: argparse.Namespace) -> int:
    folder = data_folder(chosen.data)
    answer = asyncio.run(ask(folder, {"ask": "invitation", "slug": chosen.slug}))
    if answer.status:
        return write(answer)
    role = chosen.role.casefold()
    if role not in answer.data["codes"]:
        raise Refused(Why.NOT_UNDERSTOOD, f"A role with a code is one of {', '.join(answer.data['codes'])}.")
    joining = Joining(
        title=answer.data["title"],
        slug=answer.data["slug"],
        role=role,
        code=answer.data["codes"][role],
        address=chosen.address or _address(),
        port=chosen.port,
        fingerprint=fingerprint(folder),
    )
    sys.stdout.write(html_card(joining) if chosen.html else text_card(joining))
    return 0


def _address() -> str:
    """The number by which others on the network reach this machine, as its own routes tell; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as trial:
        try:
            trial.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(trial.getsockname()[0])
