import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type BundleResult, removeScratch, runBundle, scratchFolder } from "../src/bundle/index.ts";
import {
  buildImage,
  type BuiltImage,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "../src/registry/index.ts";

const page = resolve(import.meta.dirname, "../../../docs/artifact-manager.md");
const head = "1".repeat(40);
const before = "2".repeat(40);
const names = ["existing", "record", "digest", "other", "valid", "check", "hash", "verify"] as const;

interface Step {
  readonly id?: string;
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

/** Every step that the page shows, in its order. */
async function shownSteps(): Promise<readonly Step[]> {
  const text = await readFile(page, "utf8");
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) => parse(block) as readonly Step[]);
}

describe("the artifact manager's page", () => {
  const results = new Map<string, BundleResult>();
  let registry: MemoryRegistry;
  let pushed: BuiltImage;
  let earlier: BuiltImage;
  let workspace: string;
  let shown: readonly Step[];

  const run = async (step: Step, values: ReadonlyMap<string, string>): Promise<BundleResult> => {
    const expand = (text: string): string =>
      text.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
        const value = values.get(name);
        if (value === undefined) throw new Error(`the page uses ${name}, which the test does not know`);
        return value;
      });
    const inputs = Object.fromEntries(Object.entries(step.with).map(([name, value]) => [name, expand(value)]));
    const action = /^build-once\/pipeline\/actions\/([a-z-]+)@v1$/.exec(step.uses)?.[1] ?? "";
    const event = { repository: { default_branch: "main", full_name: "acme/app" } };
    const environment = { GITHUB_REPOSITORY: "acme/app", GITHUB_SHA: head };
    return await runBundle({ action, inputs, workspace, event, environment });
  };

  beforeAll(async () => {
    registry = await startMemoryRegistry();
    pushed = buildImage({ user: "1000", labels: { "org.opencontainers.image.revision": head } });
    earlier = buildImage({ user: "1000", labels: { "org.opencontainers.image.revision": before } });
    storeImage(registry.store, "acme/app", pushed);
    storeImage(registry.store, "acme/app", earlier, `sha-${before}`);
    workspace = await scratchFolder("workspace");
    await mkdir(join(workspace, "dist"));
    await writeFile(join(workspace, "dist", "app.txt"), "content\n");
    shown = await shownSteps();
    const values = new Map([
      ["vars.BUILD_ONCE_IMAGE", `${registry.host}/acme/app`],
      ["steps.push.outputs.digest", pushed.digest],
      ["github.event.before", before],
    ]);
    for (const [index, step] of shown.entries()) {
      const result = await run(step, values);
      results.set(names[index] ?? `step ${index}`, result);
      for (const [output, value] of result.outputs) values.set(`steps.${step.id ?? ""}.outputs.${output}`, value);
    }
  }, 60_000);
  afterAll(async () => {
    await registry.stop();
    await removeScratch();
  });

  const result = (name: (typeof names)[number]): BundleResult => {
    const found = results.get(name);
    if (found === undefined) throw new Error(`${name} did not run`);
    return found;
  };

  it("shows a step for each operation, and each of them works", () => {
    expect(shown).toHaveLength(names.length);
    for (const name of names) expect(result(name).exitCode, `${name}: ${result(name).stdout}`).toBe(0);
  });

  it("finds nothing before anything was recorded, and is no failure", () => {
    expect(result("existing").outputs.get("found")).toBe("false");
    expect(result("existing").outputs.get("digest")).toBe("");
  });

  it("records the digest under the commit, and under the tag that was asked for", () => {
    expect(registry.store.tag("acme/app", `sha-${head}`)).toBe(pushed.digest);
    expect(registry.store.tag("acme/app", "edge")).toBe(pushed.digest);
  });

  it("keeps the metadata with the image", () => {
    const record = result("record").outputs.get("record") ?? "";
    const manifests = [...(registry.store.find("acme/app")?.manifests ?? [])];
    const bytes = manifests.find(([digest]) => digest === record)?.[1].bytes;
    const note = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly subject: { readonly digest: string };
      readonly annotations: Readonly<Record<string, string>>;
    };
    expect(note.subject.digest).toBe(pushed.digest);
    expect(note.annotations).toMatchObject({
      "org.opencontainers.image.revision": head,
      "io.github.build-once.metadata.pipeline": "nightly",
      "io.github.build-once.metadata.built-by": "kaniko",
    });
  });

  it("writes the local file that the page shows, with each of its members", async () => {
    const text = await readFile(join(workspace, "artifacts/image.json"), "utf8");
    const file = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const example = /^```json\n([\s\S]*?)^```$/m.exec(await readFile(page, "utf8"))?.[1] ?? "";
    expect(Object.keys(file)).toEqual(Object.keys(JSON.parse(example) as object));
    expect(file).toMatchObject({
      commit: head,
      digest: pushed.digest,
      reference: `${registry.host}/acme/app@${pushed.digest}`,
      metadata: { pipeline: "nightly", "built-by": "kaniko" },
    });
  });

  it("gives the digest of this commit and of another one", () => {
    expect(result("digest").outputs.get("digest")).toBe(pushed.digest);
    expect(result("other").outputs.get("digest")).toBe(earlier.digest);
  });

  it("validates a digest, and refuses one of another form or that the registry lacks", async () => {
    expect(result("valid").outputs.get("verified")).toBe("true");
    const valid = shown[names.indexOf("valid")];
    if (valid === undefined) throw new Error("the page shows no validate-digest");
    const reasons = [];
    for (const digest of ["latest", `sha256:${"a".repeat(63)}`, `sha256:${"a".repeat(64)}`]) {
      const refused = await run(
        valid,
        new Map([
          ["steps.digest.outputs.digest", digest],
          ["vars.BUILD_ONCE_IMAGE", `${registry.host}/acme/app`],
        ]),
      );
      expect(refused.exitCode).toBe(1);
      reasons.push(refused.outputs.get("reason"));
    }
    expect(reasons).toEqual(["invalid-inputs", "invalid-inputs", "missing"]);
  }, 20_000);

  it("hashes files as sha256sum reads them", () => {
    expect(execFileSync("sha256sum", ["--check", "dist.sha256"], { cwd: workspace, encoding: "utf8" })).toContain("OK");
  });

  it("never leaves an old record where nothing was found", async () => {
    const existing = shown[names.indexOf("existing")];
    if (existing === undefined) throw new Error("the page shows no check-existing");
    const step = {
      ...existing,
      with: { ...existing.with, "record-file": "artifacts/image.json", from: "${{ from }}" },
    };
    const values = new Map([
      ["vars.BUILD_ONCE_IMAGE", `${registry.host}/acme/app`],
      ["from", `${registry.host}/acme/app:nothing`],
    ]);
    expect((await run(step, values)).outputs.get("found")).toBe("false");
    await expect(readFile(join(workspace, "artifacts/image.json"), "utf8")).rejects.toThrow("ENOENT");
  });
});
