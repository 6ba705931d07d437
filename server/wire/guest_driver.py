"""A Textual driver without the powers over the host that Textual's own has: a far terminal's owner is a guest."""

from pathlib import Path
from typing import BinaryIO, Literal, TextIO

from textual import events
from textual.driver import Driver
from textual.message import Message


class GuestDriver(Driver):
    def send_message(self, message: Message) -> None:
        """Everything happens in the loop's own thread, so no future is needed to post."""
        self._app.post_message(message)

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """The server has no browser for its guests."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,
        open_method: Literal["browser", "download"] = "download",
        encoding: str | None = None,
        mime_type: str | None = None,
        name: str | None = None,
    ) -> None:
        """Nothing is saved on the server for a guest; the app hears that it failed."""
        binary.close()
        refusal = PermissionError("Files are not saved on the server.")
        self._app.post_message(events.DeliveryFailed(key=delivery_key, exception=refusal, name=name))
