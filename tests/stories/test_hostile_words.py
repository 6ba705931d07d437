"""Hostile words, by verb and by import, before an open screen: they are text there, or are refused in a sentence."""

import json
import re

import pytest

from wtfc_tui.stages import PROCESS

ESCAPES = {
    "T1 clipboard": "\x1b]52;c;ZXZpbA==\x1b\\",
    "T2 window title": "\x1b]0;hostile title\x07",
    "T3 clear": "\x1b[2J\x1b[H",
    "T4 reset": "\x1bc",
    "T5 screen": "\x1b[?1049l",
    "T6 C1": "\x9b2J\x9d0;hostile\x9c",
    "T7 DCS": '\x1bP$q"p\x1b\\',
    "T8 NUL": "a\x00b",
    "T9 overtyping": "safe\rEVIL abc\b\b\bXYZ\x7f\x85\u2028",
    "T10 bidi": "abc\u202egnp.exe \u2066x",
}
UNSEEN = {
    "T11 zero width only": "\u200b\u200c\u200d\ufeff",
    "T12 zero width inside": "pay\u200bpal",
    "T13 marks": "e" + "\u0301" * 2000,
    "T14 wide": "\ufdfd" * 50 + "👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿✌️",
    "T16 tags": "x\U000e0041\U000e0042",
    "T17 private": "x\ue000\U000f0000",
    "T30 blank": " \t\n\u3000",
}
MARKUP = {
    "T19 bold": "[bold]loud",
    "T20 click": "[@click=app.quit]x[/]",
    "T21a close": "[/b]",
    "T21b open": "[",
    "T21c half": "[/",
    "T21d backslash": "\\\\[",
    "T22 type": "[type=x, v={'a[0]'}]",
    "T23 link": "[link=https://evil]gov.uk[/link]",
    "T24 templates": "$primary {0} %s ${x}",
    "T25a formula": '=HYPERLINK("x")',
    "T25b command": "=cmd|'/c calc'!A1",
    "T25c plus": "+1 and -2+3 and @SUM and ＝1",
    "T26 html": '<script> "><img onerror> ]]> &bogus;',
    "T27 sql": "'; DROP TABLE",
    "T28 paths": "../../etc/passwd CON a/b.",
    "T29 markdown": "![x](http://evil) # head",
    "T32a Welsh": "Mae’r tŷ’n oer, ŵyr",
    "T32b Urdu": "میں صبح سے انتظار کر رہا ہوں",
    "T32c Polish": "Czekam całą noc, żółć",
}
LONG = {"T18a long": "x" * 100_000, "T18b ten thousand lines": "line\n" * 10_000}
FILE_ONLY = {"T15 half of a pair": "x\ud800y"}

