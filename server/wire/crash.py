"""How an app ended: Textual keeps the error that ended one to itself. It owns the look at it."""

from typing import Any

from textual.app import App


def crash_of(app: App[Any]) -> Exception | None:
    """The error that ended the app; None while it runs and where it ended by itself."""
    return app._exception
