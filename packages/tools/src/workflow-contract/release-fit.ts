import { type Change, classifyChanges, heaviest, type Weight } from "./classify.ts";
import type { BundleContract } from "./contract.ts";

/** The contract of the last release. */
export interface Release {
  readonly version: string;
  readonly contract: BundleContract;
}

/** What a release promises, and what the checkout at hand would release. */
export interface Candidate {
  /** None before the first release: any contract is good then. */
  readonly released: Release | undefined;
  readonly contract: BundleContract;
  /** `version` of package.json. */
  readonly version: string;
  /** CHANGELOG.md, newest section first. */
  readonly changelog: string;
}

/** Why the version or the changelog does not fit what changed since the last release; none when they fit. */
export function findReleaseProblems(candidate: Candidate): readonly string[] {
  const { released, version, changelog } = candidate;
  if (released === undefined) return missingTags(version, changelog);
  const changes = classifyChanges(released.contract, candidate.contract);
  const weight = heaviest(changes);
  if (weight === undefined) return [];
  const least = raise(released.version, weight);
  return [
    ...(compareVersions(version, least) >= 0
      ? []
      : [`package.json says ${version}; since ${released.version} it must be ${least}: ${tell(changes, weight)}`]),
    ...changelogProblems(changes, changelog),
  ];
}

/** A checkout without tags must not pass for one before the first release. */
function missingTags(version: string, changelog: string): readonly string[] {
  const told = [...changelog.matchAll(/^## v?(\d+\.\d+\.\d+)\b/gm)].map(([, one = ""]) => one);
  const older = told.find((one) => compareVersions(one, version) < 0);
  return older === undefined ? [] : [`CHANGELOG.md tells of ${older}, but its tag is not here: fetch the tags`];
}

function changelogProblems(changes: readonly Change[], changelog: string): readonly string[] {
  const [, newest = ""] = changelog.split(/^## /m);
  const told = changes.filter(({ weight }) => weight !== "patch");
  const untold = new Set(
    told.map(({ workflow }) => workflow.replace(/\.ya?ml$/, "")).filter((name) => !newest.includes(`\`${name}\``)),
  );
  const breaks = told.some(({ weight }) => weight === "major") && !newest.includes("**Breaking**");
  return [
    ...[...untold].map((name) => `the newest section of CHANGELOG.md does not speak of \`${name}\``),
    ...(breaks ? [`the newest section of CHANGELOG.md marks nothing as **Breaking**: ${tell(changes, "major")}`] : []),
  ];
}

function tell(changes: readonly Change[], weight: Weight): string {
  const told = changes.filter((change) => change.weight === weight);
  return told.map(({ workflow, reason }) => `${workflow}: ${reason}`).join("; ");
}

function partsOf(version: string): readonly [number, number, number] {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (match === null) throw new Error(`${version} is no version of a release`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function raise(version: string, weight: Weight): string {
  const [major, minor, patch] = partsOf(version);
  if (weight === "major") return `${major + 1}.0.0`;
  return weight === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
