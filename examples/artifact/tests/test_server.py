import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from artifact_service.__main__ import make_server
from artifact_service.digest import digest_of
from artifact_service.server import LIMIT, Server

Answer = tuple[int, bytes]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with make_server({"PORT": "0", "STORE": str(tmp_path)}) as running:
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}).start()
        yield running
        running.shutdown()


def ask(
    server: Server,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> Answer:
    host, port = server.server_address[:2]
    connection = http.client.HTTPConnection(str(host), port, timeout=10)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def test_is_healthy_and_counts_its_artifacts(server: Server) -> None:
    ask(server, "PUT", "/artifacts", b"one")
    status, body = ask(server, "GET", "/healthz")
    assert status == 200
    assert json.loads(body) == {"status": "ok", "artifacts": 1}


def test_is_not_healthy_when_nothing_can_be_written(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.store, "is_writable", lambda: False)
    assert ask(server, "GET", "/healthz")[0] == 503


def test_keeps_a_file_and_gives_it_back(server: Server) -> None:
    status, body = ask(server, "PUT", "/artifacts", b"content")
    digest = json.loads(body)["digest"]
    assert (status, digest) == (201, digest_of(b"content"))
    assert ask(server, "GET", f"/artifacts/{digest}") == (200, b"content")


def test_says_when_it_had_the_file_already(server: Server) -> None:
    ask(server, "PUT", "/artifacts", b"content")
    assert ask(server, "PUT", "/artifacts", b"content")[0] == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 404),
        ("/artifacts/latest", 400),
        (f"/artifacts/{digest_of(b'unknown')}", 404),
        ("/artifacts/../../etc/passwd", 400),
    ],
)
def test_refuses_what_is_no_artifact(server: Server, path: str, status: int) -> None:
    assert ask(server, "GET", path)[0] == status


def test_does_not_hand_out_a_damaged_file(server: Server, tmp_path: Path) -> None:
    digest = json.loads(ask(server, "PUT", "/artifacts", b"content")[1])["digest"]
    next(tmp_path.iterdir()).write_bytes(b"other")
    assert ask(server, "GET", f"/artifacts/{digest}")[0] == 500


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/elsewhere", {"Content-Length": "0"}, 404),
        ("/artifacts", {"Content-Length": "many"}, 411),
        ("/artifacts", {"Content-Length": str(LIMIT + 1)}, 413),
    ],
)
def test_refuses_what_it_cannot_keep(
    server: Server, path: str, headers: dict[str, str], status: int
) -> None:
    assert ask(server, "PUT", path, None, headers)[0] == status
