"""A file that a stranger made: what is wrong is refused in one sentence that names the place."""

import json
from contextlib import suppress
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wtfc_tui.carried.reading import LARGEST
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.intake import json_export
from wtfc_tui.live.seat import Done
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop

GOOD = {
    "format": "wtfc.workshop/1",
    "revision": 7,
    "workshop": {
        "slug": "carers", "title": "Carers", "focus": "", "site": "", "stage": "vote themes",
        "questions": [{"id": "notworking", "prompt": "What is not working?"}],
        "perspectives": ["providers"],
        "lenses": [{"id": "jamie", "prompt": "together"}],
    },
    "statements": [
        {"id": "S1", "question": "notworking", "person": "P01", "group": "lived", "text": "I wait", "theme": "T1",
         "source": "room", "withdrawn": False},
        {"id": "S2", "question": "notworking", "person": None, "group": None, "text": "I pay", "theme": "T1",
         "source": "room", "withdrawn": True},
    ],
    "themes": [{"id": "T1", "question": "notworking", "title": "I wait", "statements": ["S1"], "people": 1}],
    "rounds": [
        {"id": "R1", "on": "themes", "open": False, "dots": 5, "cap": 3, "turnout": 2,
         "results": [{"item": "T1", "dots": 3, "room_dots": 0}]}
    ],
    "causes": [], "successes": [], "in_place": [],
    "ideas": [
        {"id": "I1", "theme": "T1", "lens": "jamie", "text": "look in", "effort": 3, "difference": 8, "picked_by": []}
    ],
    "actions": [],
}  # fmt: skip


def load(raw: bytes) -> Document:
    return json_export.load(raw, CARRIED, PROCESS.steps)


def changed(place, value):
    """The good file with one thing different: `statements.0.text`; `...` takes it out."""
    file = deepcopy(GOOD)
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    part = file
    for step in way:
        part = part[step]
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return json.dumps(file).encode()


def refused(raw):
    with pytest.raises(Refused) as refusal:
        load(raw)
    assert "\n" not in refusal.value.sentence
    return refusal.value.sentence


def test_a_good_file_is_read():
    document = load(json.dumps(GOOD).encode())
    assert (document.revision, document[STATEMENTS][1].withdrawn, document[IDEAS][0].place.difference) == (7, True, 8)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_windows_makes_of_a_file_is_read_too(coding):
    assert load(json.dumps(GOOD, ensure_ascii=False).encode(coding)) == load(json.dumps(GOOD).encode())


@pytest.mark.parametrize(
    ("place", "value", "named"),
    [
        ("format", "wtfc.workshop/2", "not a workshop's export"),
        ("revision", "7", "revision"),
        ("revision", True, "revision"),
        ("revision", -1, "revision"),
        ("workshop", [], "workshop"),
        ("workshop.lenses.0.id", 3, "lenses 1, id"),
        ("workshop.stage", "party", "party"),
        ("statements", {}, "statements"),
        ("statements.0.text", None, "statements 1, text"),
        ("statements.0.text", ..., "statements 1"),
        ("statements.0.id", "S1; DROP TABLE", "statements 1, id"),
        ("statements.1.id", "S1", "S1 stands in this file twice"),
        ("statements.1.id", "s01", "not an id as an export writes it: such as S1"),
        ("statements.0.earlier", [{"text": "I"}], "statements 1, earlier 1, “at” is missing"),
        (
            "statements.0.earlier",
            [{"text": "I", "at": "now", "why": ""}],
            "statements 1, earlier 1, at there should be a time",
        ),
        ("statements.0.entered_at", "2026-03-02", "statements 1, entered_at"),
        ("statements.0.was_in", "T1", "S1 was in T1"),
        ("themes.0.merged_into", "T1", "T1 was merged into T1"),
        ("themes.0.people", 9, "T1 and the rest of this file do not agree on its people"),
        ("statements.0.question", "past", "statements 1, question"),
        ("statements.0.theme", "T9", "S1 names T9"),
        ("statements.0.withdrawn", 0, "statements 1, withdrawn"),
        ("statements.0.colour", "red", "colour"),
        ("themes.0.statements", [], "T1 and the rest of this file do not agree on its statements"),
        ("themes.0.statements", ["S1", "S2"], "T1 and the rest of this file do not agree on its statements"),
        ("rounds.0.on", "people", "R1"),
        ("rounds.0.cap", 9, "R1"),
        ("rounds.0.results", ..., "results"),
        ("rounds.0.results.0.item", "I1", "R1"),
        ("ideas.0.effort", None, "ideas 1, there is only one of effort and difference"),
        ("ideas.0.effort", 3.0, "ideas 1, effort"),
        ("ideas.0.lens", "ramsay", "I1"),
        ("ideas.0.picked_by", ["Ana"], "picked"),
        ("causes", [{}], "“id” is missing"),
        ("successes", [{}], "“id” is missing"),
        ("in_place", [{}], "“id” is missing"),
        ("actions", [{}], "actions"),
        ("more", "things", "more"),
        ("statements.0.id", "S999999", "statements 1, id, S999999 is out of range: ids go up to S99999"),
        ("statements.0.source", "x" * 301, "statements 1, source, “xxxxxxxxxxxxxxxxxxxx…” has 301 characters"),
        ("rounds.0.results.0.item", "T100000", "T100000 is out of range"),
        ("rounds.0.turnout", 10_000_000, "rounds 1, turnout, 10000000 is out of range: it goes up to 1000"),
        ("rounds.0.dots", 101, "rounds 1, dots, 101 is out of range"),
        ("workshop.perspectives", ["x"] * 21, "workshop, perspectives, there are 21, and 20 are the most"),
        ("workshop.lenses.0.prompt", "x" * 301, "lenses 1, prompt"),
    ],
)
def test_what_is_wrong_is_named(place, value, named):
    assert named in refused(changed(place, value))


