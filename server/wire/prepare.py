"""Makes an app fit to run beside others in one process. It owns every place where Textual looks at the server instead.

Textual reads colours, NO_COLOR and animations from the server's environment, and each app takes sys.stdout for itself.
"""

import io
import sys
from functools import partial
from typing import Any, Final, cast

from rich.console import Console
from textual.app import App
from textual.driver import Driver
from textual.filter import Monochrome, NoColor

from server.wire.gate import Gate
from server.wire.lean import be_lean
from server.wire.traits import TerminalTraits

_GATE: Final = Gate()
"""One for all: what it has let through of a line is then known for everybody."""


def prepare(app: App[Any], traits: TerminalTraits) -> None:
    """Set on this one app what Textual sets for the process. Call before it runs."""
    app.ansi_color = True
    app.animation_level = "none"
    app.no_color = not traits.colour
    app.use_command_palette = False
    app._disable_tooltips = app._disable_notifications = True  # Two widgets of each screen, for a mouse and for toasts.
    app._filters = [one for one in app._filters if not isinstance(one, Monochrome | NoColor)]
    app._filters.append(_GATE)
    be_lean()
    _keep_standard_streams(app)
    _fail_quietly(app)


def _keep_standard_streams(app: App[Any]) -> None:
    """Overlapping apps put each other's stream back; handing each the real one makes the exchange mean nothing."""
    vars(app).update(_capture_stdout=sys.stdout, _capture_stderr=sys.stderr)


def _fail_quietly(app: App[Any]) -> None:
    """A crash ends the app; the traceback with its local variables is neither drawn nor printed on the host."""
    app.error_console = Console(file=io.StringIO())
    vars(app).update(_fatal_error=app._close_messages_no_wait)


def use_driver(app: App[Any], driver: "partial[Any]") -> None:
    """Textual calls its driver class; a partial of one does as well."""
    app.driver_class = cast(type[Driver], driver)
