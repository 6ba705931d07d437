"""The result of a vote, to be heard: what got dots, one a line; the rest as a number, and in full when it is asked for."""

from dataclasses import replace
from typing import Any

from wtfc_tui.verbs.reply import Reply

MOST_WITHOUT = 1
"""One item without dots is as short as the sentence about it."""


def shortened(reply: Reply) -> tuple[Reply, list[str]]:
    """The reply as it is said first, and the lines that `all` tells."""
    ranking: list[dict[str, Any]] = reply.data.get("ranking", []) if isinstance(reply.data, dict) else []
    without = sum(not row["dots"] and not row["room_dots"] for row in ranking)
    if without <= MOST_WITHOUT:
        return reply, []
    lines = reply.text.split("\n")
    said, rest = lines[:-without], lines[-without:]  # The ranking ends with them.
    more = f"{without} more" if without < len(ranking) else f"All {without}"
    return replace(reply, text="\n".join([*said, f"{more} without dots; say all to hear them."])), rest
