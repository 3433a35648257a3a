import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type BuiltImage,
  type BundleResult,
  type GitHubFake,
  projectRoot,
  scratchFolder,
  startGitHub,
  storeImage,
} from "@build-once/testkit";
import { type AttestationRequest, createTestSigstore, type TestSigstore } from "@build-once/testkit/sigstore";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const repository = "acme/sample-app";
const workflow = `${repository}/.github/workflows/ci.yml`;
const shared = `sha-${commit}`;
const stage = setStage();
let github: GitHubFake;
let sigstore: TestSigstore;
let tools: string;
let image: BuiltImage;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(repository);
  sigstore = await createTestSigstore();
  tools = await scratchFolder("tools");
  await install(sigstore.root);
  image = twoPlatforms({ "io.github.build-once.tags": "branch-main,latest" });
});

afterEach(async () => await github.stop());

/** A `gh` that prints this root and knows nothing else. */
async function install(root: object): Promise<void> {
  await writeFile(join(tools, "root.jsonl"), `${JSON.stringify(root)}\n`);
  const program = join(tools, "gh");
  await writeFile(
    program,
    `#!/bin/sh\n[ "$*" = "attestation trusted-root" ] && exec cat "${tools}/root.jsonl"\nexit 1\n`,
  );
  await chmod(program, 0o755);
}

/** A look-up on the default branch unless `environment` says otherwise. */
async function resolve(
  reuseFrom: "trusted" | "repository" | "attested",
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<BundleResult> {
  const token = github.token({ permissions: { attestations: "read", contents: "read" } });
  const attested = reuseFrom === "attested" ? { "signer-workflow": workflow } : {};
  return await stage.run(
    { mode: "resolve", key: "commit", "reuse-from": reuseFrom, ...attested, ...inputs },
    {
      token,
      environment: { GITHUB_API_URL: github.url, PATH: `${tools}:/usr/bin:/bin`, ...environment },
    },
  );
}

function plant(key: string): void {
  storeImage(stage.registry.store, "acme/app", image, key);
}

async function attest(request: Partial<AttestationRequest> = {}): Promise<void> {
  const bundle = await sigstore.attest({ digest: image.digest, repository, commit, ...request });
  github.seed.find(repository).attestations.set(image.digest, [bundle]);
}

const pullRequest = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };
const topic = { GITHUB_REF: "refs/heads/topic", GITHUB_REF_NAME: "topic" };

describe("trusted", () => {
  it.each([`ref-sha-${commit}`, `pr-sha-${commit}`, `branch-${shared}`, `head-${commit}`])(
    "never lets the default branch use what another run could write: %s",
    async (key) => {
      plant(key);
      expect((await resolve("trusted")).outputs.get("found")).toBe("false");
    },
  );

  it.each([shared, `ref-sha-${commit}`])(
    "lets other branches use what the default branch and they built: %s",
    async (key) => {
      plant(key);
      expect((await resolve("trusted", {}, topic)).outputs.get("digest")).toBe(image.digest);
    },
  );

  it("believes names: whoever writes the default branch's key by hand is believed, as docs/security.md says", async () => {
    plant(shared);
    expect((await resolve("trusted")).outputs.get("digest")).toBe(image.digest);
  });
});

describe("repository", () => {
  it("believes every run of the repository, and everybody who can write the key", async () => {
    plant(shared);
    expect((await resolve("repository")).outputs.get("found")).toBe("true");
    expect((await resolve("repository", {}, topic)).outputs.get("found")).toBe("true");
  });

  it("does not look at the keys of other settings", async () => {
    plant(`ref-sha-${commit}`);
    plant(`pr-sha-${commit}`);
    expect((await resolve("repository", {}, pullRequest)).outputs.get("found")).toBe("false");
  });
});

