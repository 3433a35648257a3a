"""The store over HTTP: ``PUT /artifacts``, ``GET /artifacts/<digest>`` and ``GET /healthz``."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from artifact_service.store import Damaged, Store

LIMIT = 16 * 1024 * 1024


class Server(ThreadingHTTPServer):
    """Serves one store until it is shut down."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], store: Store) -> None:
        super().__init__(address, Handler)
        self.store = store


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    timeout = 30

    def do_GET(self) -> None:  # noqa: N802 (the name is http.server's)
        """Health, or the bytes of a digest."""
        if self.path == "/healthz":
            self._health()
        elif self.path.startswith("/artifacts/"):
            self._read(self.path.removeprefix("/artifacts/"))
        else:
            self._tell(HTTPStatus.NOT_FOUND, {"error": "there is nothing here"})

    def do_PUT(self) -> None:  # noqa: N802 (the name is http.server's)
        """Keeps the body and tells its digest."""
        if self.path != "/artifacts":
            self._tell(HTTPStatus.NOT_FOUND, {"error": "put to /artifacts"})
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._tell(HTTPStatus.LENGTH_REQUIRED, {"error": "Content-Length is missing"})
            return
        if int(length) > LIMIT:
            self._tell(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": f"at most {LIMIT} bytes"})
            return
        digest, created = self.server.store.put(self.rfile.read(int(length)))
        self._tell(HTTPStatus.CREATED if created else HTTPStatus.OK, {"digest": digest})

    def _health(self) -> None:
        store = self.server.store
        if store.is_writable():
            self._tell(HTTPStatus.OK, {"status": "ok", "artifacts": store.count()})
        else:
            self._tell(HTTPStatus.SERVICE_UNAVAILABLE, {"status": "the store cannot be written"})

    def _read(self, digest: str) -> None:
        try:
            content = self.server.store.get(digest)
        except ValueError as problem:
            self._tell(HTTPStatus.BAD_REQUEST, {"error": str(problem)})
            return
        except Damaged as problem:
            self._tell(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": str(problem)})
            return
        if content is None:
            self._tell(HTTPStatus.NOT_FOUND, {"error": f"no artifact {digest}"})
            return
        self._send(HTTPStatus.OK, "application/octet-stream", content)

    def _tell(self, status: HTTPStatus, document: dict[str, object]) -> None:
        self._send(status, "application/json", json.dumps(document).encode() + b"\n")

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
