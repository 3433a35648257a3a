"""Which linters a project is checked with, and running them."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

from commands import Refusal, annotate, commands_stopped, given, lines, set_output
from environment import locked_tool
from project import Project

MODULES = {
    "pre-commit": "pre_commit",
    "ruff": "ruff",
    "ruff-format": "ruff",
    "black": "black",
    "flake8": "flake8",
    "mypy": "mypy",
    "bandit": "bandit",
}
# Those that this bundle has a lock file for: a project need not install them.
LOCKED = {"pre-commit": "pre-commit", "ruff": "ruff", "ruff-format": "ruff"}
FOUND_SOMETHING = 1
MOST_ANNOTATIONS = 50


def choose_tools(project: Project, asked: str) -> list[str]:
    """The tools that were asked for; `auto`: pre-commit where it is configured, else what is, else ruff."""
    if asked != "auto":
        tools = [tool for tool in re.split(r"[\s,]+", asked) if tool]
        unknown = [tool for tool in tools if tool not in MODULES]
        if unknown or not tools:
            raise Refusal(f"tools names {', '.join(unknown) or 'nothing'}; known are {', '.join(MODULES)}")
        return list(dict.fromkeys(tools))
    if project.has(".pre-commit-config.yaml"):
        return ["pre-commit"]
    tool = project.table("tool")
    configured = {
        "ruff": "ruff" in tool or project.has("ruff.toml", ".ruff.toml"),
        "ruff-format": "format" in project.table("tool", "ruff"),
        "black": "black" in tool,
        "flake8": project.has(".flake8") or project.section("flake8", "setup.cfg", "tox.ini"),
        "mypy": "mypy" in tool or project.has("mypy.ini", ".mypy.ini") or project.section("mypy", "setup.cfg"),
        "bandit": "bandit" in tool or project.has(".bandit"),
    }
    return [name for name, there in configured.items() if there] or ["ruff"]


def main() -> int:
    """Runs each tool; gives the exit code."""
    mode = given("ON_FINDINGS") or "fail"
    if mode not in ("fail", "warn"):
        raise Refusal(f"what to do with findings is {mode!r}, not fail or warn")
    tools = json.loads(given("TOOLS"))
    failed, broken = [], []
    for tool in tools:
        print(f"\n{tool}", flush=True)
        code = _run(tool, mode)
        if code == FOUND_SOMETHING:
            failed.append(tool)
        elif code != 0:
            broken.append(f"{tool} (exit code {code})")
    set_output("failed-tools", json.dumps(failed))
    if broken:
        raise Refusal(f"could not run: {', '.join(broken)}")
    if failed:
        annotate("error" if mode == "fail" else "warning", f"{', '.join(failed)} found something.", title="Lint")
    return 1 if failed and mode == "fail" else 0


def _run(tool: str, mode: str) -> int:
    command = [*_program(tool), *_arguments(tool)]
    environment = {**os.environ, "PATH": os.pathsep.join([str(Path(given("PYTHON")).parent), os.environ["PATH"]])}
    if tool != "ruff":
        with commands_stopped():
            return subprocess.run(command, env=environment, check=False).returncode
    result = subprocess.run(command, env=environment, check=False, stdout=subprocess.PIPE)
    if result.returncode in (0, FOUND_SOMETHING):
        _annotate_findings(json.loads(result.stdout), "error" if mode == "fail" else "warning")
    return result.returncode


def _program(tool: str) -> list[str]:
    """The project's own tool, in the version that it chose; else this bundle's."""
    python, module = given("PYTHON"), MODULES[tool]
    there = subprocess.run([python, "-c", f"import {module}"], check=False, stderr=subprocess.DEVNULL).returncode == 0
    if there:
        return [python, "-m", module]
    if tool not in LOCKED:
        raise Refusal(f"{tool} is asked for, but it is not among what the project installs")
    return [locked_tool(LOCKED[tool])]


def _arguments(tool: str) -> list[str]:
    paths = lines("PATHS") or ["."]
    configured = ["--configfile", "pyproject.toml"] if "[tool.bandit" in _pyproject() else []
    whole = bool(re.search(r"^\[tool\.mypy\][^\[]*^(?:files|packages|modules)\s*=", _pyproject(), re.M))
    return {
        "pre-commit": [
            *("run", "--config", ".pre-commit-config.yaml", "--all-files"),
            *("--show-diff-on-failure", "--color=never"),
        ],
        "ruff": ["check", "--output-format=json", *paths],
        "ruff-format": ["format", "--diff", *paths],
        "black": ["--check", "--diff", "--quiet", *paths],
        "flake8": paths,
        "mypy": [] if whole and not lines("PATHS") else paths,
        "bandit": ["--quiet", *configured, "--recursive", *paths],
    }[tool]


def _pyproject() -> str:
    path = Path("pyproject.toml")
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _annotate_findings(findings: list[dict[str, Any]], level: str) -> None:
    root = Path(os.environ.get("GITHUB_WORKSPACE", ".")).resolve()
    for finding in findings[:MOST_ANNOTATIONS]:
        path = Path(finding["filename"])
        file = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        line = (finding.get("location") or {}).get("row", 1)
        annotate(level, f"{finding.get('code') or 'syntax'}: {finding['message']}", file=file, line=line, title="ruff")
    print(f"{len(findings)} findings", flush=True)
