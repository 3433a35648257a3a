import runpy
import sys

import pytest

from sample_app.calculator import add, parse_number
from sample_app.cli import main


def test_adds_two_integers(capsys):
    assert main(["2", "3"]) == 0
    assert capsys.readouterr().out == "2 + 3 = 5\n"


def test_adds_decimals():
    assert add(0.5, 0.25) == 0.75


@pytest.mark.parametrize(("word", "number"), [("7", 7), ("-1", -1), ("2.5", 2.5)])
def test_reads_numbers(word, number):
    assert parse_number(word) == number


def test_names_the_word_that_is_no_number(capsys):
    assert main(["2", "three"]) == 2
    assert "'three' is not a number" in capsys.readouterr().out


def test_explains_itself_without_two_numbers(capsys):
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("usage:")


def test_runs_as_a_module(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["sample_app", "2", "3"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sample_app", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == "2 + 3 = 5\n"
