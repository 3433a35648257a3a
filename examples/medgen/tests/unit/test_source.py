from pathlib import Path

import pytest

from medgen.source import Entry, SourceError, read_entries, read_source

HEADER = "system,code,title"
SAMPLE = Path(__file__).parents[2] / "data" / "codes.csv"


def problems_of(*lines: str) -> list[str]:
    with pytest.raises(SourceError) as refused:
        read_entries([line + "\n" for line in lines])
    return refused.value.problems


def test_reads_entries_with_their_parents() -> None:
    assert read_entries([HEADER, "ICD10,e11.9,  Type 2\tdiabetes "]) == [
        Entry("icd10", "E11.9", "Type 2 diabetes", "E11")
    ]


def test_reads_the_sample() -> None:
    assert len(read_source(SAMPLE)) == 12


def test_tells_all_problems_at_once_with_their_lines() -> None:
    problems = problems_of(HEADER, "icd10,E11,Diabetes", "icd10,?,x", "icd10,E12,", "icd10,e11,Again")
    assert [problem.split(":")[0] for problem in problems] == ["line 3", "line 4", "line 5"]
    assert "twice" in problems[2]


@pytest.mark.parametrize("line", ["icd10,E11", "icd10,E11,Diabetes,more"])
def test_refuses_rows_with_other_than_three_values(line: str) -> None:
    assert problems_of(HEADER, line) == ["line 2: there must be 3 values"]


def test_refuses_quotes_that_do_not_end() -> None:
    assert "unexpected end" in problems_of(HEADER, 'icd10,E11,"Diabetes')[-1]


@pytest.mark.parametrize("header", ["code,system,title", "", "system,code"])
def test_refuses_other_columns(header: str) -> None:
    assert "columns" in problems_of(header)[0]


def test_refuses_a_file_without_codes() -> None:
    assert problems_of(HEADER) == ["line 2: there is no code"]
