"""Runs the command line: ``python -m medgen check data/codes.csv``."""

from medgen.cli import run

run()
