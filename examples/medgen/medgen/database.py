"""The table of codes in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import pg8000.dbapi

from medgen.source import Entry

# The parent is checked when the transaction ends: a file may name a code before its parent.
SCHEMA = """
CREATE TABLE IF NOT EXISTS codes (
    system text NOT NULL,
    code   text NOT NULL,
    title  text NOT NULL,
    parent text,
    PRIMARY KEY (system, code),
    FOREIGN KEY (system, parent) REFERENCES codes (system, code) DEFERRABLE INITIALLY DEFERRED
)
"""

# The row's xmax is zero exactly when the statement inserted it.
UPSERT = """
INSERT INTO codes (system, code, title, parent)
SELECT * FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[])
ON CONFLICT (system, code) DO UPDATE SET title = excluded.title
WHERE codes.title <> excluded.title
RETURNING xmax = 0
"""


@dataclass(frozen=True)
class Counts:
    """What a load did to the table."""

    added: int
    changed: int
    unchanged: int


@dataclass(frozen=True)
class Address:
    """Where a database is, and who asks."""

    host: str
    port: int
    user: str
    password: str | None
    database: str


def parse_address(url: str) -> Address:
    """Reads ``postgresql://user:password@host:port/database``; else a ``ValueError``."""
    parts = urlsplit(url)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in ("postgres", "postgresql") or not parts.hostname or not name:
        raise ValueError("the database is given as postgresql://user:password@host:port/database")
    password = None if parts.password is None else unquote(parts.password)
    user = unquote(parts.username or "postgres")
    return Address(parts.hostname, parts.port or 5432, user, password, name)


@contextmanager
def connect(url: str) -> Iterator[pg8000.dbapi.Connection]:
    """A connection whose changes are kept when the block ends well, and undone when it does not."""
    at = parse_address(url)
    connection = pg8000.dbapi.connect(
        user=at.user,
        password=at.password,
        host=at.host,
        port=at.port,
        database=at.database,
        timeout=30,
    )
    try:
        yield connection
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.close()


def load(connection: pg8000.dbapi.Connection, entries: Sequence[Entry]) -> Counts:
    """Adds what is new and renames what has another title, in the open transaction."""
    cursor = connection.cursor()
    cursor.execute(SCHEMA)
    columns = (
        [entry.system for entry in entries],
        [entry.code for entry in entries],
        [entry.title for entry in entries],
        [entry.parent for entry in entries],
    )
    cursor.execute(UPSERT, columns)
    added = [row[0] for row in cursor.fetchall()]
    changed = added.count(False)
    return Counts(added.count(True), changed, len(entries) - len(added))
