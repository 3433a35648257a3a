"""Numbers in, numbers out."""

from __future__ import annotations


def parse_number(word: str) -> float:
    """Reads an integer or a decimal number; anything else is a ``ValueError`` that names the word."""
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        raise ValueError(f"{word!r} is not a number") from None


def add(left: float, right: float) -> float:
    """The sum of two numbers."""
    return left + right
