"""Runs the tests and looks at what they left: a run that tested or measured nothing is red."""

from __future__ import annotations

import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from commands import Refusal, commands_stopped, given, lines

ADDRESSES = ("POSTGRES_URL", "DATABASE_URL", "PGHOST", "REDIS_URL", "MYSQL_URL", "MONGODB_URL")
NO_TEST_COLLECTED = 5  # https://docs.pytest.org/en/stable/reference/exit-codes.html


def main() -> int:
    """Runs the tests; gives the exit code."""
    reports = Path(given("REPORTS"))
    reports.mkdir(parents=True, exist_ok=True)
    python = given("PYTHON")
    environment = environment_of_tests(dict(os.environ), python)
    environment["REPORTS"] = str(reports)
    command = given("COMMAND")
    if command == "":
        require_plugin(python)
    # By its path: on Windows the bare name would be another bash than the one that runs the steps.
    bash = shutil.which("bash") or "bash"
    words = (
        [bash, "-eo", "pipefail", "-c", command] if command else [python, "-m", "pytest", *pytest_arguments(reports)]
    )
    with commands_stopped():
        code = subprocess.run(words, env=environment, check=False).returncode
    if code == NO_TEST_COLLECTED and command == "":
        raise Refusal("no test was collected")
    if code == 0:
        check_reports(reports)
    return code


def environment_of_tests(environment: dict[str, str], python: str) -> dict[str, str]:
    """What the tests see: the project's interpreter first on the path, and nothing of a service that is not there."""
    absent = {name for name in ADDRESSES if environment.get(name) == ""}
    if "PGHOST" in absent:
        absent |= {"PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE"}
    kept = {name: value for name, value in environment.items() if name not in absent}
    kept["PATH"] = os.pathsep.join([str(Path(python).parent), environment.get("PATH", "")])
    return kept


def pytest_arguments(reports: Path) -> list[str]:
    """Report files of the usual names, then what the caller adds."""
    kinds = ["term", f"xml:{reports / 'coverage.xml'}", f"html:{reports / 'html'}"]
    flags = ["--cov", "--cov-branch", *(f"--cov-report={kind}" for kind in kinds)]
    return [f"--junitxml={reports / 'junit.xml'}", *flags, *lines("ARGUMENTS"), *lines("PATHS")]


def require_plugin(python: str) -> None:
    """Says what is missing, before pytest calls `--cov` an unknown option."""
    missing = [
        name
        for name, module in (("pytest", "pytest"), ("pytest-cov", "pytest_cov"))
        if subprocess.run([python, "-c", f"import {module}"], check=False, stderr=subprocess.DEVNULL).returncode != 0
    ]
    if missing:
        raise Refusal(f"{' and '.join(missing)} is not among what the project installs for its tests")


def check_reports(reports: Path) -> None:
    """Refuses a green end without a test that ran or without a coverage report."""
    junit = reports / "junit.xml"
    if not junit.is_file():
        raise Refusal("the tests left no $REPORTS/junit.xml")
    cases, skipped = count_cases(junit)
    if cases == 0:
        raise Refusal("no test was collected: junit.xml holds none")
    if cases == skipped:
        raise Refusal(f"no test ran: all {cases} were skipped")
    coverage = reports / "coverage.xml"
    if not coverage.is_file() or coverage.stat().st_size == 0:
        raise Refusal("the tests left no $REPORTS/coverage.xml")


def count_cases(path: Path) -> tuple[int, int]:
    """How many test cases a JUnit report holds, and how many of them were skipped."""
    cases = skipped = 0
    try:
        for _, element in ElementTree.iterparse(path):
            if element.tag.rpartition("}")[2] == "testcase":
                cases += 1
                skipped += any(child.tag.rpartition("}")[2] == "skipped" for child in element)
                element.clear()
    except ElementTree.ParseError as problem:
        raise Refusal(f"junit.xml cannot be read: {problem}") from problem
    return cases, skipped
