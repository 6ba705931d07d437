"""The server's journal: lines of JSON in the data folder, turned over by size. Nobody's words and no join codes are in it.

An exception is written as its kind and the places it went through; its message is left out, because it may quote people.
"""

import json
import logging
import os
import traceback
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "log"
NAME: Final = "wtfc.jsonl"
_BYTES: Final = 2_000_000
KEPT: Final = 5
_QUIET: Final = ("asyncssh", "asyncio", "textual", "markdown_it")
"""Libraries that write what clients sent, user names and commands among it, unless something is wrong."""


class JsonLines(logging.Formatter):
    """One line a record, in ASCII: at, level, from, what, the `facts` given as extra, and an error's kind and places."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "what": record.getMessage() if _is_ours(record) else record.msg if isinstance(record.msg, str) else "",
        }
        line |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1]:
            line["error"] = type(record.exc_info[1]).__name__
            line["places"] = [f"{one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(line, ensure_ascii=True)


class _OwnersFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return open(descriptor, "a", encoding="utf-8")


def _is_ours(record: logging.LogRecord) -> bool:
    """A library's message is written as its pattern, without what was to be filled in."""
    return record.name.split(".")[0] in ("server", "screens", "wtfc_tui")


def open_journal(data: Path) -> logging.Handler:
    """Sends everything that is logged in this process to the journal; close the handler at the end."""
    folder = data / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    handler = _OwnersFile(folder / NAME, maxBytes=_BYTES, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler


def close_journal(handler: logging.Handler) -> None:
    logging.getLogger().removeHandler(handler)
    handler.close()
