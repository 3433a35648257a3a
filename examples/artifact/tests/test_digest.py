import pytest

from artifact_service.digest import digest_of, parse_digest

EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_names_bytes_by_their_content() -> None:
    assert digest_of(b"") == EMPTY
    assert digest_of(b"one") != digest_of(b"two")


def test_takes_a_digest_as_it_is() -> None:
    assert parse_digest(EMPTY) == EMPTY


@pytest.mark.parametrize(
    "word",
    ["", "latest", EMPTY.upper(), EMPTY[:-1], EMPTY + "0", EMPTY + "\n", "sha256:" + "g" * 64],
)
def test_refuses_what_only_looks_like_one(word: str) -> None:
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        parse_digest(word)
