"""Causes, said and told by verbs."""

from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.causes.carried import CARRIED
from wtfc_tui.stages.causes.records import AddCause, CauseAdded, MarkRoot, MoveCause, TieCause
from wtfc_tui.stages.causes.rules import CAUSES, above
from wtfc_tui.stages.causes.view import in_words, outline, themes, told
from wtfc_tui.stages.theme.rules import THEMES, live_theme
from wtfc_tui.stages.theme.view import title_of
from wtfc_tui.verbs.call import Call, Verb, ids
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.heard import Heard

_CAUSE = CARRIED[0]


async def why(call: Call) -> Said:
    theme = item_id(call.word(0, "a theme and why it is so"), THEMES)
    text, options = call.own_text("why it is so, in words"), call.options
    events = await call.do(AddCause(theme, text, options.get("under") or None, "root" in options))
    return _saved(call, next(event.id for event in events if isinstance(event, CauseAdded)), "Saved")


async def root(call: Call) -> Said:
    id = item_id(call.word(0, "a cause"), CAUSES)
    await call.do(MarkRoot(id, "no" not in call.options))
    return _saved(call, id, "Now")


async def under(call: Call) -> Said:
    id = item_id(call.word(0, "a cause, and the one that it stands under"), CAUSES)
    parent = call.word(1, "the cause that it stands under, or - for the theme itself")
    await call.do(MoveCause(id, None if parent == "-" else parent))
    return _saved(call, id, "Now")


async def tie(call: Call) -> Said:
    return await _tie(call, loose=False)


async def untie(call: Call) -> Said:
    return await _tie(call, loose=True)


async def _tie(call: Call, *, loose: bool) -> Said:
    id, *statements = call.words or [call.word(0, "a cause and statements that say it")]
    await call.do(TieCause(item_id(id, CAUSES), ids(statements), loose))
    return _saved(call, item_id(id, CAUSES), "Now")


def _saved(call: Call, id: str, how: str) -> Said:
    """With what it is a cause of, whole: an option that stands in people's words is seen there."""
    cause = call.workshop[CAUSES][id]
    parent = above(call.workshop, cause)
    place = f"{parent.id} “{parent.text}”" if parent else title_of(call.board, cause.theme)
    return Said(f"{how}, why {place}: {in_words(call.board, cause)}", _CAUSE.row(call.board, cause))


async def causes(call: Call) -> Said:
    theme = live_theme(call.workshop, call.words[0]).id if call.words else None
    shown = [theme] if theme else [one.id for one in themes(call.board)]
    data = [_CAUSE.row(call.board, branch.cause) for one in shown for branch in outline(call.board, one)]
    return Said("\n".join(told(call.board, theme, "  ")), data, heard=Heard(told(call.board, theme)))


VERBS = (
    Verb(
        "why", "T3 [--under C4] [--root] -- TEXT", "why a theme of what is not working is so, or why a cause of it is",
        "--under: the cause of which this says why. --root: it does not come from anything else. correct and withdraw "
        "mend it; withdraw takes out all that stands under it too.", why, AddCause, gives="cause",
    ),
    Verb("why root", "C4 [--no]", "mark a cause as a root", "--no takes the mark away.", root, MarkRoot, gives="cause"),
    Verb("why under", "C4 C2", "put a cause, with all under it, under another",
         "- in place of C2 puts it straight under its theme.", under, MoveCause, gives="cause"),
    Verb("why tie", "C4 S31 S88 …", "say which statements say it", "", tie, TieCause, gives="cause"),
    Verb("why untie", "C4 S31 …", "a statement does not say it after all", "", untie, TieCause, gives="cause"),
    Verb("causes", "[T3]", "why, and why again: the causes of all themes or of one",
         "Each with its place: 1.2 is the second cause of the first.", causes, gives=["cause"]),
)  # fmt: skip
