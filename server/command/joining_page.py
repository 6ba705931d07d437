"""The joining card as a page to print, in large type. It owns the look; the words are the card's, every one escaped."""

from html import escape
from typing import Final

from server.command.joining_card import Joining, leaving, to_fill_in, ways

_PAGE: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}: how to join</title>
<style>
 body {{ font: 18pt/1.45 Verdana, Arial, sans-serif; color: #000; background: #fff }}
 body {{ max-width: 42em; margin: 1.5em auto; padding: 0 1em }}
 h1 {{ font-size: 26pt; line-height: 1.2 }} h2 {{ font-size: 21pt; margin-top: 1.5em }}
 code {{ font: bold 1em Consolas, Menlo, monospace; overflow-wrap: anywhere }}
 dt {{ font-weight: bold }} dd {{ margin: 0 0 .5em }} li {{ margin-bottom: .6em }} section {{ break-inside: avoid }}
 .code {{ font-size: 26pt }}
</style>
<main>
<h1>{title}</h1>
<dl><dt>You come as</dt><dd>{role}</dd><dt>Workshop</dt><dd><code>{slug}</code></dd>
<dt>Join code</dt><dd><code class="code">{code}</code></dd></dl>
{to_fill_in}{ways}
<p>{leaving}</p>
</main>
</html>
"""


def html_card(joining: Joining) -> str:
    parts = []
    for way in ways(joining):
        steps = "\n".join(f"<li>{_marked(step)}</li>" for step in way.steps)
        parts.append(f"<section><h2>{escape(way.name)}</h2>\n<ol>\n{steps}\n</ol></section>")
    missing = to_fill_in(joining)
    return _PAGE.format(
        to_fill_in=f"<p><strong>{escape(missing)}</strong></p>\n" if missing else "",
        title=escape(joining.title),
        role=escape(joining.role),
        slug=escape(joining.slug),
        code=escape(joining.code),
        ways="\n".join(parts),
        leaving=escape(leaving()),
    )


def _marked(step: str) -> str:
    """Every other part between backquotes is something to type."""
    return "".join(
        f"<code>{escape(part)}</code>" if place % 2 else escape(part) for place, part in enumerate(step.split("`"))
    )
