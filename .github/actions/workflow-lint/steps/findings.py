"""Findings of both linters in one form, and what counts of them. Pure: nothing here reads or writes."""

import re
from dataclasses import dataclass

SEVERITIES = ("informational", "low", "medium", "high")
RULE = re.compile(r"[a-z0-9-]{1,64}")
ALLOW = re.compile(r"(actionlint|zizmor)/([a-z0-9-]{1,64})(?:\s+([^\s#]\S*))?\s+#\s*(\S.*)")


class InputError(Exception):
    """An input that cannot be meant."""


@dataclass
class Finding:
    tool: str
    rule: str
    path: str
    line: int
    severity: str
    message: str
    reason: str = ""
    """Why it is allowed; empty where it is not."""


@dataclass
class Allowed:
    tool: str
    rule: str
    path: str
    reason: str
    used: bool = False


def from_actionlint(found):
    return [
        Finding(
            "actionlint",
            known(one.get("kind")),
            str(one.get("filepath", "")).removeprefix("./"),
            number(one.get("line")),
            # Style of a script; everything else GitHub would refuse or take for something else.
            "low" if one.get("kind") in ("shellcheck", "pyflakes") else "high",
            str(one.get("message", "")),
        )
        for one in found
    ]


def from_sarif(sarif):
    findings = []
    for result in (result for run in sarif["runs"] for result in run.get("results", [])):
        place = (result.get("locations") or [{}])[0].get("physicalLocation", {})
        severity = str(result.get("properties", {}).get("zizmor/severity", "")).lower()
        findings.append(
            Finding(
                "zizmor",
                known(str(result.get("ruleId", "")).removeprefix("zizmor/")),
                str(place.get("artifactLocation", {}).get("uri", "")).removeprefix("./"),
                number(place.get("region", {}).get("startLine")),
                # What says no severity must not pass for harmless.
                severity if severity in SEVERITIES else "high",
                str(result.get("message", {}).get("text", "")),
            )
        )
    return findings


def known(rule):
    return rule if isinstance(rule, str) and RULE.fullmatch(rule) else "unknown"


def number(value):
    return value if isinstance(value, int) and value > 0 else 1


def parse_allow(text):
    """One `tool/rule [path] # reason` a line."""
    allowed = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        match = ALLOW.fullmatch(line)
        if match is None:
            raise InputError(
                "each line of `allow` is `actionlint/<rule>` or `zizmor/<rule>`, a path or none, and `# why`"
            )
        tool, rule, path, reason = match.groups()
        allowed.append(Allowed(tool, rule, path or "", reason))
    return allowed


def judge(findings, allowed, fail_on):
    """Marks what is allowed; gives the findings that fail."""
    if fail_on not in (*SEVERITIES, "never"):
        raise InputError(f"`fail-on` is one of {', '.join(SEVERITIES)}, never")
    for finding in findings:
        for one in allowed:
            if (one.tool, one.rule) == (finding.tool, finding.rule) and one.path in ("", finding.path):
                finding.reason, one.used = one.reason, True
    if fail_on == "never":
        return []
    least = SEVERITIES.index(fail_on)
    return [one for one in findings if not one.reason and SEVERITIES.index(one.severity) >= least]


def add_to_sarif(sarif, findings):
    """The SARIF of both linters; what is allowed is marked as such, with its reason."""
    results = [one for run in sarif["runs"] for one in run.get("results", [])]
    of_zizmor = [one for one in findings if one.tool == "zizmor"]
    for result, finding in zip(results, of_zizmor, strict=True):
        suppress(result, finding)
    rest = []
    for finding in (one for one in findings if one.tool == "actionlint"):
        region = {"startLine": finding.line}
        place = {"artifactLocation": {"uri": finding.path}, "region": region}
        level = "warning" if finding.severity == "low" else "error"
        result = {"ruleId": f"actionlint/{finding.rule}", "level": level, "message": {"text": finding.message}}
        rest.append(suppress({**result, "locations": [{"physicalLocation": place}]}, finding))
    driver = {"name": "actionlint", "informationUri": "https://github.com/rhysd/actionlint"}
    return {**sarif, "runs": [*sarif["runs"], {"tool": {"driver": driver}, "results": rest}]}


def suppress(result, finding):
    if finding.reason:
        result["suppressions"] = [{"kind": "external", "justification": finding.reason}]
    return result
