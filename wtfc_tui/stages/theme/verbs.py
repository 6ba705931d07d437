"""Theming: starting, naming, merging and splitting themes, putting statements in and out, asking for a suggestion."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.verbs import statement_data
from wtfc_tui.stages.theme.carried import CARRIED
from wtfc_tui.stages.theme.reading import Reading, found, read_pile, reading_named
from wtfc_tui.stages.theme.records import (
    CreateTheme,
    MergeThemes,
    OnTheme,
    PutStatements,
    RenameTheme,
    SplitTheme,
    StatementsPut,
    ThemeCreated,
)
from wtfc_tui.stages.theme.rules import THEMES, TitleThere
from wtfc_tui.stages.theme.view import suggestions, theme_words, themes_told
from wtfc_tui.stages.theme.view import themes as themes_of
from wtfc_tui.verbs.call import Call, Verb, ids
from wtfc_tui.verbs.in_turns import each
from wtfc_tui.verbs.reply import Said
from wtfc_tui.verbs.tokens import Token, together
from wtfc_tui.views.shapes import ID, TEXT, or_null


async def new(call: Call) -> Said:
    question = call.word(0, "a question and a title")
    title, statements = _title_then_ids(call)
    command = CreateTheme(question, title, statements, _even_so(call))
    events = await _titling(call, command, "“put S12 {there}” puts statements into it; --even-so starts a second one.")
    return _said(call, next(event.id for event in events if isinstance(event, ThemeCreated)))


async def rename(call: Call) -> Said:
    theme = item_id(call.word(0, "a theme and its new title"), THEMES)
    command = RenameTheme(theme, call.own_text("a title"), _even_so(call))
    await _titling(
        call, command, f"“theme merge {{there}} {theme}” makes one of the two; --even-so gives it that title too."
    )
    return _said(call, theme)


async def merge(call: Call) -> Said:
    kept, absorbed = (item_id(call.word(place, "two themes, the one to keep first"), THEMES) for place in (0, 1))
    await call.do(MergeThemes(kept, absorbed))
    return _said(call, kept, f"{call.workshop.named(absorbed)} is now part of it. ")


async def split(call: Call) -> Said:
    theme = call.word(0, "a theme, a title and the statements that leave")
    hanging = "".join(kind.letter for kind in call.workshop.kinds() if issubclass(kind.record, OnTheme))
    title, statements = _title_then_ids(call, STATEMENTS.letter + hanging)
    command = SplitTheme(theme, title, statements, _even_so(call))
    events = await _titling(call, command, "“put S12 {there}” puts statements into it; --even-so starts a second one.")
    return _said(call, next(event.id for event in events if isinstance(event, ThemeCreated)))


def _even_so(call: Call) -> bool:
    return "even-so" in call.options


async def _titling(call: Call, command: CreateTheme | RenameTheme | SplitTheme, instead: str) -> tuple[Event, ...]:
    """`instead`: what to do where the pile has `{there}` of that title already."""
    try:
        return await call.do(command)
    except TitleThere as refused:
        raise Refused(refused.why, f"{refused.sentence} {instead.format(there=refused.there.id)}") from refused


def _title_then_ids(call: Call, letters: str = STATEMENTS.letter) -> tuple[str, tuple[str, ...]]:
    """A title and the ids that go along; without -- they stand behind it. `letters`: of the kinds that may stand there."""
    before = [token.value for token in call.parsed.ids]
    if call.parsed.behind_dashes or call.parsed.from_input:
        return call.own_text("a title"), ids(before)
    title, behind = list(call.own), list[str]()
    while len(title) > 1 and _is_id(title[-1], letters):
        behind.append(title.pop().value)
    if not title:
        raise call.lacking("a title")
    return together(title), ids(behind[::-1])


def _is_id(token: Token, letters: str) -> bool:
    parts = token.value.strip(",").upper().split(",")
    return not token.quoted and all(
        part[:1] and part[:1] in letters and part[1:].isascii() and part[1:].isdigit() for part in parts
    )


def _said(call: Call, theme: str, before: str = "") -> Said:
    return Said(f"{before}{theme_words(call.board, theme)}", theme_data(call, theme))


def theme_data(call: Call, theme: str) -> dict[str, Any]:
    """As it stands in the JSON export."""
    return CARRIED[0].row(call.board, call.workshop[THEMES][theme])


async def put(call: Call) -> Said:
    if len(call.words) < 2:
        raise call.lacking("statements and a theme, or - to take them out")
    *some, last = ids(call.words)
    theme = None if last == "-" else item_id(last, THEMES)
    events = await call.do(PutStatements(tuple(some), theme))
    moves = [move for event in events if isinstance(event, StatementsPut) for move in event.moves]
    data = {"theme": theme, "moved": [{"statement": one.statement, "from": one.before} for one in moves]}
    moved = counted(len(moves), "statement")
    if theme:
        return Said(f"{moved} moved. {theme_words(call.board, theme)}", data)
    return Said(f"{moved} taken out of {'its theme' if len(moves) == 1 else 'their themes'}.", data)


async def themes(call: Call) -> Said:
    wanted = call.question()
    questions = [question for question in QUESTION_NAMES if wanted in (None, question)]
    data = [theme_data(call, theme.id) for question in questions for theme in themes_of(call.board, question)]
    return Said("\n".join(themes_told(call.board, questions)), data)


async def read(call: Call) -> Said:
    if call.words:
        return await _read(call, [reading_named(call.board, call.words[0])])
    return await _read(call, [read_pile(call.board, one) for one in QUESTION_NAMES])


async def search(call: Call) -> Said:
    return await _read(call, [found(call.board, call.own_text("words to look for"))])


async def _read(call: Call, readings: Sequence[Reading]) -> Said:
    lines = [line for one in readings for line in one.lines]
    return Said(
        "\n".join(lines), await each(partial(statement_data, call), [said.id for one in readings for said in one.statements])
    )


async def suggest(call: Call) -> Said:
    statement = standing(call.workshop, STATEMENTS, call.word(0, "a statement, such as S12"))
    found = suggestions(call.board, statement)
    lines = [f"{theme_words(call.board, one.theme.id)}{f'; {one.words}' if one.shared else ''}" for one in found]
    data = [{"theme": one.theme.id, "title": one.theme.title, "shared": list(one.shared)} for one in found]
    return Said("\n".join(lines) or "There are no themes for this question yet.", data)


VERBS = (
    Verb(
        "theme new", "QUESTION [S12 S14 …] [--even-so] -- TITLE", "start a theme, with statements in it if you like",
        "A title is best in the first person: I never know who is coming. Ids are the statements; without -- they stand at "
        "the end. --even-so: also where the pile has a theme of that title.",
        new, CreateTheme, gives="theme",
    ),
    Verb("theme rename", "T3 [--even-so] -- TITLE", "give a theme another title", "", rename, RenameTheme, gives="theme"),
    Verb("theme merge", "T3 T5", "make one theme of two", "T3 stays; T5's statements, and all that hangs on it, go there.",
         merge, MergeThemes, gives="theme"),
    Verb(
        "theme split", "T3 S1 S2 … [--even-so] -- TITLE", 
        "take statements, and what hangs on the theme, out of it into a new one",
        "What hangs on a theme, such as things in place and ideas, goes along by its id too: show T3 tells them all. "
        "Without -- ids stand at the end.", split, SplitTheme, gives="theme",
    ),
    Verb("put", "S12 … T3|-", "put statements into a theme, or - to take them out", "put S12 S13 T3, put S12 -",
         put, PutStatements, gives={"theme": or_null(ID), "moved": [{"statement": ID, "from": or_null(ID)}]}),
    Verb("themes", "[QUESTION]", "the themes, with statements and different people in each", "", themes,
         gives=["theme"]),
    Verb(
        "read", "[QUESTION|T3]", "all that people said, whole: of one question or theme, or everything",
        "Each with its id before it.", read, gives=["statement"],
    ),
    Verb(
        "search", "WORDS", "what people said with these words in it",
        "All of the words, in any order; the beginning of a word is enough, and accents do not matter. An id or a person's "
        "code finds what it names.", search, gives=["statement"],
    ),
    Verb("suggest", "S12", "themes that a statement may belong to", "A help by words in common; you decide.", suggest,
         gives=[{"theme": ID, "title": TEXT, "shared": [TEXT]}]),
)  # fmt: skip
