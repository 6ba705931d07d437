"""Reads a consultation's answers: a CSV with the columns workshop, id, participant, question, text, theme, all_themes.

One Document for each workshop in it. Themes are not taken over: people sort. Nothing changes silently: what was shortened
or left out is counted.
"""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.settings import FUTURE, LENSES, NOT_WORKING, PERSPECTIVES, QUESTION_NAMES, QUESTIONS, WORKING, Prompt
from wtfc_tui.domain.words import REMARK_LIMIT, STATEMENT_LIMIT, TITLE_LIMIT, clean
from wtfc_tui.stages.gather.participants import Participants
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS

NEEDED: Final = ("workshop", "participant", "question", "text")
LARGEST: Final = 20_000_000
_FUTURE: Final = re.compile(r"\bfuture\b|\bmatters\b", re.IGNORECASE)
_NOT_WORKING: Final = re.compile(
    r"\bbetter\b|\bimprove|\bdissatisf\w*|(\bnot|n['’]t)\b\W+(\w+\W+){0,2}(work\w*|good|well)\b", re.IGNORECASE
)
_WORKING: Final = re.compile(r"\bgood\b|\bsatisf\w*|\bwork(s|ing)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Read:
    """One workshop of the file, and what was done to its rows on the way."""

    document: Document
    shortened: int
    empty: int
    """Rows without words, left out."""
    asked: Mapping[str, tuple[str, int, bool]]
    """Each question of the file -> the question here that it was taken for, its rows, and whether that is only a guess."""

    def told(self) -> str:
        """How its questions were understood, for whoever brought the file; a guess is called one."""
        lines = [f"{self.document.about.title}:"]
        for asked, (question, rows, guessed) in self.asked.items():
            words = f"“{asked}”" if asked else "no question named"
            how = f" (a guess: --question “{asked}=…” says otherwise)" if guessed and asked else ""
            lines.append(f"  {rows:>5}  {words} -> {QUESTION_NAMES[question]}{how}")
        if self.shortened or self.empty:
            lines.append(f"  {self.shortened} shortened, {self.empty} without words left out")
        return "\n".join(lines)


def documents(source: Path | bytes) -> list[Document]:
    return [read.document for read in read_all(source)]


def read_all(source: Path | bytes, told: Mapping[str, str] = MappingProxyType({})) -> list[Read]:
    """Refuses what is not such a file, in one sentence. `told`: questions of the file (in small letters) -> the one here."""
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in _rows(_text(source if isinstance(source, bytes) else source.read_bytes())):
        rows.setdefault(clean(row["workshop"]).text, []).append(row)
    if not rows:
        raise Refused(Why.NOT_UNDERSTOOD, "This file holds column names and no rows.")
    slugs = _slugs(rows)
    return [_workshop(name, slug, some, told) for (name, some), slug in zip(rows.items(), slugs, strict=True)]


def question_of(asked: str) -> str:
    """`What was good?` -> working; "" where its words tell nothing, or two things at once."""
    if _FUTURE.search(asked):
        return FUTURE
    works = _WORKING.search(_NOT_WORKING.sub("", asked))
    if _NOT_WORKING.search(asked):
        return "" if works else NOT_WORKING
    return WORKING if works else ""


def _text(raw: bytes) -> str:
    """UTF-8 with or without a mark at its beginning; else what Excel on Windows saves."""
    if len(raw) > LARGEST:
        raise Refused(Why.NOT_UNDERSTOOD, f"This file has {len(raw):,} bytes, and {LARGEST:,} are the most.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    """Columns in any order and any letters; between them commas or, as Excel saves in many countries, semicolons or tabs."""
    first = text.partition("\n")[0]
    apart = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", delimiter=apart)
    try:
        columns = reader.fieldnames = [name.strip().casefold() for name in reader.fieldnames or ()]
        missing = [name for name in NEEDED if name not in columns]
        if missing:
            raise Refused(Why.NOT_UNDERSTOOD, _lacks(missing, columns))
        yield from reader
    except csv.Error as error:
        raise Refused(Why.NOT_UNDERSTOOD, f"This file stops being a CSV near line {reader.line_num + 1}.") from error


def _lacks(missing: Sequence[str], columns: Sequence[str]) -> str:
    found = clean(", ".join(f"“{name[:40]}”" for name in columns[:12])).text or "none"
    return (
        f"This is not a consultation's CSV: it needs the columns {', '.join(NEEDED)}, and has no "
        f"{' and no '.join(f'“{name}”' for name in missing)}; found: {found}."
    )


def _workshop(name: str, slug: str, rows: list[Mapping[str, str]], told: Mapping[str, str]) -> Read:
    participants = Participants(row["participant"] for row in rows)
    statements: list[Statement] = []
    asked = _asked(rows, told)
    shortened = empty = 0
    for row in rows:
        text = clean(row["text"]).text
        if not text:
            empty += 1
            continue
        if len(text) > STATEMENT_LIMIT:
            text, shortened = f"{text[: STATEMENT_LIMIT - 2].rstrip()} …", shortened + 1
        person, question = participants.code(row["participant"]), asked[clean(row["question"]).text][0]
        identifier = f"S{len(statements) + 1}"
        statements.append(Statement(identifier, question, person, None, text, "questionnaire", "", None))
    return Read(Document(0, _about(name, slug, asked), {STATEMENTS.name: tuple(statements)}), shortened, empty, asked)


def _asked(rows: list[Mapping[str, str]], told: Mapping[str, str]) -> dict[str, tuple[str, int, bool]]:
    """What somebody said about a question comes before what its words tell; where neither does, not working is a guess."""
    counts = Counter(clean(row["question"]).text for row in rows)
    found = {asked: told.get(asked.casefold()) or question_of(asked) for asked in counts}
    return {asked: (found[asked] or NOT_WORKING, times, not found[asked]) for asked, times in counts.items()}


def _about(name: str, slug: str, asked: Mapping[str, tuple[str, int, bool]]) -> About:
    """The questions stand as they were asked, where they were; several of one pile, all of them."""
    prompts: dict[str, list[str]] = {}
    for words, (question, _, _) in asked.items():
        prompts.setdefault(question, []).extend([words] * bool(words))
    questions = tuple(Prompt(one.id, _one_prompt(prompts.get(one.id, ())) or one.prompt) for one in QUESTIONS)
    title = (name if len(name) <= TITLE_LIMIT else f"{name[: TITLE_LIMIT - 2].rstrip()} …") or "Consultation"
    return About(slug, title, "", "", "", questions, PERSPECTIVES, LENSES)


def _one_prompt(asked: Sequence[str]) -> str:
    whole = " / ".join(asked)
    return whole if len(whole) <= REMARK_LIMIT else f"{whole[: REMARK_LIMIT - 2].rstrip()} …"


def _slugs(names: Iterable[str]) -> list[str]:
    """`Carers in Llŷn, 2026` -> `carers-in-llyn-2026`; no two alike."""
    taken: dict[str, None] = {}
    for name in names:
        plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        slug = re.sub("[^a-z0-9]+", "-", plain)[:50].strip("-") or "consultation"
        again = (f"{slug}-{number}" for number in count(2))
        taken[slug if slug not in taken else next(other for other in again if other not in taken)] = None
    return list(taken)
