"""People's words on the way to a verb, from a real client that joins its arguments; and errors that a program reads."""

import json

import pytest

from wtfc_tui.verbs.tokens import LONGEST_LINE

HARD = 'I said "no" --person P05 -- it\'s $5; --json | rm'


async def test_behind_two_dashes_words_that_look_like_options_are_saved_whole(door):
    heard = await door.ssh("add", "working", "--person", "P07", "--json", "--", HARD)
    said = json.loads(heard.out)
    assert (said["text"], said["person"]) == (HARD, "P07")


async def test_words_come_from_standard_input_whole(door):
    heard = await door.ssh("add", "not working", "--person", "P07", "--json", "-", given=f"{HARD}\n--group lived\n".encode())
    said = json.loads(heard.out)
    assert (said["text"], said["person"], said["group"]) == (f"{HARD} --group lived", "P07", None)
    assert (await door.ssh("theme", "new", "not", "S1", "-", given=b"I wait for S2\n")).out.startswith("T1 I wait for S2: 1")


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
async def test_words_of_a_file_of_windows_are_read_as_they_are(door, coding):
    heard = await door.ssh("add", "future", "-", given="Llŷn, och “hafan”\r\n".encode(coding))
    assert heard.out == "S1 saved, future: Llŷn, och “hafan”\n"


async def test_without_the_dashes_the_answer_says_for_whom_it_was_saved(door):
    heard = await door.ssh("add", "working", "I", "said", "--person", "P05", "--group", "lived", "to", "nobody")
    assert heard.out == "S1 saved, working for P05 (lived experience): I said to nobody\n"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (b"", "none came in"),
        (b" \n", "none came in"),
        (b"caf\xe9", "not text in UTF-8"),
        (b"x" * (LONGEST_LINE + 1), "characters came in on standard input"),
        (b"x" * (5 * LONGEST_LINE), "characters came in on standard input"),
        (b"x" * 1001, "may have 1000 characters"),
    ],
    ids=["nothing", "blank", "Latin-1", "long", "longer still", "a statement too long"],
)
async def test_what_cannot_be_words_is_refused_in_a_sentence_and_saves_nothing(door, given, sentence):
    for words in ((), ("--json",)):
        heard = await door.ssh("add", "working", *words, "-", given=given)
        assert (heard.status, heard.err.count("\n")) == (2, 1), heard.err
        assert sentence in heard.err
        assert bool(heard.out) == bool(words)
    assert (await door.ssh("statements", "--json")).out == "[]\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("frobnicate", "--json"), 2),
        (("add", "--json"), 2),
        (("add", "working", "I wait", "--person", "P5x", "--json"), 2),
        (("stage", "grid", "--json"), 3),
        (("show", "S9", "--json"), 4),
    ],
)
async def test_an_error_is_json_too_for_who_asks_and_a_sentence_aside(door, words, status):
    heard = await door.ssh(*words)
    assert heard.status == status
    assert json.loads(heard.out) == {"error": heard.err.rstrip("\n"), "status": status}


async def test_an_error_before_a_verb_is_said_is_json_as_well(door, monkeypatch):
    nobody = await (await door.client("carers-2026", door.codes["participant"])).run("add working --json -- Hello")
    assert json.loads(nobody.stdout) == {"error": nobody.stderr.rstrip("\n"), "status": 2}

    async def crash(*_, **__):
        raise RuntimeError("people's own words")

    monkeypatch.setattr("server.faces.verb_face.speak", crash)
    crashed = await (await door.client()).run("status --json")
    assert json.loads(crashed.stdout) == {"error": crashed.stderr.rstrip("\n"), "status": 5}


async def test_json_behind_the_dashes_is_a_word_of_an_error_too(door):
    heard = await door.ssh("add", "nonsense", "--", "--json")
    assert (heard.status, heard.out) == (2, "")


async def test_every_export_is_one_json_value_where_that_is_asked_for(door):
    await door.ssh("add", "working", "--", "I wait, and wait")
    for form in ("csv", "md"):
        plain, packed = await door.ssh("export", form), await door.ssh("export", form, "--json")
        assert json.loads(packed.out) == {"format": form, "text": plain.out}
    whole, asked = await door.ssh("export", "json"), await door.ssh("export", "json", "--json")
    assert json.loads(whole.out) == json.loads(asked.out)
