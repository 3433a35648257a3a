"""Installs a project with its manager and tells which interpreter has it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from commands import Refusal, commands_stopped, given, set_output

LOCKS = Path(__file__).resolve().parent.parent / "locks"


def main() -> None:
    """Installs and sets the output `python`."""
    arguments = json.loads(given("INSTALL") or "[]")
    managers = {"pip": _pip, "uv": _uv, "poetry": _poetry, "hatch": _hatch}
    with commands_stopped():
        python = managers[given("MANAGER")](arguments)
    set_output("python", python)


def _pip(arguments: list[str]) -> str:
    run([sys.executable, "-m", "pip", "install", "--disable-pip-version-check", *arguments])
    return sys.executable


def _uv(arguments: list[str]) -> str:
    settings = {"UV_PYTHON": sys.executable, "UV_PYTHON_DOWNLOADS": "never"}
    run(["uv", "sync", "--locked", *arguments], **settings)
    return told(["uv", "run", "--no-sync", "python", "-c", "import sys; print(sys.executable)"], **settings)


def _poetry(arguments: list[str]) -> str:
    poetry = locked_tool("poetry")
    if Path("poetry.lock").is_file():
        run([poetry, "check", "--lock"])
    run([poetry, "env", "use", sys.executable])
    run([poetry, "install", "--no-interaction", *arguments])
    return told([poetry, "env", "info", "--executable"])


def _hatch(arguments: list[str]) -> str:
    hatch = locked_tool("hatch")
    name = arguments[0]
    settings = {"HATCH_PYTHON": sys.executable}
    run([hatch, "env", "create", name], **settings)
    home = Path(told([hatch, "env", "find", name], **settings).splitlines()[-1])
    return str(interpreter_of(home))


def locked_tool(name: str) -> str:
    """The runner's own program of that name, else one from this bundle's lock file in an environment of its own."""
    own = shutil.which(name)
    if own is not None:
        return own
    home = Path(os.environ["RUNNER_TEMP"]) / f"build-once-{name}"
    run([sys.executable, "-m", "venv", str(home)])
    lock = LOCKS / f"{name}.txt"
    flags = ["--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
    run([str(interpreter_of(home)), "-m", "pip", "install", *flags, "--requirement", str(lock)])
    return str(interpreter_of(home).with_name(f"{name}.exe" if os.name == "nt" else name))


def interpreter_of(home: Path) -> Path:
    """The interpreter of a virtual environment."""
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: list[str], **settings: str) -> None:
    """Runs a program; its failure is the step's."""
    code = subprocess.run(command, env={**os.environ, **settings}, check=False).returncode
    if code != 0:
        raise Refusal(f"`{' '.join([Path(command[0]).name, *command[1:4]])} …` ended with exit code {code}")


def told(command: list[str], **settings: str) -> str:
    """What a program prints."""
    result = subprocess.run(command, env={**os.environ, **settings}, check=False, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0 or not result.stdout.strip():
        raise Refusal(
            f"`{' '.join([Path(command[0]).name, *command[1:4]])} …` ended with exit code {result.returncode}"
        )
    return result.stdout.strip()
