"""A folder of files, each named by its own digest."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from artifact_service.digest import digest_of, parse_digest


class Damaged(Exception):
    """A stored file no longer has the digest that it is named by."""


class Store:
    """Files below ``folder``. The same bytes are kept once; what was put is never changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, content: bytes) -> tuple[str, bool]:
        """Keeps ``content``; gives its digest, and whether it was not there before."""
        digest = digest_of(content)
        path = self._path(digest)
        if path.exists():
            return digest, False
        # Written aside and renamed, so that nobody ever reads half a file.
        handle, name = tempfile.mkstemp(dir=self._folder, prefix="incoming-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
        return digest, True

    def get(self, digest: str) -> bytes | None:
        """The bytes of ``digest``, checked again; ``None`` when there are none."""
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        if digest_of(content) != digest:
            raise Damaged(f"{digest} is damaged on disk")
        return content

    def count(self) -> int:
        """How many files are kept."""
        return sum(1 for _ in self._folder.glob("sha256-*"))

    def is_writable(self) -> bool:
        """Whether something could be put now."""
        return os.access(self._folder, os.W_OK)

    def _path(self, digest: str) -> Path:
        # A parsed digest has no dots and no slashes: it cannot leave the folder.
        return self._folder / parse_digest(digest).replace(":", "-")
