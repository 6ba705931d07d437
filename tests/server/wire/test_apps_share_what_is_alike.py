"""Many apps in one process: style sheets are parsed once, and drawing asks only the widgets that changed."""

from typing import Any

from textual.css import stylesheet


async def test_a_second_app_parses_no_sheet_again(far_end: Any, small_app: Any, monkeypatch: Any) -> None:
    first = far_end(small_app())
    await first.shows("Ready.")
    parsed = []
    parse = stylesheet.parse
    monkeypatch.setattr(stylesheet, "parse", lambda *given, **more: parsed.append(given) or parse(*given, **more))
    second = far_end(small_app("Ready too."))
    await second.shows("Ready too.")
    assert [given[:3] for given in parsed] == []
    await first.end()
    await second.end()


async def test_a_typed_letter_asks_only_the_field_for_its_lines(far_end: Any, small_app: Any) -> None:
    end = far_end(small_app())
    await end.shows("Ready.")
    await end.typed(b"a", "a")
    await end.typed(b"b", "ab")  # By now all that starting drew is drawn.
    words = end.run.app.query("Static").first()
    asked = []
    render_lines = words.render_lines
    words.render_lines = lambda crop: asked.append(crop) or render_lines(crop)
    await end.typed(b"x", "abx")
    assert asked == []
    await end.end()
