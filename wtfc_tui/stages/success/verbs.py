"""What success looks like, said, told and read back by verbs."""

from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.success.carried import CARRIED
from wtfc_tui.stages.success.records import AddSuccess, SuccessAdded
from wtfc_tui.stages.success.rules import SUCCESSES, perspective_named
from wtfc_tui.stages.success.view import dots, in_words, nothing_from, read_aloud, successes, told, wanted
from wtfc_tui.stages.theme.rules import THEMES, live_theme
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.verbs.standard_input import words_of
from wtfc_tui.views.shapes import ID, NUMBER, TEXT, or_null

_SUCCESS = CARRIED[0]


async def add(call: Call) -> Said:
    theme = item_id(call.word(0, "a theme, a perspective and the words"), THEMES)
    perspective, text = _for_whom(call)
    events = await call.do(AddSuccess(theme, perspective, text))
    added = call.workshop[SUCCESSES][next(event.id for event in events if isinstance(event, SuccessAdded))]
    title = call.workshop[THEMES][added.theme].title
    return Said(f"Saved for “{title}”: {in_words(added)}", _SUCCESS.row(call.board, added))


def _for_whom(call: Call) -> tuple[str, str]:
    """The perspective, and the words. Whoever writes out `people and families` does not mean its last words as their own."""
    typed = call.word(1, "a perspective and the words")
    text, perspective = call.own_text("the words"), perspective_named(call.workshop, typed)
    first, *rest = perspective.casefold().split()
    words = text.split()
    written_out = (
        bool(rest) and first.startswith(typed.casefold()) and [one.casefold() for one in words[: len(rest)]] == rest
    )
    if call.parsed.behind_dashes or not written_out:
        return perspective, text
    own = " ".join(words[len(rest) :]).removeprefix("--").strip()
    return perspective, words_of(call.standard_input) if own == "-" else own


async def tell(call: Call) -> Said:
    theme = live_theme(call.workshop, call.words[0]).id if call.words else None
    shown = [theme] if theme else [one.id for one in wanted(call.board)]
    data = [_SUCCESS.row(call.board, one) for id in shown for one in successes(call.board, id)]
    return Said("\n".join(told(call.board, theme)), data)


async def read(call: Call) -> Said:
    given = dots(call.board)
    data = [
        {
            "theme": one.id,
            "title": one.title,
            "dots": given.get(one.id),
            "successes": [_SUCCESS.row(call.board, said) for said in successes(call.board, one.id)],
            "nothing_from": nothing_from(call.board, one.id),
        }
        for one in wanted(call.board)
    ]
    return Said("\n".join(read_aloud(call.board)), data)


VERBS = (
    Verb(
        "success", "T3 PERSPECTIVE -- TEXT", "what success looks like for a theme, to one perspective",
        "PERSPECTIVE: one word, or the beginning of one: people, commissioners, providers. correct and withdraw mend it.",
        add, AddSuccess, gives="success statement",
    ),
    Verb(
        "success list", "[T3]", "what success looks like, for all themes or for one, and from whom there is nothing yet",
        "", tell, gives=["success statement"],
    ),
    Verb(
        "success read", "", "day 1 to be read back aloud: each theme, its dots, and what success looks like", "", read,
        gives=[
            {
                "theme": ID, "title": TEXT, "dots": or_null(NUMBER), "successes": ["success statement"],
                "nothing_from": [TEXT],
            }
        ],
    ),
)  # fmt: skip
