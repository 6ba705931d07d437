"""Reads a consultation's answers: a CSV with the columns workshop, id, participant, question, text, theme, all_themes.

One Document for each workshop in it. Themes are not taken over: people sort. Nothing changes silently: what was shortened
or left out is counted.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.settings import FUTURE, LENSES, NOT_WORKING, PERSPECTIVES, QUESTIONS, WORKING, Prompt
from wtfc_tui.domain.words import STATEMENT_LIMIT, TITLE_LIMIT, clean
from wtfc_tui.stages.gather.participants import Participants
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS

NEEDED: Final = ("workshop", "participant", "question", "text")
LARGEST: Final = 20_000_000
_QUESTIONS: Final = (
    (FUTURE, re.compile(r"\bfuture\b|\bmatters\b", re.IGNORECASE)),
    (NOT_WORKING, re.compile(r"\bbetter\b|\bimprove|\bnot\b.*\bwork", re.IGNORECASE)),
    (WORKING, re.compile(r"\bgood\b|^FFT Why|\bwork(s|ing)\b", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Read:
    """One workshop of the file, and what was done to its rows on the way."""

    document: Document
    shortened: int
    empty: int
    """Rows without words, left out."""


def documents(source: Path | bytes) -> list[Document]:
    return [read.document for read in read_all(source)]


def read_all(source: Path | bytes) -> list[Read]:
    """Refuses what is not such a file, in one sentence."""
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in _rows(_text(source if isinstance(source, bytes) else source.read_bytes())):
        rows.setdefault(clean(row["workshop"]).text, []).append(row)
    if not rows:
        raise Refused(Why.NOT_UNDERSTOOD, "This file holds column names and no rows.")
    slugs = _slugs(rows)
    return [_workshop(name, slug, some) for (name, some), slug in zip(rows.items(), slugs, strict=True)]


def question_of(asked: str) -> str:
    """`What was good?` -> working; a question that says nothing clear is taken as not working."""
    return next((question for question, words in _QUESTIONS if words.search(asked)), NOT_WORKING)


def _text(raw: bytes) -> str:
    """UTF-8 with or without a mark at its beginning; else what Excel on Windows saves."""
    if len(raw) > LARGEST:
        raise Refused(Why.NOT_UNDERSTOOD, f"This file has {len(raw):,} bytes, and {LARGEST:,} are the most.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    try:
        missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
        if missing:
            raise Refused(Why.NOT_UNDERSTOOD, f"This is not a consultation's CSV: it has no column “{missing[0]}”.")
        yield from reader
    except csv.Error as error:
        raise Refused(Why.NOT_UNDERSTOOD, f"This file stops being a CSV near line {reader.line_num + 1}.") from error


def _workshop(name: str, slug: str, rows: list[Mapping[str, str]]) -> Read:
    participants = Participants(row["participant"] for row in rows)
    statements: list[Statement] = []
    shortened = empty = 0
    for row in rows:
        text = clean(row["text"]).text
        if not text:
            empty += 1
            continue
        if len(text) > STATEMENT_LIMIT:
            text, shortened = f"{text[: STATEMENT_LIMIT - 2].rstrip()} …", shortened + 1
        person, question = participants.code(row["participant"]), question_of(row["question"])
        identifier = f"S{len(statements) + 1}"
        statements.append(Statement(identifier, question, person, None, text, "questionnaire", "", None))
    return Read(Document(0, _about(name, slug, rows), {STATEMENTS.name: tuple(statements)}), shortened, empty)


def _about(name: str, slug: str, rows: list[Mapping[str, str]]) -> About:
    """The questions stand as they were asked, where they were."""
    asked: dict[str, str] = {}
    for row in rows:
        asked.setdefault(question_of(row["question"]), clean(row["question"]).text)
    questions = tuple(Prompt(one.id, asked.get(one.id) or one.prompt) for one in QUESTIONS)
    title = (name if len(name) <= TITLE_LIMIT else f"{name[: TITLE_LIMIT - 2].rstrip()} …") or "Consultation"
    return About(slug, title, "", "", "", questions, PERSPECTIVES, LENSES)


def _slugs(names: Iterable[str]) -> list[str]:
    """`Carers in Llŷn, 2026` -> `carers-in-llyn-2026`; no two alike."""
    taken: dict[str, None] = {}
    for name in names:
        plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        slug = re.sub("[^a-z0-9]+", "-", plain)[:50].strip("-") or "consultation"
        again = (f"{slug}-{number}" for number in count(2))
        taken[slug if slug not in taken else next(other for other in again if other not in taken)] = None
    return list(taken)
