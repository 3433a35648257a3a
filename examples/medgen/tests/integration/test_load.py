"""Against the PostgreSQL that ``DATABASE_URL`` names, in a schema of its own for each test."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pg8000.dbapi
import pytest

from medgen.cli import main
from medgen.database import Counts, connect, load
from medgen.source import read_entries

SAMPLE = Path(__file__).parents[2] / "data" / "codes.csv"
HEADER = "system,code,title"


@pytest.fixture(scope="session")
def url() -> str:
    # Not skipped without a database: a green run that tested nothing would be worth nothing.
    return os.environ["DATABASE_URL"]


@pytest.fixture
def database(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    schema = f"test_{uuid.uuid4().hex}"
    with connect(url) as connection:
        connection.cursor().execute(f"CREATE SCHEMA {schema}")
    # pg8000 hands these words to the server when it connects.
    start = pg8000.dbapi.connect
    parameters = {"search_path": schema}
    monkeypatch.setattr(pg8000.dbapi, "connect", lambda **given: start(**given, startup_params=parameters))
    yield url
    monkeypatch.undo()
    with connect(url) as connection:
        connection.cursor().execute(f"DROP SCHEMA {schema} CASCADE")


def rows(url: str) -> list[tuple[str, str, str, str | None]]:
    with connect(url) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT system, code, title, parent FROM codes ORDER BY system, code")
        return [tuple(row) for row in cursor.fetchall()]


def load_lines(url: str, *lines: str) -> Counts:
    with connect(url) as connection:
        return load(connection, read_entries([HEADER, *lines]))


def test_loads_the_sample_with_its_hierarchy(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", str(SAMPLE)], {"DATABASE_URL": database}) == 0
    assert capsys.readouterr().out == "12 added, 0 changed, 0 unchanged\n"
    assert ("icd10", "E11.21", "Type 2 diabetes with nephropathy", "E11.2") in rows(database)


def test_loads_again_without_changing_anything(database: str) -> None:
    lines = ["icd10,I10,High blood pressure"]
    load_lines(database, *lines)
    assert load_lines(database, *lines) == Counts(added=0, changed=0, unchanged=1)


def test_renames_and_adds_in_one_load(database: str) -> None:
    load_lines(database, "icd10,I10,Pressure", "icd10,J45,Asthma")
    counts = load_lines(database, "icd10,I10,High blood pressure", "icd10,J45,Asthma", "icd10,J45.2,Mild")
    assert counts == Counts(added=1, changed=1, unchanged=1)
    assert ("icd10", "I10", "High blood pressure", None) in rows(database)


def test_takes_a_code_before_its_parent(database: str) -> None:
    assert load_lines(database, "icd10,E11.9,Without complications", "icd10,E11,Diabetes").added == 2


def test_keeps_nothing_of_a_load_with_an_orphan(database: str) -> None:
    load_lines(database, "icd10,I10,High blood pressure")
    with pytest.raises(pg8000.dbapi.Error):
        load_lines(database, "icd10,J45,Asthma", "icd10,E11.9,Its parent is missing")
    assert [row[1] for row in rows(database)] == ["I10"]


def test_tells_what_the_database_refused(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "orphan.csv"
    file.write_text(f"{HEADER}\nicd10,E11.9,Orphan\n", encoding="utf-8")
    assert main(["load", str(file)], {"DATABASE_URL": database}) == 1
    assert "foreign key" in capsys.readouterr().err


def test_keeps_quotes_and_foreign_letters_as_they_are(database: str) -> None:
    load_lines(database, 'icd10,M35,"Sjögren\'s; DROP TABLE codes; --"')
    assert rows(database) == [("icd10", "M35", "Sjögren's; DROP TABLE codes; --", None)]
