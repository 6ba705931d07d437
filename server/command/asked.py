"""A file's own questions, and which of the three here each is: as its words tell, as the host says or answers."""

import sys
from collections.abc import Sequence
from pathlib import Path

from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.words import clean
from wtfc_tui.stages.gather.consultation_csv import Read, read_all


def read_statements(file: Path, said: Sequence[str]) -> list[Read]:
    """`said`: as `FFT Why?=working`. What neither tells is asked, where somebody is there to answer."""
    try:
        source = file.read_bytes()
    except OSError as error:
        raise Refused(Why.NO_SUCH, f"{file} cannot be read: {error.strerror}.") from error
    told = dict(map(_said, said))
    reads = read_all(source, told)
    if strange := told.keys() - {asked.casefold() for read in reads for asked in read.asked}:
        there = ", ".join(f"“{asked}”" for asked in dict.fromkeys(asked for read in reads for asked in read.asked))
        raise Refused(Why.NOT_UNDERSTOOD, f"Nobody was asked “{min(strange)}” in this file; its questions are {there}.")
    answers = _answers(reads) if sys.stdin.isatty() else {}
    return read_all(source, told | answers) if answers else reads


def _said(words: str) -> tuple[str, str]:
    asked, equals, pile = words.rpartition("=")
    if not equals:
        raise Refused(
            Why.NOT_UNDERSTOOD, f"--question needs a question and what it is, as in “FFT Why?=working”: {words[:60]}"
        )
    return clean(asked).text.casefold(), chosen(pile, QUESTION_NAMES, "a question")


def _answers(reads: Sequence[Read]) -> dict[str, str]:
    """A file whose rows name no question has one pile, and nothing is asked about it."""
    unclear: dict[str, int] = {}
    for read in reads:
        for asked, (_, count, guessed) in read.asked.items():
            if asked and guessed:
                unclear[asked] = unclear.get(asked, 0) + count
    return {asked.casefold(): _ask(asked, count) for asked, count in unclear.items()}


def _ask(asked: str, count: int) -> str:
    print(f"\n{count} answers are to “{asked}”. Is that about what is working, what is not, or the future?")
    while True:
        try:
            return chosen(input("working, notworking or future: "), QUESTION_NAMES, "a question")
        except Refused as refused:
            print(refused.sentence)
        except EOFError:
            raise Refused(Why.NOT_UNDERSTOOD, f"Say it beforehand: --question “{asked}=working”.") from None
