"""The same task by full screen, by plain lines and by verbs ends in the same workshop."""

import json

STATEMENTS = (
    "Nobody rings when they are late",
    "I cannot leave the house without somebody",
    "Different people every week, I have to explain it all again",
)
KNOW, OUT = "I never know who is coming or when", "I cannot get out on my own"
IDEA = "A neighbour looks in when a visit is late"


async def brings_the_room(fran) -> None:
    await fran.typed("<Esc>", "Bring the room to")
    await fran.typed("b", "The room is at")


async def by_screen(place) -> None:
    fran = await place.terminal("Fran", "facilitator", "Latest", slug="by-screen")
    await fran.typed("<Ctrl+P>p7 family<Enter><Tab>", "Person P07 family", "► NOT WORKING")
    await fran.typed(f"{STATEMENTS[0]}<Enter>", "S1 saved")
    await fran.typed(f"{STATEMENTS[1]}<Enter>", "S2 saved", "► WORKING")
    await fran.typed("<Tab>", "► NOT WORKING")
    await fran.typed(f"{STATEMENTS[2]}<Enter>", "S3 saved")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("3", "S1  “Nobody rings")
    await brings_the_room(fran)
    await fran.typed(f"n{KNOW}<Enter>", "(S1, T1) · u takes it back", "S2  “I cannot")
    await fran.typed(f"n{OUT}<Enter>", "(S2, T2) · u takes it back", "S3  “Different")
    await fran.typed("/never know<Enter>", "now (S3, T1)")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("4", "No vote has been opened yet.")
    await brings_the_room(fran)
    await fran.typed("ot 5 3<Enter>", "You have 5 of 5")
    await fran.typed("3<Down>1", "You have 1 of 5 dots left")
    await fran.typed("ccc", "The result of R1")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("6", "► DELIA")
    await brings_the_room(fran)
    await fran.typed(f"<Tab>{IDEA}<Enter>", "added with Jamie (I1)")
    await fran.typed("<Esc>", "Menu")
    await fran.typed("e", "Not placed yet: I1")
    await brings_the_room(fran)
    await fran.typed("3 8<Enter>", "effort 3 · difference 8")


async def by_lines(place) -> None:
    talk = await place.talk("Fran", "facilitator", slug="by-lines")
    await talk.asked("Which person? (next for P01): ")
    await talk.say("P07 family", "P07, working 1 of 2: ")
    await talk.say("2", "P07, not working 1 of 2: ")
    await talk.say(STATEMENTS[0], "P07, not working 2 of 2: ")
    await talk.say(STATEMENTS[1], ": ")
    await talk.say("2", "P07, not working 3: ")
    await talk.say(STATEMENTS[2], ": ")
    await talk.say("go theme", "Which pile? (1 to 3): ")
    assert f"“{STATEMENTS[0]}”" in await talk.say("2", "Where? ")
    await talk.say(f"new {KNOW}", "Where? ")
    await talk.say(f"new {OUT}", "Where? ")
    assert f"In: {KNOW}" in await talk.say("1", "Which pile? (1 to 3): ")
    await talk.say("go vote themes", "Open a vote on themes? yes or no: ")
    await talk.say("yes", "Dots, 5 left: ")
    await talk.say("3", "Dots, 2 left: ")
    await talk.say("1", "1 left. Change, such as 2=3, or next: ")
    await talk.say("close", "Type yes: ")
    assert "who chose what" in await talk.say("yes", "Type yes: ")
    assert "1. T1" in await talk.say("yes", "What now? ")
    await talk.say("go chefs", "Which theme? (1 to 2, next for T1): ")
    await talk.say("1", "T1, Delia: ")
    await talk.say("2", "T1, Jamie: ")
    assert "I1 saved." in await talk.say(IDEA, "T1, Jamie: ")
    await talk.say("go grid", "I1: 3 8, up, down")
    await talk.say("3 8", "I1: 3 8, up, down")
    await talk.say("stage grid", "I1: 3 8, up, down")


async def by_verbs(place) -> None:
    for line in (
        *(f"add notworking {words} --person P07 --group family" for words in STATEMENTS),
        f"theme new notworking {KNOW} S1",
        f"theme new notworking {OUT} S2",
        "put S3 T1",
        "vote open themes --dots 5 --cap 3",
        "vote cast T1=3 T2=1",
        "vote close --even-so",
        f"idea T1 jamie {IDEA}",
        "place I1 --effort 3 --difference 8",
        "stage grid",
    ):
        await place.said("Fran", "facilitator", line, slug="by-verbs")


async def test_the_same_task_in_each_of_the_three_faces_ends_in_the_same_workshop(served):
    place = await served("by-screen", "by-lines", "by-verbs")
    exports = {}
    for way in (by_screen, by_lines, by_verbs):
        await way(place)
        slug = way.__name__.replace("_", "-")
        exports[slug] = json.loads(await place.said("Fran", "facilitator", "export json", slug=slug))
        exports[slug]["revision"] = exports[slug]["workshop"]["slug"] = exports[slug]["workshop"]["title"] = None
        moments = [one.pop("entered_at") for one in exports[slug]["statements"]]
        assert all(moments)
        assert moments == sorted(moments)
    assert exports["by-screen"] == exports["by-verbs"]
    assert exports["by-lines"] == exports["by-verbs"]
    assert len(exports["by-verbs"]["statements"]) == 3
    assert exports["by-verbs"]["rounds"][0]["results"][0] == {"item": "T1", "dots": 3, "room_dots": 0}
