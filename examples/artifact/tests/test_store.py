from pathlib import Path

import pytest

from artifact_service.digest import digest_of
from artifact_service.store import Damaged, Store


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    store = Store(tmp_path)
    digest, created = store.put(b"content")
    assert (digest, created) == (digest_of(b"content"), True)
    assert store.get(digest) == b"content"


def test_keeps_the_same_bytes_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first, _ = store.put(b"content")
    assert store.put(b"content") == (first, False)
    assert store.count() == 1


def test_leaves_no_file_beside_those_it_counts(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"a")
    store.put(b"b")
    assert len(list(tmp_path.iterdir())) == store.count() == 2


def test_has_nothing_for_an_unknown_digest(tmp_path: Path) -> None:
    assert Store(tmp_path).get(digest_of(b"unknown")) is None


def test_notices_a_file_that_was_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    digest, _ = store.put(b"content")
    next(tmp_path.iterdir()).write_bytes(b"other")
    with pytest.raises(Damaged):
        store.get(digest)


@pytest.mark.parametrize("word", ["../secret", "/etc/passwd", "sha256:.."])
def test_reads_nothing_outside_its_folder(tmp_path: Path, word: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        Store(tmp_path / "store").get(word)
