import type { EventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { formatReference } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";
import { prSummaryErrors } from "./errors.ts";
import { partsOfEvidence } from "./evidence-parts.ts";
import { type EvidenceSource, gatherEvidence, readPiece } from "./gather-evidence.ts";
import { gatherTests } from "./gather-tests.ts";
import { type ArtifactLink, type ChainName, chainOrder, type ChainPart, type Model, type TestsPart } from "./parts.ts";
import type { Redactor } from "./redact.ts";
import { sectionNameOf } from "./section-name.ts";
import { mergeTests, testsPartOf } from "./tests-part.ts";

/** Gathers everything a section says. @throws {ActionError} `evidence-unusable` (data); host errors for another run's artifacts */
export async function gatherModel(
  host: Host,
  inputs: Inputs,
  context: EventContext,
  publish: boolean,
  redactor: Redactor,
): Promise<Model> {
  const run = publish ? context.workflowRun : undefined;
  const source = sourceOf(inputs, context, publish);
  const gathered = await gatherEvidence(host, source);
  const parts = partsOfEvidence(gathered.evidence, gathered.own, redactor.redact);
  const given = await givenParts(host, inputs, context, source, redactor);
  const notes = [...gathered.notes, ...parts.notes].map((note) => redactor.redact(note).slice(0, 500));
  const tests = await testsOf(host, inputs, context, parts.tests, redactor);
  const shown = chooseArtifacts(gathered.artifacts, inputs.files);
  const chain = [...parts.chain.filter((part) => !given.some((one) => one.name === part.name)), ...given];
  const conclusion = run?.conclusion;
  return {
    section: inputs.section ?? sectionNameOf(run === undefined ? context.job : (run.name ?? "run")),
    title: inputs.title,
    commit: context.headSha,
    runId: run?.id ?? context.runId,
    runAttempt: run?.attempt ?? context.runAttempt,
    job: run === undefined ? context.job : "",
    workflow: run === undefined ? context.workflow : redactor.redact(run.name ?? ""),
    tests,
    chain: chain.sort((a, b) => chainOrder.indexOf(a.name) - chainOrder.indexOf(b.name)),
    artifacts: shown.links,
    text: inputs.text === undefined ? undefined : redactor.redact(inputs.text),
    notes: [...notes, ...shown.missing],
    testsIncomplete: inputs["test-results"].length === 0 ? notes[0] : undefined,
    fork: run !== undefined && (run.headRepositoryId === undefined || run.headRepositoryId !== run.repositoryId),
    runConclusion: run === undefined || conclusion === "success" ? undefined : (conclusion ?? "no conclusion"),
  };
}

function sourceOf(inputs: Inputs, context: EventContext, publish: boolean): EvidenceSource {
  const { owner, name } = context.repository;
  const repository = `${owner}/${name}`;
  const run = context.workflowRun;
  if (!publish || run === undefined) return { repository, runId: context.runId, foreign: undefined };
  const token = inputs["github-token"];
  if (token === undefined) throw prSummaryErrors.error("token-missing", "github-token is empty");
  return { repository, runId: run.id, foreign: { runId: run.id, owner, repository: name, token } };
}

async function testsOf(
  host: Host,
  inputs: Inputs,
  context: EventContext,
  collected: readonly TestsPart[],
  redactor: Redactor,
): Promise<TestsPart | undefined> {
  const patterns = inputs["test-results"];
  if (patterns.length === 0) return mergeTests(collected);
  const found = await gatherTests(host, patterns);
  return testsPartOf(found, context.job, redactor.redact, host.environment.get("GITHUB_WORKSPACE"));
}

/** Parts that inputs name; they win over this run's evidence. */
async function givenParts(
  host: Host,
  inputs: Inputs,
  context: EventContext,
  source: EvidenceSource,
  redactor: Redactor,
): Promise<readonly ChainPart[]> {
  const parts: ChainPart[] = [];
  for (const [name, path] of [
    ["coverage", inputs.coverage],
    ["deploy", inputs.deploy],
  ] as const) {
    if (path !== undefined) parts.push(await readGiven(host, name, path, source, redactor));
  }
  if (inputs.image?.digest !== undefined) {
    parts.push({
      name: "image",
      own: true,
      standing: "pass",
      word: "given",
      message: "",
      job: context.job,
      commit: context.headSha,
      digest: inputs.image.digest,
      reference: formatReference({ ...inputs.image, tag: undefined }),
      facts: [],
      uncovered: [],
      url: undefined,
    });
  }
  return parts;
}

async function readGiven(
  host: Host,
  name: ChainName,
  path: string,
  source: EvidenceSource,
  redactor: Redactor,
): Promise<ChainPart> {
  const piece = await readPiece(host, path, source);
  const where = `${name}: ${JSON.stringify(path)}`;
  if (typeof piece === "string") throw prSummaryErrors.error("evidence-unusable", `${where}: ${piece}`);
  const part = partsOfEvidence([piece], new Set([piece]), redactor.redact).chain.find((one) => one.name === name);
  if (part === undefined)
    throw prSummaryErrors.error("evidence-unusable", `${where}: it is evidence of ${piece.action}`);
  return part;
}

/** The artifacts that patterns choose, in their order; what no artifact matches is said. */
function chooseArtifacts(
  all: readonly ArtifactLink[],
  patterns: readonly string[],
): { readonly links: readonly ArtifactLink[]; readonly missing: readonly string[] } {
  if (patterns.length === 0) return { links: all, missing: [] };
  if (patterns.includes("none")) return { links: [], missing: [] };
  const chosen = new Map<number, ArtifactLink>();
  const missing: string[] = [];
  for (const pattern of patterns) {
    const matching = all.filter((artifact) => matchesName(artifact.name, pattern));
    if (matching.length === 0) missing.push(`no artifact of the run is called ${pattern}`);
    for (const artifact of matching) chosen.set(artifact.id, artifact);
  }
  return { links: [...chosen.values()], missing };
}

/** `*` stands for any characters. Parts are searched in turn, so that no pattern takes long. */
function matchesName(name: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return name === pattern;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = rest.at(-1) ?? "";
  return name.length - last.length >= at && name.endsWith(last);
}
