import { parseDigest } from "@build-once/kernel";
import type { ImageConfig } from "@build-once/oci";
import { describe, expect, test } from "vitest";
import type { ObservedEntry, ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { judgeImage } from "./judge-image.ts";

const parsed = parseDigest(`sha256:${"a".repeat(64)}`);
if (!parsed.ok) throw new Error(parsed.error);
const digest = parsed.value;
const commit = "1".repeat(40);
const amd64 = { os: "linux", architecture: "amd64", variant: undefined };

const config: ImageConfig = {
  platform: amd64,
  user: "1000",
  env: [],
  labels: new Map([["org.opencontainers.image.revision", commit]]),
  entrypoint: [],
  command: [],
  workingDirectory: "",
  exposedPorts: [],
  hasHealthcheck: false,
  created: undefined,
  layerDigests: [],
};
const descriptor = {
  mediaType: "m",
  digest,
  sizeBytes: 1,
  platform: amd64,
  artifactType: undefined,
  annotations: new Map(),
};
const entry: ObservedEntry = { descriptor, attestation: false, problem: undefined, config, sizeBytes: 10, layers: [] };
const image: ObservedImage = {
  name: "app",
  digest,
  problem: undefined,
  kind: "index",
  entries: [entry],
  missingLayers: undefined,
};
const policy: ImagePolicy = {
  platforms: [],
  labels: [],
  user: "non-root",
  maxSizeBytes: undefined,
  forbiddenEnv: ["secret-shapes"],
  attestation: "auto",
  commits: [commit],
  tied: [],
};

const brokenRules = (observed: ObservedImage, held: ImagePolicy = policy): readonly string[] =>
  judgeImage(observed, held).flatMap((finding) => (finding.holds === false ? [finding.rule] : []));
const withConfig = (change: Partial<ImageConfig>): ObservedImage => ({
  ...image,
  entries: [{ ...entry, config: { ...config, ...change } }],
});

test("a good image breaks no rule", () => {
  expect(brokenRules(image)).toEqual([]);
});

test("an image whose own bytes could not be read has one finding and no other", () => {
  expect(judgeImage({ ...image, problem: "gone", entries: [] }, policy)).toMatchObject([
    { rule: "image-digest", holds: false },
  ]);
});

test("each platform of an index is judged for itself", () => {
  const root = { ...entry, config: { ...config, user: "" } };
  expect(brokenRules({ ...image, entries: [entry, root, root] })).toEqual(["image-user", "image-user"]);
});

test("an artifact that holds nothing to run is not said to be fit, only there", () => {
  const findings = judgeImage({ ...image, entries: [{ ...entry, config: undefined }] }, policy);
  expect(findings.filter(({ holds }) => holds === true).map(({ rule }) => rule)).toEqual([
    "image-digest",
    "image-children",
  ]);
});

test("a size equal to the limit is within it", () => {
  expect(brokenRules(image, { ...policy, maxSizeBytes: 10 })).toEqual([]);
  expect(brokenRules(image, { ...policy, maxSizeBytes: 9 })).toEqual(["image-size"]);
});

describe("the commit", () => {
  test("is also read from the label that came before the standard one", () => {
    expect(brokenRules(withConfig({ labels: new Map([["org.label-schema.vcs-ref", commit]]) }))).toEqual([]);
  });

  test("that is empty, short or another one is broken", () => {
    for (const value of ["", commit.slice(0, 7), "2".repeat(40)])
      expect(brokenRules(withConfig({ labels: new Map([["org.opencontainers.image.revision", value]]) }))).toEqual([
        "image-revision",
      ]);
  });

  test("that this job tied to the commit by its content holds, whatever commit it was built for", () => {
    const labels = new Map([["org.opencontainers.image.revision", "2".repeat(40)]]);
    const judged = (tied: readonly string[]): boolean | "skipped" | undefined =>
      judgeImage(withConfig({ labels }), { ...policy, tied }).find(({ rule }) => rule === "image-revision")?.holds;
    expect(judged([commit])).toBe(true);
    expect(judged(["3".repeat(40)])).toBe(false);
  });

  test("that this event does not tell is skipped, not guessed", () => {
    const findings = judgeImage(withConfig({ labels: new Map() }), { ...policy, commits: [] });
    expect(findings.find(({ rule }) => rule === "image-revision")?.holds).toBe("skipped");
  });
});

test.each([
  ["required", false],
  ["auto", "skipped"],
  ["off", undefined],
] as const)("attestations that are %s: %s", (attestation, holds) => {
  const findings = judgeImage(image, { ...policy, attestation });
  expect(findings.find(({ rule }) => rule === "image-attestation")?.holds).toBe(holds);
});
