import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path


def test_serves_as_a_module_until_it_is_asked_to_stop(tmp_path: Path) -> None:
    environment = {**os.environ, "PORT": "0", "STORE": str(tmp_path)}
    command = [sys.executable, "-m", "artifact_service"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().removeprefix("listening on ").strip()
        with urllib.request.urlopen(f"http://{address}/healthz", timeout=10) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0