ALL = ESCAPES | UNSEEN | MARKUP
OURS = re.compile(
    rb"\x1b\[\?(?:1000;1002;1003;1004;1006;1015|1049|1;6;7;1007|2004|25|7|7;1007)[hl]|\x1b\[[0-9;]*[ABCDGHJKLMPSTX@bdmnr]|\x1b\[4l|\x1b[78>]|\x1b\(B"
)
"""Every sequence that a screen of ours is made of."""
UNSENDABLE = re.compile("[\x00-\x06\x0b-\x0c\x0e\x10-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def check_bytes(terminal) -> None:
    """Only our own sequences came, and those that clear, reset or leave came as often as we sent them."""
    raw = terminal.raw
    rest = OURS.sub(b"", raw).decode()
    assert not (found := UNSENDABLE.search(rest)), f"{found[0]!r} in …{rest[found.start() - 60 : found.end() + 40]!r}"
    assert raw.count(b"\x1b[2J") == 1
    assert b"\x1b[?1049l" not in raw


async def check_health(terminal, stage: str) -> None:
    await terminal.is_at(stage)
    terminal.press("<F1>")
    await terminal.shows("Help:")
    terminal.press("<Esc>")
    await terminal.is_at(stage)


async def test_hostile_words_by_verb_are_text_on_an_open_screen_or_are_refused_in_a_sentence(place):
    fran = await place.terminal("Fran", "facilitator", "Latest")
    connection = await place.connect("Sam", "scribe")
    saved = 0
    for name, words in (ALL | LONG).items():
        answer = await connection.run(f"add notworking -- {words}", encoding="utf-8", errors="replace")
        assert answer.exit_status in (0, 2), f"{name}: {answer.exit_status} {answer.stderr}"
        assert not UNSENDABLE.search(answer.stdout + answer.stderr), name
        assert answer.stderr.count("\n") == (answer.exit_status == 2), name
        saved += answer.exit_status == 0
        await fran.shows(f"{saved} statement")
    assert saved >= len(MARKUP) + 8
    await check_health(fran, "2 Gather")
    await fran.typed("Nobody rings<Enter>", f"{saved + 1} statements")
    check_bytes(fran)


async def test_what_is_only_words_is_kept_letter_for_letter(place):
    connection = await place.connect("Sam", "scribe")
    for words in MARKUP.values():
        assert (await connection.run(f"add notworking -- {words}")).exit_status == 0, words
    export = json.loads(await place.said("Fran", "facilitator", "export json"))
    assert [one["text"] for one in export["statements"]] == list(MARKUP.values())


@pytest.mark.slow
async def test_hostile_words_by_import_are_text_on_the_screen_of_every_step(place):
    fran = await place.terminal("Fran", "facilitator", "Latest", size=(100, 40))
    takes = {}
    for name, words in (ALL | FILE_ONLY | LONG).items():
        given = file_of([words])
        heard = await place.verb("Femi", "facilitator", "import --dry-run", given)
        assert heard.status in (0, 2), f"{name}: {heard}"
        assert heard.err.count("\n") == (heard.status == 2), f"{name}: {heard}"
        assert not UNSENDABLE.search(heard.out + heard.err), name
        if not heard.status:
            takes[name] = words
    assert set(MARKUP) <= set(takes)
    assert {"T1 clipboard", "T15 half of a pair"} <= set(takes)
    taken = await place.verb("Femi", "facilitator", "import", file_of(list(takes.values())))
    assert taken.status == 0, taken
    await fran.shows(f"{len(takes)} statements")
    for step in PROCESS.steps:
        stage = step.heading
        await fran.typed("<Esc>", "Menu")
        fran.press(step.menu_key)
        await check_health(fran, stage)
        if stage == "3 Theme":
            await fran.typed("<Down><Right>", "← back")
            await fran.typed("<Left><Down><Down>r", "is to be called:", "Enter do it")
            fran.press("<Esc>")
            await fran.shows("→ look in")
        if stage == "4 Vote":
            await fran.typed("ot<Enter>", "0 have voted")
            await fran.typed("<Down>" * 12, "0 have voted")
            await fran.typed("cc", "The result of R1")
        if stage == "6 Three chefs":
            fran.press("<PgDn><PgDn><PgDn>")
        if stage == "6 Grid":
            await fran.typed("38<Enter>", "a quick win")
            fran.press("<Enter><Enter><Enter>")
    await fran.typed("<Esc>", "What happened")
    fran.press_choice("What happened")
    await fran.shows("Esc back")
    fran.press("<Esc>")
    await check_health(fran, stage)
    check_bytes(fran)


def file_of(all_words: list[str]) -> str:
    """An export in which each of these is a statement, and a theme's title and an idea where it is short enough."""
    statements, themes, ideas = [], [], []
    for at, words in enumerate(all_words, start=1):
        short = words if len(words) <= 100 else f"short {at}"
        about = {"question": "notworking", "person": None, "group": None, "source": "room", "withdrawn": False}
        statements.append({"id": f"S{at}", "text": words, "theme": f"T{at}", **about})
        themes.append({"id": f"T{at}", "question": "notworking", "title": short, "statements": [f"S{at}"], "people": 0})
        nowhere = {"effort": None, "difference": None, "picked_by": []}
        ideas.append({"id": f"I{at}", "theme": f"T{at}", "lens": "delia", "text": short, **nowhere})
    names = {"slug": "carers-2026", "title": "Carers", "focus": "", "site": "", "stage": "gather", "perspectives": []}
    questions = [{"id": one, "prompt": "What?"} for one in ("working", "notworking", "future")]
    lenses = [{"id": one, "prompt": "How?"} for one in ("delia", "jamie", "heston")]
    rest = {part: [] for part in ("rounds", "causes", "successes", "in_place", "actions")}
    parts = {"statements": statements, "themes": themes, "ideas": ideas, **rest}
    workshop = names | {"questions": questions, "lenses": lenses}
    return json.dumps({"format": "wtfc.workshop/1", "revision": 1, "workshop": workshop, **parts})


async def test_a_hostile_name_is_refused_or_is_only_text(place):
    fran = await place.terminal("Fran", "facilitator", "Latest")
    for name in ("[b]Ana[/b]", "[@click=app.quit]x", "Аna", "{0} %s", "=1+1"):
        other = await place.terminal(name, "participant", "In your own words")
        await fran.shows("2 here", f"{name} came as participant")
        await other.drops()
        await fran.shows("1 here")
    check_bytes(fran)
