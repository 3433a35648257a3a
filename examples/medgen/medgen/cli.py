"""The command line: ``check FILE`` and ``load FILE``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pg8000.exceptions

from medgen.database import connect, load
from medgen.source import SourceError, read_source


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="medgen", description="Loads medical codes into PostgreSQL.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in (("check", "read a file and load nothing"), ("load", "load a file")):
        command = commands.add_parser(name, help=about)
        command.add_argument("file", type=Path, help="CSV with the columns system,code,title")
    return parser


def main(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Does what ``words`` ask for; 0 when done, 1 when a file or the database refused, 2 for wrong words."""
    given = _parser().parse_args(words)
    try:
        entries = read_source(given.file)
        if given.command == "check":
            print(f"{len(entries)} codes, nothing wrong")
            return 0
        url = environment.get("DATABASE_URL", "")
        with connect(url) as connection:
            counts = load(connection, entries)
    except SourceError as error:
        for problem in error.problems:
            print(f"{given.file}: {problem}", file=sys.stderr)
        return 1
    except (OSError, ValueError, pg8000.exceptions.Error) as error:
        print(f"medgen: {error}", file=sys.stderr)
        return 1
    print(f"{counts.added} added, {counts.changed} changed, {counts.unchanged} unchanged")
    return 0


def run() -> None:
    """The program ``medgen``."""
    sys.exit(main(sys.argv[1:], os.environ))
