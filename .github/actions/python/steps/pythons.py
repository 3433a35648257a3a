"""Which Pythons a project says it runs on."""

from __future__ import annotations

import re

from commands import Refusal

# Released and not at their end of life. A new list is a new release of this bundle: no run changes by itself.
# https://devguide.python.org/versions/
SUPPORTED = ("3.11", "3.12", "3.13", "3.14", "3.15")

# More than any Python had.
PATCHES = range(60)

CLAUSE = re.compile(r"^(===|~=|==|!=|<=|>=|<|>|\^|~)?\s*v?(\d+(?:\.\d+){0,3})(\.\*)?(?:\.?(?:a|b|rc|dev|post)\d*)*$")


def supported_by(specifier: str) -> list[str]:
    """The supported Pythons of which at least one release satisfies `specifier`, oldest first."""
    alternatives = [_clauses(part, specifier) for part in specifier.split("||")]
    admitted = []
    for python in SUPPORTED:
        minor = int(python.split(".")[1])
        releases = [(3, minor, patch) for patch in PATCHES]
        if any(all(_holds(clause, release) for clause in clauses) for clauses in alternatives for release in releases):
            admitted.append(python)
    return admitted


def _clauses(text: str, whole: str) -> list[tuple[str, tuple[int, ...], bool]]:
    found = []
    for part in re.split(r"\s*,\s*|(?<=[\d*])\s+(?=[<>=!~^])", text.strip()):
        if part in ("", "*"):
            continue
        match = CLAUSE.match(part)
        if match is None:
            raise Refusal(f"requires-python is {whole!r}, of which {part!r} is no version specifier")
        operator, numbers, wildcard = match.groups()
        version = tuple(int(number) for number in numbers.split("."))
        # Poetry: `3.11` alone is that version, `3.11.*` any of it.
        found.append((operator or "==", version, wildcard is not None or (operator is None and len(version) < 3)))
    return found


def _holds(clause: tuple[str, tuple[int, ...], bool], release: tuple[int, ...]) -> bool:
    operator, version, wildcard = clause
    full = version + (0,) * (len(release) - len(version))
    prefix = release[: len(version)] == version
    if operator in ("==", "==="):
        return prefix if wildcard else release == full
    if operator == "!=":
        return not (prefix if wildcard else release == full)
    if operator == "~=":
        return release >= full and release[: len(version) - 1] == version[:-1]
    if operator == "^":
        return release >= full and release[0] == version[0]
    if operator == "~":
        return release >= full and release[: min(len(version), 2)] == version[:2]
    return {
        "<": release < full,
        "<=": release <= full,
        ">": release > full,
        ">=": release >= full,
    }[operator]
