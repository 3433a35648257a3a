"""Lints the workflows and actions below the current folder; green only when both linters ran and nothing counts."""

import json
import os
import secrets
import sys
from collections import Counter
from pathlib import Path

# Python is started in its isolated mode, which leaves the folder of the program out of the search path.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from findings import InputError, add_to_sarif, from_actionlint, from_sarif, judge, parse_allow  # noqa: E402
from tools import ToolError, run_actionlint, run_zizmor  # noqa: E402

PERSONAS = ("regular", "pedantic", "auditor")


def main():
    persona, fail_on = os.environ["PERSONA"], os.environ["FAIL_ON"]
    try:
        if persona not in PERSONAS:
            raise InputError(f"`persona` is one of {', '.join(PERSONAS)}")
        allowed = parse_allow(os.environ["ALLOW"])
        judge([], allowed, fail_on)
        files = sorted(str(path) for path in Path(".github/workflows").glob("*") if path.suffix in (".yml", ".yaml"))
        if not files:
            return end("no-workflows", "there is no workflow to lint")
        found, broken = run_actionlint(files), None
    except InputError as error:
        return end("bad-input", str(error))
    except ToolError as error:
        return end("tool-failed", str(error), error.detail)
    try:
        sarif = run_zizmor(persona)
    except ToolError as error:
        # A file that zizmor cannot read is one that actionlint has something to say about.
        sarif, broken = {"version": "2.1.0", "runs": []}, error
    findings = from_actionlint(found) + from_sarif(sarif)
    failing = judge(findings, allowed, fail_on)
    path = Path(os.environ["RUNNER_TEMP"]) / "workflow-lint.sarif"
    path.write_text(json.dumps(add_to_sarif(sarif, findings)), encoding="utf-8")
    report(findings, failing, allowed)
    output("findings", str(len(failing)))
    output("allowed", str(sum(1 for one in findings if one.reason)))
    output("sarif", str(path))
    if broken is not None:
        return end("tool-failed", str(broken), broken.detail)
    return end("findings" if failing else "clean")


def print_quietly(lines):
    """Text of the linted files is printed where no command is heard, escaped, and nowhere else."""
    quiet = secrets.token_hex(16)
    print(f"::stop-commands::{quiet}")
    for line in lines:
        print(line)
    print(f"::{quiet}::")


def report(findings, failing, allowed):
    lines = []
    for one in findings:
        verdict = "allowed" if one.reason else "fails" if one in failing else "noted"
        lines.append(f"{one.path!r}:{one.line}: {one.tool}/{one.rule} ({one.severity}, {verdict}): {one.message!r}")
    print_quietly(lines)
    for one in failing[:50]:
        place = f"file={escape(one.path)},line={one.line},title={one.tool}/{one.rule}"
        print(f"::error {place}::{one.severity}; what is wrong stands in the log and in the SARIF file")
    for one in (one for one in allowed if not one.used):
        print(f"::warning title=Nothing to allow::{one.tool}/{one.rule} was not found; the line of `allow` can go")
    counts = Counter((one.tool, one.rule, one.severity, "allowed" if one.reason else "") for one in findings)
    lines = ["### Workflow lint", "", "| rule | severity | found | |", "| --- | --- | --- | --- |"]
    lines += [f"| {tool}/{rule} | {level} | {n} | {note} |" for (tool, rule, level, note), n in sorted(counts.items())]
    with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as summary:
        summary.write("\n".join(lines) + "\n" if counts else "### Workflow lint\n\nNothing was found.\n")


def escape(text):
    for character in "%\r\n:,":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def output(name, value):
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as file:
        file.write(f"{name}={value}\n")


def end(reason, message="", detail=""):
    output("reason", reason)
    if detail:
        print_quietly([repr(line) for line in detail.splitlines()])
    if message:
        print(f"::error title=Workflow lint::{message}")
    return 0 if reason == "clean" else 1


sys.exit(main())
