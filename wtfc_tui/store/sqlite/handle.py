"""A connection to tables of ours, with sqlite-utils' view of it made once: making one anew costs as much as a statement."""

import sqlite3

from sqlite_utils import Database


class Handle:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.database = Database(connection, recursive_triggers=False, execute_plugins=False)

    def commit(self) -> None:
        """Durable when it returns, if the connection is to a file."""
        self.connection.execute("COMMIT")

    def roll_back(self) -> None:
        """Leaves no transaction open; after a full disk SQLite has often ended it already."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
