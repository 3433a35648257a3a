"""Runs the service: ``python -m artifact_service``. ``HOST``, ``PORT`` and ``STORE`` say where."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from artifact_service.server import Server
from artifact_service.store import Store


def make_server(environment: Mapping[str, str]) -> Server:
    """The server that ``environment`` asks for, bound and not yet serving."""
    host = environment.get("HOST", "127.0.0.1")
    port = int(environment.get("PORT", "8080"))
    folder = environment.get("STORE", "") or str(Path(tempfile.gettempdir()) / "artifacts")
    return Server((host, port), Store(Path(folder)))


def main() -> int:
    """Serves until it is asked to stop."""
    with make_server(os.environ) as server:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        print(f"listening on {server.server_address[0]!s}:{server.server_address[1]}", flush=True)
        server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
