"""The grammar of the code systems: what a code looks like, and which code it belongs under."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# Where a code of the ATC classification may end: group, subgroup, … substance.
_ATC_LEVELS = (1, 3, 4, 5, 7)


def _parent_of_icd10(code: str) -> str | None:
    category, _, detail = code.partition(".")
    if not detail:
        return None
    return category if len(detail) == 1 else code[:-1]


def _parent_of_atc(code: str) -> str | None:
    shorter = [level for level in _ATC_LEVELS if level < len(code)]
    return code[: shorter[-1]] if shorter else None


@dataclass(frozen=True)
class System:
    """One code system."""

    name: str
    form: re.Pattern[str]
    example: str
    parent_of: Callable[[str], str | None]


SYSTEMS = {
    system.name: system
    for system in (
        System(
            "icd10",
            re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?"),
            "E11.9",
            _parent_of_icd10,
        ),
        System(
            "atc",
            re.compile(r"[A-Z](?:[0-9]{2}(?:[A-Z](?:[A-Z](?:[0-9]{2})?)?)?)?"),
            "A10BA02",
            _parent_of_atc,
        ),
    )
}


def parse_code(system: str, word: str) -> str:
    """The code that ``word`` spells, in capitals; else a ``ValueError`` that shows an example."""
    known = SYSTEMS.get(system)
    if known is None:
        raise ValueError(f"{system!r} is no code system; there are {', '.join(SYSTEMS)}")
    code = word.strip().upper()
    if known.form.fullmatch(code) is None:
        raise ValueError(f"{word!r} is no {system} code such as {known.example}")
    return code


def parent_of(system: str, code: str) -> str | None:
    """The code that a parsed ``code`` belongs under; ``None`` at the top."""
    return SYSTEMS[system].parent_of(code)
