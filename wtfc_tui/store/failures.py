"""Why something was not remembered or could not be read: one sentence each, shown to people as it is."""


class StoreFailure(Exception):
    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Behind(StoreFailure):
    """Somebody else's events came first: read on and decide again."""


class NotSaved(StoreFailure):
    """Nothing of it was written, for certain: the disk is full or read-only, the file was replaced, …"""


class Replaced(NotSaved):
    """Nothing was written: what is kept is no longer what this server has kept. Nothing more is, until it is restored."""


class Uncertain(StoreFailure):
    """It may be written or not, and not even looking it up was possible: reading on will tell."""


class Unreadable(StoreFailure):
    """A damaged page, a newer schema, an unknown event: refused rather than guessed at."""


class NoSuchWorkshop(StoreFailure):
    """No workshop of that name is kept here."""


class SlugTaken(StoreFailure):
    """A workshop of that name is kept here already."""


class NotOpen(StoreFailure):
    """The store, or the vote that was asked about, is not open (any more)."""


class FolderInUse(StoreFailure):
    """Another server has the data folder."""


class UnsuitableFolder(StoreFailure):
    """A network or shared folder, where SQLite's log is not safe, or one that cannot be written."""
