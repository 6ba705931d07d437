"""Gathering: people's words in, looked through, mended and withdrawn."""

from typing import Any

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.events import StatementAdded
from wtfc_tui.domain.export_format import StatementRow
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.workshop import QUESTION_NAMES, Statement
from wtfc_tui.verbs.call import Call, Verb, as_data
from wtfc_tui.verbs.reply import Said


async def add(call: Call) -> Said:
    question = call.word(0, "a question and the words")
    text = call.own_text("the words that were said")
    group, source = call.options.get("group"), call.options.get("source", "room")
    events = await call.do(do.AddStatement(question, text, call.options.get("person"), group, source))
    added = next(event for event in events if isinstance(event, StatementAdded))
    whose = f" for {added.person}" if added.person else ""
    words = f"{added.id} saved, {QUESTION_NAMES[added.question]}{whose}: {added.text}"
    return Said(words, statement_data(call, added.id))


async def statements(call: Call) -> Said:
    question = call.question()
    rows = [
        one
        for one in call.board.statements
        if question in (None, one.question) and not ("unthemed" in call.options and one.theme)
    ]
    known = _rows(call)
    return Said(
        "\n".join(statement_line(one) for one in rows) or "There are none.", [as_data(known[one.id]) for one in rows]
    )


def statement_line(one: Statement) -> str:
    """`S41 P09 not working T3: The bus does not stop near the day centre`."""
    parts = [one.id, one.person or "", QUESTION_NAMES[one.question], one.theme or ""]
    return f"{' '.join(part for part in parts if part)}: {one.text}"


def statement_data(call: Call, identifier: str) -> dict[str, Any]:
    """As it stands in the JSON export."""
    return as_data(_rows(call)[identifier])


def _rows(call: Call) -> dict[str, StatementRow]:
    return {row.id: row for row in call.document.statements}


async def correct(call: Call) -> Said:
    identifier = item_id(call.word(0, "an id and the words as they should be"), "SI")
    text = call.own_text("the words as they should be")
    if identifier.startswith("S"):
        await call.do(do.CorrectStatement(identifier, text, call.options.get("why", "")))
        return Said(f"{identifier} now reads: {call.workshop.statements[identifier].text}", statement_data(call, identifier))
    await call.do(do.RewordIdea(identifier, text))
    return Said(
        f"{identifier} now reads: {call.workshop.ideas[identifier].text}",
        {"id": identifier, "text": call.workshop.ideas[identifier].text},
    )


async def withdraw(call: Call) -> Said:
    identifier = item_id(call.word(0, "an id, such as S12"), "SI")
    command = do.WithdrawStatement(identifier, call.text) if identifier.startswith("S") else do.WithdrawIdea(identifier)
    await call.do(command)
    return Said(f"{identifier} is withdrawn; undo brings it back.", {"id": identifier, "withdrawn": True})


VERBS = (
    Verb(
        "add", "QUESTION TEXT [--person P07] [--group CONSTITUENCY] [--source SOURCE]", "keep what somebody said",
        "QUESTION: working, not working or future, or the beginning of one. No quotes are needed. "
        "CONSTITUENCY: lived, family, provider, commissioner, other. SOURCE: questionnaire, interview, room. "
        "Participants add their own words and leave --person out. Words that begin with -- go after a lone --.",
        add, do.AddStatement,
    ),
    Verb(
        "statements", "[QUESTION] [--unthemed]", "what people said, all or for one question",
        "--unthemed: only what is in no theme yet. Withdrawn ones are left out here and stay in every export.", statements,
    ),
    Verb(
        "correct", "ID TEXT [--why WORDS]", "put right how a statement or an idea was written down",
        "The earlier words of a statement are kept beside the new ones, with who and when. Participants mend their own.",
        correct, do.CorrectStatement,
    ),
    Verb(
        "withdraw", "ID [WHY]", "take a statement or an idea out of the work",
        "It is kept, leaves its theme, and undo brings it back. Participants withdraw their own.",
        withdraw, do.WithdrawStatement,
    ),
)  # fmt: skip
