import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../src/project.ts";
import { renderContract, type WorkflowContract } from "../src/workflow-contract/contract.ts";
import { readLastRelease } from "../src/workflow-contract/last-release.ts";
import { contractOf, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";
import { findReleaseProblems } from "../src/workflow-contract/release-fit.ts";

const sample: WorkflowContract = { name: "Sample", inputs: {}, outputs: {}, secrets: {}, permissions: {}, jobs: {} };

describe("the last release", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "last-release-"));
    await mkdir(join(folder, "docs"));
    await git("init", "--quiet", "--initial-branch=main");
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  async function git(...words: readonly string[]): Promise<void> {
    const author = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    await promisify(execFile)("git", ["-C", folder, ...author, ...words]);
  }

  async function commit(name: string): Promise<void> {
    await writeFile(join(folder, "docs/contract.json"), renderContract({ "sample.yml": { ...sample, name } }));
    await git("add", ".");
    await git("commit", "--quiet", "--message", name);
  }

  it("is none before the first tag, then the newest version that the commit descends from", async () => {
    await commit("nothing");
    expect(await readLastRelease(folder)).toBeUndefined();
    for (const version of ["1.9.0", "1.10.0"]) {
      await commit(version);
      await git("tag", `v${version}`);
    }
    await git("tag", "v1");
    await git("tag", "v1.11.0-rc.1");
    await commit("ahead");
    await git("checkout", "--quiet", "-b", "elsewhere");
    await commit("elsewhere");
    await git("tag", "v2.0.0");
    await git("checkout", "--quiet", "main");
    const release = await readLastRelease(folder);
    expect(release?.version).toBe("1.10.0");
    expect(release?.contract["sample.yml"]?.name).toBe("1.10.0");
  });
});

describe("this checkout", () => {
  it("has a version and a changelog that fit what changed since the last release", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
    const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
    const contract = contractOf(await readProjectWorkflows());
    const released = await readLastRelease(root);
    expect(findReleaseProblems({ released, contract, version, changelog })).toEqual([]);
  });
});
