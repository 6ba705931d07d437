"""The joining card as a page to print, in large type. It owns the look; the words are the card's, every one escaped."""

from collections.abc import Sequence
from html import escape
from typing import Final

from server.command.joining_card import NOT_SO, YOU_ARE_IN, Joining, then, to_fill_in, trouble, ways

_PAGE: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}: how to join</title>
<style>
 body {{ font: 16pt/1.3 Verdana, Arial, sans-serif; color: #000; background: #fff }}
 body {{ max-width: 42em; margin: 1em auto; padding: 0 1em }}
 @page {{ margin: 12mm }}
 h1 {{ font-size: 22pt; line-height: 1.2; margin: 0 }} h2 {{ font-size: 18pt; margin: .7em 0 .2em }}
 ol {{ margin: 0 }} p {{ margin: .2em 0 }}
 code {{ font: bold 1em Consolas, Menlo, monospace; overflow-wrap: anywhere }}
 dt {{ font-weight: bold; float: left; clear: left; width: 9em }} dd {{ margin: 0 }} li {{ margin-bottom: .1em }}
 main + main {{ break-before: page }}
 section {{ break-inside: avoid }}
 .code {{ font-size: 22pt }}
</style>
{cards}
</html>
"""
_CARD: Final = """<main>
<h1>{title}</h1>
<dl><dt>You come as</dt><dd>{role}</dd><dt>Workshop</dt><dd><code>{slug}</code></dd>
<dt>{kind}</dt><dd><code class="code">{code}</code></dd></dl>
{to_fill_in}{ways}
</main>"""


def html_cards(joinings: Sequence[Joining]) -> str:
    """One page of the printer each."""
    return _PAGE.format(title=escape(joinings[0].title), cards="\n".join(map(_card, joinings)))


def _card(joining: Joining) -> str:
    parts = []
    for way in ways(joining):
        steps = "\n".join(f"<li>{_marked(step)}</li>" for step in way.steps)
        parts.append(f"<section><h2>{escape(way.name)}</h2>\n<ol>\n{steps}\n</ol></section>")
    for heading, sentences in ((YOU_ARE_IN, then(joining)), (NOT_SO, trouble(joining))):
        said = "\n".join(f"<p>{_marked(sentence)}</p>" for sentence in sentences)
        parts.append(f"<section><h2>{escape(heading)}</h2>\n{said}</section>")
    missing = to_fill_in(joining)
    return _CARD.format(
        to_fill_in=f"<p><strong>{escape(missing)}</strong></p>\n" if missing else "",
        title=escape(joining.title),
        role=escape(joining.role),
        slug=escape(joining.slug),
        kind=escape(joining.kind.capitalize()),
        code=escape(joining.code),
        ways="\n".join(parts),
    )


def _marked(step: str) -> str:
    """Every other part between backquotes is something to type."""
    return "".join(
        f"<code>{escape(part)}</code>" if place % 2 else escape(part) for place, part in enumerate(step.split("`"))
    )
