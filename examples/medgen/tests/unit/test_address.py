import pytest

from medgen.database import Address, parse_address


def test_reads_an_address() -> None:
    assert parse_address("postgresql://loader:s%40crt@db.example.com:6543/codes") == Address(
        "db.example.com", 6543, "loader", "s@crt", "codes"
    )


def test_fills_in_what_is_usual() -> None:
    assert parse_address("postgres://localhost/codes") == Address(
        "localhost", 5432, "postgres", None, "codes"
    )


@pytest.mark.parametrize("url", ["", "localhost/codes", "mysql://localhost/codes", "postgresql://localhost"])
def test_refuses_other_addresses(url: str) -> None:
    with pytest.raises(ValueError, match="postgresql://"):
        parse_address(url)
