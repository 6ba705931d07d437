"""People's words: verbatim apart from what a reader could not see anyway."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import MARKS_PER_LETTER, clean, name_key, worded

ZWJ, ZWNJ, VS16 = "\u200d", "\u200c", "\ufe0f"
HIDDEN_CATEGORIES = {"Cc", "Cs", "Co", "Zl", "Zp"}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

KEPT = {
    "welsh": "Dwi’n hoffi Llŷn, a’r Wyddfa; ŵyn bach tŷ ni",
    "urdu": "میں گھر پر خوش ہوں، شکریہ",
    "farsi with a joiner": f"می{ZWNJ}خواهم خانه{ZWNJ}ام",
    "polish": "Zażółć gęślą jaźń – „dziękuję”",
    "bengali": "আমি ভালো আছি",
    "hindi with a joiner": f"क्{ZWJ}ष",
    "chinese": "我喜欢星期二",
    "a family, a flag, a heart": f"👨{ZWJ}👩{ZWJ}👧{ZWJ}👦 🇬🇧 ❤{VS16}",
    "an emoji of next year": "\U0001fae9 \U0001faff",
    "quotes, dashes, money": "“It’s £5 – not €6…”",
    "T14 the widest letter": "\ufdfd" * 50,
    "T19 markup": "[bold]", "T20 an action": "[@click=app.quit]x[/]", "T21 a closing tag": "[/b] [ [/ \\\\[",
    "T22 a type": "[type=x, v={'a[0]'}]", "T23 a link": "[link=https://evil]gov.uk[/link]",
    "T24 placeholders": "$primary {0} %s ${x}",
    "T25 a formula": "=HYPERLINK(\"x\") =cmd|'/c calc'!A1 +1 -2+3 @SUM \uff1d1",
    "T26 html": "<script> \"><img onerror> ]]> &bogus;", "T27 sql": "'; DROP TABLE events; --",
    "T28 paths": "../../etc/passwd CON a/b name.", "T29 markdown": "![x](http://x) [y](http://y)",
}  # fmt: skip

CHANGED = {
    "T1 clipboard": ("a\x1b]52;c;ZXZpbA==\x1b\\b", "a]52;c;ZXZpbA==\\b"),
    "T2 window title": ("\x1b]0;title\x07", "]0;title"),
    "T3 clear screen": ("\x1b[2J\x1b[Hx", "[2J[Hx"),
    "T4 terminal reset": ("\x1bcx", "cx"),
    "T5 the other screen": ("\x1b[?1049lx", "[?1049lx"),
    "T6 C1 controls": ("\x9b2J\x9d0;x\x9c", "2J0;x"),
    "T7 device control": ('\x1bP$q"p\x1b\\', 'P$q"p\\'),
    "T8 NUL": ("a\0b", "ab"),
    "T9 carriage return": ("safe\rEVIL", "safe EVIL"),
    "T9 backspaces, DEL": ("abc\b\b\bXYZ\x7f", "abcXYZ"),
    "T9 other line ends": ("a\u0085b\u2028c\u2029d\ve\ff", "a b c d e f"),
    "T10 right to left override": ("abc\u202egnp.exe", "abcgnp.exe"),
    "T10 an isolate left open": ("\u2067abc \u200fdef", "abc def"),
    "T11 nothing but zero width": ("\u200b\u200d\ufeff\u2060", ""),
    "T12 a hidden space in a word": ("pay\u200bpal", "paypal"),
    "T13 a tower of marks": ("e" + "\u0316" * 2000, "e" + "\u0316" * MARKS_PER_LETTER),
    "a tower built in storeys": ("e" + ("\u0316" * 4 + "\u200b") * 9, "e" + "\u0316" * MARKS_PER_LETTER),
    "a tower with joiners": ("e" + ("\u0316" * 4 + ZWJ) * 2, "e" + "\u0316" * MARKS_PER_LETTER + ZWJ * 2),
    "T15 a lone surrogate": ("a\ud800b\udfffc", "abc"),
    "a pair in two halves": ("\ud83d\ude42", "🙂"),
    "T16 tag characters": ("x" + "".join(chr(0xE0000 + ord(letter)) for letter in "secret"), "x"),
    "T17 private use": ("a\ue000\U000f0000b", "ab"),
    "noncharacters, fillers": ("a\ufffe\uffff\ufff9\ufffc\ufffdb", "ab"),
    "T18 many lines": ("one\n" * 10_000, ("one " * 10_000).strip()),
    "T30 whitespace": (" \t\r\n\u00a0\u3000 ", ""),
    "letters that are blank": ("\u3164\u115f\u2800\uffa0", ""),
    "runs of spaces": ("  a \u00a0\u2003 b\t\tc ", "a b c"),
    "two ways to write é": ("cafe\u0301", "caf\u00e9"),
}


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT)
def test_what_people_write_stays_as_they_wrote_it(words: str) -> None:
    assert clean(words) == clean(words).__class__(words, removed=0)


@pytest.mark.parametrize(("raw", "text"), CHANGED.values(), ids=CHANGED)
def test_what_no_reader_sees_is_taken_out(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_the_person_can_be_told_how_much_was_taken_out() -> None:
    assert clean("pay\u200bpal\x1b").removed == 2
    assert clean("two\nlines").removed == 0


EVERY_CHARACTER = st.characters(exclude_categories=())
AWKWARD = "e\u0301\u0316\u200b\u200d\ufe0f\ud83d\ude42\u202e\x1b \u00a0\u1161\u1100"
ANYTHING = st.text(EVERY_CHARACTER) | st.text(st.sampled_from(AWKWARD))
BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
WRITTEN = st.characters(categories=("Lu", "Ll", "Lo", "Nd", "Po", "Sc"), exclude_characters=BLANK_LETTERS)


@given(ANYTHING)
@example("e" + ("\u0316" * 4 + "\u200b") * 2)
@example("\u1100\u200b\u1161")
@example("\u0344\u0344\u0344")
def test_cleaning_clean_text_changes_nothing(raw: str) -> None:
    once = clean(raw).text
    assert clean(once) == clean(raw).__class__(once, 0)


@given(ANYTHING)
def test_nothing_that_a_terminal_would_obey_gets_through(raw: str) -> None:
    text = clean(raw).text
    assert not {unicodedata.category(letter) for letter in text} & HIDDEN_CATEGORIES
    assert not BIDI & set(text)
    assert text.encode("utf-8").decode() == text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert "  " not in text


@given(ANYTHING)
def test_no_letter_carries_a_tower_of_marks(raw: str) -> None:
    height = 0
    for letter in clean(raw).text:
        if letter in (ZWJ, ZWNJ):
            continue
        height = height + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        assert height <= MARKS_PER_LETTER


@given(st.text(WRITTEN))
def test_letters_digits_and_punctuation_of_every_script_survive(written: str) -> None:
    assert clean(written).text == unicodedata.normalize("NFC", written)


@pytest.mark.parametrize("nothing", ["", "   ", "\u200b", "\x1b\x07", "\ud800", "\u0301", "\u3164"])
def test_a_statement_needs_words(nothing: str) -> None:
    with pytest.raises(Refused, match="needs words"):
        worded(nothing, "A statement", 1000)


def test_words_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert worded("x" * 1000, "A statement", 1000) == "x" * 1000
    with pytest.raises(Refused, match="this has 1 more"):
        worded("x" * 1001, "A statement", 1000)


def test_the_limit_counts_what_is_left_after_cleaning() -> None:
    assert worded("x" * 1000 + "\u200b" * 50, "A statement", 1000) == "x" * 1000


def test_a_megabyte_is_refused_in_one_short_sentence() -> None:
    with pytest.raises(Refused) as refused:
        worded("x" * 1_000_000, "A statement", 1000)
    assert len(refused.value.sentence) < 200


def test_a_statement_never_takes_more_than_four_thousand_bytes() -> None:
    assert len(worded("🙂" * 1000, "A statement", 1000).encode()) == 4000


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana", "ANA"), ("Ana Maria", "ana  maria"), ("Straße", "STRASSE"), ("Ａｎａ", "ana"), ("A\u200dna", "Ana")],
)
def test_names_that_read_the_same_are_one_person(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_name_is_cleaned_and_keeps_its_look() -> None:
    ana = person_named("  An\u200ba\x1b ", Role.PARTICIPANT)
    assert (ana.name, ana.id) == ("Ana", "participant:ana")


def test_a_participant_who_gives_the_facilitators_name_is_somebody_else() -> None:
    assert person_named("Fran", Role.PARTICIPANT).id != person_named("Fran", Role.FACILITATOR).id


@pytest.mark.parametrize("name", ["", " ", "\u3164", "x" * 41])
def test_a_name_that_is_empty_or_overlong_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        person_named(name, Role.PARTICIPANT)
