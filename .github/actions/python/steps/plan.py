"""Plans the legs of a test or lint matrix, and what the report must find afterwards."""

from __future__ import annotations

import json
import re
from pathlib import Path

import linting
from commands import Refusal, annotate, given, lines, set_output
from project import Project, find_manager, plan_install, read_project, requires_python
from pythons import SUPPORTED, supported_by

LABEL = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$")
VERSION = re.compile(r"^(?:pypy-?)?3\.\d{1,2}[A-Za-z0-9.-]{0,12}$")
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")
PERCENT = re.compile(r"^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,4})?)$")
MOST_LEGS = 256  # of one matrix: https://docs.github.com/en/actions/reference/limits
MOST_FLAG = 50  # what coverage-gate takes as a flag


def main() -> None:
    """Reads the project, decides, and sets the outputs."""
    folder = Path(given("WORKING_DIRECTORY") or ".")
    if folder.is_absolute() or ".." in folder.parts:
        raise Refusal("working-directory is a folder inside the repository")
    project = read_project(folder)
    manager = find_manager(project, given("MANAGER") or "auto")
    install, key = plan_install(project, manager, given("REQUIREMENTS"), lines("INSTALL"))
    pythons = choose_pythons(project, given("PYTHON_VERSIONS") or "auto")
    systems = parse_list("os", given("OS") or '["ubuntu-24.04"]', LABEL)
    section, suite = (_name(name, given(name.upper())) for name in ("section", "suite"))
    legs = plan_legs(systems, pythons, suite)
    tools = linting.choose_tools(project, given("TOOLS") or "auto")
    artifacts = {leg["flag"]: f".build-once/reports/{section}-reports-{leg['flag']}" for leg in legs}
    outputs = {
        "matrix": json.dumps({"include": legs}),
        "manager": manager,
        "install": json.dumps(install),
        "key": (folder / key).as_posix(),
        "reports": "\n".join(f"{flag}={path}/coverage.xml" for flag, path in artifacts.items()),
        "expected": "\n".join(f"{flag}=1" for flag in artifacts),
        "thresholds": leg_thresholds(given("MIN_FLAG_LINES"), list(artifacts)),
        "junit": "\n".join(f"{path}/junit.xml" for path in artifacts.values()),
        "tools": json.dumps(tools),
    }
    # Only now: whatever is refused leaves no output behind.
    for name, value in outputs.items():
        set_output(name, value)
    print(f"{len(legs)} legs, installed by {manager}: {', '.join(leg['flag'] for leg in legs)}")


def choose_pythons(project: Project, asked: str) -> list[str]:
    """The versions that were asked for; `auto` and `lowest` go by what the project requires."""
    if asked not in ("auto", "lowest"):
        return parse_list("python-versions", asked, VERSION)
    specifier = requires_python(project)
    if specifier is None:
        annotate("notice", "The project has no requires-python: it is taken to run on every supported Python.")
    pythons = list(SUPPORTED) if specifier is None else supported_by(specifier)
    if not pythons:
        raise Refusal(
            f"requires-python {specifier!r} admits none of the Pythons that are still supported "
            f"({', '.join(SUPPORTED)}): name those to test on by `python-versions`"
        )
    return pythons if asked == "auto" else pythons[:1]


def parse_list(name: str, text: str, form: re.Pattern[str]) -> list[str]:
    """A JSON list of texts of that form, each once. An empty one would be a matrix without a leg: green by accident."""
    try:
        values = json.loads(text)
    except ValueError as problem:
        raise Refusal(f"{name} is no JSON list: {text[:200]!r}") from problem
    if not isinstance(values, list) or not values:
        raise Refusal(f"{name} is no list with something in it: {text[:200]!r}")
    for value in values:
        if not isinstance(value, str) or form.fullmatch(value) is None:
            raise Refusal(f"{name} holds {value!r}, which is none" + ("" if isinstance(value, str) else ": quote it"))
    if len(set(values)) != len(values):
        raise Refusal(f"{name} names one twice: {text[:200]!r}")
    return values


def plan_legs(systems: list[str], pythons: list[str], suite: str) -> list[dict[str, str]]:
    """Every system with every Python, each with its flag `<os>-py<version>-<suite>`."""
    legs = [
        {"os": system, "python": python, "flag": f"{system}-py{python}-{suite}"}
        for system in systems
        for python in pythons
    ]
    if len(legs) > MOST_LEGS:
        raise Refusal(f"{len(legs)} legs are more than the {MOST_LEGS} of one matrix")
    for leg in legs:
        if len(leg["flag"]) > MOST_FLAG:
            raise Refusal(f"the flag {leg['flag']!r} is longer than {MOST_FLAG} characters: shorten `suite`")
    return legs


def leg_thresholds(percent: str, flags: list[str]) -> str:
    """The minimum of each leg by itself, as coverage-gate takes it; nothing unless one is given."""
    if percent == "":
        return ""
    if PERCENT.fullmatch(percent) is None:
        raise Refusal(f"min-flag-lines is {percent[:60]!r}, no percentage from 0 to 100")
    return "\n".join(f"flag:{flag}=lines>={percent}" for flag in flags)


def _name(name: str, value: str) -> str:
    if NAME.fullmatch(value) is None:
        raise Refusal(f"{name} is {value[:60]!r}: letters, digits and . _ - only, 40 at most")
    return value
