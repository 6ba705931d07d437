"""Joining cards: everything a person needs to type, in order, and safe to print."""

import re
import socket
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from server.command.card import address_of
from server.command.joining_card import NEXT, TO_FILL_IN, WIDTH, Joining, text_card, ways
from server.command.joining_page import html_cards

CARERS = Joining("Carers 2026", "carers-2026", "participant", "bato-kemi-luso-rida", "192.0.2.7", 2222, "SHA256:abc")


def test_each_way_names_the_address_the_port_the_workshop_the_code_and_the_key_to_expect():
    for way in ways(CARERS)[1:]:
        said = " ".join(way.steps)
        for needed in ("192.0.2.7", "2222", "carers-2026", CARERS.code, CARERS.fingerprint):
            assert needed in said, (way.name, needed)


def test_what_is_to_be_typed_is_never_broken_over_two_lines():
    for line in ("ssh -p 2222", "carers-2026@192.0.2.7", CARERS.code, CARERS.fingerprint):
        assert line in text_card(CARERS)


def test_the_line_for_a_screen_reader_is_the_first_way_of_all():
    card = text_card(CARERS)
    assert card.index("ssh -T -p 2222 carers-2026+YOURNAME@192.0.2.7") < card.index("ssh -p 2222 carers-2026@192.0.2.7")
    assert "screen reader" in ways(CARERS)[0].name


@pytest.mark.parametrize("role", NEXT)
def test_the_card_says_what_to_do_once_one_is_in_and_how_to_leave(role):
    for card in (text_card(replace(CARERS, role=role)), read(html_cards([replace(CARERS, role=role)]))[1]):
        said = " ".join(card.split())
        assert NEXT[role].replace("`", "") in said
        assert "Esc and then q leaves" in said


@pytest.mark.parametrize(("ring", "said"), [("Fay, 01248 000000", "To ring: Fay, 01248 000000"), ("", "To ring: ____")])
def test_the_card_says_what_to_do_when_the_key_differs_and_whom_to_ring(ring, said):
    for card in (text_card(replace(CARERS, ring=ring)), read(html_cards([replace(CARERS, ring=ring)]))[1]):
        words = " ".join(card.split())
        assert "If the key is another one: type no" in words
        assert said in words


def test_the_card_is_one_page_of_sixty_lines():
    assert max(len(text_card(replace(CARERS, role=role)).splitlines()) for role in NEXT) <= 60


def test_the_text_fits_a_narrow_page_and_has_no_control_characters():
    card = text_card(replace(CARERS, title="A workshop " * 20))
    assert max(map(len, card.splitlines())) <= WIDTH
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", card)


def test_the_page_shows_a_hostile_title_as_it_is_and_loads_nothing():
    title = """<script>alert(1)</script>"><img src=x onerror=alert(1)> {0} %s &bogus;"""
    page = html_cards([replace(CARERS, title=title, address='h"><b>')])
    tags, text = read(page)
    assert {"script", "img", "b", "link", "iframe"} & set(tags) == set()
    assert title in text
    assert "default-src 'none'" in page


def test_an_address_that_nobody_knows_is_a_place_to_fill_in():
    unknown = replace(CARERS, address=TO_FILL_IN)
    for made in (text_card(unknown), html_cards([unknown])):
        assert "ask the host for the address" in made.replace("\n", " ")
        assert "carers-2026@ADDRESS" in made
    assert "ask the host" not in text_card(CARERS) + html_cards([CARERS])


@pytest.mark.parametrize(
    ("server", "found", "address"),
    [
        ({"host": "192.0.2.9"}, "198.51.100.4", "192.0.2.9"),
        ({"host": "0.0.0.0"}, "198.51.100.4", "198.51.100.4"),
        ({"host": "0.0.0.0", "address": "village-hall.example"}, "198.51.100.4", "village-hall.example"),
        ({"host": "::"}, "127.0.0.1", TO_FILL_IN),
        (None, "0.0.0.0", TO_FILL_IN),
        (None, None, TO_FILL_IN),
    ],
)
def test_the_address_is_the_servers_own_or_this_machines_and_never_only_its_own(server, found, address, monkeypatch):
    class Trial(socket.socket):
        def connect(self, _):
            if found is None:
                raise OSError("Network is unreachable")

        def getsockname(self):
            return (found, 1)

    monkeypatch.setattr("server.host.reached.socket.socket", Trial)
    assert address_of(server) == address


def read(page: str) -> tuple[list[str], str]:
    class Reader(HTMLParser):
        tags: list[str] = []  # noqa: RUF012
        text = ""

        def handle_starttag(self, tag, attrs):
            self.tags = [*self.tags, tag]

        def handle_data(self, data):
            self.text += data

    reader = Reader()
    reader.feed(page)
    return reader.tags, reader.text
