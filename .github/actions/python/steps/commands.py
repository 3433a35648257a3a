"""What the steps say to the runner. Text that comes from a project never becomes a workflow command."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator


class Refusal(Exception):
    """A reason for which the step is red, in words for its reader."""


def escape(text: object, property_value: bool = False) -> str:
    """Text as a workflow command holds it: one line, nothing of it a command."""
    plain = str(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return plain.replace(":", "%3A").replace(",", "%2C") if property_value else plain


def annotate(level: str, message: object, **properties: object) -> None:
    """Prints an annotation: `error`, `warning` or `notice`."""
    given = ",".join(f"{name}={escape(value, True)}" for name, value in properties.items() if value not in (None, ""))
    print(f"::{level}{' ' + given if given else ''}::{escape(message)}", flush=True)


def set_output(name: str, value: str) -> None:
    """Sets an output of the step, whatever lines the value has."""
    delimiter = f"end_{secrets.token_hex(16)}"
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8", newline="\n") as file:
        file.write(f"{name}<<{delimiter}\n{value}\n{delimiter}\n")


@contextlib.contextmanager
def commands_stopped() -> Iterator[None]:
    """While a project's code prints, none of its lines is a command; only this process knows the word that ends it."""
    word = secrets.token_hex(16)
    print(f"::stop-commands::{word}", flush=True)
    try:
        yield
    finally:
        sys.stdout.flush()
        # On a line of its own, whatever was printed last.
        print(f"\n::{word}::", flush=True)


def given(name: str) -> str:
    """A variable of the step without the space around it; empty when it is not set."""
    return os.environ.get(name, "").strip()


def lines(name: str) -> list[str]:
    """The lines of a variable that are not empty."""
    return [line.strip() for line in given(name).splitlines() if line.strip()]
