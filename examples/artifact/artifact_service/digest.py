"""The name of some bytes: ``sha256:`` and 64 hexadecimal digits."""

from __future__ import annotations

import hashlib
import re

_FORM = re.compile(r"sha256:[0-9a-f]{64}")


def digest_of(content: bytes) -> str:
    """The digest of ``content``."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def parse_digest(word: str) -> str:
    """``word`` when it is a digest; else a ``ValueError`` that says what one looks like."""
    if _FORM.fullmatch(word) is None:
        raise ValueError("a digest is sha256: and 64 hexadecimal digits in lower case")
    return word
