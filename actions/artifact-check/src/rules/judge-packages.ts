import { formatBytes } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedPackage, ObservedPackages } from "../packages/observe-packages.ts";

/** Every finding about a pattern of packages. */
export function judgePackages(observed: ObservedPackages): readonly Finding[] {
  const { pattern, packages } = observed;
  if (packages.length === 0)
    return [
      broken(
        "package-present",
        pattern,
        "the pattern matches no file",
        "Check the pattern and that the build step ran in this job.",
      ),
    ];
  return packages.flatMap((each) => judgeOne(pattern, each));
}

function judgeOne(subject: string, observed: ObservedPackage): readonly Finding[] {
  const { path, digest, sizeBytes, named, inside } = observed;
  const present = holds("package-present", subject, `${path}: ${formatBytes(sizeBytes)}, ${digest}`);
  if (!named.ok)
    return [
      present,
      broken(
        "package-name",
        subject,
        `${path}: ${named.error}`,
        "Build it with the standard tools: `python -m build`, `npm pack`.",
      ),
    ];
  const name = holds(
    "package-name",
    subject,
    `${path}: ${named.value.kind} ${named.value.name} ${named.value.version}`,
  );
  if (inside?.ok === true) return [present, name, holds("package-content", subject, `${path}: ${inside.value}`)];
  const problem = inside === undefined ? "nobody looked inside" : inside.error;
  return [
    present,
    name,
    broken(
      "package-content",
      subject,
      `${path}: ${problem}`,
      "Build the package again; do not change or rename it afterwards.",
    ),
  ];
}
