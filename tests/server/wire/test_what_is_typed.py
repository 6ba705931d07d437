"""Letters, keys, pastes and answers are told apart, however the line has parted them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.wire.decode import Decoder
from server.wire.typed import MOST_PASTED, Kind, Token, Typed

ANSWERS = [
    "\x1b[?61;6;7c", "\x1b[0n", "\x1b[3n", "\x1b[?1u", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1b]10;x\x1b\\",
    "\x1bP>|XTerm(370)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b^pm\x1b\\", "\x1bXsos\x1b\\", "\x1b[?2026;2$y", "\x9d0;x\x9c",
]  # fmt: skip


def all_of(text: str, parted_at: list[int] | None = None) -> list[Token]:
    """Everything made of a text that arrives in parts."""
    typed, tokens, start = Typed(), [], 0
    for stop in [*sorted(parted_at or []), len(text)]:
        if stop > start:
            tokens += typed.feed(text[start:stop])
            start = stop
    return tokens + typed.give_up()


def letters(tokens: list[Token]) -> str:
    return "".join(token.text for token in tokens if token.kind is Kind.TEXT)


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_is_never_letters_nor_escape(answer: str) -> None:
    tokens = all_of(f"a{answer}b")
    assert letters(tokens) == "ab"
    assert not any(token.kind in (Kind.ESCAPE, Kind.PASTE, Kind.ALT) for token in tokens)


pieces = st.lists(
    st.sampled_from([*ANSWERS, "a", "é", "\r", "\x1b[A", "\x1bOP", "\x1b[1;5C", "\x1b[200~p\x1b[31mq\x1b[201~"]),
    max_size=8,
)


@given(texts=pieces, data=st.data())
def test_how_a_line_parts_it_changes_nothing_but_where_letters_are_parted(texts: list[str], data: Any) -> None:
    text = "".join(texts)
    # An ESC parted from a string's opening letter is the Escape key; jitter that long parts nothing else.
    cuts = [at for at in range(1, len(text)) if text[at - 1] != "\x1b"]
    parted = data.draw(st.lists(st.sampled_from(cuts), max_size=5)) if cuts else []
    assert _joined(all_of(text, parted)) == _joined(all_of(text))


def _joined(tokens: list[Token]) -> list[Any]:
    out: list[Any] = []
    for token in tokens:
        if token.kind is Kind.TEXT and out and isinstance(out[-1], str):
            out[-1] += token.text
        else:
            out.append(token.text if token.kind is Kind.TEXT else token)
    return out


@given(text=st.text(st.characters(max_codepoint=0x2FF), max_size=80))
def test_no_input_breaks_it_and_no_control_of_a_paste_survives(text: str) -> None:
    for token in all_of("\x1b[200~" + text):
        if token.kind is Kind.PASTE:
            assert not any(
                (ord(letter) < 32 and letter not in "\n\t") or 0x7F <= ord(letter) < 0xA0 for letter in token.text
            )
    all_of(text)


def test_a_lone_escape_is_a_key_once_nothing_followed() -> None:
    typed = Typed()
    assert typed.feed("\x1b") == []
    assert typed.waiting == pytest.approx(0.3)
    assert typed.give_up() == [Token(Kind.ESCAPE)]


def test_an_arrow_parted_within_the_jitter_is_still_an_arrow() -> None:
    typed = Typed()
    assert [*typed.feed("\x1b"), *typed.feed("["), *typed.feed("A")] == [Token(Kind.KEY, "\x1b[A")]


def test_escape_and_then_a_letter_are_two_keys_and_together_they_are_alt() -> None:
    typed = Typed()
    assert [*typed.feed("\x1b"), *typed.feed("a")] == [Token(Kind.ESCAPE), Token(Kind.TEXT, "a")]
    assert typed.feed("\x1ba") == [Token(Kind.ALT, "a")]


def test_escape_twice_is_two_escapes() -> None:
    assert all_of("\x1b\x1b") == [Token(Kind.ESCAPE)] * 2


def test_the_end_of_a_paste_inside_a_paste_does_not_let_the_rest_out_as_keys() -> None:
    tokens = all_of("\x1b[200~safe\x1b[201~\x03q\r\x1b[201~")
    assert tokens == [Token(Kind.PASTE, "safeq\n")]


def test_a_paste_without_end_is_over_when_nothing_more_comes() -> None:
    typed = Typed()
    assert typed.feed("\x1b[200~half") == []
    assert typed.give_up() == [Token(Kind.PASTE, "half")]
    assert typed.feed("x") == [Token(Kind.TEXT, "x")]


def test_a_paste_is_cut_at_its_limit_and_holds_no_more_meanwhile() -> None:
    typed = Typed()
    typed.feed("\x1b[200~")
    for _ in range(100):
        typed.feed("y" * 10_000)
    (token,) = typed.feed("\x1b[201~")
    assert len(token.text) == MOST_PASTED


def test_a_sequence_beyond_all_measure_is_dropped_whole() -> None:
    assert letters(all_of("\x1b[" + "1;" * 5000 + "mok")) == "ok"


def test_mouse_reports_are_not_letters() -> None:
    assert letters(all_of("\x1b[M !!\x1b[<0;99999;99999Mz")) == "z"


@given(text=st.text(), data=st.data())
def test_letters_parted_anywhere_are_read_whole(text: str, data: Any) -> None:
    raw = text.encode("utf-8", "replace")
    cut = data.draw(st.integers(0, len(raw)))
    decoder = Decoder()
    assert decoder.feed(raw[:cut]) + decoder.feed(raw[cut:]) == raw.decode()


@pytest.mark.parametrize(("raw", "text"), [(b"\xa35 ", "£5 "), (b"caf\xe9 ", "café "), (b"\x93hi\x94 ", "“hi” ")])
def test_windows_1252_is_understood(raw: bytes, text: str) -> None:
    assert Decoder().feed(raw) == text


def test_a_letter_that_stays_half_is_given_up_as_windows_1252() -> None:
    decoder = Decoder()
    assert decoder.feed(b"\xe9") == ""
    assert decoder.waiting
    assert decoder.rest() == "é"
    assert not decoder.waiting
