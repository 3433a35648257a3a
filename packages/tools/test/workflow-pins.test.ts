import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectRepository } from "@build-once/testkit";
import { root } from "../src/project.ts";
import { findPinProblems, findThirdPartyUses, type PinTable } from "../src/workflow-contract/pins.ts";
import { readProjectManifests, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";

const table = JSON.parse(await readFile(join(root, ".github/pins.json"), "utf8")) as PinTable;
const workflows = await readProjectWorkflows();
const manifests = await readProjectManifests();
const uses = [...workflows, ...manifests].flatMap(({ path, text }) =>
  findThirdPartyUses(path, text, projectRepository()),
);

describe("the pins of third-party actions", () => {
  it("are those of .github/pins.json, all of them and no others", () => {
    expect(findPinProblems(table, uses)).toEqual([]);
  });

  it("are found in the text as often as the parsed workflows use them", () => {
    const parsed = workflows
      .flatMap(({ workflow }) => Object.values(workflow.jobs))
      .flatMap((job) => [job.uses, ...(job.steps ?? []).map((step) => step.uses)])
      .filter((one) => one !== undefined && !/^(?:\$\/|build-once\/pipeline\/)/.test(one));
    expect(uses.filter(({ place }) => place.includes(".github/workflows")).length).toBe(parsed.length);
    expect(parsed.length).toBeGreaterThan(10);
  });

  it("are denied to zizmor by the same list", async () => {
    const config = parse(await readFile(join(root, ".github/zizmor.yml"), "utf8")) as {
      readonly rules: { readonly "forbidden-uses": { readonly config: { readonly deny: readonly string[] } } };
    };
    expect(config.rules["forbidden-uses"].config.deny).toEqual(
      Object.keys(table.denied).map((name) => (name.includes("/") ? name : `${name}/*`)),
    );
  });
});
