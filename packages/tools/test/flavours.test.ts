import { glob, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRepository, writePortableCheckout } from "@build-once/testkit";
import { findWorkflowProblems } from "@build-once/testkit/workflow-file";
import { root } from "../src/project.ts";
import { findFlavourDifferences, type YamlTree } from "../src/workflow-contract/flavours.ts";

const as = { repository: projectRepository(), ref: "v1" };

/** What a runner reads of a checkout to know what to run. */
async function readTree(folder: string): Promise<YamlTree> {
  const tree = new Map<string, string>();
  const patterns = ["action.yml", "actions/*/action.yml", ".github/workflows/*.yml", ".github/actions/**/action.yml"];
  for await (const path of glob(patterns, { cwd: folder })) tree.set(path, await readFile(join(folder, path), "utf8"));
  return tree;
}

describe("the portable flavour of this project", () => {
  let folder: string;
  let source: YamlTree;
  let portable: YamlTree;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "flavours-"));
    await writePortableCheckout(root, folder, as);
    [source, portable] = [await readTree(root), await readTree(folder)];
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("means what the sources mean, file by file", () => {
    expect(source.size).toBeGreaterThan(15);
    expect(findFlavourDifferences(source, portable, as)).toEqual([]);
  });

  it("is what the sources are, line by line, references aside", () => {
    let references = 0;
    for (const [path, text] of source) {
      const [left, right] = [text.split("\n"), (portable.get(path) ?? "").split("\n")];
      expect(right.length, path).toBe(left.length);
      for (const [index, line] of left.entries()) {
        if (right[index] === line) continue;
        references += 1;
        expect(right[index], `${path}:${index + 1}`).toBe(
          line.replace(/\$\/([\w./-]+)/, `${as.repository}/$1@${as.ref}`),
        );
        expect(line).toMatch(/^\s*(?:- )?uses: \$\//);
      }
    }
    expect(references).toBeGreaterThan(20);
  });

  it("is accepted by GitHub's parser, and speaks of nothing that only github.com knows", async () => {
    for (const [path, text] of portable) {
      expect(text, path).not.toMatch(/uses:\s*["']?\$\//);
      if (path.startsWith(".github/workflows/")) expect(await findWorkflowProblems(path, text)).toEqual([]);
    }
  });
});
