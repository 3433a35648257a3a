"""What the files of a project tell: its Pythons, its manager, what its tests need. They are read, never run."""

from __future__ import annotations

import configparser
import contextlib
import importlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commands import Refusal

REQUIREMENT_FILES = (
    "requirements-dev.txt",
    "requirements/dev.txt",
    "dev-requirements.txt",
    "requirements-test.txt",
    "requirements/test.txt",
    "test-requirements.txt",
    "requirements.txt",
)
TEST_GROUPS = ("dev", "test", "tests", "testing")
MANAGERS = ("pip", "poetry", "uv", "hatch")
MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Project:
    """A project's folder and what its configuration says."""

    folder: Path
    pyproject: dict[str, Any] = field(default_factory=dict)

    def table(self, *path: str) -> dict[str, Any]:
        """A table of pyproject.toml; an empty one where there is none."""
        node: Any = self.pyproject
        for name in path:
            node = node.get(name) if isinstance(node, dict) else None
        return node if isinstance(node, dict) else {}

    def has(self, *names: str) -> bool:
        """Whether a file of one of these names is there."""
        return any((self.folder / name).is_file() for name in names)

    def section(self, name: str, *files: str) -> bool:
        """Whether one of these files has an INI section of that name."""
        return any(name in _ini(self.folder / file) for file in files)


def read_project(folder: Path) -> Project:
    """Reads a project's folder. Refuses one that is not there or whose pyproject.toml cannot be read."""
    if not folder.is_dir():
        raise Refusal(f"there is no folder {str(folder)!r} in this repository")
    path = folder / "pyproject.toml"
    if not path.is_file():
        return Project(folder)
    if path.stat().st_size > MOST_BYTES:
        raise Refusal(f"pyproject.toml is larger than {MOST_BYTES} bytes")
    toml = _toml_reader()
    try:
        return Project(folder, toml.loads(path.read_text(encoding="utf-8")))
    except (toml.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise Refusal(f"pyproject.toml cannot be read: {problem}") from problem


def _toml_reader() -> Any:
    # Pythons before 3.11 have the reader in their pip.
    for name in ("tomllib", "pip._vendor.tomli"):
        with contextlib.suppress(ImportError):
            return importlib.import_module(name)
    raise Refusal("the runner's python3 is older than 3.11 and has no TOML reader")


def _ini(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    if path.is_file():
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError) as problem:
            raise Refusal(f"{path.name} cannot be read: {problem}") from problem
    return parser


def requires_python(project: Project) -> str | None:
    """The version specifier of the project, or nothing when it has none."""
    dynamic = project.table("project").get("requires-python")
    poetry = project.table("tool", "poetry", "dependencies").get("python")
    options = _ini(project.folder / "setup.cfg")
    setup = options.get("options", "python_requires", fallback=None)
    pinned = project.folder / ".python-version"
    for found in (dynamic, poetry, setup):
        if found is not None:
            if not isinstance(found, str):
                raise Refusal("requires-python is not a text")
            return found
    if pinned.is_file():
        first = pinned.read_text(encoding="utf-8", errors="replace").split()
        return f"=={'.'.join(first[0].split('.')[:2])}.*" if first else None
    return None


def find_manager(project: Project, asked: str) -> str:
    """Who installs the project: what was asked for, else what its lock file says."""
    if asked != "auto":
        if asked not in MANAGERS:
            raise Refusal(f"manager is {asked!r}, not auto, {', '.join(MANAGERS)}")
        return asked
    if project.has("uv.lock"):
        return "uv"
    if project.has("poetry.lock"):
        return "poetry"
    if project.table("tool", "hatch", "envs"):
        return "hatch"
    if project.table("tool", "poetry") and not project.has(*REQUIREMENT_FILES):
        return "poetry"
    return "pip"


def plan_install(project: Project, manager: str, requirements: str, extra: list[str]) -> tuple[list[str], str]:
    """The arguments of the manager's install, and the file that its cache is keyed by."""
    if manager == "uv":
        return extra, "uv.lock"
    if manager == "poetry":
        return extra, "poetry.lock" if project.has("poetry.lock") else "pyproject.toml"
    if manager == "hatch":
        return extra or [_hatch_environment(project)], "pyproject.toml"
    if requirements not in ("", *REQUIREMENT_FILES) and not project.has(requirements):
        raise Refusal(f"there is no {requirements!r}, which `requirements` names")
    for name in (requirements, *REQUIREMENT_FILES):
        if name and project.has(name):
            return ["--requirement", name, *extra], name
    if extra:
        return extra, "pyproject.toml"
    for name in TEST_GROUPS:
        if name in project.table("project", "optional-dependencies"):
            return [f".[{name}]"], "pyproject.toml"
    for name in TEST_GROUPS:
        if name in project.table("dependency-groups"):
            return ["--group", name, *(["."] if project.table("build-system") else [])], "pyproject.toml"
    raise Refusal(
        "nothing says what the tests need: there is no lock file, no requirements-dev.txt, and no extra or dependency "
        "group called dev or test. Add one, or name it by `requirements` or `install`"
    )


def _hatch_environment(project: Project) -> str:
    environments = project.table("tool", "hatch", "envs")
    return next((name for name in ("test", "hatch-test") if name in environments), "default")
