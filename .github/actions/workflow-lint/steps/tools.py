"""Finds or installs the linters, each at one version, and runs them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ACTIONLINT = "1.7.12"
ZIZMOR = "1.32.0"


class ToolError(Exception):
    """A linter that is not there, or that could not do its work: never a clean result. `detail` may hold foreign text."""

    def __init__(self, message, detail=""):
        super().__init__(message)
        self.detail = detail


def run(words, **options):
    try:
        return subprocess.run(words, capture_output=True, text=True, errors="replace", timeout=600, **options)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError(f"{Path(words[0]).name} did not run", str(error)) from error


def version_of(program, flag):
    """The first word with digits and dots that the program calls its version; empty where it says none."""
    try:
        first = run([program, flag]).stdout.split("\n")[0]
    except ToolError:
        return ""
    return next((word.removeprefix("v") for word in first.split() if word.removeprefix("v")[:1].isdigit()), "")


def find_or_install(name, flag, version, install):
    """The program on the PATH where it is exactly that version, else a fresh one."""
    found = shutil.which(name)
    if found and version_of(found, flag) == version:
        return found
    folder = Path(os.environ["RUNNER_TEMP"]) / "workflow-lint"
    folder.mkdir(exist_ok=True)
    program = install(folder)
    if version_of(program, flag) != version:
        raise ToolError(f"{name} {version} could not be installed")
    return program


def install_actionlint(folder):
    # Go compares what it downloads with the public checksum database.
    words = ["go", "install", f"github.com/rhysd/actionlint/cmd/actionlint@v{ACTIONLINT}"]
    result = run(words, env={**os.environ, "GOBIN": str(folder), "GOFLAGS": "-mod=mod"})
    if result.returncode != 0:
        raise ToolError(f"go install of actionlint ended with {result.returncode}", result.stderr[-2000:])
    return str(folder / "actionlint")


def install_zizmor(folder):
    venv = folder / "venv"
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
    locked = ["--only-binary=:all:", "--require-hashes", "--requirement", str(HERE / "requirements.txt")]
    for words in ([sys.executable, "-m", "venv", str(venv)], [*pip, *locked]):
        result = run(words)
        if result.returncode != 0:
            raise ToolError("zizmor could not be installed", result.stderr[-2000:])
    return str(venv / "bin" / "zizmor")


def run_actionlint(files):
    """What actionlint finds, as it says it."""
    program = find_or_install("actionlint", "-version", ACTIONLINT, install_actionlint)
    result = run([program, "-no-color", "-format", "{{json .}}", *[f"./{file}" for file in files]])
    if result.returncode not in (0, 1):
        raise ToolError(f"actionlint ended with {result.returncode}", result.stderr[-2000:])
    try:
        return json.loads(result.stdout or "[]")
    except json.JSONDecodeError as error:
        raise ToolError("actionlint printed no JSON") from error


def run_zizmor(persona):
    """What zizmor finds, as SARIF."""
    program = find_or_install("zizmor", "--version", ZIZMOR, install_zizmor)
    own = any(
        Path(name).exists() for name in (".github/zizmor.yml", "zizmor.yml", ".github/zizmor.yaml", "zizmor.yaml")
    )
    config = [] if own else ["--config", str(HERE / "zizmor.yml")]
    flags = ["--offline", "--no-progress", "--strict-collection", "--format=sarif", f"--persona={persona}"]
    result = run([program, *flags, *config, "."])
    if result.returncode != 0:
        raise ToolError(f"zizmor ended with {result.returncode}", result.stderr[-2000:])
    try:
        sarif = json.loads(result.stdout)
    except json.JSONDecodeError as error:
        raise ToolError("zizmor printed no SARIF") from error
    if not sarif.get("runs"):
        raise ToolError("zizmor audited nothing")
    return sarif
