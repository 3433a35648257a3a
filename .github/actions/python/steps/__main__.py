"""The steps of the Python workflows: `python -I -B steps <plan|environment|tests|lint|services>`."""

from __future__ import annotations

import io
import sys

import environment
import linting
import plan
import services
import testing
from commands import Refusal, annotate

STEPS = {
    "plan": plan.main,
    "environment": environment.main,
    "tests": testing.main,
    "lint": linting.main,
    "services": services.main,
}

# A runner on Windows has another encoding, and a file's name may be no text at all.
if isinstance(sys.stdout, io.TextIOWrapper):
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
try:
    sys.exit(STEPS[sys.argv[1]]() or 0)
except Refusal as reason:
    annotate("error", reason, title=f"Python {sys.argv[1]}")
    sys.exit(1)
