import type { BuildRequest, BuildxProgram, CheckFinding } from "@build-once/docker";
import type { ExecResult } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { describeFindings, describeWarnings, dockerfilePath, lintDockerfile, stopsBuild } from "./lint.ts";

const program: BuildxProgram = { command: "docker", prefix: ["buildx"], version: "0.36.1" };
const request = {
  context: ".",
  platforms: [],
  buildArgs: new Map(),
  buildContexts: new Map(),
} as unknown as BuildRequest;
const finding: CheckFinding = {
  rule: "JSONArgsRecommended",
  description: "use JSON",
  detail: "for CMD",
  url: "https://example.org/rule",
  line: 9,
  endLine: 10,
};

/** An engine that answers the check with `result`, and a log that keeps lines. */
function ports(result: Partial<ExecResult>) {
  const said: string[] = [];
  let calls = 0;
  const answer: ExecResult = { exitCode: 0, stdout: "", stderr: "", truncated: false, timedOut: false, ...result };
  const exec = {
    run: () => {
      calls++;
      return Promise.resolve(answer);
    },
  };
  const log = { info: (text: string) => void said.push(text) } as never;
  return { ports: { exec, log }, said, calls: () => calls };
}

describe("checking a Dockerfile", () => {
  it("makes each finding an annotation of its line, with rule and address", async () => {
    const found = {
      ruleName: finding.rule,
      detail: "for CMD",
      url: finding.url,
      location: { ranges: [{ start: { line: 9 } }] },
    };
    const stage = ports({ exitCode: 1, stdout: JSON.stringify({ warnings: [found] }) });
    const findings = await lintDockerfile(stage.ports, program, { ...request, file: "images/Dockerfile" }, "warn");
    expect(findings.annotations).toEqual([
      {
        level: "warning",
        title: "JSONArgsRecommended",
        message: "for CMD (images/Dockerfile:9)\nhttps://example.org/rule",
        file: "images/Dockerfile",
        startLine: 9,
      },
    ]);
    expect(stopsBuild("warn", findings)).toBe(false);
    expect(stopsBuild("fail", findings)).toBe(true);
  });

  it("is an error with `fail`", () => {
    expect(describeFindings([finding], "Dockerfile", "fail").annotations).toMatchObject([
      { level: "error", endLine: 10 },
    ]);
  });

  it("is not asked for with `off`", async () => {
    const stage = ports({ stdout: '{"warnings":[{"ruleName":"X"}]}' });
    expect((await lintDockerfile(stage.ports, program, request, "off")).annotations).toEqual([]);
    expect(stage.calls()).toBe(0);
  });

  it.each([
    ["an old buildx", { exitCode: 125, stderr: "unknown flag: --call" }],
    ["a Dockerfile that is not there", { exitCode: 1, stderr: "failed to read dockerfile: open Dockerfile" }],
    ["a check that never ends", { exitCode: 137, timedOut: true }],
  ])("that cannot be done for %s is a line in the log and stops nothing", async (_, result) => {
    const stage = ports(result);
    const findings = await lintDockerfile(stage.ports, program, request, "fail");
    expect(stopsBuild("fail", findings)).toBe(false);
    expect(stage.said).toEqual([expect.stringMatching(/^The Dockerfile was not checked: /)]);
  });

  it("counts what is too much to show", () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...finding, line: index + 1 }));
    const { annotations } = describeFindings(many, "Dockerfile", "warn");
    expect(annotations).toHaveLength(101);
    expect(annotations.at(-1)?.message).toContain("400 more");
    const warnings = many.map(({ rule, detail, line }) => ({ rule, detail, line, file: "Dockerfile" }));
    expect(describeWarnings(warnings, "Dockerfile", new Set()).at(-1)?.message).toContain("400 more");
  });
});

describe("warnings of a build", () => {
  const warning = { rule: "JSONArgsRecommended", detail: "for CMD", file: "Dockerfile", line: 9 };

  it("are not told again when the check told them", () => {
    const { reported } = describeFindings([finding], "Dockerfile", "warn");
    expect(describeWarnings([warning], "Dockerfile", reported)).toEqual([]);
    expect(describeWarnings([{ ...warning, line: 8 }], "Dockerfile", reported)).toHaveLength(1);
  });

  it("are at the Dockerfile's line, unless it is another file's", () => {
    expect(describeWarnings([warning], "a/Dockerfile", new Set())).toMatchObject([
      { file: "a/Dockerfile", startLine: 9 },
    ]);
    const [other] = describeWarnings([{ ...warning, file: "else.Dockerfile" }], "a/Dockerfile", new Set());
    expect(other).not.toHaveProperty("file");
  });

  it("of no rule are BuildKit's", () => {
    const plain = { rule: undefined, detail: "no match", file: undefined, line: undefined };
    expect(describeWarnings([plain], "Dockerfile", new Set())).toMatchObject([
      { title: "BuildKit", message: "no match" },
    ]);
  });
});

describe("the Dockerfile's place", () => {
  it.each([
    [{ context: "." }, "Dockerfile"],
    [{ context: "./app/" }, "app/Dockerfile"],
    [{ context: "app", file: "./docker//app.Dockerfile" }, "docker/app.Dockerfile"],
    [{ context: "https://github.com/acme/app.git#main" }, undefined],
    [{ context: "git@github.com:acme/app.git", file: "Dockerfile" }, undefined],
    [{ context: ".", file: "/etc/Dockerfile" }, undefined],
    [{ context: "..", file: "../Dockerfile" }, undefined],
  ])("%j is %s", (given, path) => {
    expect(dockerfilePath(given)).toBe(path);
  });
});
