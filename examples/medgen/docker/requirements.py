"""Prints what ``poetry.lock`` on standard input pins for running, as pip reads it, with hashes."""

import sys
import tomllib

HEADER = "# From poetry.lock. pip refuses a file whose hash is not here."


def requirements_of(lock: bytes, group: str = "main") -> list[str]:
    """One line for each package of ``group``, with the systems that need it where not all do."""
    lines = []
    for package in tomllib.loads(lock.decode())["package"]:
        if group not in package["groups"]:
            continue
        markers = package.get("markers", "")
        marker = markers.get(group, "") if isinstance(markers, dict) else markers
        hashes = " ".join(f"--hash={file['hash']}" for file in package["files"])
        condition = f" ; {marker}" if marker else ""
        lines.append(f"{package['name']}=={package['version']}{condition} {hashes}")
    return lines


if __name__ == "__main__":
    print("\n".join([HEADER, *requirements_of(sys.stdin.buffer.read())]))
