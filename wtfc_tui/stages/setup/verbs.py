"""Until when people's words are kept: told, and set."""

from typing import Final

from wtfc_tui.stages.setup.records import KeepWords
from wtfc_tui.verbs.call import Call, Verb
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.keeping import told
from wtfc_tui.views.shapes import TEXT, or_null


async def keep(call: Call) -> Said:
    if call.words:
        await call.do(KeepWords(call.words[0]))
    until = call.workshop.keep_until
    return Said(told(until), {"keep_until": until or None})


VERBS: Final = (
    Verb(
        "keep", "[2028-03-01|never]", "until when people's words are kept; set that date",
        "A month before, whoever runs the day is told. The host then erases the words with wtfc purge; counts, titles and "
        "ideas stay.",
        keep, KeepWords, gives={"keep_until": or_null(TEXT)}, looks_alone=True,
    ),
)  # fmt: skip
