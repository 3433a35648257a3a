import type { Annotation, Host } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import { readSubject } from "@build-once/runner";
import type { contract, Inputs } from "./contract.ts";
import { checkErrors } from "./errors.ts";
import { decideExpected } from "./expected.ts";
import { renderHashManifest } from "./files/hash-manifest.ts";
import type { NewHasher } from "./files/hasher.ts";
import { readJobEvidence, subjectsOfEvidence } from "./find-subjects.ts";
import type { Finding } from "./finding.ts";
import { gatherFindings, readEvent } from "./gather.ts";
import { decideLevels } from "./levels.ts";
import { reasons } from "./reasons.ts";
import type { Level, RuleName } from "./rule-names.ts";
import { renderJunit } from "./reports/junit.ts";
import { renderReceipt } from "./reports/receipt.ts";
import { renderSarif } from "./reports/sarif.ts";
import { renderSummary } from "./reports/summary.ts";
import type { SeverityCounts } from "./scans/severity.ts";
import { subjectName } from "./subject.ts";
import { type Check, decideVerdict } from "./verdict.ts";

/** Checks the subjects and leaves the receipt; an older receipt is gone before anything is looked at. */
export async function run(inputs: Inputs, host: Host, newHasher: NewHasher): Promise<Outcome<typeof contract>> {
  await clearPlace(host, inputs.receipt);
  const event = await readEvent(host);
  const expected = decideExpected(event, inputs.commit, inputs["run-id"]);
  const at = new Date(host.clock.now()).toISOString();
  const hints = { commitGiven: inputs.commit !== undefined, userGiven: inputs.user !== "non-root" };
  const levels = decideLevels(inputs.rules, inputs["enforce-from"], at.slice(0, 10), hints);
  const evidence = await readJobEvidence(host);
  const subjects = inputs.subjects.length > 0 ? inputs.subjects : subjectsOfEvidence(evidence.pieces);
  const gathered = await gatherFindings(
    { inputs, host, newHasher, event, expected, levels, pieces: evidence.pieces },
    subjects,
  );
  const preflight = inputs.preflight
    ? await (await import("./preflight/gather-preflight.ts")).gatherPreflight(host, inputs, event, levels)
    : [];
  const names = [...subjects.map(subjectName), ...(inputs.preflight ? preflightSubjects(preflight, levels) : [])];
  const decided = decideVerdict(names, [...gathered.findings, ...preflight], levels);
  const { verdict } = reasons[decided.reason];
  const manifest = inputs["write-manifest"];
  if (manifest !== undefined && gathered.files.length > 0) {
    refuseHashedPlace(gathered.files, manifest, host.environment.get("GITHUB_WORKSPACE"));
    await clearPlace(host, manifest);
    await host.files.write(manifest, renderHashManifest(gathered.files));
  }
  const { runId, runAttempt, job, workflow, repository } = readSubject(host.environment);
  const commit = inputs.commit ?? expected.imageCommits[0] ?? expected.artifactCommits[0] ?? "";
  const receipt = renderReceipt({
    verdict,
    decided,
    subjects,
    repository,
    commit,
    runId: expected.runId,
    checkedBy: { runId, runAttempt, job, workflow },
    at,
    evidence: evidence.read,
    files: [...gathered.files, ...gathered.packages],
  });
  await host.files.write(inputs.receipt, receipt);
  const reports = await writeReports(host, decided.checks, at);
  const images = subjects.flatMap((subject) => (subject.kind === "image" ? [subject.digest] : []));
  const named = images.length === 0 ? gathered.evidenceDigest : images[0];
  const digest = images.length <= 1 && verdict === "pass" ? (named ?? "") : "";
  return {
    verdict,
    reason: decided.reason,
    message: decided.message,
    outputs: {
      digest,
      checked: String(decided.checked),
      failed: String(decided.failed),
      warned: String(decided.warned),
      receipt: inputs.receipt,
      ...reports,
      findings: gathered.scanned === undefined ? "" : JSON.stringify(lowerCased(gathered.scanned.counts)),
      failing: gathered.scanned === undefined ? "" : String(gathered.scanned.failing),
    },
    annotations: decided.checks.flatMap(annotationOf),
    summary: renderSummary(decided, commit),
    facts: {
      digest: named ?? "",
      commit,
      runId: expected.runId,
      subjects: subjects.map((subject) => ({ kind: subject.kind, name: subjectName(subject) })),
      checked: decided.checked,
      failed: decided.failed,
      warned: decided.warned,
      broken: decided.checks
        .filter((check) => check.result === "fail" || check.result === "warn")
        .slice(0, 50)
        .map(({ rule, subject, result, message }) => ({ rule, subject, result, message })),
      receipt: inputs.receipt,
      evidence: evidence.read.map(({ file, sha256, action }) => ({ file, sha256, action })),
    },
  };
}

/** A preflight counts as one subject: rows may be turned off, all of them together may not. */
function preflightSubjects(findings: readonly Finding[], levels: ReadonlyMap<RuleName, Level>): readonly string[] {
  const looked = findings.find(({ rule, holds }) => holds !== "skipped" && levels.get(rule) !== "off");
  return [looked?.subject ?? "preflight"];
}

function lowerCased(counts: SeverityCounts): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([severity, count]) => [severity.toLowerCase(), count]));
}

/** Removes what an earlier step or attempt left, so that nobody takes it for this check's result. */
async function clearPlace(host: Host, path: string): Promise<void> {
  const stat = await host.files.stat(path);
  if (stat === undefined) return;
  if (stat.kind !== "file" && stat.kind !== "symlink")
    throw checkErrors.error("check-place-unwritable", `${JSON.stringify(path)} is a ${stat.kind}`);
  await host.files.remove(path);
}

/** A manifest in the place of a file that it lists would destroy the file, and would not hold itself. */
function refuseHashedPlace(files: readonly { readonly path: string }[], place: string, workspace = "."): void {
  const below = place.startsWith(`${workspace}/`) ? place.slice(workspace.length + 1) : place;
  const path = below.replaceAll(/\/(?:\.?\/)+/g, "/").replace(/^(?:\.\/)+/, "");
  if (!files.some((file) => file.path === path)) return;
  throw checkErrors.error("check-place-taken", `${JSON.stringify(place)} is one of the files that it would list`);
}

async function writeReports(
  host: Host,
  checks: readonly Check[],
  at: string,
): Promise<{ readonly junit: string; readonly sarif: string }> {
  const base = host.environment.get("RUNNER_TEMP") ?? ".";
  const folder = `${base}/build-once/artifact-check/${host.random.hex(6)}`;
  const server = host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com";
  const repository = host.environment.get("GITHUB_REPOSITORY") ?? "";
  const junit = `${folder}/artifact-check.junit.xml`;
  const sarif = `${folder}/artifact-check.sarif`;
  await host.files.write(junit, renderJunit(checks, at));
  await host.files.write(sarif, renderSarif(checks, `${server}/${repository}`, "Dockerfile"));
  return { junit, sarif };
}

function annotationOf(check: Check): readonly Annotation[] {
  if (check.result !== "fail" && check.result !== "warn") return [];
  const message = `${check.subject}: ${check.message}${check.fix === undefined ? "" : `\n${check.fix}`}`;
  return [{ level: check.result === "fail" ? "error" : "warning", title: check.rule, message }];
}
