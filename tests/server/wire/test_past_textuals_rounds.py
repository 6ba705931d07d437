"""Lines painted and keys taken past Textual's rounds: the terminal shows what Textual would have drawn, and nothing is done
that a letter, a statement or a newcomer does not need.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual._compositor import Compositor
from textual.screen import Screen as TextualScreen

from screens.app import WorkshopApp
from screens.entry import Entry
from screens.looks import ASCII, LOOKS, PREFERENCE
from server.wire.cells import Row
from server.wire.output import Output
from server.wire.screen import Screen
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.people import HOST, person_named
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme

Sit = Callable[..., Awaitable[Any]]


async def did(room: Room, *commands: Command) -> None:
    for command in commands:
        assert not isinstance(await room.do(HOST, command), Refused)


async def filled(folder: Path) -> tuple[Any, Room]:
    hub = await open_hub(folder)
    room = await hub.create("carers-2026", CreateWorkshop("carers-2026", "Carers 2026"))
    await did(room, *(AddStatement("notworking", f"The bus is {number} minutes late") for number in range(1, 31)))
    await did(room, CreateTheme("notworking", "I cannot rely on the bus", ("S1", "S2")), SetStep("gather"))
    return hub, room


def come(far_end: Any, room: Room, name: str, size: tuple[int, int] = (80, 24), **options: Any) -> Any:
    app = WorkshopApp(Entry(room, Role.SCRIBE, name), ascii_only=lambda wanted: end.run.only_ascii(wanted))
    end = far_end(app, size, **options)
    app.paint = end.run.paint
    return end


def meant(end: Any) -> list[Row]:
    """Every cell of the screen as Textual draws it when asked for all of it at once."""
    app, screen = end.run.app, Screen(end.run.driver._screen.width, end.run.driver._screen.height)
    output = Output(screen, translate=end.run.driver._output._translate)
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        screen.move_to(0, y)
        output.put(strip)
    return screen.rows


def shown(end: Any) -> list[str]:
    return [line.rstrip() for line in end.terminal.display]


def text(rows: list[Row]) -> list[str]:
    return ["".join(letter for letter, _ in row).rstrip() for row in rows]


async def shows_what_is_meant(end: Any) -> None:
    """Either side may be the later one, so both are looked at anew whenever anything has been done."""
    try:
        await until(lambda: end.run.driver._screen.rows == meant(end) and shown(end) == text(meant(end)))
    except TimeoutError:
        pairs = zip(shown(end), text(meant(end)), strict=False)
        pytest.fail("\n".join(f"shown {is_!r}\nmeant {ought!r}" for is_, ought in pairs if is_ != ought))


async def until(holds: Callable[[], bool]) -> None:
    ends = monotonic() + 8
    while not holds():
        if monotonic() > ends:
            raise TimeoutError
        await asyncio.sleep(0)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    hub, room = await filled(tmp_path / "data")
    yield room
    await hub.close("The test is over.")


async def test_typing_asks_textual_to_draw_nothing(far_end: Any, room: Room, monkeypatch: Any) -> None:
    ana = come(far_end, room, "Ana")
    await ana.typed(b"I", "│ I")
    await at_rest(ana.run.app)
    drawn = counted(monkeypatch, Compositor, "render_update")
    await ana.typed(b" wait\x7f\x7f\x1b[D\x1b[D\x1b[Calk", "│ I walka")
    assert drawn == []
    await ana.end()


async def test_somebody_elses_statement_asks_textual_to_draw_nothing(far_end: Any, room: Room, monkeypatch: Any) -> None:
    ana = come(far_end, room, "Ana")
    await ana.typed(b"x", "│ x")
    await at_rest(ana.run.app)
    drawn = counted(monkeypatch, Compositor, "render_update")
    await did(room, AddStatement("working", "My neighbour looks in"))
    await ana.shows("S31")
    await ana.shows("My neighbour looks in")
    assert drawn == []
    await ana.end()


async def at_rest(app: WorkshopApp) -> None:
    """Until Textual has nothing left to lay out or to draw."""
    await until(lambda: not (app.screen._layout_required or app.screen._repaint_required or app.screen._dirty_widgets))


def counted(monkeypatch: Any, owner: type, name: str) -> list[object]:
    calls: list[object] = []
    real = getattr(owner, name)
    monkeypatch.setattr(owner, name, lambda self, *given, **more: calls.append(self) or real(self, *given, **more))
    return calls


async def test_a_newcomers_screen_is_laid_out_twice_at_most(far_end: Any, room: Room, monkeypatch: Any) -> None:
    """Once as it comes up, once when its widgets are there; each layout draws the whole screen."""
    layouts = counted(monkeypatch, TextualScreen, "_refresh_layout")
    ana = come(far_end, room, "Ana")
    await ana.shows("S30")
    await ana.typed(b"x", "│ x")
    await at_rest(ana.run.app)
    assert len(layouts) <= 2
    await ana.end()


async def test_what_is_typed_before_the_first_screen_is_there_is_typed_into_it(far_end: Any, room: Room) -> None:
    ana = come(far_end, room, "Ana")
    ana.run.feed(b"Quick hands\r")
    await ana.shows("S31 saved")
    assert room.workshop[STATEMENTS]["S31"].text == "Quick hands"
    await ana.end()


async def test_the_first_screen_is_one_frame_and_waits_for_no_answer(far_end: Any, room: Room) -> None:
    ana = come(far_end, room, "Ana", answers=False)
    await ana.shows("S30")
    assert len(ana.writes) == 2, "taking the terminal over, and the screen"
    await ana.end()


async def test_half_typed_words_are_folded_right_in_the_first_frame(far_end: Any, room: Room) -> None:
    ana = person_named("Ana", Role.SCRIBE)
    await room.store.keep_draft(room.slug, ana.id, "gather.words", "They never ring to say that they are late " * 3)
    end = come(far_end, room, "Ana", answers=False)
    await end.shows("S30")
    await until(lambda: end.run.app.focused is not None)
    await shows_what_is_meant(end)
    assert len(end.writes) == 2
    assert "│ They never ring to say that they are late They never ring to say that they" in end.terminal.text()
    await end.end()


async def test_letters_for_old_terminals_are_remembered_from_the_first_screen_on(far_end: Any, room: Room) -> None:
    await room.store.prefer(room.slug, person_named("Ana", Role.SCRIBE).id, PREFERENCE, ASCII)
    ana = come(far_end, room, "Ana")
    await ana.shows("S30")
    await shows_what_is_meant(ana)
    assert ana.terminal.text().isascii()
    await ana.end()


async def test_who_is_refused_finds_their_terminal_as_it_was(far_end: Any, room: Room) -> None:
    nobody = come(far_end, room, "")
    assert "name" in await nobody.task
    assert nobody.writes == []


async def test_after_a_window_was_too_small_for_a_while_one_types_on(far_end: Any, room: Room) -> None:
    ana = come(far_end, room, "Ana")
    await ana.typed(b"abc", "│ abc")
    await resize(ana, (38, 16))
    await ana.shows("Please enlarge this window")
    await resize(ana, (80, 24))
    await ana.shows("│ abc")
    await ana.typed(b"def", "│ abcdef")
    await ana.end()


async def resize(end: Any, size: tuple[int, int]) -> None:
    end.terminal.resize(size[1], size[0])
    end.run.resized(*size)
    await until(lambda: tuple(end.run.app.size) == size)


async def test_on_a_page_over_the_stage_what_others_do_below_does_not_shine_through(far_end: Any, room: Room) -> None:
    ana = come(far_end, room, "Ana")
    await ana.shows("S30")
    await ana.typed(b"\x1bOP", "Help: Gather")
    await did(room, AddStatement("working", "My neighbour looks in"))
    stage = ana.run.app.stage_screen
    await until(lambda: stage.board.workshop is room.board.workshop and stage._shown == stage.board.revision)
    assert not any("My neighbour" in "".join(letter for letter, _ in row) for row in ana.run.driver._screen.rows)
    await ana.typed(b"q", "My neighbour looks in")
    await shows_what_is_meant(ana)
    await ana.end()


KEYS = {
    "letters": b"ab c",
    "backspace": b"\x7f", "left": b"\x1b[D", "up": b"\x1b[A", "down": b"\x1b[B", "enter": b"\r", "tab": b"\t",
    "person": b"\x10", "next": b"\x0e", "help": b"\x1bOP", "wide": "“Grüße” 漢 é".encode(), "menu": b"\x0f",
    "undo": b"\x15", "hold": b"\x12", "along": b"\x06", "paste": b"\x1b[200~many words\x1b[201~",
}  # fmt: skip
EXAMPLES = settings().max_examples // 4  # Each is a whole workshop.
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # Each try that fails takes its whole patience.
SIZES = ((80, 24), (120, 40), (60, 20), (38, 16))
STEPS = st.one_of(
    st.sampled_from(sorted(KEYS)),
    st.sampled_from(["said", *(step.key for step in PROCESS.steps), *LOOKS]),
    st.sampled_from(SIZES),
)


@given(steps=st.lists(STEPS, min_size=1, max_size=12))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=EXAMPLES, phases=NO_SHRINKING, deadline=None
)
def test_whatever_is_done_the_terminal_shows_what_textual_means(
    steps: list[Any], far_end: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    asyncio.run(_do_all(steps, far_end, tmp_path_factory.mktemp("data")))


async def _do_all(steps: list[Any], far_end: Any, folder: Path) -> None:
    hub, room = await filled(folder)
    ana = come(far_end, room, "Ana")
    try:
        await ana.shows("S30")
        for number, step in enumerate(steps):
            await _do(ana, room, step, number)
            await shows_what_is_meant(ana)
        await did(room, AddStatement("working", "The last words of all"))
        await shows_what_is_meant(ana)
        before = meant(ana)
        ana.run.app.call_later(ana.run.app.stage_screen.refresh_all)
        await shows_what_is_meant(ana)
        assert text(meant(ana)) == text(before), "nothing was left to be shown"
    finally:
        await ana.end()
        await hub.close("The test is over.")


async def _do(end: Any, room: Room, step: Any, number: int) -> None:
    if isinstance(step, tuple):
        await resize(end, step)
    elif step in KEYS:
        end.run.feed(KEYS[step])
        await handled(end.run.app)
    elif step == "said":
        await did(room, AddStatement("future", f"Said in step {number}"))
    elif step in LOOKS:
        end.run.app.call_later(end.run.app.dress.wear, step)
        await until(lambda: end.run.app.look == step)
    else:
        await did(room, SetStep(step))


async def handled(app: WorkshopApp) -> None:
    """Until the keys typed so far have done what they do."""
    await until(app._keys._waiting.empty)
