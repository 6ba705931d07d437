"""Bytes from a terminal as text. It owns what happens to bytes that are no UTF-8: they are read as Windows-1252."""

import codecs

_NAME = "wtfc-windows-1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_NAME, _as_windows)


class Decoder:
    """Reads letters that arrive in parts; `rest` gives up waiting for the other part."""

    def __init__(self) -> None:
        self._utf8 = codecs.getincrementaldecoder("utf-8")(_NAME)

    def feed(self, data: bytes) -> str:
        return self._utf8.decode(data)

    @property
    def waiting(self) -> bool:
        return bool(self._utf8.getstate()[0])

    def rest(self) -> str:
        text = self._utf8.decode(b"", True)
        self._utf8.reset()
        return text
