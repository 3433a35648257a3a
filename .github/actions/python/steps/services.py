"""Waits for the services that were asked for and tells the tests how to reach them."""

from __future__ import annotations

import os
import re
import socket
import time

from commands import Refusal, given, set_output

SECONDS = 60
DEFAULT_PORTS = {"postgres": 5432, "redis": 6379, "mysql": 3306, "mongodb": 27017}
ACCOUNTS = {"postgres": "postgres", "mysql": "root"}
PASSWORDS = {"postgres": "postgres", "mysql": "mysql"}


def main() -> None:
    """Sets `<service>-url`, `<service>-host` and `<service>-port` for each service; all are empty for the others."""
    database = given("DATABASE")
    if re.match(r"^[A-Za-z][A-Za-z0-9_]{0,30}$", database) is None:
        raise Refusal(f"database is {database[:60]!r}: a letter, then letters, digits and _")
    asked = [name for name in DEFAULT_PORTS if given(name.upper()) != ""]
    if not asked:
        raise Refusal("no service is asked for: use python-test.yml")
    for name in asked:
        host, port = address_of(name)
        wait_for(name, host, port)
        set_output(f"{name}-host", host)
        set_output(f"{name}-port", str(port))
        set_output(f"{name}-url", url_of(name, host, port, database))


def address_of(name: str) -> tuple[str, int]:
    """Where the runner started the container; on a runner that starts none, what its own environment says."""
    mapped = given(f"{name.upper()}_MAPPED")
    if mapped != "":
        return "127.0.0.1", int(mapped)
    own = os.environ.get(f"BUILD_ONCE_{name.upper()}", "")
    match = re.match(r"^([A-Za-z0-9.-]+):(\d{1,5})$", own)
    if match is None:
        raise Refusal(
            f"{name} is asked for, but this runner started no container for it: that needs Linux with Docker, or a "
            f"server of the runner's own in its environment, BUILD_ONCE_{name.upper()}=host:port"
        )
    return match[1], int(match[2])


def wait_for(name: str, host: str, port: int) -> None:
    """Returns when the service takes a connection."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            socket.create_connection((host, port), timeout=2).close()
            return
        except OSError as problem:
            if time.monotonic() > end:
                raise Refusal(f"{name} does not answer at {host}:{port}: {problem}") from problem
            time.sleep(0.2)


def url_of(name: str, host: str, port: int, database: str) -> str:
    """What the usual drivers take."""
    if name == "redis":
        return f"redis://{host}:{port}/0"
    if name == "mongodb":
        return f"mongodb://{host}:{port}/{database}"
    scheme = {"postgres": "postgresql", "mysql": "mysql"}[name]
    return f"{scheme}://{ACCOUNTS[name]}:{PASSWORDS[name]}@{host}:{port}/{database}"
