"""Reads a CSV file of codes, and tells everything that is wrong with it at once."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from medgen.codes import parent_of, parse_code

COLUMNS = ("system", "code", "title")


@dataclass(frozen=True)
class Entry:
    """One code as it is stored."""

    system: str
    code: str
    title: str
    parent: str | None


class SourceError(Exception):
    """A file that cannot be loaded; each problem names its line."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_source(path: Path) -> list[Entry]:
    """All entries of the file at ``path``. @raises SourceError"""
    with path.open(encoding="utf-8", newline="") as file:
        return read_entries(file)


def read_entries(lines: Iterable[str]) -> list[Entry]:
    """All entries of CSV ``lines`` with the header ``system,code,title``. @raises SourceError"""
    reader = csv.DictReader(lines, strict=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise SourceError([f"line 1: the columns must be {','.join(COLUMNS)}"])
    entries: dict[tuple[str, str], Entry] = {}
    problems: list[str] = []
    try:
        for row in reader:
            try:
                entry = _read_row(row)
                if (entry.system, entry.code) in entries:
                    raise ValueError(f"{entry.code} is there twice")
                entries[entry.system, entry.code] = entry
            except ValueError as problem:
                problems.append(f"line {reader.line_num}: {problem}")
    except csv.Error as problem:
        problems.append(f"line {reader.line_num}: {problem}")
    if not entries and not problems:
        problems.append("line 2: there is no code")
    if problems:
        raise SourceError(problems)
    return list(entries.values())


def _read_row(row: dict[str | None, str | None]) -> Entry:
    if None in row or None in row.values():
        raise ValueError(f"there must be {len(COLUMNS)} values")
    system = (row["system"] or "").strip().lower()
    code = parse_code(system, row["code"] or "")
    title = " ".join((row["title"] or "").split())
    if not title:
        raise ValueError(f"{code} has no title")
    return Entry(system, code, title, parent_of(system, code))
