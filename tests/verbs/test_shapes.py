"""One noun has one shape: what every verb gives in JSON is what the table of verbs says, in workshops at every moment."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from tests.company import Company
from tests.verbs.lines import LINES, peopled
from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import CARRIED, VOCABULARY
from wtfc_tui.verbs.call import Verb
from wtfc_tui.verbs.speak import Vocabulary
from wtfc_tui.views.shapes import Shape

MOMENTS = {
    "before anything": ("status",),
    "while people write": ("add not I wait --person P07 --group family", "add working I sing", "timer 5m", "lead take"),
    "while it is sorted": ("add not I wait", "theme new not I wait S1", "theme new not I pay", "theme merge T1 T2"),
    "while people vote": ("add not I wait", "theme new not I wait S1", "vote open themes", "vote room T1=2 --people 1"),
    "after the vote": (
        "theme new not I wait",
        "vote open themes",
        "vote cast T1=1",
        "vote close --even-so",
        "inplace T1 a rota",
    ),
    "on the grid": ("theme new not I wait", "idea T1 jam a choir", "idea T1 del x", "place I1 3 8", "shout I1 up"),
    "after mending": ("add not I weight", "correct S1 I wait --why a slip", "withdraw S1", "theme new not I pay"),
}
BEFORE = {
    "undo": ["add working I sing"], "redo": ["add working I sing", "undo"],
    "vote open": ["vote close --even-so"], "heed": ["place I1 5 5", "shout I1 higher"],
}  # fmt: skip
"""What must have been done first."""
IS: dict[str, Any] = {
    "text": str, "number": int, "truth": bool, "id": str, "null": type(None), "any": object, "time": str,
}  # fmt: skip


def misfits(shape: Shape, value: Any, where: str = "") -> Iterator[str]:
    if isinstance(shape, str):
        yield from _of_a_word(shape, value, where)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{where}: {value!r} is no list"
        else:
            for place, one in enumerate(value):
                yield from misfits(shape[0], one, f"{where}[{place}]") if shape else (f"{where}: {one!r} in no list",)
    elif not isinstance(value, dict):
        yield f"{where}: {value!r} is no object"
    else:
        told = {key.removesuffix("?") for key in shape}
        if missing := {key for key in shape if key != "*" and not key.endswith("?")} - value.keys():
            yield f"{where}: {sorted(missing)} are missing"
        for key, one in value.items():
            if key not in told and "*" not in told:
                yield f"{where}: nobody tells of {key}"
            else:
                yield from misfits(shape.get(key, shape.get(f"{key}?", shape.get("*", "any"))), one, f"{where}.{key}")


def _of_a_word(words: str, value: Any, where: str) -> Iterator[str]:
    found = []
    for word in words.split(" or "):
        if word in VOCABULARY.nouns:
            wrong = list(misfits(VOCABULARY.nouns[word], value, where))
        else:
            wrong = [] if _is(word, value) else [f"{where}: {value!r} is not {word}"]
        if not wrong:
            return
        found += wrong
    yield from found


def _is(word: str, value: Any) -> bool:
    if word == "time":
        return isinstance(value, str) and bool(datetime.fromisoformat(value))
    return isinstance(value, IS[word]) and (word != "number" or not isinstance(value, bool))


def as_json(verb: Verb, line: str) -> str:
    return line.replace(verb.name, f"{verb.name} --json", 1)


async def heard(company: Company, name: str, verb: Verb, line: str, file: bytes) -> int:
    reply = await company.say(name, as_json(verb, line), file)
    value = json.loads(reply.text)
    if reply.status:
        assert value == {"error": reply.error, "status": reply.status}, line
    else:
        assert list(misfits(verb.gives, value)) == [], line
    return reply.status


@pytest.mark.parametrize("moment", MOMENTS)
async def test_at_every_moment_each_verb_gives_what_it_says(company, moment):
    file = (await company.done("Fay", "export json")).binary
    await company.done("Fay", *MOMENTS[moment])
    for name in ("Wall", "Pat", "Sol", "Fay"):
        for verb in VOCABULARY.values():
            for line in LINES.get(verb.name, [verb.name]):
                await heard(company, name, verb, line, file)


@pytest.mark.parametrize("verb", VOCABULARY.values(), ids=lambda verb: verb.name)
async def test_each_verb_is_done_for_whoever_may_and_gives_what_it_says(company, two_companies, verb):
    file = await peopled(company)
    if verb.name == "import":
        company = two_companies[0]
    await company.done("Fay", *BEFORE.get(verb.name, ["status"]))
    for line in LINES.get(verb.name, [verb.name]):
        assert await heard(company, "Fay", verb, line, file) == 0, line


async def test_a_thing_is_the_same_wherever_it_is_told(company):
    await peopled(company)
    await company.done("Fay", "vote close --even-so")
    export = (await company.done("Sol", "export json")).data
    for key, whole in (("statements", "statements"), ("themes", "themes"), ("ideas", "ideas"), ("in_place", "inplace list")):
        told = {one["id"]: one for one in (await company.done("Sol", whole)).data}
        assert told
        for one in export[key]:
            shown = (await company.done("Sol", f"show {one['id']}")).data
            assert told.get(one["id"], one) == one == shown["thing"]
    for one in export["rounds"]:
        assert (await company.done("Sol", f"votes {one['id']}")).data["round"] == one
        assert (await company.done("Sol", f"show {one['id']}")).data["thing"] == one
    assert {one["id"]: one for one in (await company.done("Sol", "grid")).data["ideas"]} == {
        one["id"]: one for one in export["ideas"]
    }


async def test_the_table_tells_of_every_verb_its_roles_and_its_json(company):
    for name in ("Fay", "Wall"):
        table = json.loads((await company.say(name, "verbs --json")).text)
        assert [one["verb"] for one in table["verbs"]] == list(VOCABULARY)
        assert table["nouns"] == VOCABULARY.nouns
        for one, verb in zip(table["verbs"], VOCABULARY.values(), strict=True):
            assert one["usage"] == verb.line
            assert set(one["roles"]) == {role for role in Role if not verb.needs or may(role, verb.needs)}
            assert one["gives"] == verb.gives
    said = (await company.done("Pat", "verbs")).text.splitlines()
    assert len(said) == len(VOCABULARY) + len(VOCABULARY.nouns)


@pytest.mark.parametrize("role", Role)
async def test_whose_verb_it_is_not_is_refused_but_where_it_only_looks(company, role):
    file = await peopled(company)
    company.seats["Kim"] = await company.seat("Kim", role)
    for verb in VOCABULARY.values():
        refused = [(await company.say("Kim", line, file)).status == 3 for line in LINES.get(verb.name, [verb.name])]
        if role not in verb.roles:
            assert all(refused[verb.looks_alone :]), verb.name
            assert not verb.looks_alone or (await company.say("Kim", alone(verb))).status == 0, verb.name


def alone(verb: Verb) -> str:
    return " ".join([verb.name, *([verb.usage[:1] + "1"] if verb.usage[:3] in ("E3 ", "A2 ") else [])])


def test_what_is_withheld_is_told_as_not_always_there():
    for one in CARRIED:
        if isinstance(one, Carried):
            assert {f"{key}?" for key in one.at_times} == {key for key in VOCABULARY.nouns[one.kind.noun] if "?" in key}


def test_a_verb_that_tells_of_what_nobody_knows_cannot_be():
    odd = Verb("odd", "", "", "", VOCABULARY["status"].run, gives={"thing": "unicorn"})
    with pytest.raises(ValueError, match="unicorn"):
        Vocabulary([odd], {})
