"""Gathering: people's words in, looked through, mended and withdrawn."""

from functools import partial
from typing import Any

from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import GROUP_NAMES, QUESTION_NAMES
from wtfc_tui.stages.gather.carried import CARRIED
from wtfc_tui.stages.gather.records import AddStatement, MoveStatement, StatementAdded
from wtfc_tui.stages.gather.rules import STATEMENTS, group_named
from wtfc_tui.stages.gather.view import statement_line
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.in_turns import each
from wtfc_tui.verbs.reply import Said

_STATEMENT = CARRIED[0]


async def add(call: Call) -> Said:
    question = call.word(0, "a question and the words")
    text = call.own_text("the words that were said")
    group, source = call.options.get("group"), call.options.get("source", "room")
    events = await call.do(AddStatement(question, text, call.options.get("person"), group, source))
    added = next(event for event in events if isinstance(event, StatementAdded))
    of = f" ({GROUP_NAMES[added.group]})" if added.group else ""
    own = call.seat.person.role is Role.PARTICIPANT
    whose = f" for {added.person}{of}" if added.person and not own else of
    words = f"{added.id} saved, {QUESTION_NAMES[added.question]}{whose}: {added.text}"
    return Said(words, statement_data(call, added.id))


async def move(call: Call) -> Said:
    identifier = item_id(call.word(0, "a statement, and where it belongs"), STATEMENTS)
    options = call.options
    await call.do(MoveStatement(identifier, options.get("question"), options.get("person"), options.get("group")))
    one = call.workshop[STATEMENTS][identifier]
    return Said(statement_line(one), statement_data(call, identifier))


async def statements(call: Call) -> Said:
    question = call.question()
    there = [
        one
        for one in call.workshop.standing(STATEMENTS)
        if question in (None, one.question) and not ("unthemed" in call.options and one.theme)
    ]
    lines = await each(statement_line, there)
    return Said("\n".join(lines) or "There are none.", await each(partial(_STATEMENT.row, call.board), there))


def statement_data(call: Call, identifier: str) -> dict[str, Any]:
    """As it stands in the JSON export."""
    return _STATEMENT.row(call.board, call.workshop[STATEMENTS][identifier])


VERBS = (
    Verb(
        "add", "QUESTION [--person P07] [--group CONSTITUENCY] [--source SOURCE] -- TEXT", "keep what somebody said",
        "QUESTION: working, not working or future, or the beginning of one. No quotes are needed. "
        "CONSTITUENCY: lived, family, provider, commissioner, other. SOURCE: questionnaire, interview, room. "
        "Participants add their own words and leave --person out.",
        add, AddStatement, {"CONSTITUENCY": group_named}, gives="statement",
    ),
    Verb(
        "move", "S12 [--question QUESTION] [--person P07] [--group CONSTITUENCY]", "put right which question or whose words",
        "The words stay as they are, and how it stood before is kept, with who and when. Themes are of one question: a "
        "statement that answers another leaves its theme. Participants move their own, from question to question.",
        move, MoveStatement, {"CONSTITUENCY": group_named}, gives="statement",
    ),
    Verb(
        "statements", "[QUESTION] [--unthemed]", "what people said, all or for one question",
        "--unthemed: only what is in no theme yet. Withdrawn ones are left out here and stay in every export.", statements,
        gives=["statement"],
    ),
)  # fmt: skip
