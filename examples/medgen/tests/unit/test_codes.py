import pytest

from medgen.codes import parent_of, parse_code


@pytest.mark.parametrize(
    ("system", "word", "code"),
    [
        ("icd10", "E11", "E11"),
        ("icd10", " e11.9 ", "E11.9"),
        ("icd10", "S72.001A", "S72.001A"),
        ("atc", "a10ba02", "A10BA02"),
        ("atc", "A", "A"),
    ],
)
def test_reads_codes_in_capitals(system: str, word: str, code: str) -> None:
    assert parse_code(system, word) == code


@pytest.mark.parametrize(
    ("system", "word"),
    [
        ("icd10", ""),
        ("icd10", "E1"),
        ("icd10", "E11."),
        ("icd10", "E11.12345"),
        ("icd10", "E11.9; DROP TABLE codes"),
        ("atc", "A1"),
        ("atc", "A10BA0"),
        ("snomed", "44054006"),
    ],
)
def test_refuses_other_words(system: str, word: str) -> None:
    with pytest.raises(ValueError, match=r"is no"):
        parse_code(system, word)


@pytest.mark.parametrize(
    ("system", "code", "parent"),
    [
        ("icd10", "E11", None),
        ("icd10", "E11.2", "E11"),
        ("icd10", "E11.21", "E11.2"),
        ("atc", "A", None),
        ("atc", "A10", "A"),
        ("atc", "A10BA02", "A10BA"),
    ],
)
def test_knows_what_a_code_belongs_under(system: str, code: str, parent: str | None) -> None:
    assert parent_of(system, code) == parent
