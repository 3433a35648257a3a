import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findActionProblems, type Step } from "@build-once/testkit/workflow-file";
import { root } from "../src/project.ts";
import { findExceptions, findUnexplained } from "../src/workflow-contract/exceptions.ts";
import { findForeignWrites } from "../src/workflow-contract/foreign-text.ts";
import { findClassProblems } from "../src/workflow-contract/permission-class.ts";
import { readProjectManifests, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";
import { findScriptProblems, findSecretProblems, listSteps } from "../src/workflow-contract/script-rules.ts";

const workflows = await readProjectWorkflows();
const manifests = await readProjectManifests();

function lineOf(place: string): string {
  const [path, line] = place.split(":");
  const { text = "" } = [...workflows, ...manifests].find((one) => one.path === path) ?? {};
  return text.split("\n")[Number(line) - 1] ?? "";
}

describe("every workflow", () => {
  it.each(workflows)("$path runs no text of others", ({ path, workflow }) => {
    expect(findScriptProblems(listSteps(path, workflow))).toEqual([]);
    expect(findForeignWrites(listSteps(path, workflow))).toEqual([]);
  });

  it.each(workflows)("$path names each secret that it hands on", ({ path, workflow, text }) => {
    expect(findSecretProblems(path, workflow, text)).toEqual([]);
  });

  it.each(workflows)("$path can write for one purpose", ({ path, workflow }) => {
    expect(findClassProblems(path, workflow)).toEqual([]);
  });
});

describe("every action", () => {
  it.each(manifests)("$path is one for GitHub's parser, and runs no text of others", ({ path, text }) => {
    expect(findActionProblems(path, text)).toEqual([]);
    const manifest = parse(text) as { readonly runs: { readonly steps?: readonly Step[] } };
    expect(findScriptProblems(listSteps(path, manifest))).toEqual([]);
    expect(findForeignWrites(listSteps(path, manifest))).toEqual([]);
  });
});

describe("the exceptions of the linters", () => {
  const exceptions = [...workflows, ...manifests].flatMap(({ path, text }) => findExceptions(path, text));

  it("say why", async () => {
    expect(exceptions.length).toBeGreaterThan(0);
    expect(findUnexplained(exceptions, await readFile(join(root, ".github/zizmor.yml"), "utf8"))).toEqual([]);
  });

  it("are for callers that a finished run starts, and for images that the caller chooses", () => {
    for (const { place, audits } of exceptions) {
      if (audits.join() === "dangerous-triggers") expect(lineOf(place), place).toMatch(/^on:/);
      else {
        expect(audits, place).toEqual(["unpinned-images"]);
        expect(lineOf(place), place).toMatch(/^\s*image: \$\{\{ inputs\.[a-z]+ \}\} #/);
      }
    }
  });
});
