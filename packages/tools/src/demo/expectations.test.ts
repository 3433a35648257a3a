import { describe, expect, it } from "vitest";
import type { CiResult, DemoResult } from "./demo-result.ts";
import { unmetExpectations } from "./expectations.ts";
import { displayName } from "./display-name.ts";
import { renderJson } from "./render-json.ts";
import { renderTimeline } from "./render-timeline.ts";

const digest = `sha256:${"a".repeat(64)}`;
const first: CiResult = {
  runId: 1,
  green: true,
  digest,
  reference: `127.0.0.1:5000/acme/sample-app@${digest}`,
  built: true,
  reused: false,
  requests: 20,
  imageMs: 3000,
  lines: "96.5",
  patch: "80",
  passed: 30,
  failed: 0,
};
const good: DemoResult = {
  first,
  second: { ...first, built: false, reused: true, requests: 2, imageMs: 180 },
  cd: { runId: 3, green: true, stdout: "2 + 3 = 5\n", exitCode: 0, digest },
  comments: ["<!-- marker -->\nall good"],
  commentsAfterCi: 1,
  expectedStdout: "2 + 3 = 5\n",
  timeline: [
    { title: "CI", durationMs: 2000, jobs: [{ name: "Test", outcome: "success", startedMs: 500, durationMs: 1000 }] },
  ],
  warnings: [],
  trouble: [],
};

describe("what the demo demands", () => {
  it("holds for a chain that works", () => {
    expect(unmetExpectations(good)).toEqual([]);
  });

  it.each<readonly [string, DemoResult, RegExp]>([
    ["a red run", { ...good, first: { ...first, green: false } }, /first CI run is red/],
    ["an empty digest", { ...good, first: { ...first, digest: "" } }, /no digest/],
    ["a second build", { ...good, second: { ...good.second, built: true, reused: false } }, /did not reuse/],
    ["another digest in the second run", { ...good, second: { ...good.second, digest: "sha256:b" } }, /another digest/],
    ["another digest deployed", { ...good, cd: { ...good.cd, digest: "" } }, /deployment ran another digest/],
    ["a third registry request", { ...good, second: { ...good.second, requests: 3 } }, /3 registry requests/],
    ["two comments", { ...good, comments: ["a", "b"] }, /2 comments/],
    ["no comment", { ...good, commentsAfterCi: 0, comments: [] }, /0 comments/],
    ["another output", { ...good, cd: { ...good.cd, stdout: "" } }, /printed ""/],
    ["no test at all", { ...good, first: { ...first, passed: 0 } }, /nothing was tested/],
  ])("names %s", (_, result, reason) => {
    expect(unmetExpectations(result).join("\n")).toMatch(reason);
  });
});

describe("the demo's JSON", () => {
  it("is one line with the documented keys", () => {
    const line = renderJson(good);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({
      digest,
      reference: first.reference,
      first: { built: true, requests: 20 },
      second: { built: false, reused: true, digest, requests: 2, seconds: 0.18 },
      comment: { count: 1, body: "<!-- marker -->\nall good" },
      deploy: { stdout: "2 + 3 = 5\n", exitCode: 0, digest },
      coverage: { lines: 96.5, patch: 80 },
      tests: { passed: 30, failed: 0 },
    });
  });
});

describe("the timeline", () => {
  it("draws each job where it ran", () => {
    expect(renderTimeline(good.timeline, 20)).toBe("CI  2.0 s\n  ok    Test       |     ██████████     |   1.0 s\n");
  });
});

describe("a job's name", () => {
  it("is the calling job and the job's own, without the leg's number", () => {
    expect(displayName("test/Python test/Python 3.12-3", true)).toBe("test / Python 3.12");
    expect(displayName("image/Docker build/Build once", false)).toBe("image / Build once");
    expect(displayName("CI/all", false)).toBe("all");
  });
});