def test_a_name_that_stands_twice_is_refused_as_nobody_knows_which_is_meant():
    assert "twice" in refused(json.dumps(GOOD).replace('"revision": 7', '"revision": 7, "revision": 8').encode())


def test_what_is_new_and_empty_is_no_reason_to_refuse():
    assert load(changed("later", [])) == load(json.dumps(GOOD).encode())


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\x00", b"null", b"[]", b"{}", b"hello", b"\xff\xfe\x00", b"\xe9t\xe9", b'{"format": NaN}',
        b"[" * 100_000, b'{"a":' * 100_000, b'{"format": 1' + b"0" * 5000 + b"}",
        b'{"format": "wtfc.workshop/1", "format": "wtfc.workshop/1"}', b" " * (LARGEST + 1),
    ],
)  # fmt: skip
def test_what_is_no_export_at_all_is_refused_in_a_sentence(raw):
    assert refused(raw).endswith((".", "?", "”."))


@given(some.binary(max_size=100))
def test_no_bytes_make_it_fall_over(raw):
    refused(raw)


@given(some.sampled_from(list(GOOD)), some.recursive(some.none() | some.booleans() | some.integers() | some.text(),
       lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner), max_leaves=8))  # fmt: skip
def test_whatever_stands_in_a_place_is_read_or_refused(place, value):
    with suppress(Refused):
        load(changed(place, value))


async def test_a_lone_surrogate_and_escapes_are_cleaned_on_the_way_in(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers"))
    seat = await come("carers")
    document = load(changed("statements.0.text", "I \x1b[2Jwait\ud800 \u202elong"))
    assert isinstance(await seat.do(ImportWorkshop(document)), Done)
    assert seat.board.workshop[STATEMENTS]["S1"].text == "I [2Jwait long"


async def test_an_import_goes_into_an_empty_workshop_only(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers"))
    seat = await come("carers")
    command = ImportWorkshop(load(json.dumps(GOOD).encode()))
    assert isinstance(await seat.do(command), Done)
    refusal = await seat.do(command)
    assert isinstance(refusal, Refused)
    assert "already holds 2 statements" in refusal.sentence


@pytest.mark.parametrize("place", ["statements.0.text", "themes.0.title", "ideas.0.text", "workshop.title"])
@pytest.mark.parametrize("value", ["", "\u200b", "x" * 5000])
async def test_words_that_are_empty_or_too_long_are_refused_and_nothing_is_brought_in(hub, come, place, value):
    await hub.create("carers", CreateWorkshop("carers", "Carers"))
    seat = await come("carers")
    try:
        outcome = await seat.do(ImportWorkshop(load(changed(place, value))))
    except Refused as refusal:  # By the reader or, where it has no say, by the rule.
        outcome = refusal
    assert isinstance(outcome, Refused)
    assert not seat.board.workshop[STATEMENTS]
