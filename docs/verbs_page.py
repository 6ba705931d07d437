"""docs/VERBS.md: the table of verbs, written out by `make pictures`."""

from wtfc_tui.carried.fields import Carried
from wtfc_tui.stages import CARRIED, VOCABULARY
from wtfc_tui.verbs.call import Verb
from wtfc_tui.verbs.grammar import PEOPLES_WORDS
from wtfc_tui.verbs.helping import WHOLE, roles_told, shape_told

HEAD = f"""# Verbs

Made from the table of verbs by `make pictures`; `verbs` and `verbs --json` tell the same. Every verb can be typed as
`ssh -p PORT SLUG+NAME@HOST VERB`, as `wtfc do SLUG VERB`, and in line mode.

## People’s words

    ssh -p 8022 carers-2026+Ana@HOST add working --person P07 -- "$WORDS"
    ssh -p 8022 carers-2026+Ana@HOST add working --person P07 - < words.txt

{WHOLE}

The answer says what was saved, in which question and for whom. ssh joins its arguments with single spaces: quotes around
words are gone before they arrive, quotes that are part of them stay. What comes in on standard input is UTF-8; its lines
are joined. With `wtfc do`, `--data` stands before `--`. Ids and names of questions and lenses are heard in any case.

## Answers

With `--json`, standard output is one JSON value, whatever happens: of an error it is `{{"error": …, "status": …}}`, and the
same sentence goes to standard error. `export csv --json` and `export md --json` hold the file as text.

| status | |
|---|---|
| 0 | done |
| 2 | not understood: the sentence says what would be |
| 3 | refused: the sentence says why and who may |
| 4 | no such thing |
| 5 | try again |

## Nouns

One noun has one shape, wherever it stands. `text`, `number`, `truth` (true or false), `time` (text in ISO 8601), `id` (text
such as S12), `null` and `any` are values. A key with `?` is not always there; `*` stands for any key.
"""


def verbs_page() -> str:
    nouns = [f"**{noun}**{_sometimes(noun)}\n\n    {shape_told(shape)}\n" for noun, shape in VOCABULARY.nouns.items()]
    return "\n".join([HEAD, *nouns, "## Every verb", "", *map(_verb, VOCABULARY.values())])


def _sometimes(noun: str) -> str:
    found = [one.at_times for one in CARRIED if isinstance(one, Carried) and one.kind.noun == noun]
    told = [f"`{key}` is there {when}" for times in found for key, when in times.items()]
    return f" ({'; '.join(told)})" if told else ""


def _verb(verb: Verb) -> str:
    more = f" {verb.more}" if verb.more else ""
    own = " People’s words: see above." if verb.grammar.own in PEOPLES_WORDS else ""
    return (
        f"### {verb.name}\n\n    {verb.line}\n\n{verb.help[0].upper()}{verb.help[1:]}.{more}{own}\n\n"
        f"For {roles_told(verb)}. Gives `{shape_told(verb.gives)}`.\n"
    )
