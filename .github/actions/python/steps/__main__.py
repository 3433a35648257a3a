"""The steps of the Python workflows: `python -I -B steps <plan|environment|tests|lint|services>`."""

from __future__ import annotations

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

try:
    sys.exit(STEPS[sys.argv[1]]() or 0)
except Refusal as reason:
    annotate("error", reason, title=f"Python {sys.argv[1]}")
    sys.exit(1)
