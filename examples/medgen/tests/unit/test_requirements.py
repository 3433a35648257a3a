"""The image installs exactly what ``poetry.lock`` says."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
requirements_of = runpy.run_path(str(ROOT / "docker" / "requirements.py"))["requirements_of"]


def test_the_image_gets_the_driver_with_its_hashes_and_no_tool_of_the_developers() -> None:
    lines = requirements_of((ROOT / "poetry.lock").read_bytes())
    names = [line.split("==")[0] for line in lines]
    assert "pg8000" in names
    assert "pytest" not in names
    assert all("--hash=sha256:" in line for line in lines)


def test_a_package_of_some_systems_keeps_its_condition() -> None:
    lock = b"""
[[package]]
name = "tzdata"
version = "1.0"
groups = ["main", "dev"]
markers = {main = "sys_platform == 'win32'"}
files = [{file = "tzdata.whl", hash = "sha256:00"}]

[[package]]
name = "pytest"
version = "1.0"
groups = ["dev"]
files = []
"""
    assert requirements_of(lock) == ["tzdata==1.0 ; sys_platform == 'win32' --hash=sha256:00"]
