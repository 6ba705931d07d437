"""Reads `wtfc.workshop/1` back. Strict: every id is known, every list agrees with the others, nothing is dropped."""

from functools import partial
from typing import Final

from wtfc_tui.domain.events import Prompt
from wtfc_tui.domain.export_format import FORMAT, About, Document, IdeaRow, ResultRow, RoundRow, StatementRow, ThemeRow
from wtfc_tui.domain.ids import item_id, person_code
from wtfc_tui.domain.rules.gather import group_named, question_named
from wtfc_tui.intake.agreement import check_agreement
from wtfc_tui.intake.checked import Part, bad, parsed

NOT_KEPT_YET: Final = {
    "causes": "causes",
    "successes": "success statements",
    "in_place": "things in place",
    "actions": "actions",
}
"""Parts of the format whose stages do not exist yet."""
_STATEMENT, _THEME, _IDEA, _ROUND = (partial(item_id, kinds=kind) for kind in "STIR")
_ITEM = partial(item_id, kinds="TI")


def load(raw: bytes) -> Document:
    file = parsed(raw)
    if not isinstance(file.value, dict) or file.value.get("format") != FORMAT:
        raise bad(f"This is not a workshop's export: an export begins with “format”: “{FORMAT}”.")
    file.only({"format", "revision", "workshop", "statements", "themes", "rounds", "ideas", *NOT_KEPT_YET})
    for key, name in NOT_KEPT_YET.items():
        if file.has(key) and file.get(key).items():
            raise bad(f"This export holds {len(file.get(key).items())} {name}, which this version cannot keep.")
    document = Document(
        revision=file.get("revision").whole(),
        workshop=_about(file.get("workshop")),
        statements=tuple(map(_statement, file.get("statements").items())),
        themes=tuple(map(_theme, file.get("themes").items())),
        rounds=tuple(map(_round, file.get("rounds").items())),
        ideas=tuple(map(_idea, file.get("ideas").items())),
    )
    check_agreement(document)
    return document


def _about(part: Part) -> About:
    part.only({"slug", "title", "focus", "site", "stage", "questions", "perspectives", "lenses"})
    return About(
        slug=part.get("slug").text(),
        title=part.get("title").text(),
        focus=part.get("focus").text(),
        site=part.get("site").text(),
        stage=part.get("stage").text(),
        questions=tuple(
            Prompt(one.get("id").as_(question_named), one.get("prompt").text()) for one in part.get("questions").items()
        ),
        perspectives=tuple(one.text() for one in part.get("perspectives").items()),
        lenses=tuple(Prompt(one.get("id").text(), one.get("prompt").text()) for one in part.get("lenses").items()),
    )


def _statement(part: Part) -> StatementRow:
    part.only({"id", "question", "person", "group", "text", "theme", "source", "withdrawn"})
    return StatementRow(
        id=part.get("id").as_(_STATEMENT),
        question=part.get("question").as_(question_named),
        person=part.get("person").maybe(lambda person: person.as_(person_code)),
        group=part.get("group").maybe(lambda group: group.as_(group_named)),
        text=part.get("text").text(),
        theme=part.get("theme").maybe(lambda theme: theme.as_(_THEME)),
        source=part.get("source").text(),
        withdrawn=part.get("withdrawn").truth(),
    )


def _theme(part: Part) -> ThemeRow:
    part.only({"id", "question", "title", "statements", "people"})
    return ThemeRow(
        id=part.get("id").as_(_THEME),
        question=part.get("question").as_(question_named),
        title=part.get("title").text(),
        statements=tuple(one.as_(_STATEMENT) for one in part.get("statements").items()),
        people=part.get("people").whole(),
    )


def _round(part: Part) -> RoundRow:
    part.only({"id", "on", "open", "dots", "cap", "turnout", "results", "room_people"})
    if part.get("open").truth():
        raise bad("This export was made while a vote was open: close the vote there and export again.")
    return RoundRow(
        id=part.get("id").as_(_ROUND),
        on=part.get("on").text(),
        open=False,
        dots=part.get("dots").whole(),
        cap=part.get("cap").whole(),
        turnout=part.get("turnout").whole(),
        results=tuple(map(_result, part.get("results").items())),
        room_people=part.get("room_people").whole() if part.has("room_people") else 0,
    )


def _result(part: Part) -> ResultRow:
    part.only({"item", "dots", "room_dots"})
    return ResultRow(part.get("item").as_(_ITEM), part.get("dots").whole(), part.get("room_dots").whole())


def _idea(part: Part) -> IdeaRow:
    part.only({"id", "theme", "lens", "text", "effort", "difference", "picked_by"})
    if part.has("picked_by") and part.get("picked_by").items():
        raise bad(f"In {part.place} somebody has picked the idea, which this version cannot keep.")
    return IdeaRow(
        id=part.get("id").as_(_IDEA),
        theme=part.get("theme").as_(_THEME),
        lens=part.get("lens").text(),
        text=part.get("text").text(),
        effort=part.get("effort").maybe(Part.whole),
        difference=part.get("difference").maybe(Part.whole),
    )
