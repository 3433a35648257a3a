import runpy
import sys
from pathlib import Path

import pytest

from medgen.cli import main

SAMPLE = str(Path(__file__).parents[2] / "data" / "codes.csv")


def test_checks_a_file_without_a_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", SAMPLE], {}) == 0
    assert capsys.readouterr().out == "12 codes, nothing wrong\n"


def test_names_file_and_line_of_each_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "codes.csv"
    file.write_text("system,code,title\nicd10,?,x\n", encoding="utf-8")
    assert main(["check", str(file)], {}) == 1
    assert f"{file}: line 2:" in capsys.readouterr().err


def test_says_which_file_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.csv")], {}) == 1
    assert "none.csv" in capsys.readouterr().err


def test_wants_to_know_the_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", SAMPLE], {}) == 1
    assert "postgresql://" in capsys.readouterr().err


def test_says_when_no_database_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", SAMPLE], {"DATABASE_URL": "postgresql://127.0.0.1:1/codes"}) == 1
    assert capsys.readouterr().err.startswith("medgen: ")


def test_explains_itself_without_a_command() -> None:
    with pytest.raises(SystemExit) as ended:
        main([], {})
    assert ended.value.code == 2


def test_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["medgen", "check", SAMPLE])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("medgen", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == "12 codes, nothing wrong\n"
