import { type Evidence, fact, type Facts, type Json, numberFact, textFact } from "@build-once/evidence";
import { parseDigest, parseReference } from "@build-once/kernel";
import type { ChainName, ChainPart, Standing, TestsPart } from "./parts.ts";
import { readTestsFacts } from "./tests-part.ts";

const chainNames = new Map<string, ChainName>([
  ["coverage-gate", "coverage"],
  ["build-once-by-digest", "image"],
  ["artifact-check", "check"],
  ["deploy-smoke", "deploy"],
]);

/** What evidence says about the chain and the tests. */
export interface EvidenceParts {
  readonly chain: readonly ChainPart[];
  readonly tests: readonly TestsPart[];
  readonly notes: readonly string[];
}

/** Turns evidence into parts; `own` are those of the job that reports. Whatever is no part of a summary is left out. `redact` hides secrets. */
export function partsOfEvidence(
  pieces: readonly Evidence[],
  own: ReadonlySet<Evidence>,
  redact: (text: string) => string,
): EvidenceParts {
  const chain: ChainPart[] = [];
  const tests: TestsPart[] = [];
  const notes: string[] = [];
  for (const piece of pieces) {
    const name = chainNames.get(piece.action);
    if (name !== undefined) chain.push(chainPart(name, piece, own.has(piece), redact));
    else if (piece.action === "pr-summary" && textFact(piece.facts, "mode") === "collect") {
      const facts = fact(piece.facts, "tests");
      if (facts === undefined || facts === null) continue;
      const part = isFacts(facts) ? readTestsFacts(facts, jobOf(piece, redact), redact) : undefined;
      if (part === undefined)
        notes.push(`the test results of job ${jobOf(piece, redact)} do not add up and are not shown`);
      else tests.push(part);
    }
  }
  return { chain, tests, notes };
}

function chainPart(name: ChainName, piece: Evidence, own: boolean, redact: (text: string) => string): ChainPart {
  const clean = (text: string | undefined, limit = 300): string =>
    redact((text ?? "").slice(0, limit * 2)).slice(0, limit);
  const { facts } = piece;
  const digest = digestOf(facts);
  return {
    name,
    own,
    standing: standingOf(piece),
    word: clean(wordOf(name, piece), 40),
    message: clean(piece.message, 500),
    job: jobOf(piece, redact),
    commit: clean(piece.subject.commit, 64),
    digest,
    reference: referenceOf(facts, digest),
    facts: shortFacts(name, facts).map((line) => clean(line, 200)),
    uncovered: name === "coverage" ? uncoveredOf(facts, clean) : [],
    url: clean(textFact(facts, "url"), 500) || undefined,
  };
}

/** A gate that skipped proved nothing; neither did looking for an image that is not there. */
function standingOf(piece: Evidence): Standing {
  if (piece.error !== undefined || piece.verdict === "fail") return "fail";
  if (piece.action === "build-once-by-digest" && piece.reason === "not-found") return "warn";
  return piece.verdict === "skip" ? "skip" : "pass";
}

function wordOf(name: ChainName, piece: Evidence): string {
  if (piece.error !== undefined) return "error";
  if (piece.verdict !== "pass") return piece.verdict === "fail" ? "failed" : "skipped";
  if (name === "image") return piece.reason.replaceAll("-", " ");
  return name === "deploy" ? (textFact(piece.facts, "class") ?? "passed") : "passed";
}

function shortFacts(name: ChainName, facts: Facts): readonly string[] {
  if (name === "coverage") return coverageFacts(facts);
  if (name === "check") {
    const counts = ["checked", "failed", "warned"].flatMap((count) => {
      const value = numberFact(facts, count);
      return value === undefined ? [] : [`${value} ${count}`];
    });
    return counts;
  }
  if (name === "deploy") {
    const environment = textFact(facts, "environment");
    return [
      ...(environment === undefined || environment === "" ? [] : [`to ${environment}`]),
      ...(fact(facts, "rolledBack") === true ? ["rolled back"] : []),
    ];
  }
  const platforms = fact(facts, "platforms");
  return isFacts(platforms) ? Object.keys(platforms).slice(0, 8) : [];
}

function coverageFacts(facts: Facts): readonly string[] {
  const lines: string[] = [];
  for (const metric of ["lines", "branches", "functions", "statements"]) {
    const value = percentOf(fact(facts, metric));
    if (value !== undefined) lines.push(`${metric} ${value} %`);
  }
  const patch = fact(facts, "patch");
  const changed = percentOf(isFacts(patch) ? fact(patch, "lines") : patch);
  if (changed !== undefined) lines.push(`changed lines ${changed} %`);
  const delta = percentOf(fact(facts, "delta"));
  return delta === undefined ? lines : [...lines, `${delta.startsWith("-") ? delta : `+${delta}`} points`];
}

/** The largest uncovered ranges of the change. */
function uncoveredOf(facts: Facts, clean: (text: string) => string): ChainPart["uncovered"] {
  const ranges = fact(facts, "uncovered");
  if (!Array.isArray(ranges)) return [];
  return (ranges as readonly Json[]).slice(0, 30).flatMap((range) => {
    if (!isFacts(range)) return [];
    const path = textFact(range, "path");
    const first = numberFact(range, "first");
    const last = numberFact(range, "last");
    if (path === undefined || !isLine(first) || !isLine(last) || last < first) return [];
    return [{ path: clean(path), first, last }];
  });
}

function isLine(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}

/** A percentage as the gate wrote it: `91.25`, or covered and total as integers. Cut, never rounded up. */
function percentOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(Math.floor(value * 100) / 100);
  if (typeof value === "string") return /^-?\d{1,3}(?:\.\d{1,6})?$/.test(value) ? value : undefined;
  if (!isFacts(value)) return undefined;
  const { part, whole } = { part: value["part"], whole: value["whole"] };
  if (typeof part !== "number" || typeof whole !== "number" || !(whole > 0)) return undefined;
  return (Math.floor((part / whole) * 10_000) / 100).toFixed(2);
}

function digestOf(facts: Facts): string | undefined {
  const text = textFact(facts, "digest") ?? "";
  return parseDigest(text).ok ? text : undefined;
}

function referenceOf(facts: Facts, digest: string | undefined): string | undefined {
  for (const name of ["reference", "image"]) {
    const text = textFact(facts, name);
    if (text === undefined) continue;
    const full = text.includes("@") || digest === undefined ? text : `${text}@${digest}`;
    const parsed = parseReference(full);
    if (parsed.ok && parsed.value.digest !== undefined) return full;
  }
  return undefined;
}

function jobOf(piece: Evidence, redact: (text: string) => string): string {
  return redact(piece.subject.job).slice(0, 100);
}

function isFacts(value: unknown): value is Facts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
