"""`wtfc card`: joining cards for a workshop, as text or as a page to print, with where the running server really is."""

import argparse
import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from server.command.arguments import USUAL_PORT
from server.command.joining_card import TO_FILL_IN, Joining, short_card, text_card
from server.command.joining_page import html_cards
from server.command.print_answer import print_answer
from server.host.host_key import fingerprint
from server.host.link import ask, server_there
from server.host.reached import only_here, reached
from wtfc_tui.assemble import data_folder
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import clean


def card(chosen: argparse.Namespace) -> int:
    folder = data_folder(chosen.data)
    server, answer = asyncio.run(_asked(folder, chosen))
    if answer.status:
        return print_answer(answer)
    joinings = _joinings(chosen, folder, server, answer.data)
    sys.stdout.write(html_cards(joinings) if chosen.html else "\f".join(map(text_card, joinings)))
    for sentence in _warnings(folder, server, joinings[0]):
        print(sentence, file=sys.stderr)
    return 0


def _joinings(
    chosen: argparse.Namespace, folder: Path, server: dict[str, Any] | None, told: dict[str, Any]
) -> list[Joining]:
    """A card for each personal code that was made now, or the one card for all of a role."""
    role = chosen.role.casefold()
    if role not in told.get("codes", [role]):
        raise Refused(Why.NOT_UNDERSTOOD, f"A role with a code is one of {', '.join(told['codes'])}.")
    card = Joining(
        title=told["title"],
        slug=told["slug"],
        role=role,
        code="",
        address=chosen.address or address_of(server),
        port=(server or {}).get("port", USUAL_PORT) if chosen.port is None else chosen.port,
        fingerprint=fingerprint(folder),
        own="people" in told,
        ring=clean(chosen.ring).text,
    )
    return [replace(card, code=code) for code in (told["people"] if card.own else [told["codes"][role]])]


def personal(chosen: argparse.Namespace) -> int:
    """`wtfc codes SLUG --people N`: what each is to type, on a few lines to cut out."""
    folder = data_folder(chosen.data)
    server, answer = asyncio.run(_asked(folder, chosen))
    if answer.status or chosen.json:
        return print_answer(answer, as_json=chosen.json)
    vars(chosen).update(address="", port=None, ring="")
    joinings = _joinings(chosen, folder, server, answer.data)
    sys.stdout.write("\n".join(map(short_card, joinings)))
    for sentence in _warnings(folder, server, joinings[0]):
        print(sentence, file=sys.stderr)
    return 0


async def _asked(folder: Path, chosen: argparse.Namespace) -> tuple[dict[str, Any] | None, Any]:
    request: dict[str, Any] = {"ask": "invitation", "slug": chosen.slug}
    if chosen.people is not None:
        request = {"ask": "codes", "slug": chosen.slug, "people": chosen.people, "role": chosen.role}
    return await server_there(folder), await ask(folder, request)


def _warnings(folder: Path, server: dict[str, Any] | None, joining: Joining) -> list[str]:
    """Beside the card, so that a card in a file has none of it."""
    said = []
    if server is None:
        said.append(f"No server is running on {folder}: nobody can come in before wtfc serve --port {joining.port} does.")
    elif joining.port != server.get("port"):
        said.append(f"The server that runs now listens on port {server.get('port')}, and the card says {joining.port}.")
    if only_here(joining.address):
        said.append(f"{joining.address} is reached from this machine only: --address gives the card another one.")
    elif joining.address == TO_FILL_IN:
        said.append("This machine's address was not found: give it with --address, or write it on the card.")
    return said


def address_of(server: dict[str, Any] | None) -> str:
    """As the running server says it on the wall as well; a place to fill in where nobody knows it."""
    there = server or {}
    return reached(str(there.get("host", "")), there.get("port", USUAL_PORT), there.get("address", "")).address or TO_FILL_IN
