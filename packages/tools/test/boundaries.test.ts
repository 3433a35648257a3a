import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findViolations } from "../src/boundaries.ts";
import { root } from "../src/project.ts";

function violations(path: string, text: string): readonly string[] {
  return findViolations([{ path, text }]);
}

const pure = "packages/coverage/src/x.ts";

describe("findViolations", () => {
  test.each([
    ['import { readFile } from "node:fs/promises";'],
    ["import { readFile } from 'node:fs/promises';"],
    ['import {\n  a,\n  b,\n} from "@build-once/host";'],
    ['import type { Http } from "@build-once/host";'],
    ['export * from "@build-once/runner";'],
    ['export { a } from "@build-once/testkit";'],
    ['import "@actions/core";'],
    ['const x = await import("node:net");'],
    ['import { x } from "@build-once/pr-summary/contract";'],
    ["const now = Date.now();"],
    ["const now = new Date();"],
    ["const x = Math.random();"],
    ['const x = process.env["HOME"];'],
    ["process.exit(1);"],
    ['await fetch("https://example.org");'],
  ])("a pure package may not say %j", (text) => {
    expect(violations(pure, text)).toHaveLength(1);
  });

  test.each([
    ['import { parse } from "./model.ts";'],
    ['import type { Result } from "@build-once/kernel";'],
    ['import {\n  err,\n  ok,\n} from "@build-once/kernel";'],
    ['import picomatch from "picomatch";'],
    ['// import { readFile } from "node:fs";'],
    ['/* import { readFile } from "node:fs";\n const x = process.env; */'],
    ["const made = new Date(0);"],
    ["const x = facts.process.env;"],
  ])("a pure package may say %j", (text) => {
    expect(violations(pure, text)).toEqual([]);
  });

  test.each([
    ["packages/host/src/x.ts", 'import "node:fs";'],
    ["packages/tools/src/x.ts", 'import "node:fs";'],
    ["packages/testkit/src/x.ts", 'import { nodeHost } from "@build-once/host/node";'],
    ["packages/coverage/src/x.test.ts", 'import "node:fs";'],
    ["packages/coverage/test/x.test.ts", 'import { x } from "@build-once/testkit";'],
    ["actions/pr-summary/src/main.ts", 'import { nodeHost } from "@build-once/host/node";'],
    ["actions/pr-summary/src/run.ts", 'import { x } from "@build-once/github";'],
  ])("%s may say %s", (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });

  test.each([
    ["actions/pr-summary/src/run.ts", 'import { nodeHost } from "@build-once/host/node";'],
    ["actions/pr-summary/src/run.ts", 'import { core } from "@build-once/clients";'],
    ["actions/pr-summary/src/run.ts", 'import { x } from "@build-once/coverage-gate/contract";'],
    ["actions/pr-summary/src/main.ts", 'import { x } from "@build-once/testkit";'],
    ["packages/oci/src/x.ts", 'import { x } from "@build-once/docker";'],
    ["packages/kernel/src/x.ts", 'import { x } from "@build-once/markdown";'],
    ["packages/host/src/x.ts", 'import { x } from "@build-once/runner";'],
    ["packages/oci/src/x.ts", "await fetch(url);"],
  ])("%s may not say %s", (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  test("a violation names its file and line", () => {
    expect(violations(pure, "const a = 1;\nconst b = Date.now();")).toEqual([
      `${pure}:2: Date.now() in a pure package`,
    ]);
    expect(violations(pure, "/* a\n b */\nconst b = Date.now();")).toEqual([`${pure}:3: Date.now() in a pure package`]);
  });
});

test("the workspace keeps its boundaries, and the check proves itself first", () => {
  const check = join(root, "packages/tools/src/check-boundaries.ts");
  const output = execFileSync(process.execPath, ["--conditions=@build-once/source", check], { encoding: "utf8" });
  expect(output).toMatch(/^\d+ files keep their boundaries; \d+ planted violations were caught\.\n$/);
});
