import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BundleResult } from "@build-once/testkit";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { clientOf } from "../record/stage.ts";
import { setConsumer } from "../consumer.ts";
import { setStage } from "../stage.ts";
import { repository, setAttestor } from "./attestor.ts";

const { environment } = inject("provingGround");
const stage = setStage();
const consumer = setConsumer(stage);
const attestor = setAttestor();

beforeEach(async () => {
  await writeFile(join(consumer.workspace, ".dockerignore"), "*.md\n.git\n.dockerignore\n");
});

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
    cwd: consumer.workspace,
    encoding: "utf8",
  }).trim();

async function commitFile(name: string, content: string): Promise<string> {
  await writeFile(join(consumer.workspace, name), content);
  git("add", ".");
  git("commit", "-q", "-m", name);
  return git("rev-parse", "HEAD");
}

async function build(commit: string): Promise<BundleResult> {
  const result = await consumer.run(
    { "reuse-from": "attested", "signer-workflow": `${repository}/.github/workflows/ci.yml`, tags: "latest" },
    {
      token: attestor.github.token({ permissions: { attestations: "read", contents: "read" } }),
      environment: {
        GITHUB_SHA: commit,
        GITHUB_API_URL: attestor.github.url,
        PATH: `${attestor.tools}:${environment["PATH"] ?? process.env["PATH"] ?? ""}`,
      },
    },
  );
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  return result;
}

/** What `actions/attest` does after a build. */
async function attest(digest: string, commit: string): Promise<void> {
  const bundle = await attestor.sigstore.attest({ digest, repository, commit });
  attestor.github.seed.find(repository).attestations.set(digest, [bundle]);
}

describe("attested", () => {
  it("reuses the image of a commit once it is attested, and builds it again until then", async () => {
    const commit = await commitFile("one.txt", "1");
    const first = await build(commit);
    expect(first.outputs.get("built")).toBe("true");
    await attest(first.outputs.get("digest") ?? "", commit);
    const second = await build(commit);
    expect(second.outputs.get("built")).toBe("false");
    expect(second.outputs.get("digest")).toBe(first.outputs.get("digest"));
  });

  it("reuses an attested image for another commit that reads the same, because the image itself says for what it was built", async () => {
    const commit = await commitFile("one.txt", "1");
    const first = await build(commit);
    await attest(first.outputs.get("digest") ?? "", commit);
    const newer = await commitFile("notes.md", "aside");
    const second = await build(newer);
    expect(second.outputs.get("built"), second.stdout).toBe("false");
    expect(second.outputs.get("digest")).toBe(first.outputs.get("digest"));
    expect(stage.registry.store.tag("acme/app", `sha-${newer}`)).toBe(first.outputs.get("digest"));

    // The attestation is of the older commit, so each run confirms it by content, and writes nothing.
    stage.registry.requests.clear();
    const third = await build(newer);
    expect(Object.fromEntries(third.outputs)).toMatchObject({
      reused: "true",
      raced: "false",
      pushed: "false",
      digest: first.outputs.get("digest"),
    });
    const methods = new Set(stage.registry.requests.all.map(({ method }) => method));
    expect([...methods].toSorted()).toEqual(["GET", "HEAD"]);
  });

  it("builds when somebody pointed a newer commit's and content's keys to an older image that is attested", async () => {
    const older = await commitFile("hello.txt", "with a hole");
    const vulnerable = await build(older);
    const digest = vulnerable.outputs.get("digest") ?? "";
    await attest(digest, older);
    const newer = await commitFile("hello.txt", "mended");
    const key = await contentKey(newer);
    expect(key).toMatch(/^src-/);
    const registry = clientOf(stage.registry.host);
    const planted = await registry.getManifest(digest);
    for (const tag of [`sha-${newer}`, key]) await registry.tag(planted.digest, tag);
    const mended = await build(newer);
    expect(mended.outputs.get("built"), mended.stdout).toBe("true");
    expect(mended.outputs.get("digest")).not.toBe(digest);
    expect(stage.registry.store.tag("acme/app", `sha-${newer}`)).toBe(mended.outputs.get("digest"));
  });
});

/** The content key of what is checked out, from a build elsewhere. */
async function contentKey(commit: string): Promise<string> {
  const image = `${stage.registry.host}/acme/elsewhere`;
  const result = await consumer.run({ image }, { environment: { GITHUB_SHA: commit } });
  return result.outputs.get("content-key") ?? "";
}
