"""A day told in verbs by the real OpenSSH client, as a script would; and what is refused, in a sentence with its status."""

import json

DONE, NOT_UNDERSTOOD, REFUSED, NO_SUCH = 0, 2, 3, 4


async def test_a_workshop_from_words_to_grid_and_out_and_in_again(own_process):
    """A server of its own; each line is a process, so there are as few as tell the story."""
    place = own_process
    first = await place.ssh("Sam", "scribe", "add", "notworking", "'Nobody rings when they are late'", "--person P07")
    assert first.out == "S1 saved, not working for P07: Nobody rings when they are late\n"
    more = "add notworking It's the waiting that wears me down --person P08 --group lived"
    assert "S2 saved" in (await place.ssh("Sam", "scribe", more)).out
    made = await place.ssh("Sam", "scribe", "theme new notworking I never know who is coming")
    assert (made.status, made.out, made.err) == (DONE, "T1 I never know who is coming: 0 statements, 0 people\n", "")
    put = await place.ssh("Sam", "scribe", "put S1 S2 T1 --json")
    assert json.loads(put.out)["moved"] == [{"statement": "S1", "from": None}, {"statement": "S2", "from": None}]

    denied = await place.ssh("Ana", "participant", "vote open themes")
    assert (denied.status, denied.out) == (REFUSED, "")
    assert denied.err == "As a participant you cannot do that here; this is for facilitators.\n"
    opened = await place.ssh("Fran", "facilitator", "vote open themes --dots 5 --cap 3")
    assert opened.out == "R1 is open on 1 theme: 5 dots each, 3 at most on one.\n"
    over = await place.ssh("Ana", "participant", "vote cast T1=4")
    assert (over.status, over.out, over.err) == (
        REFUSED,
        "",
        "Each person has 5 dots, 3 at most on one: this gives “I never know who is coming” (T1) 4, which is 1 too many.\n",
    )
    assert (await place.ssh("Ana", "participant", "vote cast T1=3")).status == DONE
    closed = await place.ssh("Fran", "facilitator", "vote close --even-so")
    assert "1. T1 I never know who is coming: 3 dots" in closed.out

    idea = await place.ssh("Ana", "participant", "idea T1 delia Text the rota the evening before")
    assert idea.out == "I1 saved, Delia for “I never know who is coming” (T1): Text the rota the evening before\n"
    placed = await place.ssh("Sam", "scribe", "place I1 --effort 3 --difference 8")
    assert placed.out == "I1, effort 3 · difference 8 · a quick win: Text the rota the evening before\n"
    told = await place.ssh("Ana", "participant", "grid --words")
    assert told.out.startswith("I1, effort 3 · difference 8 · a quick win")
    missing, unknown = await place.ssh("Ana", "participant", "show S99"), await place.ssh("Ana", "participant", "frobnicate")
    assert (missing.status, missing.out, missing.err.count("\n")) == (NO_SUCH, "", 1)
    assert (unknown.status, unknown.out, unknown.err.count("\n")) == (NOT_UNDERSTOOD, "", 1)

    export = await place.ssh("Fran", "facilitator", "export json")
    assert json.loads(export.out)["format"] == "wtfc.workshop/1"
    other = json.loads((await own_process.wtfc.run("new", "Second room", "--json")).out)
    place.codes[other["slug"]] = other["codes"]
    taken = await place.ssh("Fran", "facilitator", "import", given=export.out.encode(), slug=other["slug"])
    things = "0 causes, 0 success statements, 0 things in place, 1 idea, 0 actions"
    of = f"2 statements, 0 consents, 1 theme, 1 vote, {things}"
    brought = f"Brought in {of}. second-room is now called “Carers 2026”.\n"
    assert (taken.status, taken.out) == (DONE, brought)
    again = await place.ssh("Fran", "facilitator", "export json", slug=other["slug"])
    assert again.out == export.out.replace('"slug": "carers-2026"', '"slug": "second-room"')
    twice = await place.ssh("Fran", "facilitator", "import", given=export.out.encode(), slug=other["slug"])
    assert (twice.status, twice.out) == (REFUSED, "")


async def test_the_hosts_command_goes_through_the_running_server(own_process):
    wtfc = own_process.wtfc
    saved = await wtfc.run("do", "carers-2026", "add", "working", "My neighbour looks in", "--person", "P01")
    assert (saved.status, saved.out) == (DONE, "S1 saved, working for P01: My neighbour looks in\n")
    assert "My neighbour looks in" in await own_process.said("Sam", "scribe", "statements")
    refused = await wtfc.run("do", "carers-2026", "put", "S1", "T9")
    assert (refused.status, refused.out, refused.err.count("\n")) == (NO_SUCH, "", 1)
    nowhere = await wtfc.run("do", "no-such", "status")
    assert (nowhere.status, nowhere.out, nowhere.err.count("\n")) == (NO_SUCH, "", 1)