describe("attested", () => {
  it("uses what the workflow attests for this commit on the default branch", async () => {
    plant(shared);
    await attest();
    const result = await resolve("attested");
    expect(result.outputs.get("digest"), result.stdout).toBe(image.digest);
  });

  it("judges by the root that is given, without the GitHub CLI", async () => {
    plant(shared);
    await attest();
    const path = join(tools, "roots.json");
    await writeFile(path, JSON.stringify(sigstore.root, null, 2));
    const result = await resolve("attested", { "trusted-root": path }, { PATH: "/nonexistent" });
    expect(result.outputs.get("found"), result.stdout).toBe("true");
  });

  it.each<[string, Partial<AttestationRequest> | undefined]>([
    ["without an attestation", undefined],
    ["that another workflow attests", { workflow: `${repository}/.github/workflows/evil.yml` }],
    ["that the same workflow attests in a fork", { repository: "eve/sample-app" }],
    ["that the same workflow attests on a branch", { ref: "refs/heads/topic" }],
    ["that the same workflow attests on a branch that looks like the ref", { ref: "refs/heads/main/../main" }],
    ["that the same workflow attests on a tag", { ref: "refs/tags/main" }],
    ["that the same workflow attests in a pull request", { ref: "refs/pull/7/merge" }],
    ["that is another commit's", { commit: "0".repeat(40) }],
    ["whose attestation is another digest's", { digest: `sha256:${"b".repeat(64)}` }],
    ["whose issuer is not GitHub", { issuer: "https://accounts.example" }],
  ])("does not use an image %s", async (_, request) => {
    plant(shared);
    if (request !== undefined) await attest(request);
    const result = await resolve("attested");
    expect(result.outputs.get("found"), result.stdout).toBe("false");
    expect(result.outputs.get("digest")).toBe("");
    expect((await resolve("attested", { required: "true" })).exitCode).toBe(1);
  });

  it("does not use what an authority of one's own attests", async () => {
    plant(shared);
    await attest();
    await install((await createTestSigstore()).root);
    expect((await resolve("attested")).outputs.get("found")).toBe("false");
  });

  it.each([
    ["without a root of trust", {}, { PATH: "/nonexistent" }, "trusted-root-unreadable"],
    ["without the permission", { "github-token": "ghs_unknown" }, {}, "token-refused"],
    ["with a ref that is none", { "source-ref": "main" }, {}, "signer-invalid"],
    ["with a pattern for a workflow", { "signer-workflow": "acme/.*/.github/workflows/.*" }, {}, "signer-invalid"],
  ])("is red %s", async (_, inputs, environment, code) => {
    plant(shared);
    await attest();
    const result = await resolve("attested", inputs, environment);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason"), result.stdout).toBe(code);
    expect(result.outputs.get("digest") ?? "").toBe("");
  });
});

/** Environment under which Node writes down each module that it loads. */
async function tracing(): Promise<{
  readonly environment: Record<string, string>;
  loaded(): Promise<readonly string[]>;
}> {
  const trace = join(tools, "trace.mjs");
  const list = join(tools, "loaded.txt");
  await writeFile(
    trace,
    `import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) appendFileSync(${JSON.stringify(list)}, url + "\\n");
    return next(url, context);
  },
});
`,
  );
  return {
    environment: { NODE_OPTIONS: `--import=${trace}` },
    loaded: async () =>
      (await readFile(list, "utf8"))
        .trim()
        .split("\n")
        .map((url) => basename(url)),
  };
}

/** The chunks of the clients that hold Sigstore's code. */
async function sigstoreChunks(): Promise<readonly string[]> {
  const folder = join(projectRoot, "dist/clients");
  const chunks = (await readdir(folder)).filter((name) => /^\d+\.index\.js$/.test(name));
  const texts = await Promise.all(chunks.map(async (name) => await readFile(join(folder, name), "utf8")));
  return chunks.filter((_, index) => (texts[index] ?? "").includes("dev.sigstore.bundle"));
}

describe("what verifies attestations", () => {
  it("is loaded when an attestation is judged, and on no other hit", async () => {
    const chunks = await sigstoreChunks();
    expect(chunks.length).toBeGreaterThan(0);
    plant(shared);
    await attest();
    const plain = await tracing();
    expect((await resolve("trusted", {}, plain.environment)).outputs.get("found")).toBe("true");
    const before = await plain.loaded();
    expect(before).toContain("index.js");
    expect(before.filter((name) => chunks.includes(name))).toEqual([]);
    expect((await resolve("attested", {}, plain.environment)).outputs.get("found")).toBe("true");
    expect((await plain.loaded()).filter((name) => chunks.includes(name))).toEqual(expect.arrayContaining([...chunks]));
  });
});
