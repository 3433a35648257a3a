"""Turns command-line words into a sentence about their sum."""

from __future__ import annotations

from collections.abc import Sequence

from sample_app.calculator import add, parse_number

USAGE = "usage: python -m sample_app NUMBER NUMBER"


def main(words: Sequence[str]) -> int:
    """Prints the sum of two numbers; 0 when it could, 2 when the words are not two numbers."""
    if len(words) != 2:
        print(USAGE)
        return 2
    try:
        left, right = (parse_number(word) for word in words)
    except ValueError as problem:
        print(f"{problem}\n{USAGE}")
        return 2
    print(f"{left} + {right} = {add(left, right)}")
    return 0
