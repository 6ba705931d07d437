"""The JSON export: exactly the outward contract, and everything in it comes back."""

import json
from importlib.resources import files

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.intake.json_export import load
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.live.clock import utc_now
from wtfc_tui.reports.json_report import dump
from wtfc_tui.stages import CARRIED, PROCESS, speak
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop
from wtfc_tui.views.board import Board

A_DAY = (
    "add working I've a garden --person P07 --group lived",
    "add notworking I wait --person P07",
    "add notworking I pay --person P08 --source interview",
    "add future “a plan”, she said --person P09",
    "add not said twice --person P09",
    "theme new not I never know who is coming S2",
    "theme new not I am poorer S3 S5",
    "theme new working I have my garden",
    "theme new not I ask and ask",
    "theme merge T1 T4",
    "withdraw S5 said twice",
    "vote open themes",
    "vote cast T1=2 T2=3",
    "vote room T1=7 --people 9",
    "vote close --even-so",
    "idea T1 jamie a neighbour looks in",
    "idea T1 heston a radio show",
    "idea T2 delia a leaflet",
    "withdraw I3",
    "place I1 3 8",
    "stage chefs",
    "vote open ideas --dots 3 --cap 1",
    "vote close --even-so",
)
HEADS = {
    "statements": [
        "id", "question", "person", "group", "text", "theme", "source", "withdrawn", "entered_by", "entered_at", "was_in",
        "earlier",
    ],
    "themes": ["id", "question", "title", "retired", "merged_into", "statements", "people"],
    "rounds": ["id", "on", "open", "items", "dots", "cap", "turnout", "results", "room_people", "by_group", "group_results"],
    "ideas": ["id", "theme", "lens", "text", "effort", "difference", "withdrawn", "picks", "picked_by"],
    "actions": [
        "id", "idea", "what", "who", "by", "first_step", "needs", "status", "because", "updates", "entered_by", "withdrawn",
    ],
}  # fmt: skip


async def exported(seat):
    reply = await speak(seat, "export json")
    assert reply.binary is not None
    return reply.binary.decode()


async def test_the_export_has_the_keys_of_the_contract_in_their_order(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    seat = await come("carers")
    for line in A_DAY:
        assert (await speak(seat, line)).error == "", line
    written = json.loads(await exported(seat))
    assert list(written) == [
        "format", "revision", "workshop", "statements", "themes", "rounds",
        "causes", "successes", "in_place", "ideas", "actions", "consents",
    ]  # fmt: skip
    assert list(written["workshop"]) == [
        "slug", "title", "focus", "site", "stage", "questions", "perspectives", "lenses", "votes", "consents", "keep_until",
    ]  # fmt: skip
    for part, keys in HEADS.items():
        assert all(list(row) == keys for row in written[part])
    assert [written[part] for part in ("causes", "successes", "in_place", "actions")] == [[]] * 4
    assert [row["withdrawn"] for row in written["statements"]] == [False, False, False, False, True]


async def test_results_are_absent_while_a_round_is_open(hub, come):
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    seat = await come("carers")
    for line in ("theme new not I wait", "vote open themes", "vote cast T1=3"):
        await speak(seat, line)
    assert list(json.loads(await exported(seat))["rounds"][0]) == [
        key for key in HEADS["rounds"] if not key.endswith("results")
    ]


async def test_an_export_comes_back_byte_by_byte_except_for_the_slug(hub, come):
    await hub.create("first", CreateWorkshop("first", "Carers 2026", "carers", "here"))
    await hub.create("second", CreateWorkshop("second", "Something else"))
    seat, other = await come("first"), await come("second")
    for line in A_DAY:
        assert (await speak(seat, line)).error == "", line
    text = await exported(seat)
    reply = await speak(other, "import", standard_input=text.encode())
    assert reply.error == ""
    assert (await exported(other)) == text.replace('"slug": "first"', '"slug": "second"')


def exported_of(workshop):
    return dump(Board.of(workshop), CARRIED, PROCESS.steps)


def imported(given_document):
    """A workshop made of a document, without any room."""
    asking = Asking(HOST, utc_now())
    decision = PROCESS.decide(Workshop(), ImportWorkshop(given_document), asking)
    assert isinstance(decision, Decision), decision
    recorded = (Recorded(seq, asking.at, HOST.id, event) for seq, event in enumerate(decision.events, start=1))
    return PROCESS.fold(recorded)


def test_the_sample_comes_back_as_it_was():
    sample = load_sample(CARRIED, PROCESS.steps)
    again = exported_of(imported(sample)).replace('"slug": ""', f'"slug": "{sample.about.slug}"')
    assert load(again.encode(), CARRIED, PROCESS.steps) == sample
    assert again == exported_of(imported(load(again.encode(), CARRIED, PROCESS.steps))).replace(
        '"slug": ""', f'"slug": "{sample.about.slug}"'
    )


def test_the_sample_as_it_comes_along_is_written_as_an_export_is_but_for_what_it_need_not_say():
    sample = load_sample(CARRIED, PROCESS.steps)
    written = json.loads(files("wtfc_tui.sample").joinpath("carers.json").read_text("utf-8"))
    again = json.loads(exported_of(imported(sample)))
    for part in HEADS:
        assert [row["id"] for row in again[part]] == [row["id"] for row in written[part]]
        for now, then in zip(again[part], written[part], strict=True):
            assert {key: now[key] for key in then} == then


WORDS = some.text(min_size=1, max_size=60).map(lambda text: "x" + text)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(
    some.lists(some.tuples(WORDS, some.sampled_from(["working", "notworking", "future"]), some.booleans()), max_size=8),
    some.lists(some.tuples(WORDS, some.none() | some.integers(0, 10)), max_size=4),
)
def test_whatever_was_said_exports_the_same_after_an_import(said, had):
    """First import cleans the words, so it is the export of that one that must come back."""
    rows = [
        {"id": f"S{n}", "question": question, "person": None, "group": "lived", "text": text, "theme": f"T{n}",
         "source": "room", "withdrawn": gone}
        for n, (text, question, gone) in enumerate(said, start=1)
    ]  # fmt: skip
    themes = [
        {"id": f"T{n}", "question": question, "title": text, "statements": [] if gone else [f"S{n}"], "people": 0}
        for n, (text, question, gone) in enumerate(said, start=1)
    ]
    ideas = [
        {"id": f"I{n}", "theme": "T1", "lens": "jamie", "text": text, "effort": at, "difference": at, "picked_by": []}
        for n, (text, at) in enumerate(had if said else [], start=1)
    ]
    sample = imported(load_sample(CARRIED, PROCESS.steps))
    file = json.loads(exported_of(sample)) | {"statements": rows, "themes": themes, "ideas": ideas}
    first = exported_of(imported(load(json.dumps(file).encode(), CARRIED, PROCESS.steps)))
    assert exported_of(imported(load(first.encode(), CARRIED, PROCESS.steps))) == first
